/** What names an item in a request. */
import { z } from 'zod';
import { EDIT_SECTIONS } from '../../../editing/items.ts';
import { LOCALES } from '../../../knowledge/model/schema.ts';

export const section = z
  .enum(EDIT_SECTIONS as [string, ...string[]])
  .transform((one) => one as (typeof EDIT_SECTIONS)[number]);
export const locale = z.enum(LOCALES).default('en');
const id = z.string().min(1).max(200);
export const itemKey = { section, id };
export const value = z.record(z.string(), z.unknown());
export const newId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
