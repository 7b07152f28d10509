/** Words for what is not established. */
export const model = {
  en: {
    'status.unknown': 'not established',
    'attribution.unknown': 'Not established, says: {names}',
  },
  ru: {
    'status.unknown': 'не установлено',
    'attribution.unknown': 'Не установлено; кто сообщает: {names}',
  },
  az: {
    'status.unknown': 'müəyyən edilməyib',
    'attribution.unknown': 'Müəyyən edilməyib; bildirən: {names}',
  },
  tr: {
    'status.unknown': 'belirlenemedi',
    'attribution.unknown': 'Belirlenemedi; bildiren: {names}',
  },
} as const;
