/** What a reply must be without, or have besides, because of where it is shown. */

import { choices } from '../contract/blocks.ts';
import { TENANT_COMMANDS } from '../contract/commands.ts';
import type { Block, Choice, Reply } from '../contract/reply.ts';
import { translate } from '../i18n/translate.ts';

/** Where nothing can be drawn, nothing offers to. */
export function withoutPictures(reply: Reply): Reply {
  return {
    ...reply,
    blocks: reply.blocks.flatMap((block): Block[] => {
      if (block.type !== 'choices') return [block];
      const choices = block.choices.filter(({ request }) => request.command !== 'picture');
      return choices.length ? [{ ...block, choices }] : [];
    }),
  };
}

/** Help for a tenant names what only works there, too. */
export function withTenantCommands(reply: Reply): Reply {
  const more = TENANT_COMMANDS.map(({ name, description }) => ({
    text: `/${name}`,
    detail: description[reply.locale],
  }));
  return {
    ...reply,
    blocks: reply.blocks.map((block) =>
      block.type === 'list' ? { ...block, items: [...block.items, ...more] } : block,
    ),
  };
}

/** The same reply with a word more, above its buttons. */
export const withNote = (reply: Reply, text: string): Reply =>
  beforeChoices(reply, { type: 'note', text });

/** A word more, and a button that goes with it. */
export type Beneath = { readonly note: string; readonly choice?: Choice };

export function withBeneath(reply: Reply, { note, choice }: Beneath): Reply {
  const said = withNote(reply, note);
  return { ...said, blocks: [...said.blocks, ...choices(choice ? [choice] : [])] };
}

/** Help leads to where it stands in plain words what is kept, if it does. */
export function withPrivacyPage(help: Reply, url: string | undefined): Reply {
  if (url === undefined) return help;
  const text = translate(help.locale, 'help.privacy');
  return beforeChoices(help, { type: 'list', items: [{ text, url }] });
}

function beforeChoices(reply: Reply, block: Block): Reply {
  const at = reply.blocks.findLastIndex(({ type }) => type !== 'choices') + 1;
  return { ...reply, blocks: reply.blocks.toSpliced(at, 0, block) };
}
