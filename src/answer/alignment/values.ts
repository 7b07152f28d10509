/** Which kinds of value a text gives: an age, a price, a duration, a time of day. In four languages. */
import type { WantedValue } from '../understanding/wanted-value.ts';

const NUMBER =
  '(\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half|an?|odin|dva|dve|tri|pyat|desyat|bir|iki|uc|dord|dort|bes|alti|yeddi|yedi|sekkiz|sekiz|doqquz|dokuz|on)';
const TIME_UNIT =
  '(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|sekund\\w*|minut\\w*|chas\\w*|sut\\w*|den|dnya|dney|nedel\\w*|mesyats\\w*|god|goda|let|deqiqe\\w*|saat\\w*|gun\\w*|hefte\\w*|ay|aya|aydan|il|ile|ilden|dakika\\w*|hafta\\w*|yil\\w*|sene\\w*)';

/** On folded text, save what needs the signs that folding keeps anyway. */
const GIVES: readonly (readonly [WantedValue, RegExp])[] = [
  [
    'age',
    /\baged?\b|year-old|years? old|\blet ot rodu|-letn|\bvozrast\w*|\byas(|inda|li|indaki|ini|i|da)\b/,
  ],
  [
    'money',
    /[$€£¥₽₼₺]|\b(dollars?|euros?|pounds?|rubles?|roubles?|manats?|liras?|francs?|crowns?|pesos?|soles|dinars?|yen|yuan|usd|eur|chf|dollar\w*|evro|avro|rubl\w*|manat\w*|lir\w*|frank\w*|kron\w*|funt\w*|sterlin\w*|naira\w*|cfa|ley|leva|zloty\w*|forint\w*)\b/,
  ],
  [
    'duration',
    new RegExp(
      `\\b${NUMBER}[ -]${TIME_UNIT}\\b|\\b(from|between|until|till|to|s|po|do)\\b.*\\d|\\d{4}\\s?[-–—]\\s?\\d{4}|\\b(hour|day|week|month|year)s?-long|\\b(lasted|lasting|dlil\\w*|davam|surdu|suren)\\b`,
    ),
  ],
  [
    'clock-time',
    /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(a\.?m\.?|p\.?m\.?)\b|\bo ?clock\b|\b(noon|midnight|polden|polnoch|gunorta|gece yarisi|gunortada|oglen)\b|\bv \d{1,2} chas\w*|\bsaat \d{1,2}\b/,
  ],
  ['percentage', /%|\bper ?cent\b|\bprotsent\w*|\bfaiz\w*|\byuzde\b/],
  [
    'distance',
    /\b(km|kilomet\w*|miles?|met(er|re)s?|metr\w*|feet|foot|mil|cm|mm|nautical)\b|\d ?m\b/,
  ],
  [
    'height',
    /\b(tall|high|height|altitude|rise|rises|rose|vysot\w*|vysok\w*|rost\w*|hundur\w*|yuksek\w*|boyu)\b/,
  ],
  ['depth', /\b(deep|depth|glubin\w*|derin\w*)\b/],
  ['width', /\b(wide|width|across|shirin\w*|eni|enli|genis\w*)\b/],
  [
    'length',
    /\b(long|length|stretch\w*|kilomet\w*|metr\w*|met(er|re)s?|miles?|dlin\w*|protyazh\w*|uzun\w*|km)\b/,
  ],
  ['speed', /\b(km\/h|mph|kmh|knots?|per hour|v chas|saatda|saatte)\b/],
  ['weight', /\b(tons?|tonnes?|tonn\w*|kg|kilogra\w*|kilos?|gram\w*|pounds?)\b/],
  ['temperature', /\b(degrees?|gradus\w*|derece\w*)\b|°/],
  [
    'colour',
    /\b(red|blue|green|white|black|yellow|orange|purple|grey|gray|brown|silver|golden|krasn\w*|sin\w{1,3}|zelen\w*|bel\w{2,3}|chern\w*|qirmizi|mavi|yasil|ag|qara|kirmizi|beyaz|siyah|sari)\b/,
  ],
  ['phone', /\+?\d[\d ()-]{6,}\d/],
];

const DIMENSIONS = ['height', 'depth', 'width', 'length'] as const;

/** @param folded the text folded */
export function valuesIn(folded: string, text: string): ReadonlySet<WantedValue> {
  const values = new Set(GIVES.flatMap(([value, form]) => (form.test(folded) ? [value] : [])));
  // Of "227 metres" alone it is not said what it measures: it may be any.
  if (values.has('distance') && !DIMENSIONS.some((one) => values.has(one)))
    for (const one of DIMENSIONS) values.add(one);
  // A name stands in anything that has a capital inside a sentence.
  if (/[\p{L}\p{N},] \p{Lu}|["“«]/u.test(text)) values.add('name');
  return values;
}
