/** What the page's API answers: the shapes that the server writes and the page reads. */

import type { AskJson } from '../answer/presentation/ask-json.ts';
import type { VerifyJson } from '../answer/presentation/verify-json.ts';
import type { DiscordPayload } from '../channels/discord/render/payload.ts';
import type { SlackMessage } from '../channels/slack/render/payload.ts';
import type { FactBlock, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { FactCorrection } from '../tenants/corrections/correction-list.ts';
import type { AuditEntry } from './access/repository.ts';

/** A reply and the very payloads that Discord and Slack would be sent. */
export type Rendered = {
  readonly reply: Reply;
  readonly discord: readonly DiscordPayload[];
  readonly slack: readonly SlackMessage[];
};

/** Where what goes with a message is to be seen. */
export type Attached = {
  /** The address on this server; what is there never changes. */
  readonly src: string;
  /** The picture in words. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** `POST /api/ask`: fixed, because other programs call it. */
export type AskAnswer = AskJson & Rendered;

/** `POST /api/verify`: fixed, too. */
export type VerifyAnswer = VerifyJson;

/** `POST /api/request` and `POST /api/press`. */
export type Answer = Rendered & {
  readonly request: Request;
  /** For each choice of the reply, in the order of its reading: the id to press it by. */
  readonly choices: readonly string[];
  /** The pictures that go with the Discord message. */
  readonly attached?: readonly Attached[];
  /** Of a press of a platform's button: whether it would change the message itself rather than post another. */
  readonly inPlace?: boolean;
};

/** `GET /api/timeline/pictures`: none where there is nothing to draw. */
export type PictureList = {
  readonly pictures: readonly Attached[];
};

/** `GET /api/version`. */
export type Version = {
  /** Changes whenever the knowledge does. */
  readonly version: string;
  readonly facts: number;
  /** No editor has reviewed any of it. */
  readonly unreviewed: boolean;
  /** Whether what readers ask to be kept is kept: not where the database cannot be used. */
  readonly keeps: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** The first error, and where it stands: `path:line:column`. */
  readonly error?: { readonly at: string; readonly message: string };
};

type FactLink = { readonly id: string; readonly text: string; readonly lang: Locale };

/** `GET /api/facts/ID`. */
export type FactPage = Omit<FactBlock, 'type'> & {
  readonly standing: 'stands' | 'replaced' | 'withdrawn';
  readonly replacedBy?: FactLink;
  readonly replaces?: FactLink;
  /** What states another side. */
  readonly disputes: readonly FactLink[];
  /** In every language there is. */
  readonly texts: readonly {
    readonly lang: Locale;
    readonly text: string;
    readonly machine: boolean;
    readonly reviewedOn?: string;
  }[];
  readonly evidence: readonly {
    readonly source: string;
    readonly passage: string;
    readonly language?: string;
  }[];
  readonly reviewedOn?: string;
  readonly reviewBy?: string;
  /** The newest first; empty where nothing is on record. */
  readonly history: readonly {
    readonly at: string;
    readonly date: string;
    readonly kind: 'added' | 'changed' | 'withdrawn';
    readonly fields: readonly string[];
  }[];
};

/** `GET /api/suggest`. */
export type Suggestions = {
  readonly suggestions: readonly { readonly label: string; readonly value: string }[];
};

/** `GET /api/commands`. */
export type CommandList = { readonly commands: readonly CommandEntry[] };
export type CommandEntry = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionEntry[];
};
export type OptionEntry = {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly suggest?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

/** `GET /api/facts`: every fact in the files that stands, and those that were withdrawn or replaced. */
export type FactList = {
  readonly version: string;
  readonly facts: readonly FactEntry[];
  readonly incidents: readonly GroupEntry[];
  readonly topics: readonly GroupEntry[];
};
export type FactEntry = Omit<FactBlock, 'type'> & {
  /** EDTF, to sort by. */
  readonly when: string;
  readonly incident?: string;
  readonly topics: readonly string[];
  readonly places: readonly string[];
  /** A question that this fact answers. */
  readonly question?: string;
};
type GroupEntry = {
  readonly id: string;
  readonly title: string;
  /** The date in words; topics have none. */
  readonly date?: string;
};

/** `GET /api/examples`: a few questions that the facts answer. */
export type ExampleList = { readonly questions: readonly string[] };

/** `GET /api/findings`. */
export type FindingList = { readonly findings: readonly Finding[] };

/** Every answer that is not 2xx. */
export type ApiError = {
  readonly error: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
};

/** A change of a fact, and what became of the messages that had shown it. */
export type CorrectionLine = Omit<FactCorrection, 'from' | 'asked' | 'until'> & {
  readonly key: string;
  /** ISO 8601, UTC, like `asked` and `until`. */
  readonly from?: string | undefined;
  readonly asked: string;
  readonly until?: string | undefined;
};

export type CorrectionList = {
  readonly corrections: readonly CorrectionLine[];
  /** Whether only the latest are among them. */
  readonly more: boolean;
  /** How many receipts there are, and the numbers of those that do not say any more what they said. */
  readonly receipts: number;
  readonly altered: readonly number[];
};

/** What an editor did. */
export type AuditLine = Omit<AuditEntry, 'at' | 'session'> & {
  /** What it was to, by its name, where it is an entry that is still there. */
  readonly called?: string;
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type AuditList = {
  readonly entries: readonly AuditLine[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
  /** For how long they are kept. */
  readonly days: number;
};

/** What is kept, and for how many days. */
export type Kept = {
  /** Whether the log of questions says who asked. */
  readonly questionIds: boolean;
  readonly days: {
    readonly questions: number;
    readonly feedback: number;
    readonly tickets: number;
    readonly requests: number;
    readonly conversations: number;
    readonly posted: number;
    readonly audit: number;
  };
};

/** Who uses the page, and what is open to them. */
export type AccessState = {
  /** `here`: without signing in, as on this machine; `closed`: the editors' part is for nobody here. */
  readonly is: 'here' | 'signed-in' | 'to-sign-in' | 'closed';
  /** Whom the pages of readers are for. */
  readonly readers: 'everyone' | 'signed-in';
  /** Where one signs in: `Slack`, `Discord`, `accounts.example.org`. */
  readonly provider?: string;
  readonly name?: string;
  readonly role?: 'viewer' | 'editor';
  /** To be sent with whatever changes something. */
  readonly proof?: string;
};
