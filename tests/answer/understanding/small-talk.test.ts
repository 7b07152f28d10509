import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { smallTalkIn, withoutSmallTalk } from '../../../src/answer/understanding/small-talk.ts';
import type { SmallTalkKind } from '../../../src/answer/understanding/small-talk-phrases.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { harbourService, reader as serverReader } from '../../support/harbour-service.ts';
import { labelledQuestions } from '../../support/labelled-questions.ts';
import { harbour } from '../../support/packs/harbour.ts';

/** Parted by bars: what is said in that language alone. */
const SAID: readonly (readonly [SmallTalkKind, Locale, string])[] = [
  [
    'hello',
    'en',
    'hi there | Hello everyone! | heyyy there | good morning | gm | yo | hiya | Howdy! | good evening all | hi again',
  ],
  [
    'hello',
    'ru',
    'Привет | привет всем! | прив | ку | здарова | Здравствуйте! | добрый день | доброе утро, друзья | privet | хай | приветик)))',
  ],
  [
    'hello',
    'az',
    'salam | Salam! | salamlar | salam əleyküm | sabahın xeyir | sabahiniz xeyir | Hər vaxtınız xeyir | hamıya salam',
  ],
  [
    'hello',
    'tr',
    'Merhaba | merhabalar | mrb | meraba | selam | selamlar | iyi günler | iyi aksamlar | günaydın | selamun aleyküm | sa',
  ],
  [
    'thanks',
    'en',
    'thanks | thank you so much | ty | tysm | thank you very much!! | good to know, thanks | ok thanks | great, thank you | much appreciated | good bot | cheers mate | thanks a lot :)',
  ],
  [
    'thanks',
    'ru',
    'спасибо | спс | Спасибо большое! | spasibo | sps | пасиб | благодарю | ок спасибо | молодец | понял, спасибо | spasibo bolshoe',
  ],
  [
    'thanks',
    'az',
    'təşəkkürlər | çox sağ ol | cox sag ol | sag olun | tesekkur edirem | təşəkkür edirəm | minnetdaram | afərin',
  ],
  [
    'thanks',
    'tr',
    'teşekkürler | tesekkurler | tşk | tsk | tskler | teşekkür ederim | eyw | eyvallah | çok teşekkürler | tamam teşekkürler | helal olsun',
  ],
  [
    'goodbye',
    'en',
    'goodbye | see you later | good night | cya | gn | have a nice day! | ok see you | thanks, see you tomorrow',
  ],
  [
    'goodbye',
    'ru',
    'пока | до свидания | спокойной ночи | всего доброго | спасибо, пока | увидимся | до завтра',
  ],
  ['goodbye', 'az', 'hələlik | helelik | sağlıqla qal | görüşərik | gecən xeyrə | xudahafiz'],
  [
    'goodbye',
    'tr',
    'görüşürüz | gorusuruz | hoşça kal | iyi geceler | kib | güle güle | tamam görüşürüz',
  ],
  [
    'insult',
    'en',
    'you are useless | stupid bot | idiot | you suck | shut up | useless!!! | lol you are useless | this bot is useless | wrong answer | fuck you',
  ],
  [
    'insult',
    'ru',
    'ты тупой | тупой бот | дурак | бесполезный бот | заткнись | иди лесом | ты врёшь | бред какой-то бред | что за бред',
  ],
  ['insult', 'az', 'axmaq | sən gicsən | heç nə bilmirsən | yalan deyirsən | zibil bot'],
  [
    'insult',
    'tr',
    'aptal bot | salak | işe yaramazsın | ise yaramaz | saçmalama | kapa çeneni | gerizekalı',
  ],
  [
    'acknowledgement',
    'en',
    'cool | nice | wow cool | so sad | that’s sad | good to know | i see | got it | sorry | my bad | no problem | really? | awesome!! | oh no | never mind',
  ],
  [
    'acknowledgement',
    'ru',
    'понятно | ясно | круто | ого | ахах | ахахахах | как жаль | печально | ладно | извините | не за что | ничего себе | хах',
  ],
  [
    'acknowledgement',
    'az',
    'başa düşdüm | əla | yaxşı | heyif | cox maraqli | bağışlayın | hə | aydındır | təəssüf',
  ],
  [
    'acknowledgement',
    'tr',
    'tamam | peki | anladım | çok üzücü | vay be | harika | özür dilerim | aynen | cok guzel | yazık',
  ],
  [
    'how-are-you',
    'en',
    'how are you? | how r u | hi, how are you doing | what’s up | sup | hey how’s it going',
  ],
  ['how-are-you', 'ru', 'как дела? | привет, как дела | кд | как жизнь | как ты'],
  ['how-are-you', 'az', 'necəsən? | salam necesen | nə var nə yox | işlər necədir | necesiniz'],
  ['how-are-you', 'tr', 'nasılsın | selam naber | naber | nasilsiniz | nbr | ne haber'],
  [
    'capable',
    'en',
    'are you a bot? | what can you do? | who are you | are you human | hi, who are you? | what can i ask you | how do you work?',
  ],
  ['capable', 'ru', 'что ты умеешь? | ты бот? | кто ты | помоги | ты робот?'],
  ['capable', 'az', 'nə edə bilirsən | sən kimsən? | sen botsan? | kömək et | sən robotsan?'],
  ['capable', 'tr', 'ne yapabilirsin? | sen kimsin | bot musun? | yardım et | kimse var mı'],
];

