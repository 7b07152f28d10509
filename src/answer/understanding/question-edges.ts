/** What stands at the edges of a question and is none of it: address, politeness, and asking whether one may ask. */
import { foldedWords } from '../../language/index.ts';
import { endsWithQuestionMark } from '../../text/question-mark.ts';
import { questionTypeOf } from './question-type.ts';

/** Folded phrases, one alternative each. */
const phrases = (text: string): string =>
  text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('|');

const POLITE =
  phrases(`please, pls, plz, plss, pretty please, thx, thanks, thank you, thanks in advance, thx in advance, many thanks, if you dont mind, if possible, asap, lol, haha,
  pozhaluysta, pozhaluista, pliz, pzh, pzhl, pzhlst, spasibo, spasibo zaranee, zaranee spasibo, spasibo bolshoe, zaranee blagodaryu, sps, spasib, esli ne trudno, esli ne slozhno, esli mozhno, budte dobry, bud dobr, bud drugom,
  zehmet olmasa, zehmet olmazsa, xahis, xahis edirem, xahis olunur, tesekkurler, tesekkur edirem, sag ol, sag olun, sagol, sagolun, cox sag olun, evvelceden tesekkurler, mumkunse,
  lutfen, ltf, tesekkurler, tesekkur ederim, simdiden tesekkurler, simdiden tesekkur ederim, sagolun, eyvallah, rica etsem, mumkunse, zahmet olmazsa, bi zahmet`);
const ASKING_ALL =
  phrases(`anyone know, anybody know, anyone knows, anybody knows, does anyone know, does anybody know, does anyone here know, do you know, do you happen to know, any idea, any ideas, any clue, any1 know, who knows, does someone know, someone tell me, tell me, can you tell me, could you tell me, help me out, let me know, lmk,
  kto znaet, kto nibud znaet, kto v kurse, kto to znaet, mozhet kto znaet, mozhet kto nibud znaet, nikto ne znaet, ne znaete, ne znaesh, ne v kurse, vy ne znaete, ty ne znaesh, znaet kto, znaet kto nibud, podskazhite, podskazhi, podskazhite pozhaluysta, podskazhi pozhaluysta, podskazhite pzh, ne podskazhete, ne podskazhesh, ne podskazhet kto, kto podskazhet, skazhite pozhaluysta, skazhi pozhaluysta, skazhite, skazhi, obyasnite, obyasnite pozhaluysta, obyasni, rasskazhite, napomnite, napomni, mozhete skazat, mozhete podskazat, mozhesh skazat, mozhesh podskazat, pomogite,
  bilen var, bilen varmi, bilen var mi, kim bilir, kimse bilir, kimse bilirmi, bilen yoxdur, bilirsiniz, bilirsiz, bilmirsiniz, bilmirsiz, bilirsen, deyin, deyin zehmet olmasa, deyin gorum, deyersiz, deyersiniz, deye bilersiz, deye bilersiniz, deye bilersen, demezsiz, demezsiniz, komek edin, zehmet olmasa deyin,
  bilen var mi, bileniniz var mi, bilen varsa, bilen biri, bilen varsa yazsin, bilen varsa soylesin, bileniniz varsa, biliyor musunuz, biliyor musun, bilen yok mu, soyler misiniz, soyler misin, soyleyebilir misiniz, soyleyin, soyleyin lutfen, yardim edin, bana soyler misin`);
/** Of these, what no question ends with otherwise. */
const SAFELY_ASKING =
  phrases(`anyone know, anybody know, anyone knows, anybody knows, does anyone know, does anybody know, any idea, any ideas, any clue, any1 know,
  kto nibud znaet, kto v kurse, ne znaete, ne v kurse, podskazhite, podskazhi, podskazhite pozhaluysta, podskazhi pozhaluysta, podskazhite pzh, ne podskazhete, ne podskazhesh, kto podskazhet, skazhite pozhaluysta, skazhi pozhaluysta,
  bilen var, bilen varmi, bilen var mi, bilen yoxdur, deyin zehmet olmasa, deye bilersiz, deye bilersiniz,
  bileniniz var mi, bilen varsa, bilen biri, bilen yok mu, biliyor musunuz, soyler misiniz, soyler misin`);
/** People who are spoken to; where nothing parts them from the rest, some of these words are what is asked about. */
const SPOKEN_TO =
  phrases(`guys, folks, yall, y all, peeps, hey guys, hi guys, ok guys, mates, mate, bro, bruh, dude, dudes, fam,
  rebyat, rebyata, rebyatki, rebyatushki, rebzya, gayz, bratan,
  ay usaqlar, ay qardas, ay camaat, eziz dostlar,
  arkadaslar, beyler, kanka, kankalar, hocam, hocalarim, abi, abiler, abicim`);
const PEOPLE =
  phrases(`everyone, everybody, people, all, friends, team, admin, admins, man, bot, dateline, lads, boys, girls, ladies, ty, tia, cheers,
  bratva, bratya, muzhiki, patsany, devochki, narod, lyudi, lyudi dobrye, druzya, gospoda, tovarishchi, kollegi, devushki, bot, deyteline, brat, bro,
  qardas, qardasim, qardaslar, camaat, usaqlar, dostlar, dost, dostum, insanlar, muellim, xanimlar, cenablar,
  millet, gencler, kardesim, reis, dostlarim, arkadasim, canim, herkes, bayanlar, kardes, hanimlar`);
