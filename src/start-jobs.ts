/** What Dateline does by itself: tells and corrects when facts change, keeps promises, and posts the weekly digest. */
import type { Connections } from './channels/connections.ts';
import type { Config } from './config.ts';
import type { Insight } from './insight/index.ts';
import { createCorrector } from './jobs/corrector.ts';
import { keepDigests } from './jobs/digests.ts';
import { createNotifier } from './jobs/notifier.ts';
import { createPromiseKeeper } from './jobs/promises.ts';
import type { Runner } from './jobs/runner.ts';
import type { Log } from './log.ts';
import type { LiveEngine } from './service/live-engine.ts';
import type { Service } from './service/service.ts';
import type { KeptStore } from './store/index.ts';

type Running = {
  readonly runner: Runner;
  readonly knowledge: Pick<LiveEngine, 'onChange' | 'isNewest'>;
  readonly service: Service;
  readonly insight: Pick<Insight, 'gaps'>;
  readonly store: KeptStore;
  readonly connections: Pick<Connections, 'post' | 'edit' | 'tell' | 'tellChange' | 'reaches'>;
  readonly log: Log;
};

export function startJobs(
  { DESK_URL }: Pick<Config, 'DESK_URL'>,
  { runner, knowledge, service, insight, store, connections, log }: Running,
): void {
  const { post, edit, tell, reaches } = connections;
  const following = { runner, reaches, isNewest: knowledge.isNewest, log };
  const notifier = createNotifier({
    ...following,
    knowledge: service.knowledge,
    whole: () => service.findings().every(({ severity }) => severity !== 'error'),
    knowledgeFor: service.knowledge,
    store: store.tenants,
    post,
  });
  knowledge.onChange(notifier.changed);
  const corrector = createCorrector({
    ...following,
    corrections: service.staleAnswers,
    receipts: store.tenants,
    edit,
    tell: connections.tellChange,
  });
  knowledge.onChange(corrector.changed);
  const promises = createPromiseKeeper({
    ...following,
    store: store.tenants,
    version: () => service.knowledge().version,
    ask: service.askPromised,
    tell,
    posted: service.posted,
  });
  knowledge.onChange(promises.changed);
  keepDigests({
    runner,
    tenants: store.tenants.settled,
    wanted(tenant) {
      const { digestChannel: channel, language: locale } = service.settings.of(tenant);
      // Where it could not be noted as told it would be told again and again.
      return channel !== null && !store.problem() ? { channel, locale } : undefined;
    },
    gaps: insight.gaps,
    store: store.insight,
    post,
    reaches,
    page: DESK_URL && new URL('/edit/gaps', DESK_URL).href,
    log,
  });
}
