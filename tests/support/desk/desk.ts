/** A whole desk for a test: real files, real store, real server on a port of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Request } from '../../../src/contract/request.ts';
import type { AccessEnvironment } from '../../../src/desk/access/settings.ts';
import { openAccess, startDesk } from '../../../src/desk/index.ts';
import { folderBase } from '../../../src/editing/bases.ts';
import { createEditing } from '../../../src/editing/index.ts';
import { createImpact, createLook } from '../../../src/impact/index.ts';
import { createInsight } from '../../../src/insight/index.ts';
import type { Assembled } from '../../../src/knowledge/loading/assemble.ts';
import { createFolderPublisher } from '../../../src/knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from '../../../src/knowledge/publishing/folder-recorder.ts';
import { startPictures } from '../../../src/pictures/index.ts';
import { startLiveEngine } from '../../../src/service/live-engine.ts';
import type { RequestContext } from '../../../src/service/request-context.ts';
import type { Service } from '../../../src/service/service.ts';
import { collectingLog, type Logged } from '../logs.ts';
import { type RealService, realService } from '../real-service.ts';

/** The built page is kept between runs, as it is between starts; it is built anew when it is stale. */
const CACHE = join('node_modules', '.cache', 'dateline-desk');

export type Desk = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What was logged as an error. */
  readonly errors: () => readonly Logged[];
  /** Who asked what, in order, as the service was told. */
  readonly asked: readonly { readonly request: Request; readonly from: RequestContext }[];
  /** What is kept. */
  readonly store: RealService['store'];
  readonly stop: () => Promise<void>;
};

/**
 * @param knowledgeDir the folder of knowledge to serve and watch
 * @param signIn the settings by which people sign in; left out, whoever uses this machine is let in
 */
export async function startTestDesk(
  knowledgeDir: string,
  signIn?: AccessEnvironment,
): Promise<Desk> {
  const { log, errors } = collectingLog();
  const loads: Assembled[] = [];
  let loaded = (one: Assembled): void => void loads.push(one);
  const knowledge = await startLiveEngine(knowledgeDir, log, undefined, (one) => loaded(one));
  await knowledge.watching;
  const pictures = startPictures();
  const real = await realService({
    serving: knowledge.now,
    tenants: false,
    now: '2030-07-01T12:00:00Z',
    pictures,
    log,
  });
  const { revisions } = real.store;
  const recorder = createFolderRecorder({
    ...{ dir: knowledgeDir, store: revisions, publishes: false, watched: true, log },
    clock: real.now,
  });
  loaded = recorder.loaded;
  loads.forEach(loaded);
  const publisher = createFolderPublisher({ dir: knowledgeDir, recorder, hold: knowledge.hold });
  const asked: { request: Request; from: RequestContext }[] = [];
  const service: Service = {
    ...real.service,
    answer(request, from) {
      asked.push({ request, from });
      return real.service.answer(request, from);
    },
  };
  const impact = createImpact({
    served: () => ({ loaded: knowledge.loaded(), alone: false }),
    pathOf: (path) => join(knowledgeDir, path),
    look: createLook({}, log),
    questions: real.store,
    tenants: real.store.tenants,
    packsOf: () => [],
    clock: real.now,
  });
  const { listener } = await startDesk({
    service,
    editors: {
      history: { revisions, publisher, keep: async () => {} },
      corrections: real.store.tenants,
      insight: {
        of: createInsight({
          store: real.store.insight,
          engineFor: () => knowledge.now().engine,
          clock: real.now,
        }),
        knowledge: real.service.knowledge,
        names: async () => new Map([['discord:1', 'The Brill Gazette']]),
        clock: real.now,
      },
      editing: createEditing({
        base: folderBase(knowledgeDir, publisher, revisions),
        copies: real.store.workingCopies,
        clock: real.now,
      }),
      impact,
    },
    log,
    ...(signIn && openAccess(signIn, real.store.access, log, real.now)),
    host: '127.0.0.1',
    cacheDir: CACHE,
  });
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    asked,
    store: real.store,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pictures.stop();
      await knowledge.close();
      await recorder.stop();
      await real.close();
    },
  };
}
