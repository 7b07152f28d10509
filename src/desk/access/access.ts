/** Who is let into the editors' part, by how Dateline was started. */
import { userInfo } from 'node:os';
import type { Context, Hono } from 'hono';
import type { Editor } from './editor.ts';

/** What came of asking who somebody is; `why` is for whoever reads it, in English. */
export type Known =
  | {
      readonly is: 'known';
      readonly editor: Editor;
      /** The first digits of the session's id; undefined without sign-in. */
      readonly session?: string;
      /** What the page has to send with whatever changes something; undefined without sign-in. */
      readonly proof?: string;
      /** Whether something was sent by the page of this session. */
      readonly isProof: (given: string | undefined) => boolean;
    }
  | { readonly is: 'to-sign-in'; readonly why: string }
  | { readonly is: 'refused'; readonly why: string };

export type Access = {
  readonly who: (context: Context) => Promise<Known>;
  /** Where people can sign in; undefined where nobody can. */
  readonly signIn?: {
    /** `Slack`, `Discord`, `accounts.example.org`. */
    readonly provider: string;
    readonly routes: (desk: Hono) => void;
    /** @param everywhere with every browser of theirs */
    readonly signOut: (context: Context, everywhere: boolean) => Promise<void>;
  };
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
      isHere(context)
        ? { is: 'known', editor, isProof: () => true }
        : { is: 'refused', why: PASSED_ON },
  };
}

/** Nobody: others can reach it, and there is no sign-in, or none that can be used. */
export const noAccess = (why = CLOSED): Access => ({ who: async () => ({ is: 'refused', why }) });

/** The name of who started Dateline. */
function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no user has.
    return 'editor';
  }
}
