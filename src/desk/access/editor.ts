/** Who asks in the editors' part of the page. Behind the guard (`guard.ts`) there always is somebody. */
import type { Context } from 'hono';

/** A viewer reads what editors see, and changes nothing. */
export type Role = 'viewer' | 'editor';

export type Editor = {
  /** What others are shown: `Aygün Quliyeva`; on this machine the name of its user. */
  readonly name: string;
  readonly role: Role;
  /**
   * The same for the same person, also after signing in anew: what is kept for each editor is kept under it.
   * `here:anna`, `slack:T012/U345`, `discord:8123`, `openid:` and what the issuer calls them.
   */
  readonly id: string;
};

const EDITOR = 'editor';

/** @throws where the route does not stand behind the guard */
export function editorOf(context: Context): Editor {
  const editor = context.get(EDITOR) as Editor | undefined;
  if (!editor) throw new Error('Nobody is known here: the route stands outside the guard.');
  return editor;
}

/** For the guard alone. */
export const letIn = (context: Context, editor: Editor): void => context.set(EDITOR, editor);
