/** Drafts → a knowledge file with a section `drafts`, which is never served; see docs/knowledge.md. */
import { translate } from '../i18n/translate.ts';
import type { Draft, Locale } from '../knowledge/model/schema.ts';
import type { Drafted, Drafting } from './drafting.ts';

/**
 * The draft as it is kept: what is still to do stands in it in words.
 * @param locale of these words: the editor's
 */
export function keptDraft({ draft, todo, held }: Drafted, locale: Locale): Draft {
  return {
    ...draft,
    todo: todo.map((one) => {
      const words = translate(locale, `drafting.todo.${one}`);
      return held && (one === 'same' || one === 'there' || one === 'differs')
        ? `${words} (${held.fact.id})`
        : words;
    }),
  };
}

/** The name of its file, and its text. */
export function draftFile(
  { drafts, source }: Drafting,
  locale: Locale,
): { readonly name: string; readonly text: string } {
  const file = {
    $schema: '../schema/file.schema.json',
    drafts: drafts.map((one) => keptDraft(one, locale)),
  };
  return {
    name: `drafts-${source.source.id}.json`,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}
