/** The desk page's public surface. */
export { buildPage, type Page } from './build.ts';
export type { Answer, ApiError, AskAnswer, FactList, FindingList, Version } from './contract.ts';
export { createDesk, type DeskParts } from './server.ts';
export { startDesk } from './start.ts';
