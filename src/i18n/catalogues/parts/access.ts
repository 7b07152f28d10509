/** Signing in to the editors' part, and the log of what was done there. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'desk.access.sign-in': 'Sign in',
  'desk.access.foot': 'Editors: sign in',
  'desk.access.for-editors': 'This part is for the editors of this newsroom.',
  'desk.access.for-readers': 'These pages are for people of this newsroom.',
  'desk.access.with': 'Sign in with {provider}',
  'desk.access.keeps':
    'For this Dateline keeps your name and how {provider} knows you, for two days at most. What you change is noted with your name.',
  'desk.access.why.again':
    'That did not work: it took too long, or was begun in another window. Please sign in again.',
  'desk.access.why.cancelled': 'You did not sign in. Nothing has happened.',
  'desk.access.why.unlisted':
    '{provider} knows you, but you are not on the list of editors here. Ask whoever runs Dateline to add you.',
  'desk.access.why.unverified':
    '{provider} has not verified your e-mail address, so it cannot be compared with the list of editors here. Verify it there, or ask whoever runs Dateline to list you in another way.',
  'desk.access.why.provider':
    '{provider} does not answer at the moment. Try again in a few minutes.',
  'desk.access.closed': 'Not open here',
  'desk.access.closed.why':
    'The editors’ part is open without a password only on the machine that Dateline runs on. Whoever runs it can set up signing in for everybody else.',
  'desk.access.as': 'Signed in as {name}',
  'desk.access.as.editor': 'You may read and change everything in the editors’ part.',
  'desk.access.as.viewer': 'You may read everything in the editors’ part, and change nothing.',
  'desk.access.out': 'Sign out',
  'desk.access.out.everywhere': 'Sign out on every device',
  'desk.access.over':
    'You are not signed in any more. What you see here stays: sign in in a new window, then go on.',
  'desk.nav.log': 'Log',
  'desk.log.intro':
    'What editors did here, the latest first, and what was refused. It is kept for {days, plural, one {# day} other {# days}}.',
  'desk.log.none': 'Nothing has been done yet.',
  'desk.log.when': 'When',
  'desk.log.who': 'Who',
  'desk.log.what': 'What',
  'desk.log.about': 'To what',
  'desk.log.outcome': 'Result',
  'desk.log.nobody': 'somebody not signed in',
  'desk.log.outcome.done': 'done',
  'desk.log.outcome.refused': 'refused',
  'desk.log.outcome.failed': 'not done',
  'desk.log.older': 'Show earlier entries',
  'desk.log.action.sign-in': 'Signed in',
  'desk.log.action.sign-out': 'Signed out',
  'desk.log.action.sign-out-everywhere': 'Signed out on every device',
  'desk.log.action.forget': 'Forgot a person or a place',
};

export const access = {
  en,
  ru: {
    'desk.access.sign-in': 'Вход',
    'desk.access.foot': 'Вход для редакторов',
    'desk.access.for-editors': 'Этот раздел — для редакторов.',
    'desk.access.for-readers': 'Эти страницы — для сотрудников редакции.',
    'desk.access.with': 'Войти через {provider}',
    'desk.access.keeps':
      'Для этого Dateline хранит ваше имя и то, под каким идентификатором вас знает {provider}, — не дольше двух дней. Ваши изменения записываются с вашим именем.',
    'desk.access.why.again':
      'Не получилось: прошло слишком много времени, или вход был начат в другом окне. Войдите ещё раз.',
    'desk.access.why.cancelled': 'Вы не вошли. Ничего не произошло.',
    'desk.access.why.unlisted':
      '{provider} вас знает, но в списке редакторов вас нет. Попросите того, кто ведёт Dateline, добавить вас.',
    'desk.access.why.unverified':
      '{provider} не подтвердил ваш адрес почты, поэтому сверить его со списком редакторов нельзя. Подтвердите адрес там или попросите того, кто ведёт Dateline, внести вас иначе.',
    'desk.access.why.provider': '{provider} сейчас не отвечает. Попробуйте через несколько минут.',
    'desk.access.closed': 'Здесь закрыто',
    'desk.access.closed.why':
      'Без пароля раздел для редакторов открыт только на том компьютере, где работает Dateline. Для остальных тот, кто его ведёт, может настроить вход.',
    'desk.access.as': 'Вы вошли как {name}',
    'desk.access.as.editor': 'В разделе для редакторов вы можете всё читать и менять.',
    'desk.access.as.viewer': 'В разделе для редакторов вы можете всё читать, но ничего не менять.',
    'desk.access.out': 'Выйти',
    'desk.access.out.everywhere': 'Выйти на всех устройствах',
    'desk.access.over':
      'Вход больше не действует. То, что на экране, останется: войдите в новом окне и продолжайте.',
    'desk.nav.log': 'Журнал',
    'desk.log.intro':
      'Что сделали редакторы и в чём было отказано, сначала новое. Хранится {days, plural, one {# день} few {# дня} other {# дней}}.',
    'desk.log.none': 'Пока ничего не сделано.',
    'desk.log.when': 'Когда',
    'desk.log.who': 'Кто',
    'desk.log.what': 'Что',
    'desk.log.about': 'С чем',
    'desk.log.outcome': 'Итог',
    'desk.log.nobody': 'кто-то без входа',
    'desk.log.outcome.done': 'сделано',
    'desk.log.outcome.refused': 'отказано',
    'desk.log.outcome.failed': 'не сделано',
    'desk.log.older': 'Показать более ранние записи',
    'desk.log.action.sign-in': 'Вход',
    'desk.log.action.sign-out': 'Выход',
    'desk.log.action.sign-out-everywhere': 'Выход на всех устройствах',
    'desk.log.action.forget': 'Удалены данные о человеке или о месте',
  },
  az: {
    'desk.access.sign-in': 'Daxil olma',
    'desk.access.foot': 'Redaktorlar üçün giriş',
    'desk.access.for-editors': 'Bu bölmə redaksiyanın redaktorları üçündür.',
    'desk.access.for-readers': 'Bu səhifələr redaksiyanın əməkdaşları üçündür.',
    'desk.access.with': '{provider} ilə daxil olun',
    'desk.access.keeps':
      'Bunun üçün Dateline adınızı və {provider} xidmətində sizi tanıdan kodu ən çoxu iki gün saxlayır. Etdiyiniz dəyişikliklər adınızla qeyd olunur.',
    'desk.access.why.again':
      'Alınmadı: ya çox vaxt keçdi, ya da giriş başqa pəncərədə başlanmışdı. Yenidən daxil olun.',
    'desk.access.why.cancelled': 'Daxil olmadınız. Heç nə baş vermədi.',
    'desk.access.why.unlisted':
      '{provider} sizi tanıyır, amma buradakı redaktorlar siyahısında yoxsunuz. Dateline-ı idarə edəndən sizi əlavə etməyi xahiş edin.',
    'desk.access.why.unverified':
      '{provider} e-poçt ünvanınızı təsdiqləməyib, ona görə onu redaktorlar siyahısı ilə tutuşdurmaq olmur. Ünvanı orada təsdiqləyin və ya Dateline-ı idarə edəndən sizi başqa cür siyahıya salmağı xahiş edin.',
    'desk.access.why.provider':
      '{provider} hazırda cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin.',
    'desk.access.closed': 'Burada bağlıdır',
    'desk.access.closed.why':
      'Redaktorlar bölməsi parolsuz yalnız Dateline-ın işlədiyi kompüterdə açıqdır. Onu idarə edən başqaları üçün girişi qura bilər.',
    'desk.access.as': '{name} kimi daxil olmusunuz',
    'desk.access.as.editor': 'Redaktorlar bölməsində hər şeyi oxuya və dəyişə bilərsiniz.',
    'desk.access.as.viewer':
      'Redaktorlar bölməsində hər şeyi oxuya bilərsiniz, amma heç nəyi dəyişə bilməzsiniz.',
    'desk.access.out': 'Çıxış',
    'desk.access.out.everywhere': 'Bütün cihazlardan çıxış',
    'desk.access.over':
      'Giriş artıq qüvvədə deyil. Ekrandakılar qalır: yeni pəncərədə daxil olun və davam edin.',
    'desk.nav.log': 'Jurnal',
    'desk.log.intro':
      'Redaktorların nə etdiyi və nəyə icazə verilmədiyi, əvvəlcə ən yenilər. {days} gün saxlanılır.',
    'desk.log.none': 'Hələ heç nə edilməyib.',
    'desk.log.when': 'Nə vaxt',
    'desk.log.who': 'Kim',
    'desk.log.what': 'Nə',
    'desk.log.about': 'Nəyi',
    'desk.log.outcome': 'Nəticə',
    'desk.log.nobody': 'daxil olmayan biri',
    'desk.log.outcome.done': 'edildi',
    'desk.log.outcome.refused': 'icazə verilmədi',
    'desk.log.outcome.failed': 'alınmadı',
    'desk.log.older': 'Daha əvvəlki qeydləri göstər',
    'desk.log.action.sign-in': 'Daxil oldu',
    'desk.log.action.sign-out': 'Çıxdı',
    'desk.log.action.sign-out-everywhere': 'Bütün cihazlardan çıxdı',
    'desk.log.action.forget': 'Bir şəxs və ya yer haqqında saxlananlar silindi',
  },
  tr: {
    'desk.access.sign-in': 'Oturum açma',
    'desk.access.foot': 'Editör girişi',
    'desk.access.for-editors': 'Bu bölüm, bu haber merkezinin editörleri içindir.',
    'desk.access.for-readers': 'Bu sayfalar, bu haber merkezinin çalışanları içindir.',
    'desk.access.with': '{provider} ile oturum aç',
    'desk.access.keeps':
      'Dateline bunun için adınızı ve {provider} tarafındaki kimliğinizi en çok iki gün saklar. Yaptığınız değişiklikler adınızla kaydedilir.',
    'desk.access.why.again':
      'Olmadı: ya çok zaman geçti ya da oturum başka bir pencerede açılmaya başlanmıştı. Lütfen yeniden oturum açın.',
    'desk.access.why.cancelled': 'Oturum açmadınız. Hiçbir şey olmadı.',
    'desk.access.why.unlisted':
      '{provider} sizi tanıyor, ama buradaki editör listesinde yoksunuz. Dateline’ı yöneten kişiden sizi eklemesini isteyin.',
    'desk.access.why.unverified':
      '{provider} e-posta adresinizi doğrulamamış, bu yüzden adresiniz editör listesiyle karşılaştırılamıyor. Adresi orada doğrulayın ya da Dateline’ı yöneten kişiden sizi başka bir yolla listeye almasını isteyin.',
    'desk.access.why.provider':
      '{provider} şu anda yanıt vermiyor. Birkaç dakika sonra yeniden deneyin.',
    'desk.access.closed': 'Burada kapalı',
    'desk.access.closed.why':
      'Editör bölümü parolasız olarak yalnızca Dateline’ın çalıştığı bilgisayarda açıktır. Onu yöneten kişi, başkaları için oturum açmayı ayarlayabilir.',
    'desk.access.as': '{name} olarak oturum açtınız',
    'desk.access.as.editor': 'Editör bölümündeki her şeyi okuyabilir ve değiştirebilirsiniz.',
    'desk.access.as.viewer':
      'Editör bölümündeki her şeyi okuyabilir, ama hiçbir şeyi değiştiremezsiniz.',
    'desk.access.out': 'Oturumu kapat',
    'desk.access.out.everywhere': 'Tüm cihazlarda oturumu kapat',
    'desk.access.over':
      'Oturumunuz artık açık değil. Ekrandakiler kalır: yeni bir pencerede oturum açın, sonra devam edin.',
    'desk.nav.log': 'Günlük',
    'desk.log.intro':
      'Editörlerin burada yaptıkları ve geri çevrilenler, en yenisi başta. {days} gün saklanır.',
    'desk.log.none': 'Henüz bir şey yapılmadı.',
    'desk.log.when': 'Ne zaman',
    'desk.log.who': 'Kim',
    'desk.log.what': 'Ne',
    'desk.log.about': 'Neye',
    'desk.log.outcome': 'Sonuç',
    'desk.log.nobody': 'oturum açmamış biri',
    'desk.log.outcome.done': 'yapıldı',
    'desk.log.outcome.refused': 'geri çevrildi',
    'desk.log.outcome.failed': 'yapılamadı',
    'desk.log.older': 'Daha önceki kayıtları göster',
    'desk.log.action.sign-in': 'Oturum açtı',
    'desk.log.action.sign-out': 'Oturumu kapattı',
    'desk.log.action.sign-out-everywhere': 'Tüm cihazlarda oturumu kapattı',
    'desk.log.action.forget': 'Bir kişi ya da yer hakkında saklananlar silindi',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
