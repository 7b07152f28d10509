/** Who may into the editors' part of the page. */
export { type Access, accessHere, NO_ACCESS } from './access.ts';
export { type Editor, editorOf } from './editor.ts';
export { guard } from './guard.ts';
export { isHere } from './is-here.ts';
