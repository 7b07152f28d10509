import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import { DEFAULTS, settingsSchema } from '../../../src/tenants/settings/settings.ts';
import { settingsForm } from '../../../src/tenants/settings/settings-form.ts';

const PACKS = [{ value: 'harbour', label: 'The harbour' }];

describe('the form', () => {
  it.each(LOCALES)('has every setting once, short enough for every platform (%s)', (locale) => {
    const { title, fields } = settingsForm(DEFAULTS, PACKS, locale);
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
    expect(title.length).toBeLessThanOrEqual(24);
    for (const { label, hint } of fields) {
      expect(label.length).toBeLessThanOrEqual(45);
      expect(hint.length).toBeLessThanOrEqual(100);
    }
  });

  it('shows a pack that was taken away for as long as it is chosen', () => {
    const { fields } = settingsForm({ ...DEFAULTS, packs: ['gone'] }, PACKS, 'en');
    expect(fields[0]).toMatchObject({ choices: [...PACKS, { value: 'gone', label: 'gone' }] });
  });
});
