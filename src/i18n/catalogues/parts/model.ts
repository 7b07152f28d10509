/** Words for what is not established, for when a fact was last reviewed, and for passages. */
export const model = {
  en: {
    'quote.passage':
      '{source}, in its own words{language, select, none {} other { ({language})}}: “{passage}”',
    'posted.known': 'Updated on {date}. What was not known when this was shown is known now:',
    'note.last-reviewed': 'Last reviewed by an editor: {date}',
    'note.review-due': 'Review was due by {date}; none is on record',
    'status.unknown': 'not established',
    'attribution.unknown': 'Not established, says: {names}',
    'unknown.text': 'Not established as of {date}: {text}',
    'unknown.short': 'Not established as of {date}',
    'check.open':
      'No fact supports or contradicts this. It is about something that is not established:',
  },
  ru: {
    'quote.passage':
      '{source}, дословно{language, select, none {} other { ({language})}}: «{passage}»',
    'posted.known':
      '{date} — обновлено. Теперь известно то, чего не знали, когда это было показано:',
    'note.last-reviewed': 'Последняя проверка редактором: {date}',
    'note.review-due': 'Проверка ожидалась до {date}; отметки о ней нет',
    'status.unknown': 'не установлено',
    'attribution.unknown': 'Не установлено; кто сообщает: {names}',
    'unknown.text': 'Не установлено (по состоянию на {date}): {text}',
    'unknown.short': 'Не установлено (по состоянию на {date})',
    'check.open':
      'Ни один факт этого не подтверждает и не опровергает. Речь о том, что не установлено:',
  },
  az: {
    'quote.passage':
      '{source}, olduğu kimi{language, select, none {} other { ({language})}}: «{passage}»',
    'posted.known': 'Yenilənib: {date}. Bu göstəriləndə məlum olmayan indi məlumdur:',
    'note.last-reviewed': 'Redaktorun son yoxlaması: {date}',
    'note.review-due': '{date} tarixinədək yoxlanmalı idi; yoxlama qeydi yoxdur',
    'status.unknown': 'müəyyən edilməyib',
    'attribution.unknown': 'Müəyyən edilməyib; bildirən: {names}',
    'unknown.text': 'Müəyyən edilməyib ({date} tarixinə olan məlumata görə): {text}',
    'unknown.short': 'Müəyyən edilməyib ({date} tarixinə olan məlumata görə)',
    'check.open':
      'Heç bir fakt bunu nə təsdiqləyir, nə də təkzib edir. Söhbət müəyyən edilməmiş məsələdən gedir:',
  },
  tr: {
    'quote.passage':
      '{source}, kendi sözleriyle{language, select, none {} other { ({language})}}: “{passage}”',
    'posted.known': 'Güncellendi: {date}. Bu gösterildiğinde bilinmeyen artık biliniyor:',
    'note.last-reviewed': 'Editörün son incelemesi: {date}',
    'note.review-due': '{date} tarihine kadar incelenmeliydi; inceleme kaydı yok',
    'status.unknown': 'belirlenemedi',
    'attribution.unknown': 'Belirlenemedi; bildiren: {names}',
    'unknown.text': 'Belirlenemedi ({date} itibarıyla): {text}',
    'unknown.short': 'Belirlenemedi ({date} itibarıyla)',
    'check.open':
      'Hiçbir olgu bunu ne destekliyor ne de yalanlıyor. Konu, henüz belirlenememiş bir şey:',
  },
} as const;