describe('small talk is told by its kind and language, as it is typed', () => {
  it.each(SAID)('%s in %s', (kind, locale, said) => {
    for (const message of said.split(' | ')) {
      const talk = smallTalkIn(message);
      expect([message, talk?.kind]).toEqual([message, kind]);
      expect([message, talk?.locales]).toEqual([message, expect.arrayContaining([locale])]);
    }
  });

  it.each<[SmallTalkKind, string]>([
    [
      'acknowledgement',
      'lol | haha | hahahaha | axax | jsjs | sjsjsjsj | xd | ok | OKAY!! | hmm | wow | omg | super | ))) | :) | 👍 | 😂😂😂 | 🔥 | + | ок | np',
    ],
    ['hello', 'hi | hello | Heyyy | hellooooo | 👋'],
    ['thanks', 'thx | tnx | ❤️ | 🙏🙏'],
    ['goodbye', 'bye | bb | bye bye'],
    ['insult', 'wtf | 🖕'],
    [
      'noise',
      '??? | ... | ! | 🦖 | asdfgh | qwerty | dsfkjhg | asdasdasd | фывафыв | йцукен | zxcvb nmlkj | test | Testing! | тест | deneme | ping | - | 🇦🇿 | 🛫🛬',
    ],
  ])('%s, in any language', (kind, said) => {
    for (const message of said.split(' | '))
      expect([message, smallTalkIn(message)?.kind]).toEqual([message, kind]);
  });

  it('is tested on more than two hundred cases', () => {
    expect(SAID.flatMap(([, , said]) => said.split(' | ')).length).toBeGreaterThan(200);
  });
});

