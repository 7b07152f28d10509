/** The working copy as the page knows it: asked for now and then, as another tab may change it, too. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Names, Work } from '../../../editors/edit/types.ts';
import { get } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';

type WorkNow = {
  readonly work: Work | undefined;
  readonly names: Names | undefined;
  /** Asks at once, as after a change. */
  readonly refresh: () => void;
  readonly mayEdit: boolean;
};

const Context = createContext<WorkNow | undefined>(undefined);
const EVERY_MS = 2500;

export function useWork(): WorkNow {
  const work = useContext(Context);
  if (!work) throw new Error('useWork needs WorkProvider above it');
  return work;
}

export function WorkProvider({ children }: { readonly children: ReactNode }) {
  const { locale } = useSettings();
  const [work, setWork] = useState<Work>();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks anew
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = new AbortController();
    const look = async () => {
      try {
        if (document.visibilityState === 'visible') {
          const now = await get<Work>('editors/work', { locale }, abort.signal);
          setWork((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now));
        }
      } catch {
        // The page as a whole says that the server is away.
      }
      if (!abort.signal.aborted) timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [locale, asked]);
  const { data: names } = useData<Names>('editors/names', { locale }, work?.mark);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  const now = useMemo(
    () => ({ work, names, refresh, mayEdit: work?.editor.mayEdit ?? false }),
    [work, names, refresh],
  );
  return <Context value={now}>{children}</Context>;
}

/** The name of something that another item names by its id. */
export const nameOf = (names: Names | undefined, section: keyof Names, id: string): string =>
  names?.[section]?.find((one) => one.id === id)?.name ?? id;
