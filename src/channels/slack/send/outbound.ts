/** What Dateline posts and changes in Slack of its own accord. */
import type { TenantId } from '../../../tenants/tenant-id.ts';
import { createEditPosted } from '../../shared/edit-posted.ts';
import type { PlatformConnection } from '../../shared/platform.ts';
import { createPostUpdate } from '../../shared/post-update.ts';
import { factsOf, slackCode } from '../errors.ts';
import { type SlackServices, tenantOf } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';
import { editTrouble } from './edit-trouble.ts';
import { bodyOf, post } from './send.ts';

/** A channel that is gone for good: an archived one or a permission taken away may come back. */
const CHANNEL_GONE: ReadonlySet<string | undefined> = new Set(['channel_not_found']);

export function outbound(
  services: SlackServices,
): Pick<PlatformConnection, 'postUpdate' | 'editPosted'> {
  const { service, log, client, team } = services;
  const platform = {
    name: 'Slack',
    service,
    log,
    render: renderSlack,
    serves: (tenant: TenantId) => tenant === tenantOf(team),
    factsOf,
  };
  return {
    postUpdate: createPostUpdate({
      ...platform,
      post: (channel, message, delivery) => post({ ...services, delivery }, { channel }, [message]),
      isGone: (error) => CHANNEL_GONE.has(slackCode(error)),
    }),
    editPosted: createEditPosted({
      ...platform,
      edit: ({ channel, message: ts }, shown: SlackMessage) =>
        client.chat.update({ channel, ts, ...bodyOf(shown) }),
      troubleOf: editTrouble,
    }),
  };
}
