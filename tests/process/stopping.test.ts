/** How Dateline ends: in order, within its deadline, whatever a part does. */
import { describe, expect, it } from 'vitest';
import { createStopping, type Stage } from '../../src/process/stopping.ts';
import { collectingLog } from '../support/logs.ts';

const never = () => new Promise<void>(() => {});

function stoppingIn(milliseconds: number) {
  const { log, errors } = collectingLog();
  const stopping = createStopping(milliseconds, log);
  const order: string[] = [];
  const add = (stage: Stage, stop: () => Promise<void> = async () => {}) =>
    stopping.add(stage, {
      async stop() {
        order.push(stage);
        await stop();
      },
    });
  return { stopping, add, order, errors };
}

describe('stopping', () => {
  it('goes from requests to the store, in whatever order the parts were started', async () => {
    const { stopping, add, order, errors } = stoppingIn(1000);
    for (const stage of ['store', 'requests', 'platforms', 'workers', 'jobs'] as const) add(stage);
    expect(await stopping.stop()).toBe(true);
    expect(order).toEqual(['requests', 'jobs', 'platforms', 'workers', 'store']);
    expect(errors()).toEqual([]);
  });

  it('stops the parts of a stage at the same time', async () => {
    const { stopping, add } = stoppingIn(1000);
    const other = Promise.withResolvers<void>();
    add('jobs', () => other.promise);
    add('jobs', async () => other.resolve());
    expect(await stopping.stop()).toBe(true);
  });

  it('goes on where a part fails, and says that it was not clean', async () => {
    const { stopping, add, order, errors } = stoppingIn(1000);
    add('platforms', async () => {
      throw new Error('the socket is gone');
    });
    add('store');
    expect(await stopping.stop()).toBe(false);
    expect(order).toEqual(['platforms', 'store']);
    expect(errors()).toHaveLength(1);
  });

  it('does not wait past its deadline for a part that hangs, and still closes the store', async () => {
    const { stopping, add, order, errors } = stoppingIn(120);
    add('requests', never);
    add('platforms', never);
    add('store');
    const began = performance.now();
    expect(await stopping.stop()).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(order).toEqual(['requests', 'platforms', 'store']);
    expect(errors()).toHaveLength(2);
  });

  it('happens once, however often it is asked for', async () => {
    const { stopping, add, order } = stoppingIn(1000);
    add('store');
    expect(stopping.begun()).toBe(false);
    const first = stopping.stop();
    expect(stopping.begun()).toBe(true);
    await Promise.all([first, stopping.stop()]);
    expect(order).toEqual(['store']);
  });
});
