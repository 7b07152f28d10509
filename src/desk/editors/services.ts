/** What the editors' part of the page's API talks to: each of its parts names what it needs. */
import type { Editing } from '../../editing/index.ts';
import type { AuditRepository } from '../access/repository.ts';

export type EditorServices = {
  /** What editors change, and publishing it. */
  readonly editing?: Editing | undefined;
  /** What editors did, and for how many days it is kept. */
  readonly log?: (Pick<AuditRepository, 'audit'> & { readonly days: number }) | undefined;
};