describe('what is said to a bot in anger, in thanks or of itself is known', () => {
  it.each<[SmallTalkKind, Locale, string]>([
    [
      'insult',
      'en',
      'are you stupid | not helpful | that’s not helpful | you didn’t answer my question | not what i asked | are you kidding me | what a waste of time | useless answer',
    ],
    [
      'insult',
      'ru',
      'ты тупой что ли? | не помогло | это не ответ | я не это спросил | ты издеваешься? | никакой пользы | ты не понял',
    ],
    [
      'insult',
      'az',
      'kömək etmədi | bu cavab deyil | mən bunu soruşmadım | ağılsızsan | cavab vermədin | faydasızdır',
    ],
    [
      'insult',
      'tr',
      'aptal mısın? | yardımcı olmadın | bunu sormadım | dalga mı geçiyorsun | işime yaramadı | cevap bu değil',
    ],
    [
      'capable',
      'en',
      'who made you? | who created you | who is your boss | how old are you? | where are you from | tell me about yourself',
    ],
    ['capable', 'ru', 'кто тебя создал? | кто твой хозяин | сколько тебе лет? | расскажи о себе'],
    ['capable', 'az', 'səni kim yaradıb? | seni kim yaradib | sahibin kimdir | neçə yaşın var'],
    ['capable', 'tr', 'seni kim yaptı? | yaratıcın kim | kaç yaşındasın | kendinden bahset'],
    [
      'acknowledgement',
      'en',
      'cool story bro | nice one mate | sounds good | well played | i guess so',
    ],
    ['acknowledgement', 'ru', 'неплохо | ну надо же | с ума сойти | теперь понятно'],
    ['acknowledgement', 'az', 'maşallah | pis deyil | nə gözəl'],
    ['acknowledgement', 'tr', 'fena değil | öyle mi | haklısın'],
    ['thanks', 'en', 'you helped a lot | super helpful | you rock | brilliant answer'],
    ['thanks', 'ru', 'ты помог | отличный ответ | спасибо вам большое | мерси боку'],
    ['thanks', 'az', 'çox kömək etdin | əla cavab | mersi çox'],
    ['thanks', 'tr', 'çok yardımcı oldun | güzel cevap | cevabın için teşekkürler'],
  ])('%s in %s: %s', (kind, locale, said) => {
    for (const message of said.split(' | ')) {
      const talk = smallTalkIn(message);
      expect([message, talk?.kind]).toEqual([message, kind]);
      expect([message, talk?.locales[0]]).toEqual([message, locale]);
    }
  });

  it.each<[SmallTalkKind, string]>([
    [
      'thanks',
      'gracias | Danke! | merci beaucoup | grazie mille | vielen dank | obrigado | arigato',
    ],
    ['hello', 'bonjour | guten Tag | namaste | buenos dias'],
    ['goodbye', 'au revoir | auf Wiedersehen | hasta la vista'],
    ['hello', '你好 | 你好！ | おはよう | 안녕하세요 | مرحبا | xin chào'],
    ['how-are-you', "hola, ¿qué tal? | ¿Cómo estás? | wie geht's? | Ça va? | ciao, come stai?"],
    ['capable', 'Bist du ein Bot? | ¿Quién eres? | wer bist du?'],
  ])('%s, borrowed, in any language: %s', (kind, said) => {
    for (const message of said.split(' | '))
      expect([message, smallTalkIn(message)]).toEqual([message, { kind, locales: LOCALES }]);
  });

  it.each<[SmallTalkKind, Locale, string]>([
    ['thanks', 'ru', 'сасибо | спаибо | спасибр'],
    ['thanks', 'en', 'thnaks | thansk | Thankss!! | tahnks a lot'],
    ['thanks', 'tr', 'teşekürler | tesekurler | teşekkrüler'],
    ['thanks', 'az', 'təşəkürlər | təşəkür edirəm'],
    ['hello', 'ru', 'здраствуйте | превет | првиет | приветь'],
    ['hello', 'en', 'hlelo | good mornign'],
    ['hello', 'tr', 'merhbaa | mehraba'],
    ['goodbye', 'en', 'goodbey | godbye'],
    ['insult', 'en', 'you are usless | stupit bot'],
  ])('%s in %s with one slip: %s', (kind, locale, said) => {
    for (const message of said.split(' | ')) {
      const talk = smallTalkIn(message);
      expect([message, talk?.kind]).toEqual([message, kind]);
      expect([message, talk?.locales]).toEqual([message, expect.arrayContaining([locale])]);
    }
  });

  it.each([
    'tanks',
    'Selim',
    'Greta',
    'salamander',
    'stupa',
    'private',
    'Merkel',
    'Тамара',
    'Спас',
  ])('another word is no slip: %s', (word) => {
    expect(smallTalkIn(word)).toBeUndefined();
  });

  it('nor is one that some fact has', () => {
    expect(smallTalkIn('thankz')?.kind).toBe('thanks');
    expect(smallTalkIn('thankz', () => true)).toBeUndefined();
  });

  it.each<[Locale, string]>([
    ['tr', 'teşekkürler'],
    ['tr', 'tesekkurler'],
    ['tr', 'tmm'],
    ['tr', 'tamam'],
    ['az', 'təşəkkürlər'],
    ['az', 'salam'],
    ['az', 'Salam!'],
    ['ru', 'салам'],
    ['ru', 'лол'],
    ['ru', 'ахаха'],
    ['ru', 'ок'],
    ['ru', 'privet'],
    ['tr', 'selam'],
  ])('first of all in %s: %s', (locale, said) => {
    expect(smallTalkIn(said)?.locales[0]).toBe(locale);
  });
});

