/** What conversations are about, after a restart. */
import { describe, expect, it } from 'vitest';
import { limitsAt } from '../../src/jobs/prune.ts';
import { createConversations, noteConversation } from '../../src/service/conversation-state.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const THREAD = 'slack:T1:C1:1700000000.000100';
const FERRY = { about: ['incident:ferry-fire'] };
const START = Date.parse('2031-01-01T12:00:00Z');
const DAY_MS = 86_400_000;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  const database = fresh();
  let day = 0;
  const at = () => new Date(START + day * DAY_MS);

  /** The store of the test, as it is after a restart. */
  async function restarted<T>(use: (store: OpenStore) => T): Promise<Awaited<T>> {
    const store = await openStore(database.dialect(), STRICT, at);
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  }
  const goesOnWith = async (store: OpenStore) => {
    const request = { command: 'ask', question: 'And then?' } as const;
    const continued = await createConversations(store).continue(request, THREAD);
    return continued.command === 'ask' ? continued.context : undefined;
  };

  describe('a conversation', () => {
    it('goes on with what was said last', async () => {
      await restarted((store) => {
        createConversations(store).note(THREAD, { about: ['actor:mayor'] });
        createConversations(store).note(THREAD, FERRY);
      });
      expect(await restarted(goesOnWith)).toEqual(FERRY);
      await restarted((store) =>
        createConversations(store).note(THREAD, { about: ['place:brill'] }),
      );
      expect(await restarted(goesOnWith)).toEqual({ about: ['place:brill'] });
    });

    it('that has only begun is known, and has nothing to go on with', async () => {
      const from = { locale: 'en', platform: 'slack', conversation: THREAD } as const;
      await restarted((store) => createConversations(store).begin(from));
      expect(await restarted((store) => createConversations(store).has(THREAD))).toBe(true);
      expect(await restarted(goesOnWith)).toBeUndefined();
    });

    it('of one reader’s own is forgotten', async () => {
      const mine = {
        locale: 'en',
        platform: 'slack',
        conversation: THREAD,
        privately: true,
      } as const;
      await restarted((store) =>
        noteConversation(FERRY, { ...mine, user: 'U1' }, createConversations(store)),
      );
      expect(await restarted(goesOnWith)).toBeUndefined();
    });

    it('is kept under an id that does not say whose it is', async () => {
      const kept: string[] = [];
      const rememberConversation = (id: string) => kept.push(id);
      const store = { rememberConversation, recallConversation: async () => undefined };
      createConversations(store).note(THREAD, FERRY);
      expect(kept).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
    });

    it('that cannot be read counts as none', async () => {
      const store = {
        rememberConversation: () => {},
        recallConversation: async () => '{"about":7}',
      };
      expect(await createConversations(store).has(THREAD)).toBe(false);
    });

    it('is forgotten 30 days after the last question in it', async () => {
      await restarted((store) => createConversations(store).note(THREAD, FERRY));
      day = 29;
      await restarted((store) => store.prune(limitsAt(at())));
      expect(await restarted(goesOnWith)).toEqual(FERRY);
      await restarted((store) => createConversations(store).note(THREAD, FERRY));
      day = 31;
      await restarted((store) => store.prune(limitsAt(at())));
      expect(await restarted(goesOnWith)).toEqual(FERRY);
      day = 60;
      await restarted((store) => store.prune(limitsAt(at())));
      expect(await restarted(goesOnWith)).toBeUndefined();
    });
  });
});
