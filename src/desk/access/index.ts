/** Who may into the editors' part of the page. */
export { type Access, accessHere, noAccess } from './access.ts';
export { type Audit, noteAbout, noteUndone, onlyLooked } from './audit.ts';
export { editorOf } from './editor.ts';
export { guard, signedInOnly } from './guard.ts';
export { isHere } from './is-here.ts';
export { openAccess } from './open-access.ts';
export { accessRoutes } from './routes.ts';
