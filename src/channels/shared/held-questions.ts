/**
 * Questions that came too soon, held until their wait is over: who asks a second question in haste need not
 * type it again. Of what one person asks meanwhile only the last is answered.
 */

/** Runs something later; what it returns calls that off. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

export type HeldQuestions = {
  /**
   * @param person who asks it
   * @param seconds how long it has to wait, and how long it has waited before, since others ask as well
   * @param again asks it anew, and is told how long it has waited by then
   * @returns false where it would wait longer than anybody looks on; then it is not held. Else what resolves once
   *   it was asked anew or let go for the next; never where everything stops before
   */
  readonly hold: (
    person: string,
    seconds: { readonly wait: number; readonly waited: number },
    again: (waited: number) => unknown,
  ) => Promise<void> | false;
  /** Lets go of all that is held. */
  readonly stop: () => void;
};

/** How long a question is held, over all. */
const LONGEST_SECONDS = 10;

/** A timer that does not keep the process up. */
const unrefTimer: Timer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

export function createHeldQuestions(timer: Timer = unrefTimer): HeldQuestions {
  /** What calls off the question of each person. */
  const held = new Map<string, { readonly cancel: () => void; readonly drop: () => void }>();
  let stopped = false;
  return {
    hold(person, { wait, waited }, again) {
      const all = waited + wait;
      if (stopped || all > LONGEST_SECONDS) return false;
      const before = held.get(person);
      before?.cancel();
      before?.drop();
      const over = Promise.withResolvers<void>();
      const cancel = timer(() => {
        held.delete(person);
        Promise.resolve(again(all)).then(() => over.resolve(), over.reject);
      }, wait * 1000);
      held.set(person, { cancel, drop: over.resolve });
      return over.promise;
    },
    stop() {
      stopped = true;
      for (const { cancel } of held.values()) cancel();
      held.clear();
    },
  };
}
