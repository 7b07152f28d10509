/** The editors' page of what was corrected in posted messages. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'desk.nav.corrections': 'Corrections',
  'desk.corrections.intro':
    'Messages that had shown a fact when it was changed or withdrawn: what they said, and which of them say so by now.',
  'desk.corrections.none': 'No posted message had to be corrected yet.',
  'desk.corrections.failed': 'The corrections could not be read. Please open the page again.',
  'desk.corrections.more': 'Only the latest are shown; “dateline corrections” has all.',
  'desk.corrections.whole':
    '{count, plural, one {# receipt is} other {# receipts are}} on record, and none was altered.',
  'desk.corrections.altered':
    'Receipts were altered after they were written. Numbers: {numbers}. “dateline verify-log” says more.',
  'desk.corrections.to.corrected': 'Corrected',
  'desk.corrections.to.withdrawn': 'Withdrawn',
  'desk.corrections.to.replaced': 'Replaced by another fact',
  'desk.corrections.no-words': 'What was said of “{fact}” was not kept at the time.',
  'desk.corrections.shown': 'Stood so',
  'desk.corrections.now': 'now',
  'desk.corrections.reached': 'messages corrected:',
  'desk.corrections.not-reached': 'not reached:',
  'desk.corrections.waiting': 'still waiting:',
  'desk.corrections.overtaken': 'overtaken by a later change:',
  'desk.corrections.why': 'Why not, or not all',
};

export const corrections = {
  en,
  ru: {
    'desk.nav.corrections': 'Исправления',
    'desk.corrections.intro':
      'Сообщения, где стоял факт, когда его изменили или отозвали: что в них говорилось и какие из них уже исправлены.',
    'desk.corrections.none': 'Исправлять сообщения ещё не приходилось.',
    'desk.corrections.failed': 'Не удалось прочитать исправления. Откройте страницу ещё раз.',
    'desk.corrections.more': 'Показаны только последние; все выводит «dateline corrections».',
    'desk.corrections.whole': 'Записей об исправлениях: {count}. Ни одна не менялась.',
    'desk.corrections.altered':
      'Записи менялись после того, как были сделаны. Номера: {numbers}. Подробнее: «dateline verify-log».',
    'desk.corrections.to.corrected': 'Исправлено',
    'desk.corrections.to.withdrawn': 'Отозвано',
    'desk.corrections.to.replaced': 'Заменено другим фактом',
    'desk.corrections.no-words': 'Что говорилось в «{fact}», тогда не сохранялось.',
    'desk.corrections.shown': 'Так стояло',
    'desk.corrections.now': 'сейчас',
    'desk.corrections.reached': 'исправлено сообщений:',
    'desk.corrections.not-reached': 'не удалось:',
    'desk.corrections.waiting': 'ещё ждут:',
    'desk.corrections.overtaken': 'опережены более поздним изменением:',
    'desk.corrections.why': 'Почему нет или не полностью',
  },
  az: {
    'desk.nav.corrections': 'Düzəlişlər',
    'desk.corrections.intro':
      'Fakt dəyişdiriləndə və ya geri götürüləndə onu göstərən mesajlar: nə deyilirdi və hansıları artıq düzəldilib.',
    'desk.corrections.none': 'Hələ heç bir mesajı düzəltmək lazım gəlməyib.',
    'desk.corrections.failed': 'Düzəlişləri oxumaq olmadı. Səhifəni yenidən açın.',
    'desk.corrections.more': 'Yalnız sonuncular göstərilir; hamısı üçün: “dateline corrections”.',
    'desk.corrections.whole': 'Düzəliş qeydlərinin sayı: {count}. Heç biri dəyişdirilməyib.',
    'desk.corrections.altered':
      'Qeydlər yazıldıqdan sonra dəyişdirilib. Nömrələr: {numbers}. Ətraflı: “dateline verify-log”.',
    'desk.corrections.to.corrected': 'Düzəldilib',
    'desk.corrections.to.withdrawn': 'Geri götürülüb',
    'desk.corrections.to.replaced': 'Başqa faktla əvəz olunub',
    'desk.corrections.no-words': '“{fact}” barədə nə deyildiyi o vaxt saxlanılmayıb.',
    'desk.corrections.shown': 'Belə qalıb',
    'desk.corrections.now': 'indi',
    'desk.corrections.reached': 'düzəldilmiş mesaj:',
    'desk.corrections.not-reached': 'çatmayıb:',
    'desk.corrections.waiting': 'hələ gözləyir:',
    'desk.corrections.overtaken': 'sonrakı dəyişiklik qabaqlayıb:',
    'desk.corrections.why': 'Niyə yox və ya tam deyil',
  },
  tr: {
    'desk.nav.corrections': 'Düzeltmeler',
    'desk.corrections.intro':
      'Bir bilgi değiştirildiğinde ya da geri çekildiğinde onu gösteren iletiler: ne yazıyordu ve hangileri düzeltildi.',
    'desk.corrections.none': 'Henüz düzeltilmesi gereken bir ileti olmadı.',
    'desk.corrections.failed': 'Düzeltmeler okunamadı. Sayfayı yeniden açın.',
    'desk.corrections.more':
      'Yalnızca en yenileri gösteriliyor; tümü için: “dateline corrections”.',
    'desk.corrections.whole': 'Düzeltme kaydı sayısı: {count}. Hiçbiri değiştirilmemiş.',
    'desk.corrections.altered':
      'Kayıtlar yazıldıktan sonra değiştirilmiş. Numaralar: {numbers}. Ayrıntı: “dateline verify-log”.',
    'desk.corrections.to.corrected': 'Düzeltildi',
    'desk.corrections.to.withdrawn': 'Geri çekildi',
    'desk.corrections.to.replaced': 'Yerine başka bir bilgi geldi',
    'desk.corrections.no-words': '“{fact}” için ne yazıldığı o sırada saklanmamış.',
    'desk.corrections.shown': 'Böyle duruyordu',
    'desk.corrections.now': 'şimdi',
    'desk.corrections.reached': 'düzeltilen ileti:',
    'desk.corrections.not-reached': 'ulaşılamayan:',
    'desk.corrections.waiting': 'hâlâ bekleyen:',
    'desk.corrections.overtaken': 'sonraki bir değişiklikle geçersiz kalan:',
    'desk.corrections.why': 'Neden olmadı ya da eksik kaldı',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
