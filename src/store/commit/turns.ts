/** One after the other, in the order they asked. */
export type Turns = {
  /** Resolves when it is the caller's turn, with what ends that turn. */
  readonly take: () => Promise<() => void>;
};

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      return before.then(() => resolve);
    },
  };
}
