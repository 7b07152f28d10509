/** What a reader was shown, and is shown → how that differs, and which difference is worse. Pure. */
import {
  CHANGE_KINDS,
  type ChangeKind,
  type Question,
  type QuestionChange,
  type Shown,
} from './types.ts';

/**
 * @param replaces whether a fact has taken the place of another
 * @returns undefined where nothing differs
 */
export function changeOf(
  question: Question,
  before: Shown,
  after: Shown,
  replaces: (fact: string, old: string) => boolean,
): QuestionChange | undefined {
  const kind = kindOf(before, after, replaces);
  if (!kind) return undefined;
  const { expected } = question;
  const [was, is] = [before, after].map(
    (shown) => expected !== undefined && isRight(shown, expected),
  );
  const better = is && !was;
  const worse = was && !is;
  return {
    ...question,
    kind,
    ...(better && { better }),
    ...(worse && { worse }),
    before,
    after,
  };
}

/** Whether something is answered as it should be. @param expected null where nothing should answer */
export function isRight({ outcome, fact }: Shown, expected: string | null): boolean {
  return outcome === 'answer' ? fact?.id === expected : expected === null;
}

function kindOf(
  before: Shown,
  after: Shown,
  replaces: (fact: string, old: string) => boolean,
): ChangeKind | undefined {
  const [answered, answers] = [before.outcome === 'answer', after.outcome === 'answer'];
  const [old, now] = [before.fact?.id, after.fact?.id];
  if (answered && !answers) return 'lost';
  if (!answered && answers) return 'found';
  if (answered && old !== now)
    return old !== undefined && now !== undefined && replaces(now, old) ? 'replaced' : 'other';
  if (answered && before.short !== after.short) return 'short';
  if (!answered && (old !== now || before.outcome !== after.outcome)) return 'nearest';
  return before.text === after.text ? undefined : 'wording';
}

/** The worst first, and of these what readers asked most; what gets better comes last. */
export function compareChanges(a: QuestionChange, b: QuestionChange): number {
  return (
    Number(a.better ?? false) - Number(b.better ?? false) ||
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    b.times - a.times ||
    (a.question < b.question ? -1 : a.question > b.question ? 1 : 0)
  );
}
