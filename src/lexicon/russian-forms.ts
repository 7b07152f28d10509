/**
 * Russian: the roots that a typed form may come from (погибли → погибнуть, дней → день, ушёл → уйти), by the commonest
 * classes of Zaliznyak's grammatical dictionary and a list of the irregular. On folded letters, so that what is
 * typed in Latin is found, too.
 */
import { fold } from '../language/index.ts';
import type { Analysis } from './analysis.ts';

const folded = (endings: string) => [...new Set(endings.split(' ').map(fold))].join('|');

const ADJECTIVE = folded(
  'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ою',
);
const NOUN = folded(
  'а я ы и у ю е о ом ем ой ей ою ею ов ев ей ам ям ами ями ах ях ь ью ья ьев ьям ьями ьях ье ьи ий ия ии ию ием иям иями иях ие ия ией',
);
const PERSON = folded('у ю ешь ет ем ете ут ют ишь ит им ите ат ят');
const PARTICIPLE = `(?:vsh|sh|u?shch|yushch|ashch|yashch|nn|enn|n|en|t|m|em|im)`;
const VERB = new RegExp(
  `^(?:(?:l|la|lo|li|${PERSON}|i|ite|y|yte|v|vshi|shi|a|ya|t|ti)?(?:sya|s)?|${PARTICIPLE}(?:${ADJECTIVE})(?:sya)?|(?:n|en|t)(?:a|o|y)?)$`,
);
const NOUNS = new RegExp(`^(?:${NOUN})?$`);
const ADJECTIVES = new RegExp(`^(?:${ADJECTIVE}|a|o|y|i|)$`);
/** Behind two letters: дал, дана, жил. */
const SHORT_VERB = /^(?:l|la|lo|li|n|na|no|ny)$/;
const SHORT_NOUN = /^(?:ya|yu|i|e|ey|em|yam|yami|yakh|ov|a|u|om|y)$/;
const SHORTEST_ROOT = 2;

/**
 * @param form folded
 * @returns its possible roots, the longest first
 */
export function russianAnalyses(form: string): Analysis[] {
  const found: Analysis[] = [];
  for (let length = form.length; length >= SHORTEST_ROOT; length -= 1) {
    const root = form.slice(0, length);
    const rest = form.slice(length);
    const short = length === SHORTEST_ROOT;
    if ((short ? SHORT_NOUN : NOUNS).test(rest)) found.push({ root, kind: 'noun' });
    if (!short && ADJECTIVES.test(rest)) found.push({ root, kind: 'adjective' });
    if (!(short ? SHORT_VERB : VERB).test(rest)) continue;
    if (/(sya|s)$/.test(rest)) found.push({ root, kind: 'reflexive' });
    found.push({ root, kind: 'verb' });
  }
  return found;
}

/** The roots under which a lemma is kept, folded. */
export function russianRoots(lemma: string): Analysis[] {
  const word = lemma.toLowerCase().replaceAll('ё', 'е');
  if (/(ть|ти|чь)(ся|сь)?$/.test(word) && !NO_VERB.test(word))
    return verbStems(word).map((stem) => ({
      root: fold(stem),
      kind: /(ся|сь)$/.test(word) ? 'reflexive' : 'verb',
    }));
  if (/.{2}([ыио]й|[ая]я|[ое]е|[ыи]е)$/.test(word) && !/(ие|ье|ай|ей)$/.test(word))
    return [{ root: fold(word.slice(0, -2)), kind: 'adjective' }, ...nounRoots(word)];
  return nounRoots(word);
}
/** Nouns that end like infinitives: смерть, часть, дочь. */
const NO_VERB =
  /(ость|ясть|рть|вть|юсть|^часть|власть|область|снасть|^мать|^печать|кровать|тетрадь|^нефть|^ночь|^дочь|^речь|^помощь|^печь|^есть|^весть|^повесть|^совесть|^зависть|^кисть|^сеть|^нить|^память|скатерть|^треть|^четверть|^пять|^шесть|^девять|^десять|^дети|^путь|^гать|^рать|^знать|^лесть|^честь|^месть|^шерсть|^пасть|^сласть|^страсть|напасть|^трость)$/;

function nounRoots(word: string): Analysis[] {
  const bare = word.replace(/[аеоыуияюьй]$/, '');
  const roots = new Set([bare]);
  if (/[ая]нин$/.test(word)) roots.add(word.slice(0, -2));
  // The vowel that other cases drop, and the one that "of many" puts in: день, дня; деньги, денег.
  const fleeting = bare.match(/^(.+)[ео]([^аеоыуияю])$/);
  if (fleeting && bare.length > 2) {
    roots.add(fleeting[1]! + fleeting[2]!);
    if (/[лнр]$/.test(fleeting[1]!) || /^[цкл]$/.test(fleeting[2]!))
      roots.add(`${fleeting[1]}ь${fleeting[2]}`);
  }
  const cluster =
    word.length > 4 && /[аоеяыи]$/.test(word)
      ? bare.match(/^(.*[^аеоыуияюй])([^аеоыуияюь])$/)
      : null;
  if (cluster) {
    roots.add(`${cluster[1]!.replace(/ь$/, '')}е${cluster[2]}`);
    roots.add(`${cluster[1]!.replace(/ь$/, '')}о${cluster[2]}`);
  }
  return [...roots].map((root) => ({ root: fold(root), kind: 'noun' }));
}

