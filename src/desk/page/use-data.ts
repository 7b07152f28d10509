import { useEffect, useState } from 'react';
import { ApiFailure, get } from './api.ts';

export type Loading<T> = { readonly data?: T; readonly error?: ApiFailure };

/** Gets something from the API, and again whenever the query or `again` changes; meanwhile the old stays. */
export function useData<T>(
  path: string,
  query: Readonly<Record<string, string>>,
  again: unknown,
): Loading<T> {
  const [state, setState] = useState<Loading<T>>({});
  const search = new URLSearchParams(query).toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks for the same thing anew
  useEffect(() => {
    const abort = new AbortController();
    get<T>(path, Object.fromEntries(new URLSearchParams(search)), abort.signal).then(
      (data) => setState({ data }),
      (error: unknown) => {
        if (error instanceof ApiFailure) setState((was) => ({ ...was, error }));
      },
    );
    return () => abort.abort();
  }, [path, search, again]);
  return state;
}
