/** Why files could not be written, as far as somebody who is no programmer can do something about it. */

export type Unwritable = {
  readonly kind: 'unwritable';
  /** `protected`: Dateline may not; `full`: there is no room. */
  readonly because: 'protected' | 'full' | 'other';
  /** What the system said, for whoever runs Dateline. */
  readonly why: string;
};

const PROTECTED: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT'];

export function unwritable(error: unknown): Unwritable {
  const { code = '' } = error as { readonly code?: string };
  return {
    kind: 'unwritable',
    because: PROTECTED.includes(code) ? 'protected' : FULL.includes(code) ? 'full' : 'other',
    why: error instanceof Error ? error.message : String(error),
  };
}