/** Stems of an infinitive: погибнуть → погиб, сбить → собь, взять → возьм, бастовать → басту. */
function verbStems(infinitive: string): string[] {
  const word = infinitive.replace(/(ся|сь)$/, '');
  const own = IRREGULAR.filter(([ending]) => word.endsWith(ending)).flatMap(([ending, stems]) =>
    stems.map((stem) => word.slice(0, -ending.length) + stem),
  );
  if (own.length) return own;
  const stems = [word.replace(/(ть|ти)$/, '')];
  if (word.endsWith('нуть')) stems.push(word.slice(0, -4), `${word.slice(0, -4)}н`);
  else if (/[ое]вать$/.test(word))
    stems.push(`${word.slice(0, -5)}у`, `${word.slice(0, -5)}ю`, word.slice(0, -3));
  else if (/[сз]ти$/.test(word)) {
    const root = word.slice(0, -3);
    stems.push(word.slice(0, -2), `${root}л`, `${root}д`, `${root}т`);
  } else if (word.endsWith('сть')) stems.push(`${word.slice(0, -3)}л`, `${word.slice(0, -3)}д`);
  else if (word.endsWith('чь'))
    stems.push(`${word.slice(0, -2)}г`, `${word.slice(0, -2)}к`, `${word.slice(0, -2)}ж`);
  else if (word.endsWith('ереть')) stems.push(`${word.slice(0, -5)}ер`, `${word.slice(0, -5)}р`);
  else if (word.endsWith('ить')) stems.push(...softened(word.slice(0, -3)));
  else if (/[еа]ть$/.test(word)) stems.push(...softened(word.slice(0, -3)).slice(0, 3));
  return stems;
}
/** Ends of infinitives, the longest first, and the stems of their other forms. */
const IRREGULAR: readonly (readonly [string, readonly string[]])[] = [
  ['найти', ['нашел', 'нашл', 'найд', 'найден', 'нашедш']],
  ['прийти', ['пришел', 'пришл', 'прид', 'пришедш']],
  ['идти', ['шел', 'шл', 'ид', 'идущ']],
  ['сбить', ['сбит', 'сби', 'собь']],
  ['взять', ['взя', 'возьм']],
  ['снять', ['сня', 'сним']],
  ['нять', ['ня', 'нят', 'ним', 'йм', 'нял']],
  ['йти', ['шел', 'шл', 'йд', 'йден', 'шедш']],
  ['ехать', ['еха', 'ед']],
  ['быть', ['бы', 'буд']],
  ['давать', ['дава', 'да', 'даю', 'дает']],
  ['создать', ['созда', 'создан', 'создад']],
  ['дать', ['да', 'дал', 'дан', 'дад', 'даст']],
  ['стать', ['ста', 'стан']],
  ['лечь', ['лег', 'ляг']],
  ['гнать', ['гна', 'гон']],
  ['звать', ['зва', 'зов', 'зван']],
  ['брать', ['бра', 'бер', 'бран']],
  ['жить', ['жи', 'жив']],
  ['пить', ['пи', 'пь']],
  ['бить', ['би', 'бит', 'бь']],
  ['лить', ['ли', 'ль', 'лит']],
  ['сесть', ['сел', 'сяд']],
  ['есть', ['ел', 'ед']],
  ['слать', ['сла', 'шл', 'слан']],
  ['писать', ['писа', 'пиш', 'писан']],
  ['казать', ['каза', 'каж', 'казан']],
  ['резать', ['реза', 'реж', 'резан']],
  ['арестовать', ['арестова', 'аресту', 'арестован']],
  ['крыть', ['кры', 'кро', 'крыт']],
  ['мыть', ['мы', 'мо', 'мыт']],
  ['пасть', ['пал', 'пад']],
  ['вести', ['вел', 'вед', 'веден']],
  ['везти', ['вез', 'везл', 'везен']],
  ['нести', ['нес', 'несл', 'несен']],
  ['стоять', ['стоя', 'сто']],
  ['лететь', ['лете', 'леч', 'лет']],
  ['видеть', ['виде', 'виж', 'вид', 'виден']],
  ['бежать', ['бежа', 'бег', 'беж']],
  ['начать', ['нача', 'начн', 'начат', 'начал']],
  ['послать', ['посла', 'пошл', 'послан']],
  ['гнуть', ['гну', 'гн', 'гнул']],
  ['крикнуть', ['крикну', 'крикн']],
  ['тонуть', ['тону', 'тон', 'тонул']],
  ['рухнуть', ['рухну', 'рухн', 'рухнул']],
  ['вернуть', ['верну', 'верн']],
  ['красть', ['крал', 'крад', 'краден']],
  ['честь', ['чел', 'чт', 'чтен']],
  ['расти', ['рос', 'росл', 'раст']],
];

const SOFT: readonly (readonly [RegExp, string])[] = [
  [/ст$/, 'щ'],
  [/[дз]$/, 'ж'],
  [/т$/, 'ч'],
  [/т$/, 'щ'],
  [/с$/, 'ш'],
  [/([бпвфм])$/, '$1л'],
  [/д$/, 'жд'],
];

function softened(stem: string): string[] {
  return [
    stem,
    ...SOFT.filter(([end]) => end.test(stem)).map(([end, to]) => stem.replace(end, to)),
  ];
}
