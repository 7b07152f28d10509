import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { folderOf, temporaryFolder } from '../support/folders.ts';
import { HARBOUR } from '../support/packs/harbour.ts';
import { datelineHere } from '../support/process/dateline-here.ts';
import { tinyModel } from '../support/semantic/tiny-model.ts';

const folder = temporaryFolder('file');

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** Starts `dateline …` as the package's script does, without semantic search unless told. */
const started = (args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  run('src/cli/main.ts', args, input, env);

const dateline = (args: readonly string[], input = '') =>
  datelineHere(args, { DATA_DIR: folder.path }, input);

function run(
  script: string,
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: {
        ...process.env,
        SEMANTIC: 'off',
        SEMANTIC_MODEL: '',
        DATA_DIR: folder.path,
        NO_COLOR: '1',
        LANG: 'en',
        ...env,
      },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}
const lines = ({ out }: Run) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('dateline verify', () => {
  const crash = 'An Azerbaijan Airlines plane crashed in western Kazakhstan on 26 December 2024.';

  it('says for a reader what the facts say of each sentence', async () => {
    const { code, out } = await dateline(['verify', crash]);
    expect(code).toBe(0);
    expect(out).toContain('Message: 26 December 2024. Fact on file: 25 December 2024.');
  });

  it('checks a text a line, in order, one object each', async () => {
    const run = await dateline(['verify', '--jsonl'], `${crash}\n\n${'a'.repeat(20_001)}\nhello\n`);
    expect(lines(run)).toEqual([
      {
        text: crash,
        locale: 'en',
        sentences: [
          {
            text: crash,
            verdict: 'contradicted',
            facts: ['jet-crash-place'],
            differs: [{ aspect: 'date', says: '26 December 2024', approved: '25 December 2024' }],
          },
        ],
      },
      { text: '', error: 'the text is blank' },
      {
        text: 'a'.repeat(200),
        error: 'the text is 20001 characters long: 20000 is the most',
      },
      { text: 'hello', locale: 'en', sentences: [] },
    ]);
  });

  it('refuses a blank text', async () => {
    const { code, err } = await dateline(['verify', ' ']);
    expect([code, err.trim()]).toEqual([2, 'dateline: the text is blank']);
  });
});

describe('dateline ask', () => {
  it('answers one question for a reader', async () => {
    const { code, out } = await started(['ask', 'How many people died in the AZAL crash?']);
    expect(code).toBe(0);
    expect(out).toContain('38 of the 67');
    expect(out).toContain('claimed');
  });

  it.each([
    ['/help', 'What you can ask'],
    ['/timline karabakh', 'There is no command “/timline”. The commands are: /ask, /timeline'],
  ])('takes a command typed as in chat: %s', async (line, told) => {
    const { code, out } = await dateline(['ask', line]);
    expect([code, out]).toEqual([0, expect.stringContaining(told)]);
  });

  it('does not say that a question is noted, which it is not', async () => {
    const { out } = await dateline(['ask', 'best pizza in Naples']);
    expect(out).toContain('best pizza in Naples');
    expect(out).not.toContain('noted');
  });

  it('explains itself when asked to', async () => {
    const { out } = await dateline(['ask', 'How many died in the AZAL crash?', '--explain']);
    for (const part of ['38 of the 67', 'Why this answer?', 'The next best'])
      expect(out).toContain(part);
  });

  it('answers a question a line, in order, one object each', async () => {
    const questions = ['How many died in the AZAL crash?', '', 'best pizza in Naples'];
    const run = await started(['ask', '--jsonl'], `${questions.join('\n')}\n`);
    expect(lines(run).map(({ question, outcome }) => [question, outcome])).toEqual([
      [questions[0], 'answer'],
      ['', 'none'],
      [questions[2], 'none'],
    ]);
    const [first] = lines(run);
    for (const one of lines(run))
      expect(Object.keys(one)).toEqual([
        'question',
        'locale',
        'outcome',
        'confidence',
        'answer',
        'contradiction',
        'facts',
      ]);
    expect(first.facts.length).toBeLessThanOrEqual(5);
    expect(Object.keys(first.facts[0])).toEqual(
      expect.arrayContaining([
        'id',
        'text',
        'lang',
        'when',
        'place',
        'status',
        'attribution',
        'sources',
        'score',
      ]),
    );
  });

  it('answers many questions with meaning, too', async () => {
    // The fixture of one fact keeps the making of vectors short.
    const fact = {
      id: 'bridge-open',
      text: { en: 'The bridge at Brill opened to traffic in June 2030.' },
      when: '2030-06',
      status: 'confirmed',
      attribution: ['council'],
      sources: ['log'],
      questions: {
        en: ['When did the bridge open?', 'bridge opening date', 'opening of the bridge'],
      },
    };
    const pack = {
      pack: { id: 'brill', title: { en: 'Brill' }, description: { en: 'A town.' } },
      sources: [{ id: 'log', title: 'The log' }],
      actors: [{ id: 'council', kind: 'organisation', name: { en: 'Brill council' } }],
      facts: [fact],
    };
    await writeFile(folder.file('pack.json'), JSON.stringify(pack));
    const run = await started(['ask', '--jsonl'], 'when was the bridge first open for cars\n', {
      SEMANTIC: 'on',
      KNOWLEDGE_DIR: folder.path,
    });
    expect(run.err).toBe('');
    expect(lines(run)[0].facts[0].id).toBe('bridge-open');
  });

  it('compares by a model that was brought, and says that it has no weights of its own', async () => {
    const run = await started(['ask', '--jsonl'], 'Кто были спасены с парома?\n', {
      SEMANTIC: 'on',
      SEMANTIC_MODEL: await folderOf(tinyModel()),
      KNOWLEDGE_DIR: await folderOf({ 'harbour.json': JSON.stringify(HARBOUR) }),
    });
    expect(run.err).toMatch(/has no weights of its own.+npm run fit/);
    expect(lines(run)[0].facts[0].id).toBe('rescued');
  });

  it('says in one sentence that a folder is no model', async () => {
    const env = { SEMANTIC: 'on', SEMANTIC_MODEL: await folderOf() };
    const { code, err } = await started(['ask', 'why'], '', env);
    expect(code).toBe(2);
    expect(err).toMatch(/^dateline: SEMANTIC_MODEL: .+ is no model: .+\n$/);
  });

  it.each([
    ['--locale', 'xx', 'must be one of en, ru, az, tr'],
    ['--nonsense', '', 'unknown option'],
  ])('refuses %s %s in one plain sentence', async (option, value, told) => {
    const { code, err } = await dateline(['ask', 'why', option, ...(value ? [value] : [])]);
    expect(code).not.toBe(0);
    expect(err).toContain(told);
    expect(err).not.toContain('    at ');
  });
});

describe('dateline eval', () => {
  const set = {
    name: 'tiny',
    locale: 'en',
    facts: [
      { id: 'f1', title: 'Ferry', text: 'The ferry carried 14 passengers.', questions: [] },
      { id: 'f2', title: 'Herring', text: 'Brill sold herring to the islands.', questions: [] },
    ],
    queries: [
      { question: 'How many passengers did the ferry carry?', gold: ['f1'], kind: 'answerable' },
      { question: 'Who sold herring?', gold: ['f2'], kind: 'answerable' },
      { question: 'What is a quasar?', gold: [], kind: 'out-of-scope' },
    ],
  };

  it('prints one object a question, with --jsonl', async () => {
    const file = folder.file('tiny.json');
    await writeFile(file, JSON.stringify(set));
    const found = lines(await dateline(['eval', '--data', file, '--jsonl']));
    expect(found.map(({ question, facts }) => [question, facts[0] ?? null])).toEqual([
      [set.queries[0]?.question, 'f1'],
      [set.queries[1]?.question, 'f2'],
      [set.queries[2]?.question, null],
    ]);
    expect(Object.keys(found[0])).toEqual(['question', 'outcome', 'confidence', 'facts']);
  });

  it('asks every second question, with --held-out', async () => {
    const file = folder.file('tiny.json');
    await writeFile(file, JSON.stringify(set));
    const found = lines(await dateline(['eval', '--data', file, '--held-out', '--jsonl']));
    expect(found.map(({ question }) => question)).toEqual([set.queries[1]?.question]);
  });

  it('prints tables against the libraries, without', async () => {
    const file = folder.file('tiny.json');
    await writeFile(file, JSON.stringify(set));
    const { out } = await dateline(['eval', '--data', file]);
    for (const part of ['top-1', 'Fuse.js', 'MiniSearch', 'calibration error'])
      expect(out).toContain(part);
  });

  it.each([
    ['{"facts": []}', 'queries'],
    ['not JSON', 'JSON'],
  ])('says what is wrong with %s', async (text, told) => {
    const file = folder.file('bad.json');
    await writeFile(file, text);
    const { code, err } = await dateline(['eval', '--data', file]);
    expect(code).not.toBe(0);
    expect(err).toContain(told);
    expect(err).not.toContain('    at ');
  });
});

describe('dateline check', () => {
  it('finds the shipped knowledge without fault', async () => {
    const { code, out } = await dateline(['check']);
    expect([code, out.trim().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^\d+ facts, 0 errors, 0 warnings$/),
    ]);
  });

  it('names path, line and column, and exits with 1', async () => {
    const file = folder.file('broken.json');
    await writeFile(file, '{\n  "facts": [\n    { "id": "x" }\n  ]\n}\n');
    const { code, out } = await started(['check', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.json:\d+:\d+: error: /);
    expect(out).toMatch(/\n\d+ facts?, 4 errors, 1 warning\n$/);
  });
});

describe('dateline', () => {
  it('says which version it is', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await started(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('npm run manifest', () => {
  it.each([
    [['--help'], 0, /--address <address>[\s\S]+--desk <host>/],
    [['--nonsense'], 1, /unknown option '--nonsense'[\s\S]+--address/],
    [['--address', 'dateline.example'], 1, /must be an https address/],
    [['--address', 'https://dateline.example'], 0, /https:\/\/dateline\.example\/slack\/events/],
  ])('%j ends with %i and says what can be said', async (args, expected, told) => {
    const { code, out, err } = await run('src/channels/slack/write-manifest.ts', args);
    expect([code, out + err]).toEqual([expected, expect.stringMatching(told)]);
    expect(out + err).not.toContain('    at ');
  });
});
