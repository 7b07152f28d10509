/** "Tell me when you know": the button, what pressing it says, and what comes of it. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'promise.ask': 'Tell me when you know',
  'promise.kept':
    'Dateline will tell you {where} once there is an answer to “{question}”. It waits until {date}. For that, your id is kept with the question; to take it back, press the button again.',
  'promise.there': 'here',
  'promise.directly': 'in a direct message',
  'promise.already':
    'You asked for this on {asked}: Dateline will tell you {where} once there is an answer, and waits until {date}.',
  'promise.undo': 'No longer tell me',
  'promise.undone': 'Done: you will not be told, and your id is forgotten.',
  'promise.enough':
    '{count} of your questions wait for an answer already, and no more can. Take one back first, by pressing its button again.',
  'promise.off': 'This is switched off here.',
  'promise.elsewhere':
    'On Discord and Slack, this button has Dateline tell the one who asked once there is an answer. This page does not know who asks.',
  'promise.now': 'By now there is an answer.',
  'promise.told': 'You asked on {date}: “{question}” Now there is an answer.',
  'settings.promises': 'Button “Tell me when you know”',
  'settings.promises.hint':
    'Whether people may ask to be told once there is an answer; their id is kept until then',
  'settings.promises.on': 'Offered',
  'settings.promises.off': 'Not offered',
};

export const promise = {
  en,
  ru: {
    'promise.ask': 'Сообщить, когда станет известно',
    'promise.kept':
      'Dateline сообщит вам {where}, как только появится ответ на вопрос «{question}». Ждать он будет до {date}. Для этого ваш идентификатор хранится вместе с вопросом; чтобы отменить, нажмите кнопку ещё раз.',
    'promise.there': 'здесь',
    'promise.directly': 'в личном сообщении',
    'promise.already':
      'Вы просили об этом {asked}: Dateline сообщит вам {where}, как только появится ответ, и ждёт до {date}.',
    'promise.undo': 'Больше не сообщать',
    'promise.undone': 'Готово: сообщения не будет, ваш идентификатор удалён.',
    'promise.enough':
      'Уже ждут ответа ваши вопросы: {count}. Больше нельзя: сначала отмените один, нажав его кнопку ещё раз.',
    'promise.off': 'Здесь это отключено.',
    'promise.elsewhere':
      'В Discord и Slack эта кнопка просит Dateline сообщить спросившему, когда появится ответ. Эта страница не знает, кто спрашивает.',
    'promise.now': 'Ответ уже есть.',
    'promise.told': '{date} вы спросили: «{question}» Теперь есть ответ.',
    'settings.promises': 'Кнопка «Сообщить, когда станет известно»',
    'settings.promises.hint':
      'Можно ли просить сообщить, когда появится ответ; до тех пор хранится идентификатор',
    'settings.promises.on': 'Есть',
    'settings.promises.off': 'Нет',
  },
  az: {
    'promise.ask': 'Bilinəndə mənə xəbər ver',
    'promise.kept':
      '“{question}” sualının cavabı olan kimi Dateline sizə {where} xəbər verəcək. {date} tarixinədək gözləyir. Bunun üçün identifikatorunuz sualla birlikdə saxlanılır; geri götürmək üçün düyməni yenidən basın.',
    'promise.there': 'burada',
    'promise.directly': 'şəxsi mesajda',
    'promise.already':
      'Bunu {asked} tarixində istəmisiniz: cavab olan kimi Dateline sizə {where} xəbər verəcək; {date} tarixinədək gözləyir.',
    'promise.undo': 'Daha xəbər vermə',
    'promise.undone': 'Oldu: sizə xəbər verilməyəcək, identifikatorunuz silindi.',
    'promise.enough':
      'Artıq {count} sualınız cavab gözləyir, bundan artıq olmur. Əvvəlcə birini geri götürün: düyməsini yenidən basın.',
    'promise.off': 'Burada bu söndürülüb.',
    'promise.elsewhere':
      'Discord və Slack-də bu düymə basılanda cavab olan kimi Dateline soruşana xəbər verir. Bu səhifə kimin soruşduğunu bilmir.',
    'promise.now': 'Artıq cavab var.',
    'promise.told': '{date} tarixində soruşmusunuz: “{question}” İndi cavab var.',
    'settings.promises': '“Bilinəndə mənə xəbər ver” düyməsi',
    'settings.promises.hint':
      'Cavab olanda xəbər verilməsini istəmək olarmı; o vaxtadək identifikator saxlanılır',
    'settings.promises.on': 'Var',
    'settings.promises.off': 'Yoxdur',
  },
  tr: {
    'promise.ask': 'Bilinince bana haber ver',
    'promise.kept':
      '“{question}” sorusunun yanıtı olur olmaz Dateline size {where} haber verecek. {date} tarihine kadar bekler. Bunun için kullanıcı kimliğiniz soruyla birlikte saklanır; vazgeçmek için düğmeye yeniden basın.',
    'promise.there': 'burada',
    'promise.directly': 'özel mesajla',
    'promise.already':
      'Bunu {asked} tarihinde istemiştiniz: yanıt olur olmaz Dateline size {where} haber verecek; {date} tarihine kadar bekler.',
    'promise.undo': 'Artık haber verme',
    'promise.undone': 'Tamam: size haber verilmeyecek, kullanıcı kimliğiniz silindi.',
    'promise.enough':
      '{count} sorunuz zaten yanıt bekliyor, daha fazlası olmuyor. Önce birinden vazgeçin: düğmesine yeniden basın.',
    'promise.off': 'Bu burada kapalı.',
    'promise.elsewhere':
      'Discord ve Slack’te bu düğmeye basılınca Dateline, yanıt olur olmaz sorana haber verir. Bu sayfa kimin sorduğunu bilmez.',
    'promise.now': 'Artık yanıtı var.',
    'promise.told': '{date} tarihinde sormuştunuz: “{question}” Artık yanıtı var.',
    'settings.promises': '“Bilinince bana haber ver” düğmesi',
    'settings.promises.hint':
      'Yanıt olunca haber istenebilir mi; o zamana kadar kullanıcı kimliği saklanır',
    'settings.promises.on': 'Var',
    'settings.promises.off': 'Yok',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
