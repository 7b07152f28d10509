import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Reply } from '../../src/contract/reply.ts';
import { createNotifier, type Notifier, type NotifierOptions } from '../../src/jobs/notifier.ts';
import type { Knowledge } from '../../src/knowledge/model/knowledge.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { factsOn } from '../../src/tenants/subscriptions/subscription-topic.ts';
import type { Subscription } from '../../src/tenants/subscriptions/types.ts';
import { fakeTime } from '../support/jobs/fake-time.ts';
import { collectingLog, SILENT, STRICT } from '../support/logs.ts';
import { edited, newFact } from '../support/packs/edited-harbour.ts';

const subscription = (
  about: string,
  channel = '100',
  more: Partial<Subscription> = {},
): Subscription => ({
  tenant: 'discord:1',
  channel,
  about,
  locale: 'en',
  by: 'u',
  at: new Date('2030-06-01'),
  ...more,
});
const MINUTE = 60_000;

describe('the notifier', () => {
  let store: OpenStore;
  let knowledge: Knowledge;
  let posts: { channel: string; reply: Reply }[];
  let outcome: () => Promise<'posted' | 'gone' | 'later'>;
  let time: ReturnType<typeof fakeTime>;
  let notifier: Notifier;

  const start = (more: Partial<NotifierOptions> = {}) =>
    createNotifier({
      knowledge: () => knowledge,
      whole: () => true,
      knowledgeFor: () => knowledge,
      store: store.tenants,
      post: async ({ channel }, reply) => {
        const result = await outcome();
        if (result === 'posted') posts.push({ channel, reply });
        return result;
      },
      log: SILENT,
      clock: time.clock,
      timer: time.timer,
      ...more,
    });
  const add = (subscription: Subscription) =>
    store.tenants.subscribe(subscription, factsOn(subscription.about, knowledge));
  const settle = async (milliseconds = MINUTE) => {
    time.pass(milliseconds);
    await notifier.check();
  };
  const told = () => posts.map(({ channel, reply }) => `${channel}: ${plainText(reply)}`);

  beforeEach(async () => {
    store = await openStore(sqliteDialect(':memory:'), STRICT);
    knowledge = edited();
    posts = [];
    outcome = async () => 'posted';
    time = fakeTime();
    notifier = start();
  });
  afterEach(async () => {
    await notifier.stop();
    await store.close();
  });

  it('says nothing on the first run, nor when nothing changed', async () => {
    await add(subscription('topic:sea'));
    await settle();
    notifier.changed();
    await settle();
    expect(posts).toEqual([]);
  });

  it('gathers what an editor saves in a while into one message, once', async () => {
    await add(subscription('incident:ferry-fire'));
    await settle();
    knowledge = edited({ rescued: { status: 'disputed' } });
    notifier.changed();
    time.pass(10_000);
    knowledge = edited({ rescued: { status: 'disputed' } }, [newFact('mast', 'The mast fell.')]);
    notifier.changed();
    expect(time.waiting()).toEqual([20_000]);
    await settle();
    await settle(10 * MINUTE);
    expect(posts).toHaveLength(1);
    expect(told()[0]).toMatch(
      /^100: Update: The ferry fire\n\nCorrected\n[\s\S]*Changed: the status[\s\S]*New fact\n[\s\S]*The mast fell\./,
    );
  });

  it('offers the timeline and to unfollow', async () => {
    await add(subscription('incident:ferry-fire'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    await settle();
    expect(posts[0]?.reply.blocks.at(-1)).toMatchObject({
      type: 'choices',
      choices: [
        { request: { command: 'timeline', about: 'incident:ferry-fire' } },
        { request: { command: 'unfollow', about: 'incident:ferry-fire' } },
      ],
    });
  });

  it('tells each channel one message, with a fact of two topics once', async () => {
    await add(subscription('incident:ferry-fire'));
    await add(subscription('topic:sea'));
    await add(subscription('topic:trade', '200'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    await settle();
    expect(posts.map(({ channel }) => channel)).toEqual(['100']);
    expect(told()[0]?.match(/The mast fell/g)).toHaveLength(1);
  });

  it('begins anew for a channel of which it cannot be read what it was told, and says so once', async () => {
    await add(subscription('topic:sea'));
    let readable = false;
    const { log, logged } = collectingLog();
    await notifier.stop();
    notifier = start({
      log,
      store: {
        ...store.tenants,
        seen: async (one) => (readable ? store.tenants.seen(one) : undefined),
        saveSeen(...given) {
          readable = true;
          return store.tenants.saveSeen(...given);
        },
      },
    });
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    await settle();
    await settle();
    expect(told()).toEqual([]);
    expect(logged).toMatchObject([
      { level: 'warn', message: expect.stringMatching(/from now on/) },
    ]);
    knowledge = edited({}, [
      newFact('mast', 'The mast fell.'),
      newFact('sail', 'The sail burned.'),
    ]);
    await settle();
    expect(told()).toEqual([expect.stringContaining('The sail burned.')]);
    expect(told()[0]).not.toContain('The mast fell.');
  });

  it('waits between two messages in one channel, and then tells everything', async () => {
    await add(subscription('topic:sea'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    await settle();
    knowledge = edited({}, [
      newFact('mast', 'The mast fell.'),
      newFact('sail', 'The sail burned.'),
    ]);
    await settle();
    expect(posts).toHaveLength(1);
    await settle(5 * MINUTE);
    expect(posts).toHaveLength(2);
    expect(told()[1]).toContain('The sail burned.');
    expect(told()[1]).not.toContain('The mast fell.');
  });

  it('tells what changed while it was down, once', async () => {
    await add(subscription('topic:trade'));
    await settle();
    await notifier.stop();
    knowledge = edited({ herring: null });
    notifier = start();
    await settle();
    await notifier.stop();
    notifier = start();
    await settle(10 * MINUTE);
    expect(posts).toHaveLength(1);
    expect(told()[0]).toContain('Withdrawn');
  });

  it('takes no fact for withdrawn while a file cannot be read, and tells it when it is', async () => {
    let whole = false;
    await notifier.stop();
    notifier = start({ whole: () => whole });
    await add(subscription('topic:trade'));
    knowledge = edited({ herring: null });
    await settle();
    expect(posts).toEqual([]);
    knowledge = edited();
    await settle(10 * MINUTE);
    expect(posts).toEqual([]);
    whole = true;
    knowledge = edited({ herring: null });
    await settle(10 * MINUTE);
    expect(posts).toHaveLength(1);
  });

  it('tells nothing new of packs that the tenant does not answer from', async () => {
    const served = edited();
    await notifier.stop();
    notifier = start({ knowledgeFor: () => served });
    await add(subscription('topic:sea'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    await settle();
    expect(posts).toEqual([]);
  });

  it('counts a translation only where the channel reads it', async () => {
    await add(subscription('topic:trade'));
    await add(subscription('topic:trade', '200', { locale: 'ru' }));
    const text = { en: 'Brill sold about 300 tonnes of herring.', ru: 'Продано 300 тонн сельди.' };
    knowledge = edited({ herring: { text } });
    await settle();
    expect(posts.map(({ channel }) => channel)).toEqual(['200']);
  });

  describe('where a message is refused', () => {
    const hour = async (each: () => void = () => {}) => {
      for (let minute = 0; minute < 60; minute += 1) {
        await settle();
        each();
      }
    };

    it('tries ever more rarely, however often facts change meanwhile', async () => {
      await add(subscription('topic:sea'));
      const attempts: number[] = [];
      outcome = () => {
        attempts.push(time.clock() / MINUTE);
        return Promise.reject(new Error('Missing Permissions'));
      };
      let edits = 0;
      const edit = () => {
        edits += 1;
        knowledge = edited({}, [newFact('mast', `Mast ${edits} fell.`)]);
        notifier.changed();
      };
      edit();
      for (let hours = 0; hours < 12; hours += 1) await hour(edit);
      expect(attempts).toEqual([1, 6, 16, 36, 76, 156, 276, 396, 516, 636]);
      expect(await store.tenants.subscriptions()).toHaveLength(1);
    });

    it('wakes up by itself for the next try, and starts anew once a message went out', async () => {
      await add(subscription('topic:sea'));
      knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
      outcome = () => Promise.reject(new Error('503'));
      await settle();
      expect(time.waiting()).toEqual([5 * MINUTE]);
      await settle(5 * MINUTE);
      expect(time.waiting()).toEqual([10 * MINUTE]);
      outcome = async () => 'posted';
      await settle(10 * MINUTE);
      expect(posts).toHaveLength(1);
      outcome = () => Promise.reject(new Error('503'));
      knowledge = edited({}, [newFact('sail', 'The sail burned.')]);
      await settle(5 * MINUTE);
      expect(time.waiting()).toContain(5 * MINUTE);
    });

    it('does not keep other channels waiting', async () => {
      await add(subscription('topic:sea', '100'));
      await add(subscription('topic:sea', '200'));
      knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
      let first = true;
      outcome = async () => {
        if (!first) return 'posted';
        first = false;
        throw new Error('503');
      };
      await settle();
      expect(posts.map(({ channel }) => channel)).toEqual(['200']);
    });

    describe('in the middle of an update of three messages', () => {
      let messages: string[];
      let refused: string | undefined;
      /** Posts A, B and C of each update, but the refused one. */
      const inThree: NotifierOptions['post'] = async (_, reply, progress) => {
        const update = plainText(reply).match(/Mast \d/)?.[0] ?? '';
        for (const part of ['A', 'B', 'C'].slice(progress?.sent)) {
          if (part === refused) throw new Error(`${part} is refused`);
          messages.push(`${update} ${part}`);
          progress?.posted();
        }
        return 'posted';
      };

      beforeEach(async () => {
        messages = [];
        await notifier.stop();
        notifier = start({ post: inThree });
        await add(subscription('topic:sea'));
        knowledge = edited({}, [newFact('mast', 'Mast 1 fell.')]);
        refused = 'B';
        await hour();
      });

      it('says nothing twice, and goes on with the one that failed', async () => {
        expect(messages).toEqual(['Mast 1 A']);
        refused = 'C';
        await hour();
        refused = undefined;
        await hour();
        await hour();
        expect(messages).toEqual(['Mast 1 A', 'Mast 1 B', 'Mast 1 C']);
      });

      it('tells anew what has changed since', async () => {
        refused = undefined;
        knowledge = edited({}, [newFact('mast', 'Mast 2 fell.')]);
        await hour();
        expect(messages).toEqual(['Mast 1 A', 'Mast 2 A', 'Mast 2 B', 'Mast 2 C']);
      });
    });
  });

  it('keeps everything for a platform that is not connected, and forgets a channel that is gone', async () => {
    await add(subscription('topic:sea'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    outcome = async () => 'later';
    await settle();
    expect(await store.tenants.subscriptions()).toHaveLength(1);
    outcome = async () => 'gone';
    await settle();
    expect(await store.tenants.subscriptions()).toEqual([]);
    expect(posts).toEqual([]);
  });

  it('never floods: many changes end in a note', async () => {
    await add(subscription('topic:sea'));
    knowledge = edited(
      {},
      Array.from({ length: 50 }, (_, at) => newFact(`f-${at}`, `Mast ${at} fell.`)),
    );
    await settle();
    expect(told()[0]).toContain('42 more changes');
    expect(posts[0]?.reply.blocks.filter(({ type }) => type === 'fact')).toHaveLength(8);
  });
});
