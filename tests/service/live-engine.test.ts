import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import { serveLoaded } from '../../src/service/serving.ts';
import { HARBOUR } from '../support/packs/harbour.ts';
import { HILLS } from '../support/packs/hills.ts';

const reader = { locale: 'en', now: new Date('2030-07-01') } as const;
const HERRING = 'How much herring did Brill sell?';
const load = (tonnes: number) =>
  assemble([
    {
      path: 'k/harbour/all.json',
      text: JSON.stringify(HARBOUR).replaceAll('300 tonnes', `${tonnes} tonnes`),
    },
    { path: 'k/hills/all.json', text: JSON.stringify(HILLS) },
  ]);
const told = (engine: ReturnType<typeof createEngine>) =>
  engine.ask(HERRING, reader).facts[0]?.fact.text.en;

describe('an engine made from the one before', () => {
  const [first, second] = [load(300), load(310)];

  it('answers from the new facts as one made anew does', () => {
    const engine = createEngine(second.knowledge, createEngine(first.knowledge));
    expect(told(engine)).toBe('Brill sold about 310 tonnes of herring.');
    expect(engine.ask(HERRING, reader)).toEqual(
      createEngine(second.knowledge).ask(HERRING, reader),
    );
  });

  it('leaves the one before able to finish an answer from its own facts', () => {
    const before = createEngine(first.knowledge);
    createEngine(second.knowledge, before);
    expect(told(before)).toBe('Brill sold about 300 tonnes of herring.');
  });

  it('serves tenants that chose some packs what was edited since, also after edits nobody asked about', () => {
    let serving = serveLoaded(createEngine(first.knowledge), first);
    expect(told(serving.select!(['harbour']))).toBe('Brill sold about 300 tonnes of herring.');
    for (const tonnes of [305, 310]) {
      const next = load(tonnes);
      serving = serveLoaded(createEngine(next.knowledge, serving.engine), next, serving);
    }
    expect(told(serving.select!(['harbour']))).toBe('Brill sold about 310 tonnes of herring.');
    expect(serving.select!(['harbour'])).toBe(serving.select!(['harbour']));
  });

  it('keeps the engines of the sixteen selections that were asked for last', () => {
    const serving = serveLoaded(createEngine(first.knowledge), first);
    const select = (number: number) => serving.select!(['hills', `pack-${number}`]);
    const made = Array.from({ length: 16 }, (_, number) => select(number));
    expect(select(0)).toBe(made[0]);
    select(16);
    expect(select(0)).toBe(made[0]);
    expect(select(1)).not.toBe(made[1]);
  });
});
