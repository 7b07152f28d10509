/** The kind of value that a question asks for, where its words say so: an age, a price, a duration. */
import { foldedWords } from '../../language/index.ts';

export type WantedValue =
  | 'age'
  | 'money'
  | 'duration'
  | 'clock-time'
  | 'percentage'
  | 'height'
  | 'depth'
  | 'width'
  | 'length'
  | 'distance'
  | 'speed'
  | 'weight'
  | 'temperature'
  | 'colour'
  | 'phone'
  | 'name';

/** On folded text, in English, Russian, Azerbaijani and Turkish; the first that fits counts. */
const WANTED: readonly (readonly [WantedValue, RegExp])[] = [
  [
    'age',
    /\bhow old\b|\b(age|ages) of\b|\bwhat age\b|\bwhat was (his|her|their) age\b|\bskolko (emu|ey|im|bylo)? ?(let|god\w*) (emu|ey|im|bylo|bylo li|ispolni\w*)|\bskolko (bylo |seychas )?let (?!dli|pro|naz|dal|dayut|polu|tyur|stro|zan|shl|sid|otsid|kolon|on (pro|za)|\S+ (dli|zan|pro|str))|\bvozrast\w*|\bnece yas\w*|\byasi (ne|nece|kac)|\bkac yas\w*|\byasi\b/,
  ],
  [
    'clock-time',
    /\bwhat time\b|\b(at )?(what|which) hour\b|\bwhat o ?clock\b|\bv kotorom chasu\b|\bvo skolko\b(?! (ra[zs]|obosh|otsen))|\bv kakoe vremya\b|\bsaat nece\w*|\bsaat kac\w*|\bhansi saatda\b|\bhangi saatte\b/,
  ],
  [
    'money',
    /\bhow much (money|cash|did .{0,40}\b(cost|pay|paid|earn|spend|raise|get|receive|charge)|(does|do|is|was|were|will|would) .{0,40}\b(cost|paid|worth|pay|earn))|\bhow much .{0,30}\b(cost|worth)\b|\b(what|which) (is|was|were|are)?( the)? ?(price|prices|cost|costs|salary|fee|fine|value)\b|\bticket price|\bskolko (stoi\w*|deneg|zaplati\w*|plati\w*|zarabat\w*|potrati\w*|rubley|dollarov|evro)\b|\b(kakova|kakaya|skolko) (tsena|stoimost|zarplata|summa)\b|\bnece (manat|dollar|avro|rubl\w*|lira)\b|\bqiymeti (ne|nece)\w*|\bkac (lira|dolar|euro|avro|para|ruble)\b|\bne kadar(a)? (mal ol\w*|para|ode\w*|tut\w*)|\bfiyat\w* (ne|kac)\w*|\bucret\w* (ne|kac)\w*/,
  ],
  [
    'duration',
    /\bhow long (?!ago|is the|was the (bridge|wall|tunnel|road|river|runway|ship|pipeline)|are the)(did|does|do|was|were|has|have|had|will|is|it|for|must|before|until|after)\b|\bhow (many|much) (minutes|hours|days|weeks|months|years|time)\b|\bfor how long\b|\bkak dolgo\b|\bskolko (vremeni|minut|chasov|dney|nedel|mesyatsev)\b|\bskolko let (dli|pro|zan)\w*|\bne qeder (vaxt|muddet)\w*|\bnece (saat|deqiqe|gun|hefte|ay|il) (davam|cek|sur|qal|muddet)\w*|\bne kadar (sur\w*|zaman|muddet)\b|\bkac (saat|dakika|gun|hafta|ay|yil) (sur|kal|devam)\w*/,
  ],
  [
    'percentage',
    /\b(what|which) (percent\w*|share|proportion)\b|\bhow many percent\b|\bkakoy (protsent|dolya)\w*|\bskolko protsentov\b|\bnece faiz\w*|\byuzde kac\w*/,
  ],
  [
    'speed',
    /\bhow fast\b|\bwhat speed\b|\bs kakoy skorost\w*|\bhansi suretle\b|\bhizi (ne|kac)\w*|\bsureti ne\w*/,
  ],
  [
    'height',
    /\bhow (tall|high)\b|\b(what|which) (is|was|were|are)?( the)? ?(height|altitude)\b|\bkakaya vysota\b|\bkakoy (vysoty|rost)\b|\bkakova vysota\b|\bhundurluyu (ne|nece)\w*|\byuksekligi (ne|kac)\w*|\bboyu (ne|nece|kac)\w*/,
  ],
  [
    'depth',
    /\bhow deep\b|\b(what|which) (is|was)?( the)? ?depth\b|\bkakaya glubina\b|\bkakova glubina\b|\bkakoy glubiny\b|\bderinliyi (ne|nece)\w*|\bderinligi (ne|kac)\w*/,
  ],
  [
    'width',
    /\bhow wide\b|\b(what|which) (is|was)?( the)? ?width\b|\bkakaya shirina\b|\bkakova shirina\b|\beni (ne|nece)\w*|\bgenisligi (ne|kac)\w*/,
  ],
  [
    'length',
    /\bhow long (is|was|are|were) the\b|\b(what|which) (is|was)?( the)? ?length\b|\bkakaya dlina\b|\bkakova dlina\b|\bkakoy dliny\b|\buzunlugu (ne|nece|kac)\w*/,
  ],
  [
    'distance',
    /\bhow far\b|\b(what|which) distance\b|\bna kakom rasstoyanii\b|\bskolko (kilomet\w*|metrov)\b|\bnece (kilometr|metr)\w*|\bkac (kilometre|metre)\b/,
  ],
  [
    'weight',
    /\bhow (heavy|much does .{0,30}weigh)\b|\bskolko ves\w*|\bcekisi ne\w*|\bkac (kilo|ton)\w*|\bagirligi (ne|kac)\w*/,
  ],
  [
    'temperature',
    /\bhow (hot|cold)\b|\bwhat temperature\b|\bkakaya temperatura\b|\btemperatur\w* nece\w*|\bsicaklig\w* kac\w*/,
  ],
  [
    'colour',
    /\b(what|which) colou?r\b|\bkakogo tsveta\b|\bhansi reng\w*|\bne rengde\w*|\bhangi renk\w*|\brengi ne\w*/,
  ],
  ['phone', /\bphone number\b|\bnomer telefona\b|\btelefon nomre\w*|\btelefon numara\w*/],
  [
    'name',
    /\b(what|which) (is|was|are|were) .{0,60}\b(called|named)\b|\b(what|which) (is|was|are|were)( the)? (full |first |last )?names?\b|\bname(s)? of the\b|\bkak (zovut|zvali|nazyva\w*|imya)\b|\bkakovo imya\b|\badi (ne|nedir)\w*|\bismi (ne|nedir)\w*|\badlari ne\w*|\bisimleri ne\w*/,
  ],
];

/** @param question as typed */
export function wantedValueOf(question: string): WantedValue | undefined {
  const folded = foldedWords(question);
  return WANTED.find(([, words]) => words.test(folded))?.[0];
}
