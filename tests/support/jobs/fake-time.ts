/** Time that passes only when told to, for jobs that take a clock and a timer. */
export function fakeTime() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    clock: () => now,
    timer: (run: () => void, milliseconds: number) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
    /** Milliseconds until each timer that is set. */
    waiting: () => timers.map(({ at }) => at - now),
  };
}
