/**
 * Dateline's finding against tuned MiniSearch by the number of facts: questions, building, memory and one
 * changed fact; what the semantic half adds; and how soon an edit is served. Each in a process of its own.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawCurves } from './curve.ts';
import type { EditToServed } from './search-edit.ts';
import type { AtSize } from './search-queries.ts';
import type { SemanticBench } from './search-semantic.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
/** The size that the aims for edits and for meaning are set for. */
const MIDDLE = 10_000;
const PICTURE = fileURLToPath(new URL('../docs/bench/search.svg', import.meta.url));

export type SearchBench = {
  /** Processes that ran or waited to run on the machine before and after, those of the bench included, on average. */
  readonly load: readonly [before: number, after: number];
  readonly sizes: readonly AtSize[];
  readonly edit: EditToServed;
  /** Null where the model's package is left out. */
  readonly semantic: SemanticBench | null;
};

/** Takes about two minutes and writes docs/bench/search.svg. */
export async function benchSearch(): Promise<SearchBench> {
  const before = loadavg()[0]!;
  const sizes: AtSize[] = [];
  for (const size of SIZES) sizes.push(await inChild<AtSize>('size', size));
  const edit = await inChild<EditToServed>('edit', MIDDLE);
  const semantic = await inChild<SemanticBench | null>('semantic', MIDDLE);
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, picture(sizes));
  return { load: [before, loadavg()[0]!], sizes, edit, semantic };
}

/** The figures as lines of plain text. */
export function searchTable({ load, sizes, edit, semantic }: SearchBench): string {
  const columns: readonly (readonly [string, (one: AtSize) => string])[] = [
    ['facts', ({ size }) => size.toLocaleString('en')],
    ['ask p50', ({ ask }) => ms(ask.p50)],
    ['ask p95', ({ ask }) => ms(ask.p95)],
    ['find p50', ({ find }) => ms(find.p50)],
    ['find p95', ({ find }) => ms(find.p95)],
    ['MiniSearch p50', ({ miniSearch }) => ms(miniSearch.p50)],
    ['MiniSearch p95', ({ miniSearch }) => ms(miniSearch.p95)],
    ['ask ÷ p50', ({ ask, miniSearch }) => ratio(ask.p50, miniSearch.p50)],
    ['ask ÷ p95', ({ ask, miniSearch }) => ratio(ask.p95, miniSearch.p95)],
    ['find ÷ p50', ({ find, miniSearch }) => ratio(find.p50, miniSearch.p50)],
    ['find ÷ p95', ({ find, miniSearch }) => ratio(find.p95, miniSearch.p95)],
    ['build ÷', ({ build }) => ratio(build.dateline, build.miniSearch)],
    ['build', ({ build }) => `${build.dateline.toFixed(0)} ms`],
    ['memory ÷', ({ memory }) => ratio(memory.dateline, memory.miniSearch)],
    ['memory', ({ memory }) => `${memory.dateline.toFixed(1)} MB`],
    ['memory, asked', ({ memory }) => `${memory.asked.toFixed(1)} MB`],
    ['one fact p50', ({ update }) => ms(update.dateline.p50)],
    ['one fact p95', ({ update }) => ms(update.dateline.p95)],
    ['all read again p50', ({ update }) => ms(update.readAgain.p50)],
    ['all read again p95', ({ update }) => ms(update.readAgain.p95)],
    ['of it processor p50', ({ update }) => ms(update.processor.p50)],
    ['of it processor p95', ({ update }) => ms(update.processor.p95)],
    ['MiniSearch, told which', ({ update }) => ms(update.miniSearch.p50)],
  ];
  const rows = columns.map(([name, of]) => [name, ...sizes.map(of)]);
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return [
    'find: a question understood and its facts found by words; ask: these ranked and decided on, too; ÷: by tuned MiniSearch, asked in turns',
    ...rows.map((row) =>
      row
        .map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  '),
    ),
    `an edit at ${MIDDLE.toLocaleString('en')} facts is served after p50 ${ms(edit.whole.p50)}, p95 ${ms(edit.whole.p95)} (80 ms of it waiting for further saves): files p50 ${ms(edit.load.p50)}, engine p50 ${ms(edit.engine.p50)}, p95 ${ms(edit.engine.p95)}`,
    semantic
      ? `with meaning at ${MIDDLE.toLocaleString('en')} facts (${semantic.texts.toLocaleString('en')} vectors): p95 ${ms(semantic.both.p95)} against ${ms(semantic.words.p95)} by words, ${ms(semantic.both.p95 - semantic.words.p95)} more (p50 ${ms(semantic.both.p50 - semantic.words.p50)} more); the worker's part p50 ${ms(semantic.worker.p50)}, p95 ${ms(semantic.worker.p95)}`
      : 'with meaning: not measured, its package is not installed',
    `${availableParallelism()} cores; load ${load.map((one) => one.toFixed(1)).join(' before, ')} after (1 is the bench alone; above the cores, times are too long)`,
  ].join('\n');
}

function picture(sizes: readonly AtSize[]): string {
  const at = sizes.map(({ size }) => size);
  const ratios = (of: 'find' | 'ask') =>
    sizes.map((one) => `${ratio(one[of].p95, one.miniSearch.p95)}×`);
  const p95 = (of: 'find' | 'ask' | 'miniSearch') => sizes.map((one) => one[of].p95);
  return drawCurves({
    title: 'Time for a question, by the number of facts',
    subtitle:
      'The 95th percentile: of 100 questions 95 take less. Lower is faster; each line up is ten times as long.',
    description: `Milliseconds by number of facts, both on logarithmic axes. At ${at.join(', ')} facts Dateline finds in ${ratios('find').join(', ')} of the time that tuned MiniSearch takes, and finds, ranks and decides in ${ratios('ask').join(', ')} of it.`,
    across: { label: 'number of facts', at },
    unit: 'ms',
    curves: [
      { name: 'MiniSearch, tuned', tone: 'three', values: p95('miniSearch') },
      { name: 'Dateline: whole', tone: 'one', values: p95('ask') },
      { name: 'Dateline: find', tone: 'two', values: p95('find') },
    ],
    rows: [
      { label: 'find ÷ MiniSearch', texts: ratios('find') },
      { label: 'whole ÷ MiniSearch', texts: ratios('ask') },
    ],
  });
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const ratio = (one: number, other: number) => (one / other).toFixed(2);

function inChild<T>(what: string, size: number): Promise<T> {
  const child = fork(
    fileURLToPath(new URL('./search-child.ts', import.meta.url)),
    [what, String(size)],
    // 100,000 facts twice over, once for each library, outgrow Node's usual heap on small machines.
    { execArgv: ['--expose-gc', '--max-old-space-size=4096'] },
  );
  return new Promise((done, failed) => {
    child.once('message', (message) => done((message as { measured: T }).measured));
    child.once('exit', (code) =>
      failed(new Error(`Measuring ${what} ${size} ended with ${code} before it had a result`)),
    );
  });
}
