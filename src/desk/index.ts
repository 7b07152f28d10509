/** The desk page's public surface. */

export type { Answer, ApiError, AskAnswer, FactList, FindingList, Version } from './api-types.ts';
export { buildPage, type Page } from './build-page.ts';
export { createDesk, type DeskServices } from './server.ts';
export { startDesk } from './start.ts';
