/** What the editors' part of the page's API talks to: each of its parts names what it needs. */
import type { Editing } from '../../editing/index.ts';

export type EditorServices = {
  /** What editors change, and publishing it. */
  readonly editing?: Editing | undefined;
};
