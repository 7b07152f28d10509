/**
 * What a question asks, put plainly: headlines ask for what their head word says ("reopening date": when), and a few words
 * that readers take for each other are one. For telling whether two wordings ask the same (`reworded.ts`).
 */
import type { LikeName, Likeness, LikeWord } from '../answer/types.ts';
import { fold } from '../language/index.ts';
import type { Wording } from './wordings.ts';

export type Plain = Pick<
  Likeness,
  'locale' | 'asks' | 'date' | 'numbers' | 'small' | 'negated' | 'passive' | 'leans' | 'bare'
> & {
  readonly names: readonly PlainName[];
  readonly words: readonly LikeWord[];
};

/** @property where whether it says no more than where it is: "in Millbrook" */
export type PlainName = LikeName & { readonly where: boolean };

export function plainly({ asks: text, like }: Pick<Wording, 'asks' | 'like'>): Plain {
  const folded = fold(text);
  const asks = askedFor(like, folded);
  const head = HEADS.find(([kind]) => kind === asks)?.[1];
  const mostly = like.words.filter((word) => !head || !isHead(word, head));
  // Where nobody knows a word, it may have been taken for a name: "işletecek".
  const runs = ({ refs, words }: LikeName) =>
    refs.length === 0 && words.length === 1 && RUNS.test(words[0]!.folded);
  const isWho = asks === 'who';
  const isRun = isWho && mostly.some((word) => RUNS.test(word.folded));
  const words = [
    ...mostly.map((word, at) => meant(word, mostly[at - 1], isRun)),
    ...(isWho ? like.names.filter(runs).map(({ words: [word] }) => asWord(word!.folded)) : []),
  ];
  const names = isWho ? like.names.filter((name) => !runs(name)) : like.names;
  return {
    ...like,
    asks,
    words,
    names: names.map((name) => ({ ...name, where: isWhere(name, like, folded) })),
  };
}

/** What the head word of a headline asks for, in four languages, folded. */
const HEADS: readonly (readonly [asks: string, RegExp])[] = [
  ['when', /^(dates?|data|daty|tarixi?|tarihi?)$/],
  ['money', /^(prices?|costs?|tsen[aiyu]|stoit|stoimost|qiymeti|fiyati|ucreti|lira|manat)$/],
  ['where', /^(location|address|mesto|adres\w?|yeri|unvani)$/],
  ['why', /^(reasons?|prichin[aiyu]|sebebi|nedeni)$/],
];
const HOW_MUCH = /\bneceye(dir)?\b/;
const WHETHER =
  /^(did|does|do|is|are|was|were|has|have|had|will|can|could|would|should)\b|\b(li|m[iu]|m[iu]d[iu]r|m[iu]ydi)\b/;

function askedFor({ asks }: Likeness, folded: string): string {
  if (asks !== 'whether' || WHETHER.test(folded)) return asks;
  if (HOW_MUCH.test(folded)) return 'money';
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  const heads = HEADS.filter(([, head]) => words.some((word) => head.test(word)));
  return heads.length === 1 ? heads[0]![0] : asks;
}

const isHead = ({ folded }: LikeWord, head: RegExp): boolean => head.test(folded);

/** Who runs a thing is who manages it; anything else that runs is on its legs. */
const RUNS =
  /^(runs?|running|manages?|managing|operates?|operating|upravlya\w*|rukovod\w*|islet(i[ry]|e[cn]|m)\w*|isledi\w*|isledecek|idare|yonet(i[yr]|e[cn])\w*)$/;
const RUN = 'run-a-place';

/** What the lexicon has not, of what is asked in every town. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/^otkryva/, 'open'],
  [/^zakryva/, 'close-down'],
  [/^subbotn/, 'saturday'],
  [/^voskresn/, 'sunday'],
];
const WEEKDAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** Sunday; behind the name of a day the market of it, and nobody runs a Sunday. */
const MARKET = /^[pb]azar/;

function meant(word: LikeWord, before: LikeWord | undefined, isRun: boolean): LikeWord {
  if (isRun && RUNS.test(word.folded)) return { ...word, concepts: [RUN] };
  if (MARKET.test(word.folded) && (isRun || before?.concepts.some((id) => WEEKDAY.test(id))))
    return { ...word, concepts: ['market-bazaar'] };
  if (word.concepts.length > 0) return word;
  const known = MEANINGS.find(([form]) => form.test(word.folded));
  return known ? { ...word, concepts: [known[1]] } : word;
}

const asWord = (folded: string): LikeWord => ({
  folded,
  stem: folded,
  concepts: [RUN],
  near: [],
});

/** "In Millbrook", "в Заречном", "Bartın'daki". */
function isWhere({ refs, words, ending }: LikeName, { locale }: Likeness, folded: string): boolean {
  if (refs.some((ref) => !/^(world|place):/.test(ref))) return false;
  if (locale === 'az' || locale === 'tr')
    return (
      /^[dt][ae]$/.test(ending) ||
      new RegExp(`\\b${words.at(-1)!.stem}\\w*[’'ʼ]?[dt][ae](ki)?\\b`).test(folded)
    );
  const [first] = words;
  return new RegExp(`\\b(in|at|v|vo|na) ${first!.folded}\\b`).test(folded);
}
