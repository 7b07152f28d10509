/** Edits at random: each is predicted, published, and everything is asked again; what differs from the prediction is told. */
import { changeOf } from '../../../src/impact/change-of.ts';
import { keyOf } from '../../../src/impact/questions.ts';
import type { Question, QuestionChange, Shown } from '../../../src/impact/types.ts';
import { type Edit, type File, type Random, seeded } from './edits.ts';
import type { Files, Running } from './running.ts';

export type Compared = {
  readonly edits: number;
  /** Edits that were refused, as there was an error in them. */
  readonly refused: number;
  /** Questions asked before and after all edits, and how many of them answered otherwise. */
  readonly questions: number;
  readonly changes: number;
  readonly edited: number;
  readonly told: number;
  /** What was predicted otherwise than it came. */
  readonly wrong: readonly string[];
};

type Options = {
  readonly running: Running;
  /** The files as they are at first, and the path of the one that is edited. */
  readonly files: Files;
  readonly path: string;
  readonly edits: readonly Edit[];
  readonly times: number;
  readonly seed: number;
};

export async function compared({
  running,
  files,
  path,
  edits,
  times,
  seed,
}: Options): Promise<Compared> {
  const random = seeded(seed);
  const first = files[path]!;
  let text = first;
  const counts = { edits: 0, refused: 0, questions: 0, changes: 0, edited: 0, told: 0 };
  const wrong: string[] = [];
  const questions = await running.log();
  let before = await askedAll(questions, running);
  for (let time = 0; time < times; time += 1) {
    const { name, next } = editedBy(
      edits,
      time,
      time % EDITS_ON_EDITS === 0 ? first : text,
      random,
    );
    const report = await running.impact.of([{ path, text: next }], { most: 1_000_000 });
    // As whoever publishes is told: a revision with an error in it is refused.
    if (report.errors.length > 0 && running.refusesErrors) {
      counts.refused += 1;
      continue;
    }
    const { edited, told } = await running.publish(
      { ...files, [path]: next },
      { version: report.versions.after, hasErrors: report.errors.length > 0 },
    );
    const after = await askedAll(questions, running);
    const say = (what: string) => wrong.push(`${time} ${name}: ${what}`);
    if (report.versions.after !== running.version()) say('another version is served');
    const predicted = new Map(report.changes.map((change) => [keyOf(change), change]));
    for (const [at, question] of questions.entries()) {
      const actual = changeOf(question, before[at]!, after[at]!, replacing(next));
      const expected = predicted.get(keyOf(question));
      if (actual) counts.changes += 1;
      if (asText(expected) !== asText(actual))
        say(
          `“${question.question}” ${question.packs}: predicted ${asText(expected)}, was ${asText(actual)}`,
        );
    }
    if (report.copies?.count !== edited) say(`${report.copies?.count} copies, ${edited} edited`);
    if (report.followers?.count !== told) say(`${report.followers?.count} followers, ${told} told`);
    counts.edits += 1;
    counts.questions += questions.length;
    counts.edited += edited;
    counts.told += told;
    before = after;
    text = next;
  }
  return { ...counts, wrong };
}

/** How many edits follow one another before all begins anew: nothing must be left of the packs else. */
const EDITS_ON_EDITS = 7;

function editedBy(edits: readonly Edit[], time: number, text: string, random: Random) {
  const edit = edits[time % edits.length]!;
  const file = JSON.parse(text) as File;
  edit.apply(file, random);
  return { name: edit.name, next: JSON.stringify(file, null, 2) };
}

async function askedAll(questions: readonly Question[], running: Running): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const question of questions) shown.push(await running.ask(question));
  return shown;
}

const replacing = (text: string) => {
  const { facts = [] } = JSON.parse(text) as File;
  return (fact: string, old: string) =>
    facts.some(({ id, supersedes }) => id === fact && supersedes === old);
};

const asText = (change: QuestionChange | undefined): string =>
  change ? JSON.stringify([change.kind, change.before, change.after]) : 'nothing';
