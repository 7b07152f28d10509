/** A link to a fact on the desk page shows that fact; no other link shows anything. */
import { factBlock } from '../../../../answer/presentation/fact-blocks.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Fact } from '../../../../knowledge/model/schema.ts';
import { type SlackServices, tenantOf } from '../../event-context.ts';
import { localeOf } from '../../locale.ts';
import { renderSlack } from '../../render.ts';
import { knownBlocks } from '../../view.ts';

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
  services: SlackServices,
): Promise<void> {
  const { service, client } = services;
  const tenant = tenantOf(team);
  const { facts } = service.knowledge(tenant);
  const unfurls = Object.fromEntries(
    event.links.flatMap(({ url }) => {
      const fact = facts.get(factIn(url, services.desk) ?? '');
      return fact ? [[url, { blocks: blocksFor(fact, team, services) }]] : [];
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

function blocksFor(fact: Fact, team: string, { service }: SlackServices) {
  const tenant = tenantOf(team);
  const knowledge = service.knowledge(tenant);
  const locale = localeOf(undefined, service.settings.of(tenant).language);
  const replaced = [...knowledge.facts.values()].some(({ supersedes }) => supersedes === fact.id);
  const notes = replaced ? [translate(locale, 'note.superseded')] : [];
  const block = factBlock(fact, knowledge, locale, notes);
  const reply = { locale, command: 'sources', blocks: [block] } as const;
  return knownBlocks(renderSlack(reply, { idFor: service.remember })[0]!.blocks);
}
