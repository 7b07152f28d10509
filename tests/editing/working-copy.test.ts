/** What an editor changes: kept, checked, undone, and published over nobody else's work. */
import { lstat, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { hashOf } from '../../src/editing/file-edits.ts';
import { approve } from '../../src/editing/reviewing.ts';
import { checkPaths } from '../../src/knowledge/loading/check-paths.ts';
import { publish } from '../../src/knowledge/revisions/publish.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { editedFolder, editedStore, editingIn } from '../support/editing.ts';
import { folderOf } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const FACT = {
  id: 'rescue',
  text: { en: 'Boats brought 12 people ashore on 4 May 2025.' },
  when: '2025-05-04',
  status: 'confirmed',
  attribution: ['office'],
  sources: ['log'],
  questions: { en: ['How many were saved?', 'number of people rescued', 'who came ashore?'] },
};
const PACK = {
  pack: {
    id: 'harbour',
    title: { en: 'The harbour' },
    description: { en: 'What happened in the harbour.' },
    languages: ['en'],
  },
  sources: [{ id: 'log', title: 'Harbour log' }],
  actors: [{ id: 'office', kind: 'organisation', name: { en: 'the harbour office' } }],
  facts: [FACT],
};
const FILE = 'harbour/harbour.json';
const written = (pack: object = PACK) => `${JSON.stringify(pack, null, 2)}\n`;
const files = { [FILE]: written() };
const KEY = { section: 'facts', id: 'rescue' } as const;
const said = (en: string) => ({ ...FACT, text: { en } });

describe.each(DATABASES)('a working copy on $name', ({ fresh }) => {
  const database = fresh();

  it('is there after a restart, is each editor’s own, and is undone step by step', async () => {
    const { dir } = await editedFolder(files);
    let now = Date.parse('2026-11-26T10:00:00Z');
    const start = async () => {
      const store = await openStore(database.dialect(), STRICT);
      return { store, editing: editingIn(dir, store, () => new Date(now)) };
    };
    const one = await start();
    await one.editing.items.save('vera', KEY, FACT, said('Typed in English.'));
    // What is typed at once is undone at once.
    await one.editing.items.save('vera', KEY, said('Typed in English.'), said('Typed on.'));
    now += 60_000;
    await one.editing.items.save('vera', KEY, said('Typed on.'), said('Typed later.'));
    await one.store.close();
    const two = await start();
    try {
      const text = async (editor: string) =>
        (await two.editing.view(editor)).items.find(({ id }) => id === 'rescue')?.value.text;
      expect(await text('vera')).toEqual({ en: 'Typed later.' });
      expect(await text('nils')).toEqual(FACT.text);
      expect(await two.editing.others('nils')).toEqual([{ editor: 'vera', path: FILE }]);
      expect(await two.editing.undo('vera')).toEqual({ did: 'changed', item: KEY });
      expect(await text('vera')).toEqual({ en: 'Typed on.' });
      await two.editing.undo('vera');
      expect(await text('vera')).toEqual(FACT.text);
      expect(await two.editing.undo('vera')).toBeUndefined();
      expect(await readFile(join(dir, FILE), 'utf8')).toBe(files[FILE]);
    } finally {
      await two.store.close();
    }
  });

  it('is published to the store as the next revision, and not over another one', async () => {
    const store = await openStore(database.dialect(), STRICT);
    try {
      const clock = () => new Date('2026-11-26T10:00:00Z');
      const first = [{ path: FILE, text: written() }];
      await publish({ files: first, version: 'v1', publishedBy: 'x' }, store.revisions, clock());
      const editing = editedStore(store);
      await editing.items.save('vera', KEY, FACT, said('By Vera.'));
      await editing.items.save('nils', KEY, FACT, { ...FACT, when: '2025-05' });
      expect(await editing.publishing.publish('vera', 'Vera', 'why')).toMatchObject({
        kind: 'published',
      });
      const note = await store.revisions.currentNote();
      expect(note).toMatchObject({ publishedBy: 'Vera', note: 'why' });
      expect(await editing.publishing.publish('nils', 'Nils', '')).toMatchObject({
        kind: 'refused',
        plan: { moved: [{ path: FILE, conflicts: [] }] },
      });
      // They do not touch the same field, so both are kept.
      await editing.publishing.settle('nils', FILE, { take: 'both', decisions: new Map() });
      await editing.publishing.publish('nils', 'Nils', '');
      const id = (await store.revisions.currentRevision())!;
      const [file] = (await store.revisions.revision(id))!.files;
      expect(JSON.parse(file!.text).facts).toEqual([{ ...said('By Vera.'), when: '2025-05' }]);
    } finally {
      await store.close();
    }
  });
});

test('two tabs keep what each has typed; of the same field the second is told', async () => {
  const { editing } = await editedFolder(files);
  await editing.items.save('vera', KEY, FACT, { ...FACT, when: '2025-05' });
  const other = await editing.items.save('vera', KEY, FACT, { ...FACT, status: 'denied' });
  expect(other).toMatchObject({ kind: 'saved', value: { when: '2025-05', status: 'denied' } });
  const same = await editing.items.save('vera', KEY, FACT, { ...FACT, when: '2025' });
  expect(same).toMatchObject({
    kind: 'conflict',
    fields: [{ field: 'when', base: '2025-05-04', mine: '2025', theirs: '2025-05' }],
  });
});

test('of many changes at the same moment none is lost', async () => {
  const facts = ['a', 'b', 'c', 'd'].map((id) => ({ ...FACT, id }));
  const { editing } = await editedFolder({ [FILE]: written({ ...PACK, facts }) });
  await Promise.all(
    facts.map((fact) =>
      editing.items.save('vera', { section: 'facts', id: fact.id }, fact, {
        ...fact,
        when: '2025',
      }),
    ),
  );
  const { items } = await editing.view('vera');
  expect(items.filter(({ value }) => value.when === '2025')).toHaveLength(4);
});

test('the findings are those of check, and an error keeps it from being published', async () => {
  const { editing, dir } = await editedFolder(files);
  await editing.items.save('vera', KEY, FACT, {
    ...FACT,
    when: '25 May',
    sources: ['nowhere'],
    questions: {},
  });
  const { findings, text } = await editing.view('vera');
  await writeFile(join(dir, FILE), text(FILE)!);
  const checked = await checkPaths([dir]);
  expect(findings.length).toBeGreaterThan(1);
  expect(findings).toEqual(
    checked.findings.map((one) => ({ ...one, path: one.path.slice(dir.length + 1) })),
  );
  await writeFile(join(dir, FILE), written());
  const refused = await editing.publishing.publish('vera', 'Vera', '');
  expect(refused).toMatchObject({ kind: 'refused', plan: { moved: [] } });
  expect(await readFile(join(dir, FILE), 'utf8')).toBe(written());
});

test('another’s broken file keeps nobody from publishing theirs, and loses nothing', async () => {
  const { editing, dir } = await editedFolder({
    ...files,
    'harbour/other.json': written({ facts: [] }),
  });
  await editing.items.save('vera', KEY, FACT, said('Right.'));
  await writeFile(join(dir, 'harbour/other.json'), '{ "facts": [');
  expect((await editing.view('vera')).findings).toContainEqual(
    expect.objectContaining({ rule: 'json-syntax', path: 'harbour/other.json' }),
  );
  expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({ kind: 'published' });
  expect(await readFile(join(dir, FILE), 'utf8')).toContain('"Right."');
  expect(await editing.publishing.plan('vera')).toMatchObject({ files: [], moved: [] });
});

test('each trial answers from its own state of the working copy, whatever came before it', async () => {
  const { editing } = await editedFolder(files);
  const reader = { locale: 'en', now: new Date('2026-11-26T10:00:00Z') } as const;
  type View = Awaited<ReturnType<typeof editing.view>>;
  const asked = (view: View, question: string) =>
    view
      .engine()
      .ask(question, reader)
      .facts.map(({ fact }) => fact.text.en);
  const first = await editing.view('vera');
  const ashore = FACT.text.en;
  expect(asked(first, 'Who came ashore?')).toEqual([ashore]);
  const lighthouse = 'A lighthouse was lit on 4 May 2025.';
  const unasked = { ...said(lighthouse), questions: { en: ['Is the lighthouse lit?'] } };
  await editing.items.save('vera', KEY, FACT, unasked);
  const skipped = await editing.view('vera');
  await editing.items.save('vera', KEY, unasked, { ...unasked, when: '2025-05-05' });
  const last = await editing.view('vera');
  expect(asked(last, 'Is the lighthouse lit?')).toEqual([lighthouse]);
  expect(asked(last, 'Who came ashore?')).toEqual([]);
  expect(asked(skipped, 'Is the lighthouse lit?')).toEqual([lighthouse]);
  expect(asked(last, 'Is the lighthouse lit?')).toEqual([lighthouse]);
  expect(asked(await editing.view('nils'), 'Who came ashore?')).toEqual([ashore]);
  // Drafts are in no answer, so nothing is indexed for them.
  await editing.addDraft('vera', 'harbour', { text: { en: 'A draft.' } });
  expect((await editing.view('vera')).engine()).toBe(last.engine());
});

describe('a file that somebody breaks', () => {
  const broken = written().replace('"when"', 'when"');
  const line = written().slice(0, written().indexOf('"when"')).split('\n').length;

  test('is read as it was good, says where it is broken, and is written over by nobody', async () => {
    const { editing, dir } = await editedFolder(files);
    await editing.items.save('vera', KEY, FACT, said('Mine.'));
    const before = await editing.view('nils');
    await writeFile(join(dir, FILE), broken);
    const now = await editing.view('nils');
    expect(now.items).toEqual(before.items);
    expect(now.baseItems).toEqual(before.baseItems);
    expect(now.broken).toEqual(
      new Map([[FILE, expect.objectContaining({ rule: 'json-syntax', line })]]),
    );
    expect(now.engine().knowledge.facts.has('rescue')).toBe(true);
    for (const change of [
      () => editing.items.save('nils', KEY, FACT, said('Nils.')),
      () => editing.items.add('nils', 'facts', 'harbour', { ...said('New.'), id: 'new' }),
      () => editing.items.remove('nils', KEY),
      () => editing.items.move('nils', KEY, 'harbour/other.json'),
      () => editing.files.discardItem('nils', KEY),
    ])
      await expect(change()).rejects.toMatchObject({ why: 'unreadable' });
    expect(await readFile(join(dir, FILE), 'utf8')).toBe(broken);
    // Who has a version of their own goes on in it, and is told that the other one is broken.
    const own = await editing.view('vera');
    expect(own.broken.size).toBe(0);
    expect(own.items.map(({ value }) => value.text)).toContainEqual({ en: 'Mine.' });
    expect(own.baseItems).toEqual(before.baseItems);
    expect((await editing.publishing.plan('vera')).moved).toMatchObject([
      { path: FILE, broken: { line } },
    ]);
    await writeFile(join(dir, FILE), files[FILE]!);
    expect((await editing.view('nils')).broken.size).toBe(0);
    expect(await editing.items.save('nils', KEY, FACT, said('Nils.'))).toMatchObject({
      kind: 'saved',
    });
  });

  test('is read from the record where Dateline was started after it', async () => {
    const dir = await folderOf({ [FILE]: broken });
    const store = await openStore(sqliteDialect(':memory:'), STRICT);
    onTestFinished(() => store.close());
    const first = [{ path: FILE, text: written() }];
    await publish({ files: first, version: 'v1', publishedBy: 'x' }, store.revisions, new Date());
    const { items, broken: faults } = await editingIn(dir, store).view('vera');
    expect(items.find(({ id }) => id === 'rescue')?.value).toEqual(FACT);
    expect([...faults.keys()]).toEqual([FILE]);
  });

  test('and one that is broken by typing in it goes on from what was good in it', async () => {
    const { editing } = await editedFolder(files);
    await editing.items.save('vera', KEY, FACT, said('Mine.'));
    const good = await editing.view('vera');
    const hash = hashOf(good.text(FILE));
    await editing.files.save('vera', FILE, good.text(FILE)!.replace('"when"', 'when"'), hash);
    const now = await editing.view('vera');
    expect(now.items).toEqual(good.items);
    expect([...now.broken.keys()]).toEqual([FILE]);
    expect((await editing.view('nils')).broken.size).toBe(0);
  });
});

describe('what changed on disk meanwhile', () => {
  test('is not written over: both are shown by item and field, and may be joined', async () => {
    const { editing, dir } = await editedFolder(files);
    await editing.items.save('vera', KEY, FACT, { ...said('Mine.'), when: '2025' });
    const theirs = written({ ...PACK, facts: [{ ...said('Theirs.'), status: 'denied' }] });
    await writeFile(join(dir, FILE), theirs);
    const refused = await editing.publishing.publish('vera', 'Vera', '');
    expect(refused).toMatchObject({
      kind: 'refused',
      plan: {
        moved: [
          {
            path: FILE,
            theirs,
            myItems: [{ id: 'rescue', fields: [{ field: 'text.en' }, { field: 'when' }] }],
            theirItems: [{ id: 'rescue', fields: [{ field: 'text.en' }, { field: 'status' }] }],
            conflicts: [
              { id: 'rescue', fields: [{ field: 'text.en', mine: 'Mine.', theirs: 'Theirs.' }] },
            ],
          },
        ],
      },
    });
    expect(await readFile(join(dir, FILE), 'utf8')).toBe(theirs);
    const left = await editing.publishing.settle('vera', FILE, {
      take: 'both',
      decisions: new Map(),
    });
    expect(left).toHaveLength(1);
    const decisions = new Map([['facts rescue', 'mine' as const]]);
    expect(await editing.publishing.settle('vera', FILE, { take: 'both', decisions })).toEqual([]);
    expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({
      kind: 'published',
    });
    const { facts } = JSON.parse(await readFile(join(dir, FILE), 'utf8'));
    expect(facts).toEqual([{ ...said('Mine.'), when: '2025', status: 'denied' }]);
  });

  test.each([
    ['theirs', 'Theirs.'],
    ['mine', 'Mine.'],
  ] as const)('may be settled by taking %s, and that undone', async (take, text) => {
    const { editing, dir } = await editedFolder(files);
    await editing.items.save('vera', KEY, FACT, said('Mine.'));
    await writeFile(join(dir, FILE), written({ ...PACK, facts: [said('Theirs.')] }));
    await editing.publishing.settle('vera', FILE, { take });
    const now = async () => (await editing.view('vera')).text(FILE);
    expect(await now()).toContain(text);
    await editing.undo('vera');
    expect(await now()).toContain('Mine.');
  });

  test.each([
    ['the fact', 'item', said('Theirs.'), false],
    ['the fact', 'item', { ...FACT, questions: { en: ['Who?'] } }, true],
    ['its translation', 'ru', { ...FACT, text: { ...FACT.text, ru: 'Их слова.' } }, false],
    ['its translation', 'ru', { ...FACT, status: 'claimed' }, true],
  ] as const)('an approval of %s (%s) is of what was read', async (_, what, theirs, stands) => {
    const fact = { text: { ...FACT.text, ru: 'Слова.' }, translation: { ru: 'machine' } };
    const before = { ...FACT, ...fact };
    const { editing, dir } = await editedFolder({
      [FILE]: written({ ...PACK, facts: [before] }),
    });
    const item = (await editing.view('vera')).items.find(({ id }) => id === 'rescue')!;
    const approval = { by: 'Vera', on: '2026-11-26' };
    await approve(editing.items, item, { editor: 'vera', what, ...approval });
    const now = { ...fact, ...theirs, text: { ...fact.text, ...theirs.text } };
    await writeFile(join(dir, FILE), written({ ...PACK, facts: [now] }));
    const both = { take: 'both', decisions: new Map() } as const;
    expect(await editing.publishing.settle('vera', FILE, both)).toEqual([]);
    const view = await editing.view('vera');
    expect(view.items.find(({ id }) => id === 'rescue')?.value).toEqual(
      !stands
        ? now
        : what === 'item'
          ? { ...now, reviewed: approval }
          : { ...now, translation: { ru: approval } },
    );
  });

  const ANNA = { by: 'Anna', on: '2026-01-02' };
  const APPROVED = {
    ...FACT,
    text: { en: 'Twelve.', ru: 'Двенадцать.', az: 'On iki.' },
    translation: { ru: ANNA, az: 'machine' },
    reviewed: ANNA,
  };
  const RU_LOST = { ru: 'machine', az: 'machine' };
  test.each([
    ['the original text', { text: { ...APPROVED.text, en: 'Ten.' } }, undefined, RU_LOST],
    ['a translation', { text: { ...APPROVED.text, ru: 'Десять.' } }, undefined, RU_LOST],
    ['the day', { when: '2025-05-05' }, undefined, APPROVED.translation],
    ['the status', { status: 'denied' }, undefined, APPROVED.translation],
    ['who says so', { attribution: [] }, undefined, APPROVED.translation],
    ['a source', { sources: [] }, undefined, APPROVED.translation],
    ['a question', { questions: { en: ['Who?'] } }, ANNA, APPROVED.translation],
    ['the day to look again', { reviewBy: '2027-01-01' }, ANNA, APPROVED.translation],
  ] as const)(
    'after %s is changed, no approval is of what was not read; undoing or typing it back, it is',
    async (_, change, reviewed, translation) => {
      const { editing } = await editedFolder({
        [FILE]: written({ ...PACK, facts: [APPROVED] }),
      });
      const now = async () =>
        (await editing.view('vera')).items.find(({ id }) => id === 'rescue')!.value;
      const to = { ...APPROVED, ...change };
      await editing.items.save('vera', KEY, APPROVED, to);
      const changed = await now();
      expect([changed.reviewed, changed.translation]).toEqual([reviewed, translation]);
      await editing.undo('vera');
      expect(await now()).toEqual(APPROVED);
      await editing.items.save('vera', KEY, APPROVED, to);
      await editing.items.save('vera', KEY, to, APPROVED);
      expect(await now()).toEqual(APPROVED);
    },
  );

  test('an approval that was left standing over other words in the JSON is a warning before publishing', async () => {
    const text = written({ ...PACK, facts: [APPROVED] });
    const { editing } = await editedFolder({ [FILE]: text });
    await editing.files.save('vera', FILE, text.replace('Twelve.', 'Ten.'), hashOf(text));
    const { warnings } = await editing.publishing.plan('vera');
    const said = warnings.filter(({ rule }) => rule === 'stale-approval');
    expect(said.map(({ message }) => message.split(',')[0])).toEqual([
      '“rescue” has changed since Anna approved it',
      '“rescue” has changed since Anna approved its translation (ru)',
    ]);
  });

  test('an approval given while others change the words falls, and is no conflict', async () => {
    const { editing, dir } = await editedFolder({
      [FILE]: written({ ...PACK, facts: [APPROVED] }),
    });
    const changed = { ...APPROVED, text: { ...APPROVED.text, en: 'Ten.' } };
    await editing.items.save('vera', KEY, APPROVED, changed);
    const anew = { ...APPROVED, reviewed: { by: 'Bob', on: '2026-02-03' } };
    await writeFile(join(dir, FILE), written({ ...PACK, facts: [anew] }));
    const both = { take: 'both', decisions: new Map() } as const;
    expect(await editing.publishing.settle('vera', FILE, both)).toEqual([]);
    const { items } = await editing.view('vera');
    const { reviewed: _fallen, ...rest } = changed;
    expect(items.find(({ id }) => id === 'rescue')?.value).toEqual({
      ...rest,
      translation: RU_LOST,
    });
  });

  test('a file deleted there is a conflict, too; nothing of mine is lost', async () => {
    const { editing, dir } = await editedFolder({
      ...files,
      'harbour/a.json': written({ facts: [] }),
    });
    await editing.items.save('vera', KEY, FACT, said('Mine.'));
    await rm(join(dir, FILE));
    expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({
      kind: 'refused',
      plan: { moved: [{ theirs: null }] },
    });
    await editing.publishing.settle('vera', FILE, { take: 'mine' });
    expect(await editing.publishing.publish('vera', 'Vera', '')).toEqual({
      kind: 'published',
      files: 1,
    });
    expect(await readFile(join(dir, FILE), 'utf8')).toContain('Mine.');
  });
});

describe('files as they are', () => {
  test('line ends, a byte order mark and a link stay, whatever is changed how', async () => {
    const crlf = `\uFEFF${written().replaceAll('\n', '\r\n')}`;
    const { editing, dir } = await editedFolder({ ...files, 'elsewhere.txt': crlf });
    await rm(join(dir, FILE));
    await symlink('../elsewhere.txt', join(dir, FILE));
    await editing.items.save('vera', KEY, FACT, {
      ...FACT,
      figures: [{ value: 12, unit: 'people', words: { en: '12 people' } }],
    });
    const { text } = await editing.view('vera');
    const typed = text(FILE)!.slice(1).replaceAll('\r\n', '\n').replace('Harbour log', 'The\\nlog');
    const { hashOf } = await import('../../src/editing/file-edits.ts');
    await editing.files.save('vera', FILE, typed, hashOf(text(FILE)));
    expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({
      kind: 'published',
    });
    const now = await readFile(join(dir, 'elsewhere.txt'), 'utf8');
    expect(now.startsWith('\uFEFF')).toBe(true);
    expect(now.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(now).toContain('The\\nlog');
    expect((await lstat(join(dir, FILE))).isSymbolicLink()).toBe(true);
    expect(now.split('\r\n').length).toBeGreaterThan(crlf.split('\r\n').length);
  });

  test('where Dateline may not write, it says so, and the working copy stays', async () => {
    const { editing, dir } = await editedFolder(files);
    await editing.items.save('vera', KEY, FACT, said('Mine.'));
    // Whoever runs the tests may be allowed everything, but nobody can make a folder of a file.
    await editing.items.add(
      'vera',
      'facts',
      'harbour',
      { ...FACT, id: 'b' },
      { path: 'fog/b.json' },
    );
    await writeFile(join(dir, 'fog'), 'not a folder');
    expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({
      kind: 'failed',
      why: { kind: 'unwritable' },
    });
    expect(await readFile(join(dir, FILE), 'utf8')).toBe(written());
    expect((await editing.view('vera')).working.size).toBe(2);
  });
});

test('a draft becomes a fact, a question is added once, and a pack begins with the least', async () => {
  const { editing, dir } = await editedFolder(files);
  const actors = [
    { id: 'fleet', kind: 'organisation', name: { en: 'the fleet' } },
    { id: 'nobody', kind: 'person', name: { en: 'whom it does not name' } },
  ];
  const draft = {
    ...FACT,
    id: undefined,
    text: { en: 'Nets were lost at sea.' },
    attribution: ['fleet'],
    todo: ['Reword it.'],
    proposed: { actors },
  };
  const { id, path } = await editing.addDraft('vera', 'harbour', draft);
  expect({ id, path }).toEqual({ id: 'nets-were-lost-at-sea', path: 'harbour/drafts.json' });
  expect((await editing.view('vera')).assembled.knowledge.facts.size).toBe(1);
  await editing.items.makeFact('vera', id);
  expect((await editing.view('vera')).assembled.knowledge.actors.has('fleet')).toBe(true);
  expect((await editing.view('vera')).text('harbour/drafts.json')).not.toContain(
    'whom it does not name',
  );
  await editing.addQuestion('vera', id, 'en', ' What was lost? ');
  await editing.addQuestion('vera', id, 'en', 'What was lost?');
  const made = (await editing.view('vera')).assembled.knowledge.facts.get(id);
  expect(made?.questions.en).toEqual([...FACT.questions.en, 'What was lost?']);
  const pack = { id: 'fog', title: { en: 'Fog' }, description: { en: 'Fog.' }, languages: ['en'] };
  expect(await editing.items.addPack('vera', pack)).toBe(true);
  expect(await editing.items.addPack('vera', pack)).toBe(false);
  expect(await editing.publishing.publish('vera', 'Vera', '')).toMatchObject({ files: 2 });
  expect(JSON.parse(await readFile(join(dir, 'fog/pack.json'), 'utf8')).pack).toEqual(pack);
});

test('an id is changed wherever it is named, until it is published', async () => {
  const { editing } = await editedFolder(files);
  expect(await editing.items.rename('vera', KEY, 'other')).toBe(false);
  const office = { kind: 'organisation', name: { en: 'the guard' } };
  const { id } = await editing.items.add('vera', 'actors', 'harbour', office, {
    words: 'the guard',
  });
  await editing.items.save('vera', KEY, FACT, { ...FACT, attribution: [id] });
  expect(await editing.items.rename('vera', { section: 'actors', id }, 'coast-guard')).toBe(true);
  const { items, findings } = await editing.view('vera');
  expect(items.find((item) => item.id === 'rescue')?.value.attribution).toEqual(['coast-guard']);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('a draft', () => {
  const DRAFT = {
    id: 'drafted',
    text: { en: 'Boats of the harbour office brought twelve people ashore on Sunday.' },
    when: '2025-05-04',
    status: 'claimed',
    sources: ['log'],
    attribution: ['skipper'],
    evidence: [
      {
        source: 'log',
        passage: 'Boats of the harbour office brought twelve people ashore on Sunday.',
      },
    ],
    todo: [
      'Reword before publishing: these are still the source’s own words',
      'Say whose word it is',
    ],
    proposed: {
      actors: [{ id: 'skipper', kind: 'person', name: { en: 'the skipper' } }],
      places: [{ id: 'skipper', name: { en: 'Skipper' } }],
    },
  };
  const key = { section: 'drafts', id: 'drafted' } as const;
  const drafted = { [FILE]: written({ ...PACK, drafts: [DRAFT] }) };
  const left = async (text: string) => {
    const { editing } = await editedFolder(drafted);
    await editing.items.save('vera', key, DRAFT, { ...DRAFT, text: { en: text } });
    return (await editing.view('vera')).items.find(({ id }) => id === 'drafted')?.value.todo;
  };

  test('is not to be reworded any more once it is', async () => {
    expect(await left('On that Sunday a dozen were rescued by the office.')).toEqual([
      'Say whose word it is',
    ]);
    expect(await left(DRAFT.text.en.replace('Sunday', 'Monday'))).toEqual(DRAFT.todo);
  });

  test('brings along the names it still has, each as what it is, and none of those taken out', async () => {
    const { editing } = await editedFolder(drafted);
    const added = await editing.addDraft('vera', 'harbour', {
      ...DRAFT,
      id: 'bare',
      topics: [],
      proposed: { places: [{ id: 'quay', name: { en: 'Quay' }, aliases: {} }] },
    });
    const bare = (await editing.view('vera')).items.find((one) => one.id === added.id)?.value;
    expect(bare).not.toHaveProperty('topics');
    expect(bare?.proposed).toEqual({ places: [{ id: 'quay', name: { en: 'Quay' } }] });
    const id = await editing.propose('vera', 'drafted', 'actors', { kind: 'person' }, 'Skipper');
    expect(id).toBe('skipper-2');
    const { items } = await editing.view('vera');
    expect(items.map((one) => one.id)).not.toContain(id);
    await editing.items.makeFact('vera', 'drafted');
    const made = (await editing.view('vera')).items.map((one) => `${one.section} ${one.id}`);
    expect(made).toContain('actors skipper');
    expect(made).not.toContain('places skipper');
    expect(made).not.toContain('actors skipper-2');
  });
});
