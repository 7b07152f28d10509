/** What editors do is noted: who, when, by which session, what, to what, and what came of it. Never what they typed. */
import type { Context } from 'hono';
import type { Log } from '../../log.ts';
import { truncate } from '../../text/truncate.ts';
import type { Known } from './access.ts';
import type { AuditEntry, AuditRepository } from './repository.ts';

/** Told before a change of its who and what. @returns to be told what came of it */
export type Audit = (
  context: Context,
  known: Known,
) => (outcome: AuditEntry['outcome']) => Promise<void>;

const ABOUT = 'audit-about';
const LOOKS = 'audit-looks';
const UNDONE = 'audit-undone';
const MOST_CHARACTERS = 200;
/** The same again by the same within this time, such as what is kept while somebody types, is noted once. */
const ONCE_MS = 60_000;
/** What is kept while somebody types; all else that was done is noted each time. */
const TYPED = /^(item|file)$/;

/** Says what a change is to: a fact's id, a file, a revision. Never words that were typed, and nothing secret. */
export const noteAbout = (context: Context, about: string): void => context.set(ABOUT, about);

/** Says that a POST only looked at what was sent, and changed nothing: a preview, a check. Refused ones are noted all the same. */
export const onlyLooked = (context: Context): void => context.set(LOOKS, true);

/** Says that nothing was changed although the answer is none of an error: somebody was faster, or it is to be mended first. */
export const noteUndone = (context: Context): void => context.set(UNDONE, true);

export function createAudit(
  store: Pick<AuditRepository, 'note'>,
  log: Pick<Log, 'error'>,
  clock: () => Date,
): Audit {
  let last: { readonly key: string; readonly at: number } | undefined;
  return (context, known) => async (outcome) => {
    if (outcome !== 'refused' && context.get(LOOKS)) return;
    const who = known.is === 'known' ? known.editor : undefined;
    const entry: AuditEntry = {
      at: clock(),
      name: who?.name ?? '',
      person: who?.id ?? '',
      role: who?.role ?? 'none',
      session: (known.is === 'known' && known.session) || '',
      action: short(context.req.path.replace(/^\/api\/(editors\/)?/, '')),
      about: short(String(context.get(ABOUT) ?? '')),
      outcome: outcome === 'done' && context.get(UNDONE) ? 'failed' : outcome,
    };
    const { at, ...same } = entry;
    // Nobody knows who asks how often without being known: one entry a minute says that it happens.
    const key = who ? JSON.stringify(same) : '';
    const counts = entry.outcome === 'done' && !TYPED.test(entry.action);
    if (!counts && last?.key === key && at.getTime() - last.at < ONCE_MS) return;
    last = { key, at: at.getTime() };
    await store.note(entry).catch((error: unknown) => {
      log.error({ error: String(error), action: entry.action }, 'what an editor did was not noted');
    });
  };
}

const short = (text: string): string => truncate(text, MOST_CHARACTERS);
