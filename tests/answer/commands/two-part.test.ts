import { describe, expect, it } from 'vitest';
import { askInParts } from '../../../src/answer/commands/two-part.ts';
import { askBlocks } from '../../../src/answer/presentation/ask-blocks.ts';
import { toAskJson } from '../../../src/answer/presentation/ask-json.ts';
import { whyChoice } from '../../../src/answer/presentation/choices.ts';
import type { AskResult } from '../../../src/answer/types.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { harbour } from '../../support/packs/harbour.ts';

const knowledge = harbour();
const PARTS = ['when did it burn?', 'how many were rescued?'] as const;

/** A result: "answer rescued 12" is answered with that fact in short, "related rescued" only has it near. */
function result(told: string, question: string = PARTS.join(' and ')): AskResult {
  const [outcome, id, answer = null] = told.split(' ') as [AskResult['outcome'], string?, string?];
  const fact = knowledge.facts.get(id ?? '');
  return {
    question,
    locale: 'en',
    outcome,
    confidence: outcome === 'answer' ? 0.95 : 0.4,
    answer,
    followUp: false,
    context: { about: fact ? [`fact:${fact.id}`] : [] },
    facts: fact ? [{ fact, score: 1, matched: [], unmatched: [] }] : [],
  };
}

const parted = (whole: string, one: string, other: string) =>
  askInParts(
    result(whole),
    PARTS,
    (question) => result(question === PARTS[0] ? one : other, question),
    undefined,
  );

describe('a question of two parts', () => {
  it.each<[string, string, string, string, readonly string[], string | null]>([
    // whole, first, second → outcome, facts, short answer
    [
      'related rescued',
      'answer herring 2029',
      'answer rescued 12',
      'answer',
      ['herring', 'rescued'],
      '2029 · 12',
    ],
    [
      'related rescued',
      'answer herring',
      'answer rescued 12',
      'answer',
      ['herring', 'rescued'],
      null,
    ],
    [
      'related rescued',
      'related herring',
      'answer rescued 12',
      'answer',
      ['rescued', 'herring'],
      '12',
    ],
    ['related rescued', 'related herring', 'none', 'related', ['rescued', 'herring'], null],
    // One fact tells both.
    [
      'answer rescued',
      'answer rescued 2030',
      'answer rescued 12',
      'answer',
      ['rescued'],
      '2030 · 12',
    ],
    ['answer rescued', 'answer rescued 2030', 'related rescued', 'answer', ['rescued'], null],
  ])('%s: %s + %s → %s', (whole, one, other, outcome, facts, answer) => {
    const asked = parted(whole, one, other);
    const json = toAskJson(asked, knowledge);
    expect([json.outcome, json.facts.map(({ id }) => id), json.answer]).toEqual([
      outcome,
      facts,
      answer,
    ]);
  });

  it('is asked its second part with what the first is about', () => {
    const contexts: unknown[] = [];
    askInParts(
      result('none'),
      PARTS,
      (question, context) => {
        contexts.push(context?.about);
        return result(question === PARTS[0] ? 'answer herring' : 'none', question);
      },
      undefined,
    );
    expect(contexts).toEqual([undefined, ['fact:herring']]);
  });

  it('is not asked its second part of somebody whom no fact is about', () => {
    const asked = askInParts(
      result('related rescued'),
      PARTS,
      (question) =>
        question === PARTS[0]
          ? { ...result('related herring'), nearness: { kind: 'unknown-name', name: 'Doe' } }
          : result('answer herring'),
      undefined,
    );
    expect([asked.outcome, asked.parts]).toEqual(['related', undefined]);
  });

  const shown = (asked: AskResult) =>
    plainText({
      locale: 'en',
      command: 'ask',
      blocks: askBlocks(asked, knowledge, whyChoice(asked, true, 'en'), false),
    });

  it('shows both facts, each under its short answer', () => {
    const text = shown(parted('related rescued', 'answer herring 2029', 'answer rescued 12'));
    const order = ['2029', 'Brill sold about 300', '12', 'Boats brought'].map((part) =>
      text.indexOf(part),
    );
    expect(order.every((at, place) => at > (order[place - 1] ?? -1))).toBe(true);
  });

  it('says which part no fact surely answers', () => {
    const text = shown(parted('related rescued', 'related herring', 'answer rescued 12'));
    expect(text).toContain('No fact on file surely answers this part: “when did it burn?”');
    expect(text).not.toContain('Brill sold');
  });
});
