/** Words for what publishing would change. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'desk.impact.title': 'What this changes',
  'desk.impact.starting': 'Looking at what this changes for readers…',
  'desk.impact.asking':
    'Looked at {asked, number} of {of, number} questions, the likeliest to change first.',
  'desk.impact.asked':
    '{asked, plural, =0 {There was no question to look at} one {Looked at one question} other {Looked at # questions}}: {count, plural, =0 {none is answered otherwise} one {one is answered otherwise} other {# are answered otherwise}}.',
  'desk.impact.so-far':
    '{count, plural, one {So far one is answered otherwise.} other {So far # are answered otherwise.}}',
  'desk.impact.stop': 'Stop asking',
  'desk.impact.stopped':
    'Stopped: {left, plural, one {# question was} other {# questions were}} not asked.',
  'desk.impact.again': 'Look again',
  'desk.impact.failed':
    'What this changes could not be found out. Publishing is possible all the same.',
  'desk.impact.facts':
    '{count, plural, =0 {No fact is} one {One fact is} other {# facts are}} new, gone or changed.',
  'desk.impact.copies':
    '{count, plural, =0 {No posted answer has to be edited.} one {One posted answer is edited where it stands.} other {# posted answers are edited where they stand.}}',
  'desk.impact.followers':
    '{count, plural, =0 {No channel that follows has to be told.} one {One channel that follows is told.} other {# channels that follow are told.}}',
  'desk.impact.tests-hold':
    '{run, plural, one {Your test holds} other {All # tests of yours hold}}.',
  'desk.impact.tests-fail':
    '{count, plural, one {One test of yours fails} other {# tests of yours fail}}',
  'desk.impact.test-breaks': 'breaks by this',
  'desk.impact.test-failed': 'fails already',
  'desk.impact.wanted': 'Should be answered by: {fact}',
  'desk.impact.wanted-none': 'Should be answered by nothing',
  'desk.impact.other': 'Answered by another fact',
  'desk.impact.lost': 'Not answered any more',
  'desk.impact.found': 'Answered now',
  'desk.impact.replaced': 'Answered by the fact that replaces it',
  'desk.impact.short': 'Another short answer',
  'desk.impact.nearest': 'Not answered, other facts near',
  'desk.impact.wording': 'Another wording',
  'desk.impact.better': 'better: answered by its own fact',
  'desk.impact.worse': 'worse: no more answered by its own fact',
  'desk.impact.times': '{times, plural, one {asked once} other {asked # times}}',
  'desk.impact.example': 'example question',
  'desk.impact.before': 'Before',
  'desk.impact.after': 'After',
  'desk.impact.no-answer': 'No answer',
  'desk.impact.near': 'No answer; nearest:',
  'desk.impact.count': '{count, plural, one {# question} other {# questions}}',
  'desk.impact.more': '{count, plural, one {# more like it} other {# more like these}}',
  'desk.impact.left':
    '{count, plural, one {# question was} other {# questions were}} left out: less likely to change, and asked {times, plural, =0 {by nobody} one {once} other {# times}} in {days} days.',
  'desk.impact.all': 'Ask these, too',
  'desk.impact.errors':
    '{count, plural, one {One error} other {# errors}} in the files: what is wrong stays as it is served now, or is left out.',
};

export const impact = {
  en,
  ru: {
    'desk.impact.title': 'Что это изменит',
    'desk.impact.starting': 'Проверяем, что это изменит для читателей…',
    'desk.impact.asking':
      'Проверено вопросов: {asked, number} из {of, number}; сначала те, ответ на которые скорее всего изменится.',
    'desk.impact.asked':
      '{asked, plural, =0 {Проверять было нечего} one {Проверен # вопрос} few {Проверено # вопроса} other {Проверено # вопросов}}: {count, plural, =0 {ни один ответ не изменится} one {изменится # ответ} few {изменятся # ответа} other {изменится # ответов}}.',
    'desk.impact.so-far':
      '{count, plural, one {Пока найден # ответ, который изменится.} few {Пока найдены # ответа, которые изменятся.} other {Пока найдено # ответов, которые изменятся.}}',
    'desk.impact.stop': 'Остановить',
    'desk.impact.stopped':
      'Остановлено: {left, plural, one {# вопрос не задан} few {# вопроса не заданы} other {# вопросов не задано}}.',
    'desk.impact.again': 'Проверить ещё раз',
    'desk.impact.failed': 'Не удалось узнать, что это изменит. Опубликовать всё равно можно.',
    'desk.impact.facts':
      '{count, plural, =0 {Новых, удалённых или изменённых фактов нет.} other {Новых, удалённых или изменённых фактов: #.}}',
    'desk.impact.copies':
      '{count, plural, =0 {Опубликованные ответы не изменятся} one {На месте будет исправлен # опубликованный ответ} few {На месте будут исправлены # опубликованных ответа} other {На месте будет исправлено # опубликованных ответов}}.',
    'desk.impact.followers':
      '{count, plural, =0 {Подписанным каналам сообщать нечего} one {Сообщение получит # подписанный канал} few {Сообщение получат # подписанных канала} other {Сообщение получат # подписанных каналов}}.',
    'desk.impact.tests-hold':
      '{run, plural, one {# ваша проверка проходит} few {Все # ваши проверки проходят} other {Все # ваших проверок проходят}}.',
    'desk.impact.tests-fail':
      '{count, plural, one {# ваша проверка не проходит} few {# ваши проверки не проходят} other {# ваших проверок не проходят}}',
    'desk.impact.test-breaks': 'сломается из-за этого',
    'desk.impact.test-failed': 'не проходит и сейчас',
    'desk.impact.wanted': 'Должен отвечать факт: {fact}',
    'desk.impact.wanted-none': 'Ответа быть не должно',
    'desk.impact.other': 'Ответит другой факт',
    'desk.impact.lost': 'Ответа больше не будет',
    'desk.impact.found': 'Ответ появится',
    'desk.impact.replaced': 'Ответит факт, который его заменяет',
    'desk.impact.short': 'Другой краткий ответ',
    'desk.impact.nearest': 'Ответа нет, ближайшие факты другие',
    'desk.impact.wording': 'Другие слова',
    'desk.impact.better': 'лучше: отвечает свой факт',
    'desk.impact.worse': 'хуже: свой факт больше не отвечает',
    'desk.impact.times':
      '{times, plural, one {спросили # раз} few {спросили # раза} other {спросили # раз}}',
    'desk.impact.example': 'пример вопроса',
    'desk.impact.before': 'До',
    'desk.impact.after': 'После',
    'desk.impact.no-answer': 'Ответа нет',
    'desk.impact.near': 'Ответа нет; ближайший факт:',
    'desk.impact.count': '{count, plural, one {# вопрос} few {# вопроса} other {# вопросов}}',
    'desk.impact.more':
      '{count, plural, one {ещё # такой же} few {ещё # таких же} other {ещё # таких же}}',
    'desk.impact.left':
      '{count, plural, one {# вопрос не задан} few {# вопроса не заданы} other {# вопросов не задано}}: ответ вряд ли изменится, за {days} дней спросили {times, plural, =0 {ноль раз} one {# раз} few {# раза} other {# раз}}.',
    'desk.impact.all': 'Задать и их',
    'desk.impact.errors':
      '{count, plural, one {В файлах # ошибка} few {В файлах # ошибки} other {В файлах # ошибок}}: то, что с ошибкой, останется таким, как сейчас, или будет пропущено.',
  },
  az: {
    'desk.impact.title': 'Bu nəyi dəyişəcək',
    'desk.impact.starting': 'Bunun oxucular üçün nəyi dəyişəcəyi yoxlanılır…',
    'desk.impact.asking':
      '{of, number} sualdan {asked, number} sual yoxlanıb; əvvəlcə cavabı dəyişə biləcək suallar.',
    'desk.impact.asked':
      '{asked, plural, =0 {Yoxlanası sual yox idi} other {# sual yoxlanıb}}: {count, plural, =0 {heç birinin cavabı dəyişmir} other {# sualın cavabı dəyişir}}.',
    'desk.impact.so-far': '{count, plural, other {Hələlik # sualın cavabı dəyişir.}}',
    'desk.impact.stop': 'Dayandır',
    'desk.impact.stopped': 'Dayandırıldı: {left, plural, other {# sual verilmədi}}.',
    'desk.impact.again': 'Yenidən yoxla',
    'desk.impact.failed': 'Bunun nəyi dəyişəcəyini öyrənmək olmadı. Yenə də dərc etmək mümkündür.',
    'desk.impact.facts':
      '{count, plural, =0 {Yeni, silinmiş və ya dəyişdirilmiş fakt yoxdur} other {# fakt yenidir, silinib və ya dəyişdirilib}}.',
    'desk.impact.copies':
      '{count, plural, =0 {Paylaşılmış cavablar dəyişmir} other {Paylaşılmış # cavab yerində düzəldiləcək}}.',
    'desk.impact.followers':
      '{count, plural, =0 {İzləyən kanallara xəbər verilmir} other {İzləyən # kanala xəbər veriləcək}}.',
    'desk.impact.tests-hold':
      '{run, plural, one {Sınaq sualınız düzgün cavablanır} other {Sınaq suallarınızın hamısı (#) düzgün cavablanır}}.',
    'desk.impact.tests-fail': '{count, plural, other {# sınaq sualınız düzgün cavablanmır}}',
    'desk.impact.test-breaks': 'bu dəyişikliklə pozulur',
    'desk.impact.test-failed': 'indi də düzgün deyil',
    'desk.impact.wanted': 'Bu fakt cavab verməlidir: {fact}',
    'desk.impact.wanted-none': 'Heç nə cavab verməməlidir',
    'desk.impact.other': 'Başqa fakt cavab verir',
    'desk.impact.lost': 'Daha cavab yoxdur',
    'desk.impact.found': 'İndi cavab var',
    'desk.impact.replaced': 'Onu əvəz edən fakt cavab verir',
    'desk.impact.short': 'Qısa cavab dəyişir',
    'desk.impact.nearest': 'Cavab yoxdur, ən yaxın faktlar başqadır',
    'desk.impact.wording': 'Mətn dəyişir',
    'desk.impact.better': 'yaxşılaşır: öz faktı cavab verir',
    'desk.impact.worse': 'pisləşir: öz faktı daha cavab vermir',
    'desk.impact.times': '{times, plural, other {# dəfə soruşulub}}',
    'desk.impact.example': 'nümunə sual',
    'desk.impact.before': 'Əvvəl',
    'desk.impact.after': 'Sonra',
    'desk.impact.no-answer': 'Cavab yoxdur',
    'desk.impact.near': 'Cavab yoxdur; ən yaxın fakt:',
    'desk.impact.count': '{count, plural, other {# sual}}',
    'desk.impact.more': '{count, plural, other {daha # belə sual}}',
    'desk.impact.left':
      '{count, plural, other {# sual verilmədi}}: cavabın dəyişməsi az ehtimallıdır, {days} gündə {times, plural, =0 {heç kim soruşmayıb} other {# dəfə soruşulub}}.',
    'desk.impact.all': 'Bunları da yoxla',
    'desk.impact.errors':
      '{count, plural, other {Fayllarda # səhv var}}: səhv olan indiki kimi qalır və ya buraxılır.',
  },
  tr: {
    'desk.impact.title': 'Bu neyi değiştirir',
    'desk.impact.starting': 'Bunun okurlar için neyi değiştirdiğine bakılıyor…',
    'desk.impact.asking':
      '{of, number} sorudan {asked, number} tanesine bakıldı; önce yanıtı değişmesi en olası olanlar.',
    'desk.impact.asked':
      '{asked, plural, =0 {Bakılacak soru yoktu} other {# soruya bakıldı}}: {count, plural, =0 {hiçbirinin yanıtı değişmiyor} other {# sorunun yanıtı değişiyor}}.',
    'desk.impact.so-far': '{count, plural, other {Şimdilik # sorunun yanıtı değişiyor.}}',
    'desk.impact.stop': 'Durdur',
    'desk.impact.stopped': 'Durduruldu: {left, plural, other {# soru sorulmadı}}.',
    'desk.impact.again': 'Yeniden bak',
    'desk.impact.failed': 'Bunun neyi değiştirdiği öğrenilemedi. Yine de yayımlanabilir.',
    'desk.impact.facts':
      '{count, plural, =0 {Yeni, silinmiş ya da değişmiş olgu yok} other {# olgu yeni, silinmiş ya da değişmiş}}.',
    'desk.impact.copies':
      '{count, plural, =0 {Paylaşılmış yanıtlar değişmiyor} other {Paylaşılmış # yanıt yerinde düzeltilecek}}.',
    'desk.impact.followers':
      '{count, plural, =0 {Takip eden kanallara bildirilecek bir şey yok} other {Takip eden # kanala bildirilecek}}.',
    'desk.impact.tests-hold':
      '{run, plural, one {Deneme sorunuz doğru yanıtlanıyor} other {# deneme sorunuzun hepsi doğru yanıtlanıyor}}.',
    'desk.impact.tests-fail': '{count, plural, other {# deneme sorunuz doğru yanıtlanmıyor}}',
    'desk.impact.test-breaks': 'bu değişiklikle bozuluyor',
    'desk.impact.test-failed': 'şimdi de yanlış',
    'desk.impact.wanted': 'Yanıtlaması gereken: {fact}',
    'desk.impact.wanted-none': 'Hiçbir şey yanıtlamamalı',
    'desk.impact.other': 'Başka bir olgu yanıtlıyor',
    'desk.impact.lost': 'Artık yanıtlanmıyor',
    'desk.impact.found': 'Artık yanıtlanıyor',
    'desk.impact.replaced': 'Yerine geçen olgu yanıtlıyor',
    'desk.impact.short': 'Kısa yanıt değişiyor',
    'desk.impact.nearest': 'Yanıt yok, en yakın olgular değişiyor',
    'desk.impact.wording': 'Metin değişiyor',
    'desk.impact.better': 'daha iyi: kendi olgusu yanıtlıyor',
    'desk.impact.worse': 'daha kötü: kendi olgusu artık yanıtlamıyor',
    'desk.impact.times': '{times, plural, other {# kez soruldu}}',
    'desk.impact.example': 'örnek soru',
    'desk.impact.before': 'Önce',
    'desk.impact.after': 'Sonra',
    'desk.impact.no-answer': 'Yanıt yok',
    'desk.impact.near': 'Yanıt yok; en yakın olgu:',
    'desk.impact.count': '{count, plural, other {# soru}}',
    'desk.impact.more': '{count, plural, other {bunun gibi # tane daha}}',
    'desk.impact.left':
      '{count, plural, other {# soru sorulmadı}}: yanıtlarının değişmesi pek olası değil, {days} günde {times, plural, =0 {hiç sorulmadılar} other {# kez soruldular}}.',
    'desk.impact.all': 'Bunları da sor',
    'desk.impact.errors':
      '{count, plural, other {Dosyalarda # hata var}}: hatalı olan şimdiki gibi kalır ya da dışarıda bırakılır.',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
