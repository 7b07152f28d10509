/** `dateline gaps`: what readers asked and no approved fact answers, and which answers they did not like. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../contract/plain-text.ts';
import { gapsToCsv, gapsToMarkdown } from '../exports/index.ts';
import { createInsight, type Gap, type Gaps } from '../insight/index.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { type OpenStore, openUsableStore } from '../store/index.ts';
import { counted } from '../text/counted.ts';
import { localeOf, openEngine } from './open.ts';

const FORMATS = ['text', 'csv', 'md', 'json'] as const;
type Format = (typeof FORMATS)[number];

type Options = {
  readonly format: string;
  readonly since?: string;
  readonly limit: string;
  readonly locale?: string;
};

const SINCE_DAYS = 90;
const DAY_MS = 86_400_000;
const MOST = 10_000;

export function addGaps(program: Command, config: Config): void {
  program
    .command('gaps')
    .description(
      'Questions that ended without an answer, alike ones together, and what readers thought of answers',
    )
    .option('--format <format>', FORMATS.join(', '), 'text')
    .option(
      '--since <day>',
      `from which day on, as 2026-11-01 (default: the last ${SINCE_DAYS} days)`,
    )
    .option('--limit <count>', 'how many, the most asked first', '50')
    .option('--locale <locale>', 'the language of the words in csv and md')
    .action(async (options: Options) => {
      const format = formatOf(options.format);
      const since = sinceOf(options.since);
      const most = limitOf(options.limit);
      const locale = localeOf(options.locale);
      const store = await openUsableStore(config, console);
      try {
        const engine = await openEngine(config);
        const insight = createInsight({
          store: store.insight,
          engineFor: () => engine,
          clock: () => new Date(),
        });
        await show(await insight.gaps({ since }, most), { format, since, most, locale, store });
      } finally {
        await store.close();
      }
    });
}

type Shown = {
  readonly format: Format;
  readonly since: Date;
  readonly most: number;
  readonly locale: Locale;
  readonly store: OpenStore;
};

async function show(gaps: Gaps, { format, since, most, locale, store }: Shown): Promise<void> {
  switch (format) {
    case 'csv':
      return void process.stdout.write(gapsToCsv(gaps.open, locale));
    case 'md':
      return void process.stdout.write(gapsToMarkdown(gaps.open, locale));
    case 'json':
      return console.log(JSON.stringify({ since, ...gaps }, null, 2));
    case 'text':
      for (const gap of gaps.open) console.log(asText(gap));
      console.log(rest(gaps, since));
      return showFeedback(store, most);
  }
}

const CAUSES: Readonly<Record<Gap['cause'], string>> = {
  'no-fact': 'no fact says it',
  'not-found': 'a fact seems to say it: add the wording to its questions',
  outside: 'outside what the facts cover',
};

function asText({ unanswered, notAsked, last, locales, wordings, cause, nearest }: Gap): string {
  const [lead, ...others] = wordings;
  return [
    `${unanswered + notAsked}×  ${day(last)}  ${locales.map(({ locale }) => locale).join(',')}  ${wording(lead!)}`,
    ...others.map((one) => `      ${one.times}× also: ${wording(one)}`),
    `      ${notAsked > 0 ? `${counted(notAsked, 'reader')} said that the answer was not what they asked; ` : ''}${CAUSES[cause]}${cause === 'not-found' && nearest[0] ? ` (${nearest[0]})` : ''}`,
  ].join('\n');
}

function rest({ open, answered, aside, rest: more }: Gaps, since: Date): string {
  const lines = [
    ...(open.length === 0 ? [`No gaps: every question since ${day(since)} has an answer.`] : []),
    ...(more.groups > 0
      ? [
          `… and ${counted(more.groups, 'question')} more, asked ${counted(more.times, 'time')}: --limit shows more.`,
        ]
      : []),
    ...(answered.length > 0
      ? [
          `${counted(answered.length, 'question')} without an answer then ${answered.length === 1 ? 'has' : 'have'} one by now.`,
        ]
      : []),
    ...(aside.length > 0 ? [`${counted(aside.length, 'question')} set aside by editors.`] : []),
  ];
  return lines.join('\n');
}

async function showFeedback(store: OpenStore, most: number): Promise<void> {
  const feedback = await store.tenants.feedback(most);
  if (feedback.length > 0) console.log('\nWhat readers thought of answers, the least liked first');
  for (const { question, fact, good, bad, notAsked, last } of feedback) {
    console.log(
      `${bad} not helpful, ${notAsked} not asked, ${good} helpful  ${day(last)}  ${line(question)}  → ${fact ?? 'no fact'}`,
    );
  }
}

function formatOf(given: string): Format {
  const format = FORMATS.find((one) => one === given);
  if (!format) throw new Error(`--format must be one of ${FORMATS.join(', ')}, not "${given}"`);
  return format;
}

function sinceOf(given: string | undefined): Date {
  if (given === undefined) return new Date(Date.now() - SINCE_DAYS * DAY_MS);
  const since = new Date(`${given}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(since.getTime()))
    throw new Error(`--since must be a day, such as 2026-11-01, not "${given}"`);
  return since;
}

function limitOf(given: string): number {
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new Error(`--limit must be a whole number from 1 to ${MOST}, not "${given}"`);
  return limit;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

const wording = ({ question, readAs }: Pick<Gap, 'question' | 'readAs'>): string =>
  readAs === undefined ? line(question) : `${line(question)} (${line(readAs)})`;

/** What readers typed must neither drive the terminal nor pass for another line. */
const line = (text: string): string => printable(text).replace(/\s+/g, ' ');