const OPENS_TALK =
  phrases(`quick q, quick question, quick one, q, question, one question, a question, i have a question, ive got a question, got a question, random question, random q, stupid question, dumb question, silly question, noob question, serious question, genuine question, honest question, just curious, im curious, curious, just asking, sorry to bother, sorry to ask, sorry for the question, sorry if this was asked,
  so basically, um, uh, umm, er, erm, hmm, idk if this was asked, asking for a friend, i was wondering, just wondering, wondering, i wanna know, i want to know, i need to know, id like to know,
  vopros, est vopros, u menya vopros, takoy vopros, bystryy vopros, korotkiy vopros, odin vopros, glupyy vopros, mozhet glupyy vopros, mozhno vopros, mozhno sprosit, khochu sprosit, khotel sprosit, khotela sprosit, khotel uznat, khotela uznat, khochu uznat, interesno, prosto interesno, mne interesno, slushayte, slushay, koroche, izvinite za vopros, sorri za vopros, proshu proshcheniya,
  sualim var, bir sualim var, bir sual, sual, qisa sual, kicik bir sual, maraqlidir, sorusmaq isteyirem, bir sey sorusmaq isteyirem, bilmek isteyirem, bilmek isterdim, maraq ucun, bir sey sorusum, deyin gorum, axi,
  bir sorum var, sorum var, sorum su, bir soru, kisa bir soru, kucuk bir soru, bi soru, bi sorum var, bir sey soracaktim, bir sey sorabilir miyim, bi sey soracagim, merak ettim, merak ediyorum, merakimdan soruyorum, sormak istiyorum, bilmek istiyorum, yahu, acaba`);

/** A particle that leads one of these in: "а не подскажете", "so guys". */
const LED =
  '(?:(?:a|nu|no|i|so|and|ok|okay|well|hey|yo|hello|um|oh|ay|ey|ya|yaxsi|bes|peki|he|hm|slush|ey|hi) )?';
const LEADS = new RegExp(`^${LED}(?:${[POLITE, ASKING_ALL, SPOKEN_TO, OPENS_TALK].join('|')})$`);
const LEADS_PARTED = new RegExp(`^${LED}(?:${PEOPLE})$`);
const TAILS = new RegExp(
  `^(?:${POLITE}|${SAFELY_ASKING}|(?:${SAFELY_ASKING}) (?:${POLITE}|here|${SPOKEN_TO}))$`,
);
/** "Who knows?" is a question itself, but behind another only where something parts the two. */
const TAILS_PARTED = new RegExp(
  `^${LED}(?:${[ASKING_ALL, SPOKEN_TO, PEOPLE].join('|')})(?: (?:here|there|tut|zdes|burada|burda|${POLITE}|${SPOKEN_TO}|${PEOPLE}))?$`,
);
const EDGE = new RegExp(
  `^${LED}(?:${[POLITE, ASKING_ALL, SPOKEN_TO].join('|')})(?: (?:${POLITE}|${SPOKEN_TO}|here|tut))?$`,
);
/** Said for emphasis behind a word that asks. */
const EMPHASIS =
  /(?<!\p{L})(кто|кого|кому|что|где|куда|когда|почему|зачем|как|сколько|who|what|when|where|why|how|kim|nə|nə vaxt|niyə|harada|ne|ne zaman|neden|niye)\s+(?:вообще-то|вообще|ваще|воще|блин|нафиг|the (?:hell|heck|fuck)|tf|on earth|ümumiyyətlə|umumiyyetle|axı)(?=\s)/giu;

/** Whether a whole sentence is nothing but this: "pls", "anyone know?" */
export const isEdge = (sentence: string): boolean => EDGE.test(foldedWords(sentence));

/** "is it by Thanks", "did he say thanks?": with nothing before it to part it off. */
const MEANT = /^(?:\p{Lu}.*|\S+\?)$/u;
const LONGEST = 6;
/** A question has so many words at the least. */
const LEFT = 2;

/** "ребят, кто построил мост, кто знает?" → "кто построил мост?" */
export function withoutEdges(question: string): string {
  const led = withoutLead(question);
  const asked = withoutTail(led);
  const calm = asked.replace(EMPHASIS, '$1');
  return asked === question ? calm : withoutEdges(calm);
}

function withoutLead(question: string): string {
  const words = question.trim().split(/\s+/);
  for (let count = Math.min(LONGEST, words.length - LEFT); count > 0; count -= 1) {
    const lead = words.slice(0, count).join(' ');
    const rest = words.slice(count).join(' ');
    const parted = /[,!:;.…–—-]$/u.test(lead);
    const is = LEADS.test(foldedWords(lead)) || (parted && LEADS_PARTED.test(foldedWords(lead)));
    if (is && asks(rest, parted)) return rest;
  }
  return question;
}

function withoutTail(question: string): string {
  const words = question.trim().split(/\s+/);
  for (let count = Math.min(LONGEST, words.length - LEFT); count > 0; count -= 1) {
    const tail = words.slice(-count).join(' ');
    const rest = words.slice(0, -count).join(' ');
    const parted = /[,!?:;.…)–—-]$/u.test(rest);
    const is =
      (TAILS.test(foldedWords(tail)) && (parted || !MEANT.test(tail))) ||
      (parted && TAILS_PARTED.test(foldedWords(tail)));
    const bare = rest.replace(/[\s,:;–—-]+$/u, '');
    if (!is || !asks(bare, parted)) continue;
    return /\?\s*$/u.test(tail) && !/[?!.]$/u.test(bare) ? `${bare}?` : bare;
  }
  return question;
}

const asks = (text: string, parted: boolean) =>
  questionTypeOf(text) !== 'none' || (parted && endsWithQuestionMark(text));
