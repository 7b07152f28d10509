/** The tables of the revisions of the knowledge. How they came to be is in `revision-migrations.ts`. */
export type RevisionTables = {
  /** Every revision, in a chain: nothing in it is ever changed or deleted. */
  knowledge_log: {
    /** 1, 2, 3, … without a gap. */
    number: number;
    id: string;
    /** ISO 8601, UTC. */
    published_at: string;
    published_by: string;
    version: string;
    note: string;
    /** The hash of the list of files, which is kept as a text, too. */
    contents: string;
    /** The hash of the revision before; empty for the first. */
    previous: string;
    hash: string;
  };
  /** Texts of files and lists of files, each once, gzipped, in base64. */
  knowledge_text: {
    /** The SHA-256 of the text. */
    hash: string;
    text: string;
  };
  /** What each revision changed, read from the revisions: a row for each item, and one without a name that says it was looked at. */
  knowledge_change: {
    number: number;
    /** `facts rescued` */
    item: string;
    /** JSON: the item from that revision on; null where it is gone. */
    value: string | null;
  };
  /** As versions before the chain wrote them; what one of them adds during an upgrade is taken over. */
  knowledge_revision: {
    id: string;
    /** ISO 8601, UTC. */
    published_at: string;
    published_by: string;
    version: string;
    /** The files as JSON, gzipped, in base64. */
    files: string;
    note: string;
  };
  /** `knowledge`: which revision is served from the store. `chain`: which is the last one. */
  knowledge_served: { name: string; revision: string };
};
