import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Reply } from '../../src/contract/reply.ts';
import { createNotifier, type Notifier, type NotifierOptions } from '../../src/jobs/notifier.ts';
import { createRunner, type Runner } from '../../src/jobs/runner.ts';
import type { Knowledge } from '../../src/knowledge/model/knowledge.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { factsOn } from '../../src/tenants/subscriptions/subscription-topic.ts';
import type { Subscription } from '../../src/tenants/subscriptions/types.ts';
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
  /** Milliseconds since the test began. */
  let now: number;
  let runner: Runner;
  let notifier: Notifier;
  const clock = () => new Date(Date.parse('2030-06-01') + now);

  /** A process that tells; the one before it takes nothing more, as whoever runs it does not settle it. */
  function start(more: Partial<NotifierOptions> = {}): void {
    runner = createRunner({ queue: store.jobs, log: SILENT, clock, pollMs: 0 });
    notifier = createNotifier({
      runner,
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
      clock,
      ...more,
    });
  }
  const add = (subscription: Subscription) =>
    store.tenants.subscribe(subscription, factsOn(subscription.about, knowledge));
  /** Lets time pass after a change, minute by minute, and whatever comes due be done. */
  const settle = async (milliseconds = MINUTE) => {
    notifier.changed();
    for (let passed = 0; passed < milliseconds; passed += MINUTE) {
      now += MINUTE;
      await runner.settle();
    }
  };
  const told = () => posts.map(({ channel, reply }) => `${channel}: ${plainText(reply)}`);

  beforeEach(async () => {
    now = 0;
    store = await openStore(sqliteDialect(':memory:'), STRICT, clock);
    knowledge = edited();
    posts = [];
    outcome = async () => 'posted';
    start();
  });
  afterEach(async () => {
    await runner.stop();
    await store.close();
  });

  it('says nothing on the first run, nor when nothing changed', async () => {
    await add(subscription('topic:sea'));
    await settle();
    notifier.changed();
    await settle();
    expect(posts).toEqual([]);
  });

  it('tells nothing while its process is behind what is published, and all of it then', async () => {
    let isNewest = false;
    start({ isNewest: async () => isNewest });
    await add(subscription('incident:ferry-fire'));
    knowledge = edited({ rescued: { status: 'disputed' } });
    await settle(5 * MINUTE);
    expect(posts).toEqual([]);
    isNewest = true;
    await settle();
    expect(told()).toEqual([expect.stringContaining('Changed: the status')]);
  });

  it('gathers what an editor saves in a while into one message, once', async () => {
    await add(subscription('incident:ferry-fire'));
    await settle();
    knowledge = edited({ rescued: { status: 'disputed' } });
    notifier.changed();
    now += 10_000;
    await runner.settle();
    expect(posts).toEqual([]);
    knowledge = edited({ rescued: { status: 'disputed' } }, [newFact('mast', 'The mast fell.')]);
    notifier.changed();
    now += 20_000;
    await runner.settle();
    expect(posts).toHaveLength(1);
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
    start({
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
    knowledge = edited({ herring: null });
    start();
    await settle();
    start();
    await settle(10 * MINUTE);
    expect(posts).toHaveLength(1);
    expect(told()[0]).toContain('Withdrawn');
  });

  it('takes no fact for withdrawn while a file cannot be read, and tells it when it is', async () => {
    let whole = false;
    start({ whole: () => whole });
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
    start({ knowledgeFor: () => served });
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
        attempts.push(now / MINUTE);
        return Promise.reject(new Error('Missing Permissions'));
      };
      let edits = 0;
      const edit = () => {
        edits += 1;
        knowledge = edited({}, [newFact('mast', `Mast ${edits} fell.`)]);
        notifier.changed();
      };
      edit();
      for (let hours = 0; hours < 5; hours += 1) await hour(edit);
      expect(attempts).toEqual([1, 6, 16, 36, 76, 156, 276]);
      expect(await store.tenants.subscriptions()).toHaveLength(1);
    });

    it('wakes up by itself for the next try, and starts anew once a message went out', async () => {
      await add(subscription('topic:sea'));
      const attempts: number[] = [];
      const refuse = () => {
        attempts.push(now / MINUTE);
        return Promise.reject(new Error('503'));
      };
      knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
      outcome = refuse;
      await settle(10 * MINUTE);
      expect(attempts).toEqual([1, 6]);
      outcome = async () => 'posted';
      await settle(6 * MINUTE);
      expect(posts).toHaveLength(1);
      outcome = refuse;
      knowledge = edited({}, [newFact('sail', 'The sail burned.')]);
      await settle(11 * MINUTE);
      expect(attempts).toEqual([1, 6, 21, 26]);
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
        start({ post: inThree });
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

  it('is told once where the process dies after posting, and again where it died before', async () => {
    await add(subscription('topic:sea'));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    const tries: { key: string; again: boolean }[] = [];
    let dead = true;
    const post: NotifierOptions['post'] = async (_, _reply, progress) => {
      tries.push({ key: progress!.key, again: progress!.again });
      return dead ? new Promise(() => {}) : 'posted';
    };
    start({ post });
    notifier.changed();
    now += MINUTE;
    void runner.settle();
    await expect.poll(() => tries).toHaveLength(1);
    dead = false;
    start({ post });
    await settle();
    expect(tries).toHaveLength(1);
    await settle(3 * MINUTE);
    expect(tries).toEqual([
      { key: tries[0]!.key, again: false },
      { key: tries[0]!.key, again: true },
    ]);
    await settle(10 * MINUTE);
    expect(tries).toHaveLength(2);
  });

  it('tells each channel from one of several processes', async () => {
    const channels = Array.from({ length: 30 }, (_, at) => `c${at}`);
    for (const channel of channels) await add(subscription('topic:sea', channel));
    knowledge = edited({}, [newFact('mast', 'The mast fell.')]);
    const first = runner;
    start();
    notifier.changed();
    now += MINUTE;
    await Promise.all([first.settle(), runner.settle()]);
    expect(posts.map(({ channel }) => channel).sort()).toEqual([...channels].sort());
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
