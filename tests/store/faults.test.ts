/** The faults of `npm run faults`, shortly. */
import { describe, expect, it } from 'vitest';
import { killWriters } from '../../faults/kill.ts';
import { withLockedFile } from '../../faults/locked-database.ts';
import { withRow } from '../../faults/table.ts';
import { temporaryFolder } from '../support/folders.ts';
import { DATABASES } from '../support/store/databases.ts';

describe.each(DATABASES)('processes killed while they write to $name', ({ fresh }) => {
  const database = fresh('file');

  it('lose nothing that was acknowledged, and nothing stands twice', async () => {
    const { DATA_DIR, DATABASE_URL } = database.settings();
    const where = [DATA_DIR, ...(DATABASE_URL ? [DATABASE_URL] : [])];
    const { holds, counted } = await killWriters(2, where, database.dialect);
    expect(holds, counted).toBe(true);
    expect(counted).not.toContain('thanks 0');
  });
});

describe('a SQLite file that another process holds', () => {
  const folder = temporaryFolder();

  it('loses nothing, and never makes the event loop stand still', async () => {
    const { lost, stoodMs, counted } = await withLockedFile(folder.file('dateline.db'), 1_500);
    expect(lost, counted).toBe(0);
    // As long as busy cores may take; a wait within SQLite would be as long as the file is held.
    expect(stoodMs, counted).toBeLessThan(1_000);
  });
});

describe('the table of what was counted', () => {
  const table = (...rows: readonly string[]) =>
    [
      '<!--faults-->',
      '| fault | what is done, and what must hold | counted | on |',
      '| --- | --- | --- | --- |',
      ...rows,
      '<!--/faults-->',
    ].join('\n');
  const kill = { name: 'kill', what: 'killed' };

  it.each([
    ['for a new fault', table(), '| `kill` | killed | 2 lost | 2026-11-26 |'],
    [
      'in place of the one before, lined up with others or not',
      table('| `kill`   | killed   | 1 lost    | 2026-11-25 |'),
      '| `kill` | killed | 2 lost | 2026-11-26 |',
    ],
  ])('has one row %s', (_which, before, row) => {
    expect(withRow(before, kill, '2 lost', '2026-11-26')).toBe(table(row));
  });
});
