/** The type of a catalogue: the English one defines the keys that every other language must have. */
import type { en } from './catalogues/en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
