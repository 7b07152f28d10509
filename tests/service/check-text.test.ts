import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Engine } from '../../src/answer/types.ts';
import { checkInTurns } from '../../src/service/check-text.ts';
import { harbour } from '../support/packs/harbour.ts';

const reader = { locale: 'en', now: new Date('2026-11-01') } as const;
const TEXT = 'Nobody was hurt in the ferry fire. '.repeat(20);

describe('a long text that is checked', () => {
  it('lets others in after each of its statements, and tells what it tells at once', async () => {
    const engine = createEngine(harbour());
    let others = 0;
    let done = false;
    const among = (): void => {
      if (done) return;
      others += 1;
      setImmediate(among);
    };
    setImmediate(among);
    const checked = await checkInTurns(TEXT, reader, () => engine);
    done = true;
    expect(checked).toEqual(engine.check(TEXT, reader));
    expect(checked.sentences).toHaveLength(20);
    expect(others).toBeGreaterThanOrEqual(19);
  });

  it('is held against one state of the facts where they change meanwhile', async () => {
    const [before, after] = [createEngine(harbour()), createEngine(harbour())];
    const held: string[] = [];
    const noting = (name: string, engine: Engine): Engine => ({
      ...engine,
      checkInSteps(text, from) {
        const steps = engine.checkInSteps(text, from);
        return {
          next() {
            held.push(name);
            return steps.next();
          },
        };
      },
    });
    const engines = [noting('before', before), noting('after', after)] as const;
    const now = () => engines[held.length < 5 ? 0 : 1];
    await checkInTurns(TEXT, reader, now);
    expect(held.filter((name) => name === 'after')).toHaveLength(20);
  });
});
