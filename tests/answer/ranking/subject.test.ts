import { describe, expect, it } from 'vitest';
import { offSubject } from '../../../src/answer/ranking/subject.ts';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { readLabelledSet } from '../../../src/eval/labelled-set.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { labelledQuestions } from '../../support/labelled-questions.ts';
import { corpus, engine, knowledge } from '../../support/packs/shipped.ts';

const { index } = corpus;
const now = new Date('2026-11-24T00:00:00Z');
const bot = knowledge.facts.get('dateline-what-it-is')!;
const isOff = (question: string, locale: Locale) =>
  offSubject(parseQuestion(question, { knowledge, index }, { locale, now }), knowledge)(bot);

/** Its best fact is about the bot, by its words. */
const UNSAID = 'is it open source';

/** Parted by bars. */
const ELSEWHERE: readonly (readonly [Locale, string])[] = [
  [
    'en',
    'what’s new | who is to blame | source? | how many people | who are they | when did it start | who decided that | which languages do they speak | is it open | what happens next | how long did it take | where is it | who can see it | why was it removed | what is the price | is it true | how does it work in Baku',
  ],
  [
    'ru',
    'что нового | кто виноват | источник? | сколько людей | кто они | когда это началось | сколько это стоит | где это было | у кого это было | почему удалили',
  ],
  [
    'az',
    'nə yenilik var | kim günahkardır | mənbə? | neçə nəfər | onlar kimdir | nə vaxt başladı | harada oldu | niyə silindi',
  ],
  [
    'tr',
    'yeni ne var | suçlu kim | kaynak? | kaç kişi | onlar kim | ne zaman başladı | nerede oldu | neden silindi',
  ],
];
const ABOUT: readonly (readonly [Locale, string])[] = [
  [
    'en',
    'What is Dateline? | what does this bot do | which languages do you speak | do u make stuff up | wat is this bot | how do I connect it to Slack | which version of node | is there an api | how do I use /ask in Discord | who approves the answers | what does machine translation mean | do you store who asked | what licence is it under | how do I add a fact | does it understand typos',
  ],
  [
    'ru',
    'Что такое Dateline? | что умеет этот бот | на каких языках ты говоришь | chto umeet etot bot | как подключить к Slack | кто проверяет ответы | как добавить факт | какие команды есть | вы храните мои вопросы? | где вписать токен',
  ],
  [
    'az',
    'Dateline nədir? | bu bot nə iş görür | sən hansı dilləri bilirsən | siz nəyi saxlayırsınız | cavabı kim təsdiqləyir | hansı əmrlər var | fakti nece elave edim | Slack-ə necə qoşum',
  ],
  [
    'tr',
    "Dateline nedir? | bu bot ne işe yarıyor | sen hangi dilleri biliyorsun | siz neyi kaydediyorsunuz | cevabı kim onaylıyor | hangi komutlar var | yeni bilgi nasıl eklenir | Discord'a nasıl bağlarım",
  ],
];
const each = (all: typeof ABOUT) =>
  all.flatMap(([locale, some]) => some.split(' | ').map((question) => [locale, question] as const));

describe('facts about the bot answer what names it, and nothing else', () => {
  it.each(each(ABOUT))('%s: %s may get them', (locale, question) => {
    expect(isOff(question, locale)).toBe(false);
  });

  it.each(each(ELSEWHERE))('%s: %s does not', (locale, question) => {
    expect(isOff(question, locale)).toBe(true);
    const { outcome, facts } = engine.ask(question, { locale, now });
    const [best] = facts;
    if (best?.fact.topics.some((topic) => topic.startsWith('dateline-')))
      expect(outcome).toBe('none');
  });

  it('are tested on forty of each', () => {
    expect(each(ABOUT).length).toBeGreaterThanOrEqual(40);
    expect(each(ELSEWHERE).length).toBeGreaterThanOrEqual(40);
  });

  it('lets through nearly every labelled question about the bot', async () => {
    const { queries } = await readLabelledSet(knowledge);
    const about = queries.filter(
      ({ gold, after }) => gold[0]?.startsWith('dateline-') && after === undefined,
    );
    expect(about.length).toBeGreaterThan(300);
    const left = about.filter(({ question, locale }) => isOff(question, locale));
    expect(left.length / about.length).toBeLessThan(0.02);
  });

  it('and few of those about stories', async () => {
    const all = await labelledQuestions();
    const ofStories = all.filter((one) => one.index !== all[0]!.index && one.kind !== 'chatty');
    const some = ofStories.filter((_, at) => at % 10 === 0);
    const through = some.filter(({ question, locale }) => !isOff(question, locale));
    expect(through.length / some.length).toBeLessThan(0.03);
  });

  it('goes on with a talk about the bot', () => {
    const first = engine.ask('Where can I use Dateline?', { locale: 'en', now });
    const query = parseQuestion(
      'and who can see it?',
      { knowledge, index },
      { locale: 'en', now, context: first.context },
    );
    expect(offSubject(query, knowledge)(bot)).toBe(false);
  });

  it.each(LOCALES)('says why in %s', (language) => {
    const request = { command: 'why', question: UNSAID, language } as const;
    const text = plainText(engine.reply(request, { locale: 'en', now }).reply);
    expect(text).toContain(translate(language, 'why.veto.off-subject'));
  });
});
