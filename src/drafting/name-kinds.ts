/** What a name that nobody has entered is likely the name of, by the words in it and around it. */
import type { Actor } from '../knowledge/model/schema.ts';

/** Folded words, of four languages, by which an organisation is told. */
export const ORGANISATION =
  /^(courts?|unions?|ministry|commission|committee|council|company|companies|services?|agency|university|party|police|bank|offices?|association|federation|authority|board|institute|airlines?|department|parliament|government|inspectorate|prosecutors|investigators|team|group|club|courier|times|news|army|cross|ltd|limited|plc|inc|corp|corporation|llc|holdings|independents|democrats|conservatives|republicans|sud|sude|suda|profsoyuz\w*|ministerstv\w+|komissi\w+|komitet\w*|sovet|soveta|kompani\w+|sluzhb\w+|agentstv\w+|universitet\w*|parti\w+|politsi\w+|bank\w{0,3}|inspektsi\w+|prokuratur\w+|pravitelstv\w+|direktsi\w+|administratsi\w+|zavod|obshchestvo|mehkeme\w*|nazirliy\w*|komissiya\w*|komite\w*|sirket\w*|xidmet\w*|agentliy\w*|polis\w*|idare\w*|hokumet\w*|prokurorlu\w*|mahkeme\w*|bakanli\w*|komisyon\w*|kurul\w*|konsey\w*|universite\w*|mudurlu\w*|meclis\w*|oda|odas\w+|derne\w+|birli\w+|sendika\w*|belediye|belediyesi|savcili\w*|hukumet\w*)$/;
const PLACE =
  /^(river|dam|valley|bridge|street|square|lake|mount|mountains?|harbour|harbor|port|airport|island|islands|village|town|city|station|park|region|province|county|district|oblast\w*|reka|ulitsa|rayon\w*|nehri|koyu|mahallesi|caddesi|ilcesi|kopru\w*|cayi|kendi|rayonu|seheri)$/;
/** Behind these a place stands. */
const BEFORE_PLACE = /^(in|near|at|from|to|between|v|vo|iz|pod|bliz|okolo|pri)$/;

/** Behind these the name of a ship stands, which is nobody's and no place's. */
export const BEFORE_VESSEL =
  /^(ferry|ship|freighter|tanker|vessel|yacht|boat|trawler|frigate|submarine|liner|parom\w*|sudno|tanker\w*|gemi\w*|feribot\w*|bere|teknesi)$/;

export function kindOfName(
  folded: readonly string[],
  before: string | undefined,
  person: boolean,
): Actor['kind'] | 'place' {
  if (folded.some((word) => ORGANISATION.test(word))) return 'organisation';
  if (folded.some((word) => PLACE.test(word))) return 'place';
  if (person) return 'person';
  if (before !== undefined && BEFORE_PLACE.test(before)) return 'place';
  return folded.length > 1 ? 'person' : 'organisation';
}
