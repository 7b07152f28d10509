/** What Dateline posts and changes in Slack of its own accord. */
import { translate } from '../../../i18n/translate.ts';
import type { TenantId } from '../../../tenants/tenant-id.ts';
import { createEditPosted } from '../../shared/edit-posted.ts';
import type { PlatformConnection } from '../../shared/platform.ts';
import { createPostUpdate } from '../../shared/post-update.ts';
import { factsOf, isRefusal, slackCode } from '../errors.ts';
import { type SharedServices, type SlackServices, sourceOf } from '../receive/event-context.ts';
import type { Workspaces } from '../receive/workspace.ts';
import type { SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';
import { editTrouble } from './edit-trouble.ts';
import { LOOK } from './pictures.ts';
import { reachBeside } from './reach-beside.ts';
import { bodyOf, post } from './send.ts';
import { tellPromised } from './tell-promised.ts';
import { replaceFiles } from './upload.ts';

/** A channel that is gone for good: an archived one or a permission taken away may come back. */
const CHANNEL_GONE: ReadonlySet<string | undefined> = new Set(['channel_not_found']);

/** What is posted and changed in whichever workspace it is for, with the app as it is installed there. */
export function outbound(
  shared: SharedServices,
  workspaces: Workspaces,
): Pick<PlatformConnection, 'postUpdate' | 'editPosted' | 'tellPromised'> {
  /** Does it there, unless Dateline is not installed there: then there is nobody to tell. */
  async function there<Outcome>(
    tenant: TenantId,
    act: (into: ReturnType<typeof intoWorkspace>) => Promise<Outcome>,
  ): Promise<Outcome | 'later' | 'gone'> {
    const workspace = await workspaces.ofTenant(tenant);
    if (typeof workspace === 'string') return workspace;
    try {
      return await act(intoWorkspace({ ...shared, ...workspace }));
    } catch (error) {
      if (isRefusal(error) && (await workspaces.left(sourceOf(tenant)))) return 'gone';
      throw error;
    }
  }
  return {
    postUpdate: (to, reply, progress) =>
      there(to.tenant, ({ postUpdate }) => postUpdate(to, reply, progress)),
    async tellPromised(to, reply, key) {
      // Everybody on Slack is in a workspace.
      if (!to.tenant) return { type: 'left', who: 'person' };
      const told = await there(to.tenant, ({ tellPromised }) => tellPromised(to, reply, key));
      if (told === 'later') return { type: 'later' };
      return told === 'gone' ? { type: 'left', who: 'dateline' } : told;
    },
    async editPosted(message) {
      const edited = await there(message.at.tenant, ({ editPosted }) => editPosted(message));
      if (edited === 'later') return { type: 'later' };
      return edited === 'gone' ? { type: 'gone', why: 'Dateline is not installed there' } : edited;
    },
  };
}

function intoWorkspace(
  services: SlackServices,
): Pick<PlatformConnection, 'postUpdate' | 'editPosted' | 'tellPromised'> {
  const { service, log, client } = services;
  // Whether it is to this workspace has been looked at.
  const serves = () => true;
  const platform = { name: 'Slack', service, log, render: renderSlack, serves, factsOf };
  return {
    postUpdate: createPostUpdate({
      ...platform,
      post: (channel, message, delivery) => post({ ...services, delivery }, { channel }, [message]),
      isGone: (error) => CHANNEL_GONE.has(slackCode(error)),
    }),
    tellPromised: tellPromised(services),
    editPosted: createEditPosted({
      ...platform,
      look: LOOK,
      async reach(handle, shown) {
        await reachBeside(handle, shown);
        return undefined;
      },
      async edit({ channel, message: ts }, shown: SlackMessage) {
        await client.chat.update({ channel, ts, ...bodyOf(shown) });
        return undefined;
      },
      async replacePictures({ channel, message, place = {} }, pictures, { reply, date }) {
        const { pictures: old = [], thread } = place;
        // Where the words stand above them they say what was corrected.
        const comment = old.includes(message)
          ? translate(reply.locale, 'posted.picture', { date })
          : undefined;
        const to = { channel, ...(thread && { thread }) };
        const { files, ...rest } = await replaceFiles(old, to, pictures, comment, services);
        return { place: { ...place, pictures: files }, ...rest };
      },
      troubleOf: editTrouble,
    }),
  };
}
