/**
 * Who is alive, told by counting: a process whose count stands still for `deadMs`, by the clock of whoever looks, is
 * dead, so that no two clocks need agree.
 */

/** @param beats how far each process has counted, by its id */
export type Living = (beats: ReadonlyMap<string, number>) => {
  /** The process itself among them. */
  readonly living: readonly string[];
  readonly dead: readonly string[];
};

/**
 * @param worker the process that looks
 * @param now milliseconds, which make no leaps
 */
export function watchLiving(worker: string, deadMs: number, now: () => number): Living {
  const seen = new Map<string, { readonly beat: number; readonly since: number }>();
  return (beats) => {
    const at = now();
    for (const [id, beat] of beats)
      if (seen.get(id)?.beat !== beat) seen.set(id, { beat, since: at });
    for (const id of seen.keys()) if (!beats.has(id)) seen.delete(id);
    const isAlive = (id: string) => id === worker || at - (seen.get(id)?.since ?? 0) < deadMs;
    return {
      living: [...new Set([worker, ...beats.keys()])].filter(isAlive),
      dead: [...beats.keys()].filter((id) => !isAlive(id)),
    };
  };
}
