/** Questions that came too soon. */
import { describe, expect, it } from 'vitest';
import { createHeldQuestions } from '../../../src/channels/shared/held-questions.ts';
import { fakeTime } from '../../support/jobs/fake-time.ts';

function holding() {
  const time = fakeTime();
  const held = createHeldQuestions(time.timer);
  const asked: string[] = [];
  /** A question, which takes whatever it is told for an answer. */
  const ask = (person: string, question: string, wait: number, waited = 0) =>
    held.hold(person, { wait, waited }, (all) => asked.push(`${question} after ${all}`)) !== false;
  return { time, held, asked, ask };
}

describe('a question that came too soon', () => {
  it('is asked anew when the wait is over, and not before', () => {
    const { time, asked, ask } = holding();
    expect(ask('anna', 'how many?', 2)).toBe(true);
    time.pass(1999);
    expect(asked).toEqual([]);
    time.pass(1);
    expect(asked).toEqual(['how many? after 2']);
    expect(time.waiting()).toEqual([]);
  });

  it('is forgotten for the next of the same person, and for nobody else’s', () => {
    const { time, asked, ask } = holding();
    ask('anna', 'how many?', 2);
    ask('ben', 'who?', 2);
    ask('anna', 'when?', 2);
    time.pass(2000);
    expect(asked.sort()).toEqual(['when? after 2', 'who? after 2']);
  });

  it('may wait again, but no longer than ten seconds over all', () => {
    const { ask } = holding();
    expect(ask('anna', 'how many?', 4, 6)).toBe(true);
    expect(ask('anna', 'how many?', 5, 6)).toBe(false);
    expect(ask('anna', 'how many?', 11)).toBe(false);
  });

  it('leaves nothing behind at the end', () => {
    const { time, held, asked, ask } = holding();
    ask('anna', 'how many?', 2);
    held.stop();
    expect(time.waiting()).toEqual([]);
    expect(ask('anna', 'how many?', 2)).toBe(false);
    time.pass(10_000);
    expect(asked).toEqual([]);
  });
});
