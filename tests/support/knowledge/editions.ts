/** Knowledge in editions: each of its three facts says which, so that an answer with two editions in it shows. */
import { all, fact, file, json } from './examples.ts';

const THINGS = ['bridge', 'harbour', 'lighthouse'];

/** The text of the one file. */
export const edition = (number: number): string =>
  json(
    file({
      facts: THINGS.map((thing, at) => ({
        ...fact,
        id: thing,
        when: `2024-12-2${5 + at}`,
        text: all(`Edition ${number} tells of the ${thing}.`),
        questions: {
          en: [
            `Which edition tells of the ${thing}?`,
            `What tells of the ${thing}?`,
            `Is the ${thing} told of?`,
          ],
        },
      })),
    }),
  );

/** The editions that a text shows, each once. */
export const editionsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/Edition (\d+)/g)].map(([, number]) => Number(number))),
];
