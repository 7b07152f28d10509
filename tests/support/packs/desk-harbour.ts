/** The pack that the desk's tests serve: the harbour, enough catches for a second page, and mischief. */
import { HARBOUR } from './harbour.ts';

/** Every way that text could try to become more than text, in the page or in a platform's markup. */
export const MISCHIEF =
  '<img src=x onerror="window.pwned=1"> <script>window.pwned=1</script> [here](javascript:window.pwned=1) @everyone <!channel> *stars* :smile: </b>';

const CATCHES = 8;

const catches = Array.from({ length: CATCHES }, (_, index) => ({
  id: `catch-${index + 1}`,
  text: { en: `In ${2020 + index} the boats of Brill landed ${index + 1}00 crates of cod.` },
  when: `${2020 + index}`,
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  topics: ['fishing'],
  places: ['brill'],
  questions: {
    en: [
      `How much cod was landed in ${2020 + index}?`,
      `crates of cod, ${2020 + index}`,
      `size of the ${2020 + index} catch`,
    ],
  },
}));

/** The pack as one file; `more` facts come last. */
export function packFile(...more: readonly object[]): string {
  return JSON.stringify(
    {
      ...HARBOUR,
      topics: [...HARBOUR.topics, { id: 'fishing', title: { en: 'Fishing' } }],
      facts: [
        ...HARBOUR.facts,
        ...catches,
        {
          id: 'graffiti',
          text: { en: `The graffiti on the quay reads: ${MISCHIEF}` },
          when: '2030-01',
          status: 'confirmed',
          attribution: ['harbour-office'],
          sources: ['log'],
          topics: ['sea'],
          questions: {
            en: ['What does the graffiti say?', 'words on the quay wall', `who wrote ${MISCHIEF}`],
          },
        },
        ...more,
      ],
    },
    null,
    2,
  );
}

/** One more fact, for a test that adds it. */
export const lighthouse = (text: string) => ({
  id: 'lighthouse',
  text: { en: text },
  when: '2030-06-30',
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  topics: ['sea'],
  questions: {
    en: ['What colour is the lighthouse?', 'paint of the beacon', 'how the tower light looks'],
  },
});