describe('what is or may be a question is no small talk', () => {
  it.each([
    'hi! how many died?',
    'hi, how many died?',
    'thanks, and when was that?',
    'thanks to whom did Baku win?',
    'lol how many died',
    'ok so who did it',
    'hello, was the bridge open',
    'привет, а сколько погибло?',
    'спасибо, а когда?',
    'salam, neçə nəfər ölüb',
    'sağ ol, bəs nə vaxt?',
    'selam, kaç kişi öldü',
    'tamam da ne zaman oldu',
    'cool, where was it',
    'sorry, who is that?',
    'who is he',
    'what happened?',
    "what's new",
    'any news',
    'source?',
    'who is to blame',
    'how many people',
    'Aliyev',
    'Baku?',
    'why',
    'and then',
    'when?',
    '2024',
    '2020?',
    'plane crash',
    'SOCAR',
    'RSFSR',
    'MChS',
    'Hrvatska',
    'Gdansk',
    'Alaska',
    'dead or alive',
    'the good bot',
    'was the test successful?',
    'Thank You party election results',
    'is the president an idiot?',
    'did he say goodbye',
    'kim öldü',
    'ne oldu',
    'nə oldu',
    'что случилось',
    'кто',
    'hello kitty theft when',
    'what does this bot do?',
    'what is Dateline',
    'how do I install you',
  ])('%s', (question) => {
    expect(smallTalkIn(question)).toBeUndefined();
  });

  it('nor is any labelled question, but for greetings, laughs and wishes for a song or a joke', async () => {
    const talk = (await labelledQuestions()).filter(({ question }) => smallTalkIn(question));
    expect(talk.map(({ question }) => question).sort()).toEqual(
      [
        'Bana bir fıkra anlat',
        'Sing me a song',
        'good morning',
        'lol',
        'salam necesen',
        'selam naber',
        'tell me a joke',
        'привет, как дела',
        'расскажи анекдот',
      ].sort(),
    );
  });
});

describe('a question beside civilities is asked without them', () => {
  it.each([
    ['hi! how many died?', 'how many died?'],
    ['lol how many died', 'how many died'],
    ['haha ok, who did it?', 'who did it?'],
    ['thanks, and when was that?', 'and when was that?'],
    ['Привет! Сколько погибло людей?', 'Сколько погибло людей?'],
    ['salam, kim öldü?', 'kim öldü?'],
    ['teşekkürler, peki ne zaman?', 'peki ne zaman?'],
    ['good morning, where was it', 'where was it'],
    ['great fire of Brill when?', 'great fire of Brill when?'],
    ['no survivors of the crash?', 'no survivors of the crash?'],
    ['first-instance court ruling', 'first-instance court ruling'],
    ['really, did they leave?', 'really, did they leave?'],
    ['Правда, что паром сгорел?', 'Правда, что паром сгорел?'],
    ['hi Reed', 'hi Reed'],
    ['How many died?', 'How many died?'],
  ])('%s → %s', (message, question) => {
    expect(withoutSmallTalk(message)).toBe(question);
  });
});

