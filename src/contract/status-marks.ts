/**
 * How sure a fact is, as a shape: beside the word, never instead of it, so that a claim does not look like
 * what is confirmed to anybody, be it without colours. None of these is drawn as an emoji.
 */
import type { Status } from '../knowledge/model/schema.ts';
import type { Block } from './reply.ts';

export const STATUS_MARKS: Readonly<Record<Status, string>> = {
  confirmed: '\u25cf',
  claimed: '\u25cb',
  disputed: '\u25d0',
  denied: '\u2715',
  unknown: '\u25cc',
  retracted: '\u2298',
};

type Label = Extract<Block, { type: 'label' }>;

const LABEL_MARKS: Readonly<Record<Label['kind'], string>> = {
  differs: '\u2260',
  nearest: '\u2248',
};

/** "≈ Nearest facts": what kind of reply it is, seen before it is read. */
export const labelWords = ({ kind, text }: Label): string => `${LABEL_MARKS[kind]} ${text}`;
