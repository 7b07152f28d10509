/** What reaches readers whose copy of an answer cannot be changed, or makes no sound when it is; and "Tell me if this changes". */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'posted.follow-up': 'The answer above does not hold any more, and cannot be changed itself.',
  'posted.said': 'It said: {words}',
  'posted.direct':
    'The answer above to “{question}” was changed on {date}: a fact that it showed was corrected or withdrawn.',
  'posted.direct.plain':
    'An answer above was changed on {date}: a fact that it showed was corrected or withdrawn.',
  'posted.picture':
    'The picture above was replaced on {date}: a fact on it was corrected or withdrawn.',
  'watch.ask': 'Tell me if this changes',
  'watch.kept':
    'Should this change before {date}, Dateline tells you in a direct message, once. For that, your id is kept with the answer until then.',
  'watch.undo': 'No longer tell me',
  'watch.undone': 'Done: you will not be told, and your id is forgotten.',
  'watch.enough':
    'Dateline already watches {count} answers for you, and no more can be. Take one back first, by its button “No longer tell me”.',
  'watch.off': 'This is switched off here.',
  'watch.changed': 'This has changed already.',
  'watch.told': 'You wanted to be told if this changes: “{question}”',
  'watch.told.plain': 'You wanted to be told if an answer changes. It has.',
};

export const reached = {
  en,
  ru: {
    'posted.follow-up': 'Ответ выше больше не верен, а изменить его самого нельзя.',
    'posted.said': 'В нём говорилось: {words}',
    'posted.direct':
      'Ответ выше на вопрос «{question}» изменён {date}: факт, который в нём стоял, исправлен или отозван.',
    'posted.direct.plain':
      'Один из ответов выше изменён {date}: факт, который в нём стоял, исправлен или отозван.',
    'posted.picture':
      'Картинка выше заменена {date}: факт, который на ней был, исправлен или отозван.',
    'watch.ask': 'Сообщить, если изменится',
    'watch.kept':
      'Если это изменится до {date}, Dateline сообщит вам в личном сообщении, один раз. До тех пор ваш идентификатор хранится вместе с ответом.',
    'watch.undo': 'Больше не сообщать',
    'watch.undone': 'Готово: сообщения не будет, ваш идентификатор удалён.',
    'watch.enough':
      'Dateline уже следит за вашими ответами: {count}. Больше нельзя: сначала отмените один его кнопкой «Больше не сообщать».',
    'watch.off': 'Здесь это отключено.',
    'watch.changed': 'Это уже изменилось.',
    'watch.told': 'Вы просили сообщить, если это изменится: «{question}»',
    'watch.told.plain': 'Вы просили сообщить, если ответ изменится. Он изменился.',
  },
  az: {
    'posted.follow-up': 'Yuxarıdakı cavab artıq doğru deyil, özünü isə dəyişmək olmur.',
    'posted.said': 'Orada deyilirdi: {words}',
    'posted.direct':
      'Yuxarıda “{question}” sualına verilən cavab {date} tarixində dəyişdirilib: göstərdiyi fakt düzəldilib və ya geri götürülüb.',
    'posted.direct.plain':
      'Yuxarıdakı cavablardan biri {date} tarixində dəyişdirilib: göstərdiyi fakt düzəldilib və ya geri götürülüb.',
    'posted.picture':
      'Yuxarıdakı şəkil {date} tarixində əvəz olunub: üzərindəki fakt düzəldilib və ya geri götürülüb.',
    'watch.ask': 'Dəyişsə, mənə xəbər ver',
    'watch.kept':
      'Bu, {date} tarixinədək dəyişsə, Dateline sizə bir dəfə şəxsi mesajla xəbər verəcək. Bunun üçün identifikatorunuz o vaxtadək cavabla birlikdə saxlanılır.',
    'watch.undo': 'Daha xəbər vermə',
    'watch.undone': 'Oldu: sizə xəbər verilməyəcək, identifikatorunuz silindi.',
    'watch.enough':
      'Dateline artıq sizin üçün {count} cavabı izləyir, bundan artıq olmur. Əvvəlcə birini “Daha xəbər vermə” düyməsi ilə geri götürün.',
    'watch.off': 'Burada bu söndürülüb.',
    'watch.changed': 'Bu artıq dəyişib.',
    'watch.told': 'Bu dəyişsə, xəbər verilməsini istəmişdiniz: “{question}”',
    'watch.told.plain': 'Cavab dəyişsə, xəbər verilməsini istəmişdiniz. Dəyişdi.',
  },
  tr: {
    'posted.follow-up': 'Yukarıdaki yanıt artık doğru değil, kendisi de değiştirilemiyor.',
    'posted.said': 'Orada şöyle deniyordu: {words}',
    'posted.direct':
      'Yukarıda “{question}” sorusuna verilen yanıt {date} tarihinde değiştirildi: gösterdiği bir bilgi düzeltildi ya da geri çekildi.',
    'posted.direct.plain':
      'Yukarıdaki yanıtlardan biri {date} tarihinde değiştirildi: gösterdiği bir bilgi düzeltildi ya da geri çekildi.',
    'posted.picture':
      'Yukarıdaki resim {date} tarihinde yenilendi: üzerindeki bir bilgi düzeltildi ya da geri çekildi.',
    'watch.ask': 'Değişirse bana haber ver',
    'watch.kept':
      'Bu, {date} tarihine kadar değişirse Dateline size bir kez özel mesajla haber verir. Bunun için kullanıcı kimliğiniz o zamana kadar yanıtla birlikte saklanır.',
    'watch.undo': 'Artık haber verme',
    'watch.undone': 'Tamam: size haber verilmeyecek, kullanıcı kimliğiniz silindi.',
    'watch.enough':
      'Dateline sizin için zaten {count} yanıtı izliyor, daha fazlası olmuyor. Önce birinden “Artık haber verme” düğmesiyle vazgeçin.',
    'watch.off': 'Bu burada kapalı.',
    'watch.changed': 'Bu şimdiden değişmiş.',
    'watch.told': 'Bu değişirse haber verilmesini istemiştiniz: “{question}”',
    'watch.told.plain': 'Bir yanıt değişirse haber verilmesini istemiştiniz. Değişti.',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
