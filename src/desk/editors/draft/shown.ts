/** What was drafted, as the page shows it: names for ids, words for dates, in the editor's language. */
import { factBlock } from '../../../answer/presentation/fact-blocks.ts';
import {
  type Drafted,
  type Drafting,
  FATE_NAMES,
  keptDraft,
  type Left,
} from '../../../drafting/index.ts';
import { dateWords } from '../../../i18n/date-words.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Knowledge } from '../../../knowledge/model/knowledge.ts';
import { inLocale } from '../../../knowledge/model/localised.ts';
import type { Figure, Locale, Localised } from '../../../knowledge/model/schema.ts';
import type { ShownDraft, ShownDrafting, ShownLeft, ShownName } from './types.ts';

export function shownDrafting(
  { article, drafts, left, locale: language, source }: Drafting,
  knowledge: Knowledge,
  locale: Locale,
): ShownDrafting {
  return {
    title: source.source.title,
    ...(article.date && { day: dateWords(article.date, locale) }),
    language,
    text: article.text,
    blocks: article.blocks,
    drafts: drafts.map((one) => shownDraft(one, knowledge, locale)),
    left: left.map((one) => shownLeft(one, knowledge, locale)),
  };
}

function shownLeft(
  { from, to, reason, anyway }: Left,
  knowledge: Knowledge,
  locale: Locale,
): ShownLeft {
  return {
    from,
    to,
    reason: translate(locale, `drafting.reason.${reason}`),
    ...(anyway && { anyway: shownDraft(anyway, knowledge, locale) }),
  };
}

function shownDraft(drafted: Drafted, knowledge: Knowledge, locale: Locale): ShownDraft {
  const { draft, todo, held, from, to } = drafted;
  const { status = 'claimed', proposed = {}, figures = [] } = draft;
  const named = (ids: readonly string[] = [], of: 'actors' | 'places'): ShownName[] =>
    ids.map((id) => {
      const own = (proposed[of] ?? []).find((one) => one.id === id);
      const name: Localised | undefined = own?.name ?? knowledge[of].get(id)?.name;
      return { name: name ? inLocale(name, locale).text : id, isNew: own !== undefined };
    });
  return {
    from,
    to,
    draft: keptDraft(drafted, locale),
    status,
    statusWords: translate(locale, `status.${status}`),
    ...(draft.when && { when: dateWords(draft.when, locale) }),
    says: named(draft.attribution, 'actors'),
    who: named(draft.actors, 'actors'),
    where: named(draft.places, 'places'),
    figures: figures.map((one) => figureWords(one, locale)),
    todo: todo.map((one) => translate(locale, `drafting.todo.${one}`)),
    ...(held && {
      held: {
        verdict: held.verdict,
        fact: factBlock(held.fact, knowledge, locale),
        ...(held.verdict === 'differs' && { asserted: held.asserted, approved: held.approved }),
      },
    }),
  };
}

/** As written, and what is counted where these words do not tell: "11 (people injured)". */
function figureWords({ words, unit }: Figure, locale: Locale): string {
  const { text } = inLocale(words, locale);
  const fate = FATE_NAMES.find((one) => unit === one || unit.endsWith(` ${one}`));
  const noun = fate ? unit.slice(0, -fate.length).trim() : unit;
  const isWritten = noun === 'money' || /[%]|per cent/.test(text) || text.includes(noun);
  const counted = [
    ...(noun === '' || isWritten ? [] : [noun]),
    ...(fate ? [translate(locale, `desk.drafting.fate.${fate}`)] : []),
  ].join(', ');
  return counted === '' ? text : `${text} (${counted})`;
}
