/** Who is let into the editors' part, by how Dateline was started. */
import { userInfo } from 'node:os';
import type { Context } from 'hono';
import type { Editor } from './editor.ts';

/** What came of asking who somebody is; `why` is for whoever reads it, in English. */
type Known =
  | { readonly is: 'known'; readonly editor: Editor }
  | { readonly is: 'to-sign-in'; readonly why: string }
  | { readonly is: 'refused'; readonly why: string };

export type Access = {
  readonly who: (context: Context) => Promise<Known>;
};

const PASSED_ON =
  'The editors’ part is open without a password on this machine alone, and this was passed on from elsewhere. To open it to others, set SIGN_IN (docs/operate.md).';
const CLOSED =
  'The editors’ part is closed: others can reach this address, and nobody can sign in here. Whoever runs Dateline can set SIGN_IN (docs/operate.md).';

/** Without sign-in: whoever uses this machine may change everything, and nobody else may see anything. */
export function accessHere(isHere: (context: Context) => boolean): Access {
  const name = machineUser();
  const editor: Editor = { name, role: 'editor', id: `here:${name}` };
  return {
    who: async (context) =>
      isHere(context) ? { is: 'known', editor } : { is: 'refused', why: PASSED_ON },
  };
}

/** Others can reach it, and there is no sign-in. */
export const NO_ACCESS: Access = { who: async () => ({ is: 'refused', why: CLOSED }) };

/** The name of who started Dateline. */
function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no user has.
    return 'editor';
  }
}
