/** What the editors' part of the page's API talks to: each of its parts names what it needs. */
import type { Editing } from '../../editing/index.ts';
import type { Impact } from '../../impact/index.ts';
import type { Insight } from '../../insight/index.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Publisher } from '../../knowledge/publishing/types.ts';
import type { RevisionFile, RevisionRepository } from '../../knowledge/revisions/repository.ts';
import type { CorrectionRepository } from '../../tenants/corrections/receipts.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { AuditRepository } from '../access/repository.ts';

export type EditorServices = {
  /** What was published, and going back. */
  readonly history?: HistoryServices | undefined;
  /** What was corrected in posted messages. */
  readonly corrections?: Pick<CorrectionRepository, 'receipts' | 'verifyReceipts'> | undefined;
  /** What editors change, and publishing it. */
  readonly editing?: Editing | undefined;
  /** What readers asked. */
  readonly insight?:
    | {
        readonly of: Insight;
        /** All that is served. */
        readonly knowledge: () => Knowledge;
        /** What people call servers and workspaces, where that is known. */
        readonly names?: () => Promise<ReadonlyMap<TenantId, string> | undefined>;
        readonly clock: () => Date;
      }
    | undefined;
  /** What editors did, and for how many days it is kept. */
  readonly log?: (Pick<AuditRepository, 'audit'> & { readonly days: number }) | undefined;
  /** What publishing would change. */
  readonly impact?: Pick<Impact, 'of'> | undefined;
};

type HistoryServices = {
  readonly revisions: RevisionRepository;
  readonly publisher: Publisher;
  /** Keeps a copy of what is on no record. */
  readonly keep: (files: readonly RevisionFile[]) => Promise<unknown>;
};
