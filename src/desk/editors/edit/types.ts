/** What the editing routes answer: the shapes that the server writes and the page reads. */

import type { FallenApproval } from '../../../editing/approvals.ts';
import type { NotPublished } from '../../../editing/base.ts';
import type { EditSection, ItemKey } from '../../../editing/items.ts';
import type { ListEntry } from '../../../editing/listing.ts';
import type { FieldConflict } from '../../../editing/merge.ts';
import type { PublishPlan } from '../../../editing/publishing.ts';
import type { StepLabel } from '../../../editing/steps.ts';
import type { ReadDate } from '../../../editing/typed-date.ts';
import type { Finding } from '../../../knowledge/model/knowledge.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import type { Rendered } from '../../api-types.ts';

/** `GET work`: the working copy at a glance. */
export type Work = {
  /** Another whenever anything of it is. */
  readonly mark: string;
  readonly editor: { readonly name: string; readonly mayEdit: boolean };
  /** The items that are not as they are published. */
  readonly changed: number;
  /** What undoing would undo, with the item's name. */
  readonly undo?: StepLabel & { readonly name?: string };
  readonly packs: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly {
    readonly path: string;
    readonly pack?: string;
    readonly changed: boolean;
  }[];
  readonly others: readonly { readonly editor: string; readonly path: string }[];
  readonly errors: number;
  readonly warnings: number;
};

/** `GET list`. */
export type ItemList = {
  readonly total: number;
  readonly entries: readonly (ListEntry & { readonly date?: string })[];
};

/** `GET names`: what may be picked, by section. */
export type Names = Readonly<Record<EditSection, readonly Name[]>>;
export type Name = { readonly id: string; readonly name: string; readonly pack?: string };

export type ItemValue = Readonly<Record<string, unknown>>;

/** `GET item`: none where there is none. */
export type ItemAnswer = { readonly item?: ItemDetail };

/** A finding of an item, with the field that it stands in: `text.en`. */
export type FieldFinding = Finding & { readonly field: string };

export type ItemDetail = ItemKey & {
  readonly value: ItemValue;
  readonly path: string;
  readonly pack?: string;
  /** Between which lines of the file it stands. */
  readonly lines: { readonly from: number; readonly to: number };
  /** As it is published; left out where it is not. */
  readonly published?: ItemValue;
  /** The approvals that were of other words than it has now. */
  readonly fallen: readonly FallenApproval[];
  /** Its file is broken, there and so: what is given is the last good version, and nothing in it can be changed. */
  readonly broken?: { readonly line?: number; readonly message?: string };
  readonly findings: readonly FieldFinding[];
  readonly users: readonly (ItemKey & { readonly name: string })[];
  /** The languages that its pack is meant to have. */
  readonly languages: readonly Locale[];
  readonly mark: string;
};

/** Every POST that changes an item. */
export type Changed =
  | { readonly kind: 'done'; readonly item?: ItemKey }
  | {
      readonly kind: 'conflict';
      readonly now: ItemValue;
      readonly fields: readonly FieldConflict[];
    }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'not-changed';
      readonly why: 'unreadable' | 'missing' | 'taken' | 'published';
    };

/** `GET file`. */
export type FileText = {
  readonly path: string;
  /** With plain line ends and without a byte order mark; null where there is none. */
  readonly text: string | null;
  readonly hash: string;
  readonly findings: readonly Finding[];
};
export type FileSaved =
  | { readonly kind: 'saved'; readonly file: FileText }
  | { readonly kind: 'changed'; readonly file: FileText }
  | { readonly kind: 'not-changed'; readonly why: 'missing' };

/** `GET problems`: the errors in the files, each with the entry that it stands in. */
export type Problems = {
  readonly problems: readonly (Finding & { readonly item?: ItemKey & { readonly name: string } })[];
};

/** `POST preview`: the item as readers of each language will see it. */
export type Preview = {
  readonly replies: Readonly<Record<Locale, Rendered>>;
};

/** `POST try`. */
export type Tried = Rendered & {
  /** The facts that it shows, the first one first. */
  readonly facts: readonly string[];
};

/** `GET date`: what was read, as the files have it and in words; or why nothing was, with examples as one types them. */
export type DateRead =
  | { readonly when: string; readonly words: string }
  | Exclude<ReadDate, { readonly when: string }>;

/** `GET plan`. */
export type Plan = PublishPlan & {
  /** `section id` → what the editor knows it by; in a moved file as each side has it: `mine section id`, `theirs section id`. */
  readonly names: Readonly<Record<string, string>>;
  /** The path of a moved file → who published it as it is now, as far as that is on record; null: a text editor. */
  readonly changedBy: Readonly<Record<string, string | null>>;
  /** `path:line` of a finding → the item that it is about. */
  readonly about: Readonly<Record<string, Name & { readonly section: EditSection }>>;
};
export type Published =
  | { readonly kind: 'published'; readonly files: number; readonly commit?: string }
  | { readonly kind: 'refused'; readonly plan: Plan }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: NotPublished };

/** `GET waiting`. */
export type WaitingEntry = ItemKey & {
  readonly what: 'item' | Locale;
  readonly why: 'unread' | 'machine' | 'due';
  readonly name: string;
  /** What is to be approved, and the text that it was translated from. */
  readonly text: string;
  readonly lang: Locale;
  readonly from?: { readonly text: string; readonly lang: Locale };
  /** What of the item is approved with it, by field; the date in words. */
  readonly value: ItemValue;
  /** Where it can be read. */
  readonly sources: readonly { readonly name: string; readonly url?: string }[];
  /** What is given back with an approval: it is of what is shown here. */
  readonly mark: string;
  readonly reviewBy?: string;
  readonly reviewed?: { readonly by: string; readonly on: string };
  readonly pack?: string;
};
export type WaitingList = { readonly entries: readonly WaitingEntry[]; readonly total: number };
