/** The same small story in one language only, three times: a pack in Russian, in Azerbaijani and in Turkish. */
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { HARBOUR } from './harbour.ts';

export type OneLanguage = 'ru' | 'az' | 'tr';

const STORIES = {
  ru: {
    title: 'Наводнение в Калинове',
    description: 'Что известно о наводнении в Калинове.',
    office: 'мэрия Калинова',
    town: 'Калинов',
    topic: 'Наводнения',
    evacuated: 'Спасатели эвакуировали из затопленного Калинова 420 жителей.',
    words: '420 жителей',
    unit: 'эвакуированные жители',
    questions: [
      'Сколько жителей эвакуировали из Калинова?',
      'Скольких людей вывезли из затопленного города?',
      'число эвакуированных при наводнении',
    ],
    school: 'Школа в Калинове закрыта из-за наводнения.',
    schoolQuestions: ['Какая школа закрыта?', 'Учатся ли дети?', 'Что со школой в Калинове?'],
  },
  az: {
    title: 'Kalınovda daşqın',
    description: 'Kalınovdakı daşqın haqqında məlum olanlar.',
    office: 'Kalınov meriyası',
    town: 'Kalınov',
    topic: 'Daşqınlar',
    evacuated: 'Xilasedicilər su altında qalan Kalınovdan 420 sakini təxliyə etdilər.',
    words: '420 sakin',
    unit: 'təxliyə edilmiş sakinlər',
    questions: [
      'Kalınovdan neçə sakin təxliyə edildi?',
      'Daşqın zamanı neçə nəfər şəhərdən çıxarıldı?',
      'təxliyə olunanların sayı',
    ],
    school: 'Kalınovdakı məktəb daşqına görə bağlanıb.',
    schoolQuestions: ['Hansı məktəb bağlanıb?', 'Uşaqlar dərsə gedir?', 'Məktəbə nə oldu?'],
  },
  tr: {
    title: 'Kalınov’da sel',
    description: 'Kalınov’daki sel hakkında bilinenler.',
    office: 'Kalınov belediyesi',
    town: 'Kalınov',
    topic: 'Seller',
    evacuated: 'Kurtarma ekipleri sular altında kalan Kalınov’dan 420 sakini tahliye etti.',
    words: '420 sakin',
    unit: 'tahliye edilen sakinler',
    questions: [
      'Kalınov’dan kaç sakin tahliye edildi?',
      'Selde kaç kişi şehirden çıkarıldı?',
      'tahliye edilenlerin sayısı',
    ],
    school: 'Kalınov’daki okul sel nedeniyle kapatıldı.',
    schoolQuestions: ['Hangi okul kapatıldı?', 'Çocuklar derse gidiyor mu?', 'Okula ne oldu?'],
  },
} as const;

/** The question that the first fact answers, in the languages of readers. */
export const EVACUATED = {
  en: 'How many residents were evacuated from Kalinov?',
  ru: 'Сколько жителей эвакуировали из Калинова?',
  az: 'Kalınovdan neçə sakin təxliyə edildi?',
  tr: 'Kalınov’dan kaç sakin tahliye edildi?',
} as const;

export const evacuatedText = (language: OneLanguage): string => STORIES[language].evacuated;
export const titleOf = (language: OneLanguage): string => STORIES[language].title;

/** The file of such a pack; it names its language. */
function oneLanguageFile(language: OneLanguage) {
  const story = STORIES[language];
  const said = (text: string) => ({ [language]: text });
  const fact = (id: string, text: string, questions: readonly string[], more: object) => ({
    id: `${language}-${id}`,
    text: said(text),
    when: '2031-04-02',
    status: 'confirmed',
    attribution: [`${language}-office`],
    sources: [`${language}-log`],
    incident: `${language}-flood`,
    places: [`${language}-town`],
    topics: [`${language}-floods`],
    questions: { [language]: questions },
    ...more,
  });
  return {
    pack: {
      id: `${language}-flood`,
      title: said(story.title),
      description: said(story.description),
      languages: [language],
    },
    sources: [{ id: `${language}-log`, title: story.title, url: 'https://example.org/flood' }],
    topics: [{ id: `${language}-floods`, title: said(story.topic) }],
    places: [
      {
        id: `${language}-town`,
        name: said(story.town),
        aliases: { en: ['Kalinov'], ru: ['Калинов'], tr: ['Kalınov'], az: ['Kalınov'] },
      },
    ],
    actors: [{ id: `${language}-office`, kind: 'organisation', name: said(story.office) }],
    incidents: [
      {
        id: `${language}-flood`,
        title: said(story.title),
        summary: said(story.description),
        when: '2031-04-02',
        status: 'confirmed',
        places: [`${language}-town`],
        topics: [`${language}-floods`],
      },
    ],
    facts: [
      fact('evacuated', story.evacuated, story.questions, {
        figures: [{ value: 420, unit: story.unit, words: said(story.words) }],
      }),
      fact('school', story.school, story.schoolQuestions, {}),
    ],
  };
}

/** The knowledge of such a pack, alone or beside an English one. */
export function oneLanguageKnowledge(
  language: OneLanguage,
  beside: 'alone' | 'beside English',
): Knowledge {
  const own = { path: `${language}/flood.json`, text: JSON.stringify(oneLanguageFile(language)) };
  const english = { path: 'harbour/harbour.json', text: JSON.stringify(HARBOUR) };
  const { knowledge, findings } = assemble(beside === 'alone' ? [own] : [english, own]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return knowledge;
}
