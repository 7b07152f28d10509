/** Where Slack's app is installed, as the store keeps it. */
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

describe.each(DATABASES)('installations on $name', ({ fresh }) => {
  const database = fresh('file');

  it('are kept, replaced, sealed anew and forgotten, each only where it is what it was', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const kept = store.installations;
    try {
      await kept.saveInstallation({ id: 'T1', sealed: 'one' });
      await kept.saveInstallation({ id: 'T1', sealed: 'two' });
      await kept.saveInstallation({ id: 'E1', sealed: 'three' });
      expect(await kept.installations()).toEqual([
        { id: 'E1', sealed: 'three' },
        { id: 'T1', sealed: 'two' },
      ]);
      expect(await kept.resealInstallation({ id: 'T1', sealed: 'one' }, 'four')).toBe(false);
      expect(await kept.resealInstallation({ id: 'T1', sealed: 'two' }, 'four')).toBe(true);
      expect(await kept.deleteInstallation({ id: 'T1', sealed: 'two' })).toBe(false);
      expect(await kept.deleteInstallation({ id: 'T1', sealed: 'four' })).toBe(true);
      expect(await kept.installation('T1')).toBeUndefined();
    } finally {
      await store.close();
    }
  });

  it('of an organisation are those of its workspaces, until it is forgotten', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const kept = store.installations;
    try {
      await kept.saveInstallation({ id: 'E2', sealed: 'one' });
      for (const times of [1, 2]) await kept.noteWorkspace(`T${times}`, 'E2');
      await kept.noteWorkspace('T2', 'E2');
      expect(await kept.organisationOf('T2')).toBe('E2');
      await kept.deleteInstallation({ id: 'E2', sealed: 'one' });
      expect(await kept.organisationOf('T2')).toBeUndefined();
    } finally {
      await store.close();
    }
  });
});
