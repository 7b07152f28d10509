/** The editors' part of the page: what its pages have in common. */
import type { Locale } from '../../../knowledge/model/schema.ts';

const en = {
  'desk.nav.editors': 'For editors',
};

export const editors = {
  en,
  ru: {
    'desk.nav.editors': 'Редакторам',
  },
  az: {
    'desk.nav.editors': 'Redaktorlar üçün',
  },
  tr: {
    'desk.nav.editors': 'Editörler için',
  },
} satisfies Record<Locale, Record<keyof typeof en, string>>;
