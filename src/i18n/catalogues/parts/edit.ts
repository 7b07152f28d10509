/** Editing on the page: the list, the form, publishing and review. */
import { az } from './edit/az.ts';
import { en } from './edit/en.ts';
import { ru } from './edit/ru.ts';
import { tr } from './edit/tr.ts';

export const edit = { en, ru, az, tr };
