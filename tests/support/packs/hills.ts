/** A second pack beside the harbour, which it names things of, for those who choose packs. */

export const SHEEP = 'How many sheep graze above Brill?';

const sheep = {
  id: 'sheep',
  text: { en: 'Forty sheep graze above Brill.' },
  when: '2030',
  status: 'confirmed',
  attribution: ['harbour-office'],
  sources: ['log'],
  questions: { en: [SHEEP, 'number of sheep', 'sheep uphill'] },
} as const;

export const HILLS = {
  pack: { id: 'hills', title: { en: 'The hills' }, description: { en: 'What is known uphill.' } },
  facts: [sheep],
} as const;
