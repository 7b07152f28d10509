/** Words for what readers asked in vain: in files, in the weekly digest and on the page. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'gaps.title': 'What readers asked in vain',
  'gaps.none': 'Nothing was asked in vain.',
  'gaps.also': 'Also asked as:',
  'gaps.unanswered':
    '{count, plural, one {# time without an answer} other {# times without an answer}}',
  'gaps.not-asked':
    '{count, plural, one {# answer was not what was asked} other {# answers were not what was asked}}',
  'gaps.cause.no-fact': 'No fact says it.',
  'gaps.cause.not-found': 'A fact seems to say it and was not found by these words.',
  'gaps.cause.outside': 'Outside what the facts cover.',
};

export const gaps = {
  en,
  ru: {
    'gaps.title': 'На что читатели не получили ответа',
    'gaps.none': 'Безответных вопросов не было.',
    'gaps.also': 'Спрашивали и так:',
    'gaps.unanswered':
      '{count, plural, one {# раз без ответа} few {# раза без ответа} many {# раз без ответа} other {# раза без ответа}}',
    'gaps.not-asked':
      '{count, plural, one {# ответ был не о том} few {# ответа были не о том} many {# ответов были не о том} other {# ответа были не о том}}',
    'gaps.cause.no-fact': 'Ни один факт об этом не говорит.',
    'gaps.cause.not-found': 'Похоже, такой факт есть, но по этим словам он не нашёлся.',
    'gaps.cause.outside': 'Это за пределами того, о чём есть факты.',
  },
  az: {
    'gaps.title': 'Oxucuların cavab ala bilmədiyi suallar',
    'gaps.none': 'Cavabsız sual olmayıb.',
    'gaps.also': 'Belə də soruşublar:',
    'gaps.unanswered': '{count, plural, other {# dəfə cavabsız qalıb}}',
    'gaps.not-asked': '{count, plural, other {# cavab soruşulana uyğun olmayıb}}',
    'gaps.cause.no-fact': 'Heç bir fakt bunu demir.',
    'gaps.cause.not-found': 'Görünür, belə fakt var, amma bu sözlərlə tapılmayıb.',
    'gaps.cause.outside': 'Faktların əhatə etdiyi mövzulardan kənardır.',
  },
  tr: {
    'gaps.title': 'Okurların yanıt alamadığı sorular',
    'gaps.none': 'Yanıtsız kalan soru yok.',
    'gaps.also': 'Şöyle de soruldu:',
    'gaps.unanswered': '{count, plural, other {# kez yanıtsız kaldı}}',
    'gaps.not-asked': '{count, plural, other {# yanıt sorulanla ilgili değildi}}',
    'gaps.cause.no-fact': 'Hiçbir olgu bunu söylemiyor.',
    'gaps.cause.not-found': 'Bunu söyleyen bir olgu var gibi, ama bu sözlerle bulunamadı.',
    'gaps.cause.outside': 'Olguların kapsamı dışında.',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
