/** Replies as a platform shows them, kept for as long as the reply itself is: most are shown many times. */

import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import type { Answered, Service } from '../../service/types.ts';

/** Ways of showing one reply; each reader has at most one or two. */
const MOST_WAYS = 8;

/** How an answer is to be shown, beside what its reply and the tenant's settings say. */
type Way = {
  readonly ephemeral?: boolean;
  readonly shareId?: string | undefined;
  /** Who turns its pages, where the platform has that on the buttons. */
  readonly asker?: string | undefined;
};

/**
 * Shows answers by a renderer of the platform's, each in each way once. What comes of it is shared by all
 * who are shown it, and must not be changed. The buttons' requests are remembered with the first; a reply
 * is kept for a day at most, so they are remembered anew soon enough.
 */
export function createRenderCache<Message>(): (
  answered: Pick<Answered, 'reply' | 'feedback' | 'editors' | 'promise' | 'watch'>,
  way: Way,
  service: Pick<Service, 'remember' | 'knowledge'>,
  render: (version: string) => readonly Message[],
) => readonly Message[] {
  const byService = new WeakMap<
    Service['remember'],
    WeakMap<Reply, Map<string, readonly Message[]>>
  >();
  return ({ reply, feedback, editors, promise, watch }, way, { remember, knowledge }, render) => {
    const { version } = knowledge();
    // Which feedback, and which question to the editors, the reply itself decides.
    const key = `${version} ${way.ephemeral ?? false} ${way.shareId} ${way.asker} ${feedback.length} ${editors !== undefined} ${promise !== undefined} ${watch !== undefined}`;
    const byReply = orNew(byService, remember, () => new WeakMap());
    const ways = orNew(byReply, reply, () => new Map<string, readonly Message[]>());
    const rendered = ways.get(key);
    if (rendered) return rendered;
    const messages = render(version);
    if (ways.size >= MOST_WAYS) ways.clear();
    ways.set(key, messages);
    return messages;
  };
}

const inLanguages = new WeakMap<Request, Map<string, Request>>();

/** The same request with its reply's language, so that everyone is shown the very same words. */
export function asShown(request: Request, { locale }: Reply): Request {
  const byLocale = orNew(inLanguages, request, () => new Map<string, Request>());
  const shown = byLocale.get(locale) ?? { ...request, language: locale };
  byLocale.set(locale, shown);
  return shown;
}

function orNew<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
