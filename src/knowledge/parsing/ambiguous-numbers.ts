/** Figures such as 1.512: with a decimal point for JSON, with thousands for half of the world. */
import type { Finding } from '../model/knowledge.ts';
import { finding } from './findings.ts';
import { type Document, type JsonPath, valueAt } from './parse-json.ts';

const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** A warning for each, unless the words for the reader say the decimal in English, which has no other use for the point. */
export function ambiguousNumbers(document: Document): readonly Finding[] {
  return figuresOf(document).flatMap((at) =>
    ['value', 'of'].flatMap((field) => {
      if (typeof valueAt(document.value, [...at, field]) !== 'number') return [];
      const typed = document.raw([...at, field]);
      const words = valueAt(document.value, [...at, 'words', 'en']);
      if (!AMBIGUOUS.test(typed) || (typeof words === 'string' && words.includes(typed))) return [];
      const details = { typed, thousands: typed.replace('.', '') };
      return [finding('ambiguous-number', document.spot([...at, field]), details)];
    }),
  );
}

function figuresOf(document: Document): JsonPath[] {
  return ['incidents', 'facts'].flatMap((section) =>
    indexes(document, [section]).flatMap((item) => indexes(document, [...item, 'figures'])),
  );
}

function indexes(document: Document, at: JsonPath): JsonPath[] {
  const list = valueAt(document.value, at);
  return Array.isArray(list) ? list.map((_, index) => [...at, index]) : [];
}
