/** What a number counts, as far as it can be told in four languages: people killed are no people on board. */
import { fold, MONEY_WORD, type Word } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';

/** On folded words; Turkish and Azerbaijani "öldü" is told from "oldu" as typed, see `unitClassOf`. */
const CLASSES = {
  killed:
    /^(die|dies|died|dying|dead|deaths?|deadly|kill(s|ed|ing|ings)?|perish\w*|fatalit\w*|victims?|toll|pogib\w*|umer\w*|umirl\w*|ubit\w*|ubil\w*|zhertv\w*|smert\w*|gibel\w*|helak\w*|qurban\w*|kurban\w*|oldurul\w*|hayatini|can(ini|larini)|vefat|qetl\w*)$/,
  survived: /^(surviv\w*|vyzhi\w*|utselel\w*|spas(sya|lis|shi\w*)|sag|hayatta|kurtul\w*|xilas)$/,
  injured: /^(injur\w*|wound\w*|hurt|ranen\w*|postrada\w*|travm\w*|yaral\w*|xesaret\w*)$/,
  detained:
    /^(detain\w*|detention\w*|arrest\w*|jail\w*|imprison\w*|custody|zaderzh\w*|arestov\w*|aresto?v?|saxla\w*|hebs\w*|gozalti\w*|tutukla\w*|tutul\w*)$/,
  rescued: /^(rescu\w*|saved|spasli|spasen\w*|kurtar\w*)$/,
  missing: /^(missing|propal\w*|propavsh\w*|itkin\w*|kayip)$/,
  aboard:
    /^(aboard|board|carrying|carried|occupants?|passengers?|bort\w*|passazhir\w*|ekipazh\w*|sernisin\w*|yolcu\w*|minik|ucakta\w*|ucaginda\w*|teyyarede\w*|teyyaresinde\w*|goyert\w*)$/,
  percent: /^(percent|percentage|protsent\w*|faiz\w*|yuzde\w*)$/,
  money: MONEY_WORD,
  time: /^(years?|months?|weeks?|days?|hours?|minutes?|seconds?|god|goda|godu|let|mesyats\w*|nedel\w*|den|dnya|dney|chas\w*|minut\w*|sekund\w*|il|ildir|ilden|ay|aydir|hefte\w*|gun|gundur|gunluk|saat\w*|deqiqe\w*|saniye\w*|yil|yildir|yillik|hafta\w*|dakika\w*)$/,
  distance: /^(km|kilomet\w*|miles?|met(er|re)s?|metr\w*|mil)$/,
  weight: /^(tons?|tonnes?|tonn\w*|kg|kilogra\w*)$/,
  times: /^(times|raz|raza|defe|kere|kez)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type UnitClass = keyof typeof CLASSES;
const NAMES = Object.keys(CLASSES) as UnitClass[];

/** Where people are, not what became of them: says nothing against another class beside it. */
export const SETTING: ReadonlySet<UnitClass> = new Set(['aboard']);

/** "öl-", to die, as typed; folded it is the same as "ol-", to be. */
const DIE = /^(öl(d|ü|en|mü|ec)|Öl)/u;

export function unitClassOf(word: Pick<Word, 'folded' | 'typed'>): UnitClass | undefined {
  if (DIE.test(plain(word.typed))) return 'killed';
  return NAMES.find((name) => CLASSES[name].test(word.folded));
}

/** The classes that an English unit names: "people killed" → killed. */
export function unitClassesOf(unit: string): ReadonlySet<UnitClass> {
  return new Set(
    unit
      .split(/[^\p{L}]+/u)
      .flatMap((word) => (word ? (unitClassOf({ typed: word, folded: fold(word) }) ?? []) : [])),
  );
}

/** Words for people at large: they tell nothing about what is counted. */
export const PEOPLE =
  /^(people|persons?|individuals|humans|men|lives|chelovek\w*|lyud\w*|nefer\w*|adam\w*|insan\w*|kisi\w*|can)$/;
