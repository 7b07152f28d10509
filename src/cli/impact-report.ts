/** What publishing would change, for a terminal and for a pull request. */
import { printable } from '../contract/plain-text.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ImpactReport,
  type QuestionChange,
  type Shown,
} from '../impact/index.ts';
import { counted } from '../text/counted.ts';
import { truncate } from '../text/truncate.ts';

const KINDS: Readonly<Record<ChangeKind, string>> = {
  other: 'answered by another fact',
  lost: 'not answered any more',
  found: 'answered now',
  replaced: 'answered by the fact that replaces it',
  short: 'another short answer',
  nearest: 'not answered, other facts near',
  wording: 'another wording',
};
/** Changes told one by one; the counts tell of all. */
const MOST_TOLD = 40;
const LONGEST = 160;

export function asText(report: ImpactReport): string {
  const changes = report.changes.slice(0, MOST_TOLD).map((change) => {
    const { question, locale, kind, better } = change;
    return [
      `${better ? 'better: ' : ''}${KINDS[kind]}: ${line(question)} (${locale}${asked(change)})`,
      `    before: ${told(change.before, kind)}`,
      `    after:  ${told(change.after, kind)}`,
    ].join('\n');
  });
  return [summary(report).join('\n'), ...tests(report), ...changes, ...more(report)].join('\n\n');
}

export function asMarkdown(report: ImpactReport): string {
  const rows = report.changes.slice(0, MOST_TOLD).map((change) => {
    const { question, kind, better, before, after } = change;
    const cells = [
      `${KINDS[kind]}${better ? ' (better)' : ''}`,
      `${line(question)}${asked(change)}`,
      told(before, kind),
      told(after, kind),
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const table =
    rows.length > 0
      ? [
          '| change | question | before | after |\n| --- | --- | --- | --- |\n'.concat(
            rows.join('\n'),
          ),
        ]
      : [];
  const list = summary(report).map((said) => `- ${cell(said)}`);
  const failed = tests(report).map((said) =>
    said
      .split('\n')
      .map((one) => `- ${cell(one)}`)
      .join('\n'),
  );
  return ['## What this changes', list.join('\n'), ...failed, ...table, ...more(report)].join(
    '\n\n',
  );
}

function summary({
  facts,
  errors,
  kinds,
  asked,
  copies,
  followers,
  tests: { run, failed },
}: ImpactReport) {
  const changed = CHANGE_KINDS.filter((kind) => kinds[kind].questions > 0).map((kind) => {
    const { questions, times } = kinds[kind];
    return `${counted(questions, 'question')} ${KINDS[kind]} (${often(times)})`;
  });
  return [
    `${counted(facts, 'fact')} new, gone or changed.`,
    ...errors.map(
      ({ path, line: at, column, message }) => `${path}:${at}:${column}: error: ${message}`,
    ),
    changed.length > 0
      ? `Of ${counted(asked, 'question')} asked: ${changed.join('; ')}.`
      : `Of ${counted(asked, 'question')} asked none is answered otherwise.`,
    ...(copies
      ? [
          `${counted(copies.count, 'posted answer')} would be edited (Discord ${copies.discord}, Slack ${copies.slack}).`,
        ]
      : []),
    ...(followers ? [`${counted(followers.count, 'channel')} that follow would be told.`] : []),
    ...(run > 0
      ? [
          `${counted(run, 'test')} of yours: ${failed.length === 0 ? 'all hold' : failed.length === 1 ? 'one fails' : `${failed.length} fail`}.`,
        ]
      : []),
  ];
}

const often = (times: number) =>
  times === 0
    ? 'asked by no reader'
    : `asked ${times === 1 ? 'once' : `${times} times`} by readers`;
const asked = ({ times }: QuestionChange) => (times > 0 ? `, ${times}×` : '');

function tests({ tests: { failed } }: ImpactReport): string[] {
  if (failed.length === 0) return [];
  const said = failed.map(
    ({ ask, fact, breaks, after }) =>
      `${breaks ? 'test breaks' : 'test fails already'}: ${line(ask)}: ${
        fact === null ? 'nothing should answer' : `${fact} should answer`
      }, and ${after.outcome === 'answer' ? `${after.fact?.id} does` : 'nothing does'}`,
  );
  return [said.join('\n')];
}

function more({ changes, kinds, left, days }: ImpactReport): string[] {
  const all = CHANGE_KINDS.reduce((sum, kind) => sum + kinds[kind].questions, 0);
  const untold = all - Math.min(changes.length, MOST_TOLD);
  return [
    ...(untold > 0 ? [`${counted(untold, 'change')} more.`] : []),
    ...(left.questions > 0
      ? [
          `Not asked: ${counted(left.questions, 'question')} of the last ${days} days and of the packs that are less likely to change (${often(left.times)}).`,
        ]
      : []),
  ];
}

function told({ outcome, fact, short, text }: Shown, kind: ChangeKind): string {
  if (kind === 'wording') return line(text);
  if (outcome === 'none' || !fact) return 'no answer';
  const said = `${short ? `${short} · ` : ''}${fact.text} [${fact.id}]`;
  return line(outcome === 'answer' ? said : `no answer; nearest: ${said}`);
}

/** What was typed must neither drive the terminal nor pass for another line. */
const line = (text: string): string => truncate(printable(text).replace(/\s+/g, ' '), LONGEST);
const cell = (text: string): string => text.replace(/[|<>*_`[\]\\]/g, (sign) => `\\${sign}`);
