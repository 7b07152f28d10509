/** Small talk, which is answered civilly and claims nothing, in four languages. */
import { fold } from '../../language/index.ts';

export type SmallTalk = 'hello' | 'thanks' | 'capable';

const SMALL_TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'capable',
    /^(help|what can (you|u) do|what (do|can) you (know|answer)|who are you|what are you|how do(es)? (you|this|it) work|chto ty umeesh|chto vy umeete|kto ty|pomoshch|pomogi|ne ede bilirsen|sen kimsen|komek|ne yapabilirsin|neler yapabilirsin|sen kimsin|yardim)$/,
  ],
  [
    'thanks',
    /^(thanks?( (you|u|a lot|so much|very much))*|thx|ty|cheers|great thanks|ok thanks|spasibo( bolshoe)?|blagodaryu|sagol|sag ol|tesekkur( edirem| ederim| ler)?|tesekkurler|cox sag ol|eyvallah)$/,
  ],
  [
    'hello',
    /^(hi|hello|hey|hey there|hi there|good (morning|afternoon|evening|day)|privet|zdravstvuyte|zdravstvuy|dobryy (den|vecher)|dobroe utro|salam|salam aleykum|sabahin xeyir|merhaba|selam|gunaydin|iyi (gunler|aksamlar))$/,
  ],
];

/** Tells small talk, which is answered civilly and claims nothing. */
export function smallTalkIn(question: string): SmallTalk | undefined {
  const folded = fold(question)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\b(dateline|bot|please|pozhaluysta|lutfen)\b/g, '')
    .trim();
  return SMALL_TALK.find(([, words]) => words.test(folded))?.[0];
}
