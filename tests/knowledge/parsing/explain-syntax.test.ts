import { describe, expect, it } from 'vitest';
import { load } from '../../support/knowledge/examples.ts';

describe('a file that is no JSON', () => {
  it.each([
    ['empty', '', '1:1', 'The file is empty'],
    ['only spaces', ' \n ', '1:1', 'The file is empty'],
    [
      'missing comma',
      '{\n "facts": []\n "actors": []\n}',
      '3:2',
      'comma is missing before "actors": add it after the value that ends on line 2',
    ],
    ['comma before }', '{\n "facts": [],\n}', '2:13', 'Remove the comma'],
    ['comma before ]', '{"facts": [1,]}', '1:13', 'Remove the comma'],
    ['two commas', '{"facts": [],, "actors": []}', '1:14', 'A comma too many'],
    ['missing colon', '{"facts" []}', '1:10', 'A colon is missing after the name "facts"'],
    ['missing value', '{"facts":}', '1:9', 'After this colon a value is missing'],
    ['name without quotes', '{facts: []}', '1:2', 'must stand in double quotation marks: "facts"'],
    ['single quotes', "{'facts': []}", '1:2', 'Use double ones'],
    ['curly quotes', '{“facts”: []}', '1:2', 'Use straight ones'],
    ['quotation mark in a text', '{"a": "He said "no" to it"}', '1:16', 'ends the text too early'],
    ['number after an inner mark', '{"a": "the "9 lives" cat"}', '1:12', 'ends the text too early'],
    ['text not closed', '{"a": "x\n}', '1:7', 'not closed on its line'],
    ['brace not closed', '{\n "a": {"b": 1\n', '2:7', 'never closed. Add the “}”'],
    ['bracket not closed', '{"a": [1, 2}', '1:12', 'must be closed with “]” first'],
    ['something after the end', '{}\n}', '2:1', 'Nothing may follow the end'],
    [
      'item not closed',
      '{"facts": [{"id": "a", {"id": "b"}]}',
      '1:24',
      'Perhaps a } is missing before it',
    ],
    ['comment', '{ // why\n "facts": [] }', '1:3', 'Comments are not allowed'],
    ['semicolon', '{"a": 1; "b": 2}', '1:8', 'Use a comma'],
    ['capital', '{"a": True}', '1:7', 'Write true in small letters'],
    ['invisible space', '{\u00a0"a": 1}', '1:2', 'invisible character (U+00A0)'],
    ['number form', '{"a": .5}', '1:7', 'Write 0.5.'],
    ['leading zero', '{"a": 05}', '1:7', 'Write 5.'],
    ['no number at all', '{"a": 1.5.2}', '1:10', 'not a number form'],
    ['what is counted', '{"a": 1512 people}', '1:12', 'Only the number stands here: 1512.'],
    ['date without quotes', '{"a": 2023-02-06}', '1:7', 'in double quotation marks: "2023-02-06"'],
    ['text ended by a curly mark', '{"a": "x”, "b": "y"}', '1:9', 'Use a straight one'],
    ['last text ended by one', '{"a": "x”}', '1:9', 'Use a straight one'],
    ['backslash', '{"a": "C:\\x"}', '1:7', 'backslash that means nothing'],
    ['tab in a text', '{"a": "x\ty"}', '1:7', 'invisible control character'],
  ])('%s', (_, text, at, message) => {
    const { findings, knowledge } = load(text);
    const first = findings.find(({ rule }) => rule === 'json-syntax');
    expect(`${first?.line}:${first?.column}`).toBe(at);
    expect(first).toMatchObject({ severity: 'error', path: 'k.json', rule: 'json-syntax' });
    expect(first?.message).toContain(message);
    expect(first?.message).toContain('Until then this file is left out');
    expect(knowledge.facts.size).toBe(0);
  });

  it('says independent mistakes at once, and no consequences of one mistake', () => {
    const { findings } = load('{\n "facts": [1 2],\n "actors": [3 4]\n}');
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:14', '3:15']);
    expect(load("{'facts': ['a'], 'actors': ['b']}").findings).toHaveLength(1);
  });

  it('survives brackets without end', () => {
    expect(load('['.repeat(200_000)).findings[0]?.message).toContain('nested too deeply');
  });

  it('counts lines of every kind, and not the byte order mark', () => {
    const at = (text: string) => load(text).findings.map(({ line, column }) => `${line}:${column}`);
    expect(at('{\r\n\r\n x}')).toEqual(['3:2']);
    expect(at('{\r\r x}')).toEqual(['3:2']);
    expect(at('\uFEFFx')).toEqual(['1:1']);
    expect(load('\uFEFF{"facts": []}').findings).toEqual([]);
  });
});
