/** A page of a timeline, whatever is listed on it. */
import type { Block, Choice } from '../../contract/reply.ts';

/** What fits one Discord message and reads well on a phone. */
export const FACTS_A_PAGE = 6;

export type TimelinePage = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Things on all pages. */
  readonly count: number;
  readonly blocks: readonly Block[];
  /** What can be pressed besides turning. */
  readonly choices: readonly Choice[];
};

/** @param wanted a page that there is not is the nearest that there is */
export function pageOf(
  count: number,
  size: number,
  wanted: number,
): {
  readonly page: number;
  readonly pages: number;
  /** The first thing on it, and the one after its last. */
  readonly from: number;
  readonly to: number;
} {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.max(1, Math.trunc(wanted)), pages);
  return { page, pages, from: (page - 1) * size, to: page * size };
}
