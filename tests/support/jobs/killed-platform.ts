/** What a platform has of the changes and messages that killed processes say they made: under one name it takes one message. */
import { kindOf, sentAs } from './kinds-of-copies.ts';

export function createKilledPlatform() {
  const edits: { readonly message: string; readonly died: number }[] = [];
  /** By name. */
  const sent = new Map<string, { readonly to: string; readonly died: number }>();
  const words = new Map<string, number>();

  const say = (message: string, died: number) => words.set(message, died);
  const sentTo = (to: string) => [...sent].filter(([, one]) => one.to === to).map(([key]) => key);

  /** The message that says what a copy should: itself, or the one sent after it or in its stead. */
  function standing(copy: string): string {
    const kind = kindOf(copy);
    const [key] = kind === 'fixed' || kind === 'watched' ? sentTo(copy) : [];
    return key === undefined ? copy : sentAs(key);
  }

  return {
    standing,
    /** The version that a message shows. */
    words: (message: string): number | undefined => words.get(message),
    /** A line of a process's output. */
    hear(line: string): void {
      const [what, first = '', second = '', third] = line.split(' ');
      const died = Number(third);
      if (what === 'edit') {
        edits.push({ message: second, died });
        say(second, died);
      } else if (!sent.has(second)) {
        sent.set(second, { to: first, died });
        say(sentAs(second), died);
      }
    },
    sent: () => sent.size,
    /** @param changesOf how often a message's change is on record */
    twice(changesOf: (message: string) => number): number {
      const by = Map.groupBy(sent.values(), ({ to }) => to);
      return [...by].reduce((sum, [to, all]) => {
        const kind = kindOf(to);
        const most = kind === 'fixed' || kind === 'watched' ? 1 : changesOf(to);
        return sum + Math.max(0, all.length - most);
      }, 0);
    },
    /** Changes to an older version after a newer one. */
    outOfOrder(): number {
      const highest = new Map<string, number>();
      return edits.filter(({ message, died }) => {
        const before = highest.get(message) ?? 0;
        highest.set(message, Math.max(died, before));
        return died < before;
      }).length;
    },
    again: () =>
      edits.length - new Set(edits.map(({ message, died }) => `${message} ${died}`)).size,
  };
}
