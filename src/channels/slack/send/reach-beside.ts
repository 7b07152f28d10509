/**
 * A word beside what one reader alone sees in Slack, over the address that what they did there came with: Slack lets
 * such a message be changed by nobody, and takes five more within half an hour.
 */
import type { Answered } from '../../../service/types.ts';
import { showsFacts } from '../../../tenants/corrections/posted-answers.ts';
import { type Handle, PRIVATE } from '../../../tenants/corrections/repository.ts';
import { type EventContext, tenantOf } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { bodyBeside } from './send.ts';

const TAKEN_MS = 29 * 60_000;
const PATIENCE_MS = 10_000;

/** Rejects where Slack does not take it any more. */
export async function reachBeside({ address, thread }: Handle, shown: SlackMessage): Promise<void> {
  const answered = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodyBeside(shown, { thread })),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answered.ok) throw new Error(`Slack answered ${answered.status}`);
}

/** Has it noted that one reader sees it, and how to reach them for a while: whose it is nobody knows. */
export async function notePrivately(
  answered: Answered,
  { response_url: address, trigger_id: id }: { response_url?: string; trigger_id?: string },
  { service, location: { team, thread } }: EventContext,
): Promise<void> {
  if (!address || !id || !showsFacts(answered.reply)) return;
  const handle: Handle = {
    type: 'slack-response',
    address,
    ...(thread && { thread }),
    until: new Date(Date.now() + TAKEN_MS).toISOString(),
  };
  await service.posted.note(
    { tenant: tenantOf(team), channel: PRIVATE, message: id, handle },
    answered,
  );
}
