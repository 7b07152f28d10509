/** What the store keeps for the editors' part: who is signed in, and who did what. */
import type { Role } from './editor.ts';

/** Somebody who has signed in with one browser. */
export type Session = {
  /** A hash of what the browser holds, in 64 hexadecimal digits: who reads the store cannot take a session over. */
  readonly id: string;
  /** As `Editor.id`. */
  readonly person: string;
  /** What the lists are held against besides, in lower case; only one that the provider has verified. */
  readonly email: string | undefined;
  readonly name: string;
  readonly begunAt: Date;
  readonly usedAt: Date;
};

export type SessionRepository = {
  readonly beginSession: (session: Session) => Promise<void>;
  readonly session: (id: string) => Promise<Session | undefined>;
  readonly touchSession: (id: string, at: Date) => Promise<void>;
  readonly endSession: (id: string) => Promise<void>;
  /** With every browser. @returns how many */
  readonly endSessionsOf: (person: string) => Promise<number>;
};

export type AuditEntry = {
  readonly at: Date;
  /** `Editor.name`; empty where nobody was known. */
  readonly name: string;
  /** `Editor.id`; empty where nobody was known. */
  readonly person: string;
  readonly role: Role | 'none';
  /** The first digits of the session's id, so that one can tell two browsers apart; empty without sign-in. */
  readonly session: string;
  /** What was done, in the address's own words: `publish`, `working-copy`, `sign-in`. */
  readonly action: string;
  /** To what: a fact's id, a file, a revision; empty where the action says it all. Never words that were typed. */
  readonly about: string;
  /** `refused`: they may not, or it was not the page that asked; `failed`: it could not be done. */
  readonly outcome: 'done' | 'refused' | 'failed';
};

/** Entries are only ever added. They are let go when they are too old, and names a person that is forgotten no more. */
export type AuditRepository = {
  readonly note: (entry: AuditEntry) => Promise<void>;
  /** The newest first. @param before of those noted before the one of this id */
  readonly audit: (
    most: number,
    before?: string,
  ) => Promise<readonly (AuditEntry & { readonly id: string })[]>;
};

export type AccessRepository = SessionRepository & AuditRepository;
