/** Everything that can be said about a knowledge file: the one place where findings are made and worded. */

import { truncate } from '../../text/truncate.ts';
import type { Finding } from '../model/knowledge.ts';
import { dateAdvice } from './date-advice.ts';
import { DRAFT_RULES, onlyOfDrafts } from './draft-rules.ts';
import { EVIDENCE_RULES } from './evidence-rules.ts';
import { FILE_RULES } from './file-rules.ts';

/** Where a finding stands; lines and columns count from 1. */
export type Spot = { readonly path: string; readonly line: number; readonly column: number };

type Rule = {
  readonly severity: Finding['severity'];
  // biome-ignore lint/suspicious/noExplicitAny: each rule has details of its own; `finding` checks them.
  readonly say: (details: any) => string;
};
const error = <D>(say: (details: D) => string) => ({ severity: 'error', say }) as const;
const warning = <D>(say: (details: D) => string) => ({ severity: 'warning', say }) as const;

const RULES = {
  ...FILE_RULES,
  ...DRAFT_RULES,
  ...EVIDENCE_RULES,
  // Files and folders.
  'missing-folder': error<object>(
    () =>
      'There is no such folder. Create it and put a folder with .json files in it for each pack, or name another folder in KNOWLEDGE_DIR.',
  ),
  'missing-file': error<object>(
    () => 'There is no such file or folder. Check the spelling of the path.',
  ),
  'no-knowledge': warning<object>(
    () => 'There is no .json file in this folder, so there is nothing to answer with. Add a pack.',
  ),
  'not-published': error<object>(
    () =>
      'Nothing has been published yet, so there is nothing to answer with. Run “dateline publish” with a folder of packs.',
  ),
  'knowledge-gone': error<{ facts: number; why: string | undefined }>(
    ({ facts, why }) =>
      `${why ?? 'There is no .json file in this folder any more.'} Its last good version, ${facts} facts, keeps serving, as everything going at once is more likely an accident. If Dateline is to serve none of it, restart it.`,
  ),
  'unreadable-file': error<{ reason: string }>(
    ({ reason }) =>
      `This cannot be read (${reason}). Check that it exists and that its permissions allow reading.`,
  ),
  'too-large': error<{ megabytes: number; most: number }>(
    ({ megabytes, most }) =>
      `This file has ${megabytes} MB; ${most} MB is the most. Split it: a pack may have many files.`,
  ),
  'not-utf8': error<object>(
    () => 'From here on this is not UTF-8 text. Save the file with the encoding UTF-8.',
  ),

  // The form of the file.
  'json-syntax': error<{ said: string }>(({ said }) => said),
  'duplicate-field': error<{ field: string; line: number }>(
    ({ field, line }) =>
      `“${field}” is already given on line ${line}. Keep one of the two; if both are lists, join them.`,
  ),
  'unknown-field': error<{
    field: string;
    nearest: string | undefined;
    allowed: readonly string[];
  }>(
    ({ field, nearest, allowed }) =>
      onlyOfDrafts(field, allowed) ??
      `“${cut(field)}” is not a field here. ${nearest ? `Did you mean “${nearest}”?` : `Remove it, or use one of: ${allowed.join(', ')}.`}`,
  ),
  'missing-field': error<{ field: string; inside: string; example: string | undefined }>(
    ({ field, inside, example }) =>
      `${inside} needs a field “${field}”. Add ${example ? `it, such as "${field}": ${example}.` : 'it.'}`,
  ),
  'wrong-type': error<{
    name: string;
    expected: string;
    found: string;
    example?: string | undefined;
  }>(
    ({ name, expected, found, example }) =>
      `${name} must be ${expected}, but here stands ${found}.${example ? ` Write ${example}.` : ''}`,
  ),
  'wrong-value': error<{
    name: string;
    found: string;
    allowed: readonly string[];
    nearest: string | undefined;
  }>(
    ({ name, found, allowed, nearest }) =>
      `${name} cannot be ${cut(found)}. ${nearest ? `Did you mean “${nearest}”? ` : ''}Allowed: ${allowed.join(', ')}.`,
  ),
  'too-long': error<{ name: string; length: number; most: number }>(
    ({ name, length, most }) =>
      `${name} has ${length} characters; ${most} is the most that every platform shows. Shorten or split it.`,
  ),
  'empty-text': error<{ name: string }>(
    ({ name }) => `${name} is empty. Write it, or remove the field.`,
  ),
  'no-language': error<{ name: string; languages: readonly string[] }>(
    ({ name, languages }) =>
      `${name} is empty. Write it in one language at least, as { "en": "…" }; languages are ${list(languages, 'and')}.`,
  ),
  'wrong-date': error<{ name: string; found: string; exact: boolean }>(
    ({ name, found, exact }) =>
      `${name} cannot be “${cut(found)}”. Write ${exact ? 'a real day as 2024-12-25' : dateAdvice(found)}.`,
  ),
  'wrong-id': error<{ found: string; suggestion: string | undefined }>(
    ({ found, suggestion }) =>
      `“${cut(found)}” cannot be an id: small letters a–z, digits and single hyphens only.${suggestion ? ` Write “${suggestion}”?` : ''}`,
  ),
  'wrong-url': error<{ found: string }>(
    ({ found }) =>
      `“${cut(found)}” is not a web address. Write one that begins with https:// or http://.`,
  ),
  'not-allowed': error<{ name: string; said: string }>(({ name, said }) => `${name}: ${said}.`),

  // Ids and references.
  'duplicate-id': error<{ noun: string; id: string; first: Spot }>(
    ({ noun, id, first }) =>
      `The ${noun} “${id}” is already given at ${first.path}:${first.line}, and the first one counts. Give this one an id of its own, or remove it.`,
  ),
  'unknown-id': error<{ noun: string; id: string; nearest: string | undefined; field: string }>(
    ({ noun, id, nearest, field }) =>
      `There is no ${noun} “${id}”. ${nearest ? `Did you mean “${nearest}”?` : `Add it, or remove it from “${field}”.`}`,
  ),
  // A warning, because the error that causes it is said where it stands.
  'broken-reference': warning<{ noun: string; id: string; broken: Spot }>(
    ({ noun, id, broken }) =>
      `The ${noun} “${id}” is not served because of its own error at ${broken.path}:${broken.line}. Correct that one first.`,
  ),
  'reference-cycle': error<{ noun: string; id: string; field: string }>(
    ({ noun, id, field }) =>
      `Following “${field}” from the ${noun} “${id}” leads back to it. Remove “${field}” from one of them; until then it is ignored.`,
  ),
  unused: warning<{ noun: string; id: string }>(
    ({ noun, id }) =>
      `Nothing refers to the ${noun} “${id}”. Name it where it belongs, or remove it.`,
  ),

  // What is said, and who says so.
  'claim-without-attribution': error<{ status: string }>(
    ({ status }) =>
      `This fact is “${status}” but does not say by whom. Add "attribution" with the id of who says so.`,
  ),
  'fact-without-sources': error<object>(
    () => 'This fact has no sources. Add "sources" with the id of at least one source.',
  ),
  'near-duplicate-fact': warning<{ other: string; first: Spot }>(
    ({ other, first }) =>
      `This says nearly the same as the fact “${other}” at ${first.path}:${first.line}. Join them, or name one in the “disputes” or “supersedes” of the other.`,
  ),
  'long-text': warning<{ language: string; length: number; most: number }>(
    ({ language, length, most }) =>
      `The ${language} text has ${length} characters; above ${most} it is hard to read in a chat. Split it into two facts.`,
  ),
  'missing-locale': warning<{
    noun: string;
    languages: readonly string[];
    fields: readonly string[];
    shown: string;
  }>(
    ({ noun, languages, fields, shown }) =>
      `This ${noun} has no ${list(languages, 'or')} text (${fields.join('; ')}). Readers get the ${shown} one with a note until it is added.`,
  ),
  'unnamed-language': warning<{
    noun: string;
    language: string;
    locale: string;
    fields: readonly string[];
    named: readonly string[];
  }>(
    ({ noun, language, locale, fields, named }) =>
      `This ${noun} has ${language} text (${fields.map((field) => `“${field}”`).join(', ')}), but its pack names ${list(named, 'and')} alone. Add "${locale}" to the pack's "languages", or remove the text.`,
  ),
  'languages-not-named': warning<{ languages: readonly string[] }>(
    ({ languages }) =>
      `This pack has no English text and does not say that it means to have none. Add "languages": [${languages.map((one) => `"${one}"`).join(', ')}] to it.`,
  ),
  'colliding-name': warning<{ noun: string; name: string; other: string; first: Spot }>(
    ({ noun, name, other, first }) =>
      `“${name}” also names the ${noun} “${other}” (${first.path}:${first.line}), so a question with it cannot tell them apart. Make one of the two fuller.`,
  ),

  // Dates and figures.
  'fact-before-incident': error<{ fact: string; incident: string; when: string }>(
    ({ fact, incident, when }) =>
      `The fact is of ${fact}, before its incident “${incident}” (${when}). Correct one of the dates, or remove “incident” here.`,
  ),
  // A warning, because what followed an incident is often told as part of it.
  'fact-after-incident': warning<{ fact: string; incident: string; when: string }>(
    ({ fact, incident, when }) =>
      `The fact is of ${fact}, after its incident “${incident}” (${when}). If the incident went on, write its date as from/to or from/..; otherwise correct the date or remove “incident” here.`,
  ),
  'follows-later': error<{ own: string; other: string; when: string }>(
    ({ own, other, when }) =>
      `This incident (${own}) cannot follow “${other}”, which is later (${when}). Correct a date, or remove it from “follows”.`,
  ),
  'figure-exceeds-whole': error<{ value: number; of: number }>(
    ({ value, of }) =>
      `${value} of ${of}: the part is greater than the whole. Correct “value” or “of”.`,
  ),
  'figure-not-in-words': warning<{ value: number; words: string }>(
    ({ value, words }) =>
      `“${cut(words)}” does not say ${value}, in digits or in words. Make the words and the value agree.`,
  ),
  'figure-not-in-text': warning<{ value: number; language: string }>(
    ({ value, language }) =>
      `The ${language} text does not say ${value}, as this figure does. Correct the one that is wrong: a short answer shows the figure.`,
  ),
  'numbers-differ': warning<{ language: string; number: number; first: string; other: number }>(
    ({ language, number, first, other }) =>
      `The ${language} text says ${number} where the ${first} says ${other}. Correct the one that is wrong.`,
  ),

  // Example questions.
  'few-questions': warning<{ count: number; least: number; language: string; locale: string }>(
    ({ count, least, language, locale }) =>
      `${count === 0 ? 'No example question' : count === 1 ? 'One example question' : `${count} example questions`} in ${language}; at least ${least} make this fact much easier to find. Add other ways of asking in "questions": { "${locale}": […] }.`,
  ),
  'repeated-question': warning<{ other: string }>(
    ({ other }) =>
      `Nearly the same words as “${cut(other)}”. Ask in quite different words instead.`,
  ),
  'shared-question': warning<{ other: string; first: Spot }>(
    ({ other, first }) =>
      `The fact “${other}” has the very same question (${first.path}:${first.line}), so it cannot tell them apart. Reword one of them.`,
  ),

  // The newsroom's own tests.
  'failed-test': warning<{ ask: string; wanted: string | null; got: string | undefined }>(
    ({ ask, wanted, got }) =>
      `“${cut(ask)}” is answered by ${got === undefined ? 'nothing' : `“${got}”`}, and should be by ${
        wanted === null
          ? 'nothing. Make the example questions of that fact narrower'
          : `“${wanted}”. Add this wording to its example questions`
      }, or correct the test.`,
  ),

  // Words of the pack.
  'several-word-synonym': warning<{ synonym: string; words: readonly string[] }>(
    ({ synonym, words }) =>
      `“${cut(synonym)}” is not a single word, so each of its words (${cut(words.join(', '))}) counts as a synonym alone. Keep the one that readers use for the others; a name belongs into “aliases”.`,
  ),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/**
 * Makes a finding.
 * @param rule the rule's stable name
 * @param at where it stands; `path`, `line` and `column` are taken
 * @param details what the rule's words need
 */
export function finding<R extends RuleName>(
  rule: R,
  at: Spot,
  details: Parameters<(typeof RULES)[R]['say']>[0],
): Finding {
  const { severity, say }: Rule = RULES[rule];
  const { path, line, column } = at;
  return { severity, path, line, column, message: say(details), rule };
}

/** What becomes of the thing a finding is about. */
export type Outcome = 'left-out' | 'last-good' | 'ignored';

/** The same finding, saying also what is served meanwhile. `thing`: fact, actor, file … */
export function withOutcome(found: Finding, thing: string, outcome: Outcome): Finding {
  const said = {
    'last-good': 'the last good version keeps serving',
    'left-out': `this ${thing} is left out`,
    ignored: `this ${thing} is ignored`,
  }[outcome];
  return { ...found, message: `${found.message} Until then ${said}.` };
}

/** Orders findings as a reader of the files meets them. */
export function compareFindings(a: Finding, b: Finding): number {
  return order(a.path, b.path) || a.line - b.line || a.column - b.column || order(a.rule, b.rule);
}

/** By code point order, the same on every machine. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const cut = (text: string): string => truncate(text, 60);

function list(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
