/** Who uses the page, as its server says: asked at the start, and again where that may have changed. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { AccessState } from '../api-types.ts';
import { get, SIGNED_OUT, setProof } from './api.ts';

export type PageAccess = {
  /** undefined until the server has said it. */
  readonly state: AccessState | undefined;
  /** Whether the session ended while the page was open. */
  readonly over: boolean;
  readonly ask: () => Promise<void>;
};

const Context = createContext<PageAccess | undefined>(undefined);

export function useAccess(): PageAccess {
  const access = useContext(Context);
  if (!access) throw new Error('useAccess needs AccessProvider above it');
  return access;
}

export function AccessProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<AccessState>();
  const [over, setOver] = useState(false);
  const ask = useCallback(async () => {
    const said = await get<AccessState>('access').catch(() => undefined);
    if (!said) return;
    setProof(said.proof);
    setOver((was) => was && said.is === 'to-sign-in');
    setState(said);
  }, []);

  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    const ended = () => setOver(true);
    addEventListener(SIGNED_OUT, ended);
    return () => removeEventListener(SIGNED_OUT, ended);
  }, []);
  const changes = over || state?.is === 'to-sign-in' || state?.is === 'signed-in';
  useEffect(() => {
    if (!changes) return;
    // They may have signed in in another window, or be an editor by now, or none any more.
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [changes, ask]);

  return <Context value={{ state, over, ask }}>{children}</Context>;
}

/** Whether whoever uses the page may change anything; a viewer may not. */
export function useMayEdit(): boolean {
  const { state } = useAccess();
  return state?.is === 'here' || state?.role === 'editor';
}

export const isIn = (state: AccessState | undefined): boolean =>
  state?.is === 'here' || state?.is === 'signed-in';
