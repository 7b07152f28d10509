/** An editor as whoever publishes. */
import type { Person } from '../knowledge/publishing/types.ts';

/** @param editor `here:anna` is who uses the machine, where nobody signs in */
export const personOf = (editor: string, name: string): Person =>
  editor.startsWith('here:') ? { name, atMachine: true } : { name };
