/** What stands around a date that an editor types: "about", "since", "before", in four languages; and what is left. Pure. */
import type { When } from '../knowledge/model/edtf-date.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import { fold, type Token } from '../language/index.ts';

type Mark = 'about' | 'unsure' | 'since' | 'until' | 'nothing';
type Marks = Partial<Record<Mark, true>>;

/** Folded phrases, the longer ones first: "or later" before "later". */
const PHRASES: readonly (readonly [RegExp, Mark])[] = [
  [
    /no later than|not later than|at the latest|ne pozdnee|ne pozzhe|en gec|or (earlier|before)|ili ran\w+|(ve ya|veya|ya da) (daha )?(evvel|once|oncesi|erken)/,
    'until',
  ],
  [
    /not before|no earlier than|ne ran\w+|en erken|or (later|after)|ili poz\w+|(ve ya|veya|ya da) (daha )?(sonra|sonrasi)|onwards?|so vremen\w*/,
    'since',
  ],
  [
    /about|around|approximately|roughly|circa|ca|c|okolo|primerno|priblizitelno|texminen|teqriben|yaklasik|taxminan|tahminen|civari(nda)?|yaxin|radelerinde|dolaylarinda/,
    'about',
  ],
  [
    /possibly|perhaps|maybe|uncertain|vozmozhno|netochno|belke|belki|deqiq deyil|kesin degil/,
    'unsure',
  ],
  [/until|till|by|before|do|k|ko|evvel|once|oncesi|qeder|kadar|dek|kimi|ranshe|ranee/, 'until'],
  [
    /since|from|after|starting|s|so|posle|nachinaya|beri|bu yana|itibaren|etibaren|baslayaraq|sonra|sonrasi|later|pozzhe|pozdnee/,
    'since',
  ],
  [
    /the|of|in|on|at|year|years|day|date|v|vo|god(u|a|e|om|y|ov)?|g|gg|il(i|in|de|den|e|inde|inden)?|ci|cu|yil(i|in|inda|inin|indan|ina)?|sene(si)?|tarix(i|inde|inden)?|tarih(i|inde|inden)?|gun(u)?|ay(i|inda|in)?|between|and|to|mezhdu|i|po|ile|arasi(nda)?|[dt][ae]|[dt][ae]n|y?[aei]|n[dt][ae]n?|n[iu]n|in|un|l[ae]r(d[ae]n?)?|yi|yu|th|st|nd|rd|go/,
    'nothing',
  ],
];
const MATCHES = PHRASES.map(
  ([{ source }, mark]) => [new RegExp(`^(?:${source})(?= |$)`), mark] as const,
);

/** Half a decade or century: it is in the years that were read of it. */
const PORTION =
  /^(early|mid|middle|late|beginning|start|end|nachal\w*|seredin\w*|kon(ets|tse|tsa|tsu)|rann\w+|pozdn\w+|evvel\w*|orta\w*|son\w*|axir\w*|bas\w*)(?= |$)/;
/** "Last May" is counted from now. */
const RELATIVE =
  /^(last|this|next|ago|proshl\w+|et(om|ogo|ot|oi|a)|sleduyushch\w+|nazad|kecen|gecen|bu|novbeti|gelecek|gelen|onumuzdeki)(?= |$)/;
/** "Since", as an ending: `mayindan`, `2025-ci ilden`. */
const SINCE_ENDING = /[dt][ae]n$/;

export function marksIn(
  before: readonly Token[],
  after: readonly Token[],
  {
    when,
    last,
    sure,
    relative,
  }: {
    readonly when: When;
    readonly last: string;
    readonly sure: boolean;
    readonly relative: boolean;
  },
): { readonly marks: Marks; readonly left: readonly string[] } {
  const marks: Marks = sure ? {} : { unsure: true };
  const left: string[] = [];
  const more: RegExp[] = [];
  if (when.interval && when.precision === 'year') more.push(PORTION);
  if (relative) more.push(RELATIVE);
  for (const side of [before, after]) {
    let rest = side.map(({ folded }) => folded).join(' ');
    let at = 0;
    while (rest !== '') {
      const [found, mark] = takenFrom(rest, more) ?? [];
      if (found === undefined || mark === undefined) {
        const [word = ''] = rest.split(' ');
        if (!isItsWeekday(word, when)) left.push(side[at]!.typed);
        rest = rest.slice(word.length + 1);
        at += 1;
        continue;
      }
      marks[mark] = true;
      at += found.split(' ').length;
      rest = rest.slice(found.length + 1);
    }
  }
  const ending = after.at(-1)?.folded ?? last;
  if (!marks.since && !marks.until && SINCE_ENDING.test(ending)) marks.since = true;
  return { marks, left };
}

function takenFrom(rest: string, more: readonly RegExp[]): readonly [string, Mark] | undefined {
  for (const [pattern, mark] of MATCHES) {
    const found = pattern.exec(rest)?.[0];
    if (found) return [found, mark];
  }
  const found = more.map((pattern) => pattern.exec(rest)?.[0]).find(Boolean);
  return found === undefined ? undefined : [found, 'nothing'];
}

/** "Monday, 5 May 2025" is no more than 5 May 2025, if it was a Monday. */
function isItsWeekday(word: string, { precision, start, interval }: When): boolean {
  if (precision !== 'day' || interval) return false;
  return LOCALES.some((locale) => {
    const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      start,
    );
    const [whole = ''] = fold(name).split(' ').slice(-1);
    return whole.length > 3 && word.startsWith(whole.slice(0, -1));
  });
}
