/** Several processes that start on one new database. */
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

describe.each(DATABASES)('a new database on $name', ({ fresh }) => {
  const database = fresh();

  it('is made once by processes that start on it at the same moment', async () => {
    const open = () => openStore(database.dialect(), STRICT);
    const stores = await Promise.all([open(), open(), open(), open()]);
    const salts = stores.map(({ tenants }) => tenants.salt());
    expect(new Set(salts).size).toBe(1);
    await Promise.all(stores.map(({ close }) => close()));
  });
});
