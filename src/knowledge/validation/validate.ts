/** Every rule that knowledge is checked by, beyond the form of the files. */
import type { Finding } from '../model/knowledge.ts';
import { NOWHERE } from '../parsing/items.ts';
import type { Check, Context } from './context.ts';
import { cycles } from './cycles.ts';
import { factAgainstIncident, followsLater } from './dates.ts';
import { drafts } from './drafts.ts';
import { evidenceElsewhere, verbatimFacts } from './evidence.ts';
import { figureExceedsWhole, figureNotInWords } from './figures.ts';
import { duplicateIds, unknownIds } from './ids.ts';
import { longTexts } from './lengths.ts';
import { languagesNotNamed, missingLocales, unnamedLanguages } from './locales.ts';
import { collidingNames } from './names.ts';
import { nearDuplicateFacts } from './near-duplicates.ts';
import { figureNotInText, numbersDiffer } from './numbers.ts';
import { testsOfMissingFacts } from './pack-tests.ts';
import { publishable } from './publishable.ts';
import { fewQuestions, repeatedQuestions, sharedQuestions } from './questions.ts';
import { reviewByBeforeReview } from './review.ts';
import { synonymsOfSeveralWords } from './synonyms.ts';
import { unused } from './unused.ts';

const CHECKS: readonly Check[] = [
  duplicateIds,
  unknownIds,
  publishable,
  evidenceElsewhere,
  verbatimFacts,
  reviewByBeforeReview,
  testsOfMissingFacts,
  drafts,
  cycles,
  factAgainstIncident,
  followsLater,
  figureExceedsWhole,
  figureNotInWords,
  figureNotInText,
  numbersDiffer,
  fewQuestions,
  repeatedQuestions,
  sharedQuestions,
  nearDuplicateFacts,
  missingLocales,
  unnamedLanguages,
  languagesNotNamed,
  longTexts,
  collidingNames,
  synonymsOfSeveralWords,
  unused,
];

/** Runs every rule. */
export function validate(context: Context): Finding[] {
  return CHECKS.flatMap((rule) => rule(context)).filter(({ line }) => line > NOWHERE.line);
}
