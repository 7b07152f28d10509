/** The ranking's features as a reader may think of them: each group is one line of "Why this answer?". */
import type { MessageKey } from '../../i18n/messages.ts';
import type { Features } from '../ranking/feature-set.ts';

export const GROUPS: readonly (readonly [MessageKey, readonly (keyof Features)[]])[] = [
  [
    'why.words',
    [
      'lexicalScore',
      'lexicalStrength',
      'coverage',
      'textCoverage',
      'textFocus',
      'entryCoverage',
      'askedCoverage',
      'askedEntryCoverage',
      'rarestMatched',
      'knownShare',
      'explained',
      'undisturbed',
      'happens',
      'mainEvent',
      'supported',
      'notDenied',
      'heaviestMatched',
    ],
  ],
  [
    'why.examples',
    [
      'similarity',
      'top3Mean',
      'trigramOverlap',
      'trigramTop3Mean',
      'adjacency',
      'askedSimilarity',
      'sameTypeSimilarity',
    ],
  ],
  ['why.meaning', ['cosine', 'cosineSquared', 'cosineTop3Mean']],
  ['why.names', ['namesMatch', 'namesAligned', 'rolesMatch', 'sameDirection', 'doerKept']],
  ['why.date', ['dateMatch', 'notLater', 'sameTimeAndPlace']],
  ['why.number', ['numberMatch', 'countedMatch', 'figureFit', 'unitMatch']],
  [
    'why.kind',
    [
      'typeMatch',
      'valueMatch',
      'slotMatch',
      'sameLimits',
      'sameType',
      'sameTypeShare',
      'anySameType',
      'hasAnswerType',
    ],
  ],
  ['why.talk', ['inConversation', 'justShown']],
];
/** Every feature that some line stands for. */
export const EXPLAINED: readonly (keyof Features)[] = GROUPS.flatMap(([, names]) => names);