describe('small talk is returned civilly', () => {
  const engine = createEngine(harbour());
  const now = new Date('2030-12-01T00:00:00Z');
  const replied = (question: string, locale: Locale) =>
    engine.reply({ command: 'ask', question }, { locale, now });

  it.each<[string, Locale, Locale, Parameters<typeof translate>[1]]>([
    ['спс', 'en', 'ru', 'ask.thanks'],
    ['eyw', 'en', 'tr', 'ask.thanks'],
    ['cox sag ol', 'en', 'az', 'ask.thanks'],
    ['thanks!', 'tr', 'en', 'ask.thanks'],
    ['ok', 'az', 'az', 'ask.acknowledgement'],
    ['👍', 'ru', 'ru', 'ask.acknowledgement'],
    ['mrb', 'ru', 'tr', 'ask.hello'],
    ['ты тупой', 'en', 'ru', 'ask.insult'],
    ['hələlik', 'en', 'az', 'ask.goodbye'],
    ['how are you?', 'en', 'en', 'ask.how-are-you'],
    ['bot musun', 'en', 'tr', 'ask.capable'],
    ['teşekkürler', 'en', 'tr', 'ask.thanks'],
    ['tesekkurler', 'en', 'tr', 'ask.thanks'],
    ['tesekkurler', 'az', 'az', 'ask.thanks'],
    ['salam', 'en', 'az', 'ask.hello'],
    ['лол', 'en', 'ru', 'ask.acknowledgement'],
    ['tmm', 'en', 'tr', 'ask.acknowledgement'],
    ['tmm', 'az', 'az', 'ask.acknowledgement'],
    ['merci beaucoup', 'en', 'en', 'ask.thanks'],
    ['danke', 'tr', 'tr', 'ask.thanks'],
    ['cool story bro', 'ru', 'en', 'ask.acknowledgement'],
    ['not helpful', 'en', 'en', 'ask.insult'],
    ['сасибо', 'en', 'ru', 'ask.thanks'],
    ['who made you?', 'en', 'en', 'ask.capable'],
    ['seni kim yaptı?', 'en', 'tr', 'ask.capable'],
    ['Ты кто такой?', 'en', 'ru', 'ask.capable'],
    ['tell me a joke', 'ru', 'en', 'ask.capable'],
    ['расскажи анекдот', 'en', 'ru', 'ask.capable'],
    ['bana bir şaka yap', 'en', 'tr', 'ask.capable'],
    ['mənə lətifə danış', 'en', 'az', 'ask.capable'],
    ['hahaha', 'en', 'en', 'ask.acknowledgement'],
    ['hola, ¿qué tal?', 'en', 'en', 'ask.how-are-you'],
    ['你好', 'tr', 'tr', 'ask.hello'],
  ])('%s (reader: %s) in %s: %s', (said, own, locale, key) => {
    const { reply, asked } = replied(said, own);
    expect(reply.locale).toBe(locale);
    expect(plainText(reply)).toContain(translate(locale, key));
    expect(reply.blocks.some(({ type }) => type === 'fact')).toBe(false);
    expect(asked).toBeUndefined();
  });

  it.each(['', '   ', '???', 'asdfgh', '🦖', 'test'])('%j is asked for a question', (said) => {
    for (const locale of LOCALES) {
      const { reply, asked } = replied(said, locale);
      expect(plainText(reply)).toContain(translate(locale, 'ask.empty', { example: '' }).trim());
      expect(asked).toBeUndefined();
    }
  });

  it.each<[string, Locale]>([
    ['why?', 'en'],
    ['how come', 'en'],
    ['почему?', 'ru'],
    ['а когда?', 'ru'],
    ['niyə?', 'az'],
    ['neden?', 'tr'],
    ['ne zaman', 'tr'],
  ])('%s, with nothing said before it, is asked for a question', (said, locale) => {
    const { reply, asked } = replied(said, 'en');
    expect(reply.locale).toBe(locale);
    expect(plainText(reply)).toContain(translate(locale, 'ask.empty', { example: '' }).trim());
    expect(asked).toBeUndefined();
  });

  it('"lol" in Latin letters in a Russian talk is answered in the reader’s language', () => {
    const asked = engine.ask('Сколько пассажиров спасли с парома?', { locale: 'en', now });
    const said = (question: string, locale: Locale) =>
      engine.reply({ command: 'ask', question }, { locale, now, context: asked.context }).reply
        .locale;
    expect(said('lol', 'en')).toBe('en');
    expect(said('lol', 'ru')).toBe('ru');
    expect(said('лол', 'en')).toBe('ru');
    expect(said('👍', 'en')).toBe('ru');
  });

  it('and the conversation goes on after it', async () => {
    const { service } = await harbourService();
    const from = { ...serverReader, conversation: 'thread' };
    const ask = (question: string) => service.answer({ command: 'ask', question }, from);
    const first = await ask('How many passengers were rescued from the ferry?');
    const between = await ask('lol ok thanks');
    const then = await ask('and when?');
    expect(first.asked?.context.about).toContain('incident:ferry-fire');
    expect(between.asked).toBeUndefined();
    expect(then.asked?.followUp).toBe(true);
  });
});

describe('letters struck at random', () => {
  it.each(['asdfgh', 'sdfsdfsdf', 'Fassa'])(
    'are noise where nothing is known by them: %s',
    (word) => {
      expect(smallTalkIn(word)?.kind).toBe('noise');
    },
  );
  it('are a name where the facts have it: Fassa', () => {
    expect(smallTalkIn('Fassa', (word) => word === 'Fassa')).toBeUndefined();
  });
});

describe('a laugh of any length', () => {
  it.each([
    ['ha'.repeat(40), 'acknowledgement'],
    [`${'ha'.repeat(40)}z`, 'noise'],
  ])('%s → %s', (typed, kind) => {
    expect(smallTalkIn(typed)?.kind).toBe(kind);
  });
});
