/** The page as this Dateline's settings have it: for readers, and for editors with all that they work on. */
import { join } from 'node:path';
import type { Connections } from './channels/connections.ts';
import { type Config, listedNow } from './config.ts';
import { openAccess, startDesk } from './desk/index.ts';
import type { Impact } from './impact/index.ts';
import type { Insight } from './insight/index.ts';
import { keptDays } from './jobs/prune.ts';
import { keepAside } from './knowledge/publishing/keep-aside.ts';
import { createFactHistory } from './knowledge/revisions/fact-history.ts';
import type { Log } from './log.ts';
import type { Observe } from './observe.ts';
import { openEditing } from './open-editing.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';
import type { Service } from './service/service.ts';
import type { KeptStore } from './store/index.ts';

type Running = {
  readonly service: Service;
  readonly knowledge: Pick<OpenedKnowledge, 'publisher'>;
  readonly store: KeptStore;
  readonly insight: Insight;
  readonly impact: Impact;
  /** Undefined before they are connected to. */
  readonly platforms: () => Pick<Connections, 'names'> | undefined;
  readonly observe: Observe;
  readonly log: Log;
};

export function openDesk(
  config: Config,
  { service, knowledge, store, insight, impact, platforms, observe, log }: Running,
): ReturnType<typeof startDesk> {
  const clock = () => new Date();
  return startDesk({
    service,
    history: createFactHistory(store.revisions),
    editors: {
      history: {
        revisions: store.revisions,
        publisher: knowledge.publisher,
        keep: (files) => keepAside(config.DATA_DIR, files, clock()),
      },
      editing: openEditing(config, store, knowledge.publisher),
      corrections: store.tenants,
      log: { ...store.access, days: keptDays().audit },
      impact,
      insight: {
        of: insight,
        knowledge: service.knowledge,
        names: async () => platforms()?.names(),
        clock,
      },
    },
    log,
    observe,
    host: config.HOST,
    names: [config.DESK_URL, ...(config.DESK_HOSTS?.split(',') ?? [])],
    open: config.PUBLIC_DESK === 'on',
    kept: { questionIds: config.QUESTION_IDS === 'on', days: keptDays(config.RETENTION_DAYS) },
    ...openAccess(config, store.access, log, clock, () => listedNow(config)),
    patience: { perMinute: config.QUESTIONS_PER_MINUTE, proxies: config.TRUST_PROXY },
    cacheDir: join(config.DATA_DIR, 'desk'),
  });
}
