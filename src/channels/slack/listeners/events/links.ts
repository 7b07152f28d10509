/** A link to a fact on the desk page shows that fact; no other link shows anything. */
import { localeOf } from '../../../shared/locale.ts';
import { type SlackServices, tenantOf } from '../../receive/event-context.ts';
import { renderSlack } from '../../render/render.ts';
import { knownBlocks } from '../../render/view.ts';

/** A message with links, as Slack tells of it. */
export type LinkShared = {
  readonly channel: string;
  readonly message_ts: string;
  readonly unfurl_id?: string;
  readonly source?: string;
  readonly links: readonly { readonly url: string }[];
};

/** Shows the facts that the links lead to, in the language of the workspace. */
export async function onLinks(
  event: LinkShared,
  team: string,
  { service, client, desk }: SlackServices,
): Promise<void> {
  const tenant = tenantOf(team);
  const locale = localeOf(service.settings.of(tenant).language);
  const unfurls = Object.fromEntries(
    event.links.flatMap(({ url }) => {
      const id = factIn(url, desk);
      const reply = id && service.factReply(id, tenant, locale);
      if (!reply) return [];
      const [message] = renderSlack(reply, { idFor: service.remember });
      return [[url, { blocks: knownBlocks(message!.blocks) }]];
    }),
  );
  if (Object.keys(unfurls).length === 0) return;
  await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
}

/** @returns the fact's id, where the address is one of the desk's: `https://desk.example/facts#a-fact` */
export function factIn(address: string, desk: string | undefined): string | undefined {
  if (!desk || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const facts = new URL('facts', desk.endsWith('/') ? desk : `${desk}/`);
  if (url.origin !== facts.origin || url.pathname !== facts.pathname) return undefined;
  try {
    return decodeURIComponent(url.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
