/** The weekly digest: what the readers of one server or workspace asked in vain, in one message. */
import type { Block, Reply } from '../contract/reply.ts';
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { truncate } from '../text/truncate.ts';
import type { Gap, Gaps } from './gaps.ts';

/** So many gaps are told of; the page has the others. */
const MOST_TOLD = 5;
/** The longest that is shown of a wording, in UTF-16 units. */
const LONGEST_WORDING = 200;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Monday at six, UTC: whoever reads it begins a week. */
const DUE_MS = 6 * 3_600_000;

/** A week of seven days from a Monday on, UTC. */
export type Week = {
  /** Its Monday, as `2026-11-23`. */
  readonly id: string;
  readonly since: Date;
  readonly until: Date;
};

/** The latest week that may be told of. */
export function weekBefore(now: Date): Week {
  const due = new Date(now.getTime() - DUE_MS);
  const monday = Date.UTC(due.getUTCFullYear(), due.getUTCMonth(), due.getUTCDate());
  const until = new Date(monday - ((due.getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS) * DAY_MS);
  const since = new Date(until.getTime() - WEEK_DAYS * DAY_MS);
  return { id: since.toISOString().slice(0, 10), since, until };
}

/**
 * @param gaps of that week, of one tenant
 * @param page the address of the page that has all of them, where there is one
 * @returns undefined where nothing was asked in vain
 */
export function digestReply(
  { open, answered, rest }: Gaps,
  { week, locale, page }: { readonly week: Week; readonly locale: Locale; readonly page?: string },
): Reply | undefined {
  if (open.length === 0) return undefined;
  const told = open.slice(0, MOST_TOLD);
  const left = open.length - told.length + rest.groups;
  const unanswered = sum(open, (gap) => gap.unanswered) + rest.times;
  const notAsked = sum(open, (gap) => gap.notAsked);
  const counts = [
    ...(unanswered > 0 ? [translate(locale, 'digest.unanswered', { count: unanswered })] : []),
    ...(notAsked > 0 ? [translate(locale, 'digest.not-asked', { count: notAsked })] : []),
  ];
  const blocks: Block[] = [
    { type: 'headline', text: translate(locale, 'digest.title', { week: inWords(week, locale) }) },
    { type: 'text', text: counts.join(' ') },
    {
      type: 'list',
      items: told.map((gap) => ({ text: wordingOf(gap), detail: detailOf(gap, locale) })),
    },
    ...(left > 0 ? [note(translate(locale, 'digest.more', { count: left }))] : []),
    ...(answered.length > 0
      ? [note(translate(locale, 'digest.answered', { count: answered.length }))]
      : []),
    ...(page
      ? [{ type: 'list', items: [{ text: translate(locale, 'digest.page'), url: page }] } as const]
      : []),
    note(translate(locale, 'digest.why')),
  ];
  return { locale, command: 'following', blocks };
}

const sum = (gaps: readonly Gap[], of: (gap: Gap) => number): number =>
  gaps.reduce((total, gap) => total + of(gap), 0);

const note = (text: string) => ({ type: 'note', text }) as const;

/** A question that cannot be read alone, with what it was read as. */
function wordingOf({ question, readAs }: Gap): string {
  const typed = `“${truncate(question, LONGEST_WORDING)}”`;
  return readAs === undefined ? typed : `${typed} (${truncate(readAs, LONGEST_WORDING)})`;
}

function detailOf({ unanswered, notAsked, locales, cause }: Gap, locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return [
    translate(locale, 'digest.times', { count: unanswered + notAsked }),
    ...(locales.length > 1
      ? [locales.map((one) => `${names.of(one.locale)} ${one.times}`).join(', ')]
      : []),
    translate(locale, `gaps.cause.${cause}`),
  ].join(' · ');
}

/** "16 – 22 November 2026". */
function inWords({ since, until }: Week, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.formatRange(since, new Date(until.getTime() - DAY_MS));
}
