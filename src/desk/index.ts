/** The desk page's public surface. */

export { openAccess } from './access/index.ts';
export type { Answer, ApiError, AskAnswer, FactList, VerifyAnswer, Version } from './api-types.ts';
export { buildPage } from './build-page.ts';
export { startDesk } from './start.ts';
export { warm } from './warm.ts';
