/** The desk page's public surface. */
export type { Answer, ApiError, AskAnswer, FactList, VerifyAnswer, Version } from './api-types.ts';
export { buildPage } from './build-page.ts';
export { startDesk } from './start.ts';
export { warm } from './warm.ts';
