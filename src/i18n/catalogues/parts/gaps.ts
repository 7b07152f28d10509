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
  'digest.title': 'Asked in vain, {week}',
  'digest.unanswered':
    '{count, plural, one {# question here had no answer.} other {# questions here had no answer.}}',
  'digest.not-asked':
    '{count, plural, one {# answer was not what a reader had asked.} other {# answers were not what readers had asked.}}',
  'digest.times': '{count, plural, one {once} other {# times}}',
  'digest.more': '{count, plural, one {And # other question.} other {And # other questions.}}',
  'digest.answered':
    '{count, plural, one {# question of that week has an answer by now.} other {# questions of that week have an answer by now.}}',
  'digest.page': 'See them all and add what is missing',
  'digest.why': 'Once a week, because “Weekly digest” is set in /settings. Who asked is not kept.',
  'settings.digestChannel': 'Weekly digest',
  'settings.digestChannel.hint':
    'What was asked in vain, in readers’ own words, every Monday; none unless chosen',
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
    'digest.title': 'Вопросы без ответа, {week}',
    'digest.unanswered':
      '{count, plural, one {# вопрос здесь остался без ответа.} few {# вопроса здесь остались без ответа.} many {# вопросов здесь остались без ответа.} other {# вопроса здесь остались без ответа.}}',
    'digest.not-asked':
      '{count, plural, one {Про # ответ читатели сказали, что спрашивали не об этом.} few {Про # ответа читатели сказали, что спрашивали не об этом.} many {Про # ответов читатели сказали, что спрашивали не об этом.} other {Про # ответа читатели сказали, что спрашивали не об этом.}}',
    'digest.times': '{count, plural, one {# раз} few {# раза} many {# раз} other {# раза}}',
    'digest.more':
      '{count, plural, one {И ещё # вопрос.} few {И ещё # вопроса.} many {И ещё # вопросов.} other {И ещё # вопроса.}}',
    'digest.answered':
      '{count, plural, one {На # вопрос той недели ответ уже есть.} few {На # вопроса той недели ответ уже есть.} many {На # вопросов той недели ответ уже есть.} other {На # вопроса той недели ответ уже есть.}}',
    'digest.page': 'Посмотреть все и добавить недостающее',
    'digest.why':
      'Раз в неделю, потому что в /settings задан «Недельный обзор». Кто спрашивал, не хранится.',
    'settings.digestChannel': 'Недельный обзор',
    'settings.digestChannel.hint':
      'Вопросы без ответа словами читателей, по понедельникам; если не выбран, обзора нет',
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
    'digest.title': 'Cavabsız qalan suallar, {week}',
    'digest.unanswered': '{count, plural, other {Burada # sual cavabsız qalıb.}}',
    'digest.not-asked':
      '{count, plural, other {# cavab haqqında oxucular bunu soruşmadıqlarını bildirib.}}',
    'digest.times': '{count, plural, other {# dəfə}}',
    'digest.more': '{count, plural, other {Və daha # sual.}}',
    'digest.answered': '{count, plural, other {Həmin həftənin # sualının artıq cavabı var.}}',
    'digest.page': 'Hamısına baxın və çatışmayanı əlavə edin',
    'digest.why':
      'Həftədə bir dəfə, çünki /settings içində “Həftəlik icmal” seçilib. Kimin soruşduğu saxlanmır.',
    'settings.digestChannel': 'Həftəlik icmal',
    'settings.digestChannel.hint':
      'Hər bazar ertəsi cavabsız suallar, oxucuların öz sözləri ilə; seçilməsə, göndərilmir',
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
    'digest.title': 'Yanıtsız kalan sorular, {week}',
    'digest.unanswered': '{count, plural, other {Burada # soru yanıtsız kaldı.}}',
    'digest.not-asked':
      '{count, plural, other {Okurlar # yanıt için sorduklarının bu olmadığını söyledi.}}',
    'digest.times': '{count, plural, other {# kez}}',
    'digest.more': '{count, plural, other {Ve # soru daha.}}',
    'digest.answered': '{count, plural, other {O haftanın # sorusunun artık yanıtı var.}}',
    'digest.page': 'Tümünü görün ve eksikleri ekleyin',
    'digest.why':
      'Haftada bir, çünkü /settings içinde “Haftalık özet” seçili. Kimin sorduğu saklanmaz.',
    'settings.digestChannel': 'Haftalık özet',
    'settings.digestChannel.hint':
      'Her pazartesi yanıtsız sorular, okurların kendi sözleriyle; seçilmezse gönderilmez',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
