/** An article that is being drafted from, and what its editor has decided so far; a reload loses none of it. */
import { useEffect, useState } from 'react';
import type { Kept, ShownDraft, ShownDrafting } from '../../../editors/draft/types.ts';
import type { Changed } from '../../../editors/edit/types.ts';
import { ApiFailure, post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';

export type Decision = 'kept' | 'dropped';

export type Given = {
  readonly text: string;
  readonly file?: { readonly name: string; readonly base64: string };
  readonly about: Readonly<Record<'title' | 'date' | 'url' | 'publisher', string>>;
};

type State = {
  readonly shown?: ShownDrafting;
  /** By where a draft's sentence begins. */
  readonly decisions: Readonly<Record<number, Decision>>;
  /** Where the sentences begin that became drafts all the same. */
  readonly anyway: readonly number[];
  /** How many have been put into the working copy, once they have. */
  readonly saved?: number;
  /** The first of those. */
  readonly first?: string;
};
const NONE: State = { decisions: {}, anyway: [] };
const KEY = 'dateline-article';

export function useDrafting() {
  const { locale, t } = useSettings();
  const [state, setState] = useState<State>(read);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => keep(state), [state]);

  const drafts = draftsIn(state);
  const kept = drafts.filter(({ from }) => state.decisions[from] === 'kept');

  async function during(work: () => Promise<void>, said: (why: string) => string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setProblem(error.offline ? t('desk.offline') : said(error.message));
    } finally {
      setBusy(false);
    }
  }

  return {
    ...state,
    drafts,
    kept,
    busy,
    problem,
    say: setProblem,
    draft: ({ text, file, about }: Given) =>
      during(
        async () => {
          const known = Object.fromEntries(
            Object.entries(about).filter(([, value]) => value.trim() !== ''),
          );
          const shown = await post<ShownDrafting>('editors/draft/read', {
            ...(file ? { file } : { text }),
            about: known,
            locale,
          });
          setState({ ...NONE, shown });
        },
        (why) => why,
      ),
    decide: (from: number, decision: Decision | undefined) =>
      setState(({ decisions, ...was }) => {
        const { [from]: _, ...others } = decisions;
        return { ...was, decisions: decision ? { ...others, [from]: decision } : others };
      }),
    keepAll: () =>
      setState((was) => ({
        ...was,
        decisions: {
          ...Object.fromEntries(draftsIn(was).map(({ from }) => [from, 'kept' as const])),
          ...was.decisions,
        },
      })),
    draftAnyway: (from: number) => setState((was) => ({ ...was, anyway: [...was.anyway, from] })),
    save: (pack: string) =>
      during(
        async () => {
          const { kept: count, first } = await post<Kept>('editors/draft/keep', {
            pack,
            drafts: kept.map(({ draft }) => draft),
            locale,
          });
          setState((was) => ({ ...was, saved: count, ...(first !== undefined && { first }) }));
        },
        (why) => t('desk.drafting.save-failed', { why }),
      ),
    /** @returns its id; undefined where it could not be made, which is said */
    newPack: async (title: string): Promise<string | undefined> => {
      let id: string | undefined;
      await during(
        async () => {
          const made = await post<Changed>('editors/add-pack', {
            title,
            description: title,
            language: state.shown?.language ?? locale,
          });
          if (made.kind === 'done') id = made.item?.id;
          else if (made.kind === 'not-changed') setProblem(t(`edit.why.${made.why}`));
        },
        (why) => t('desk.drafting.save-failed', { why }),
      );
      return id;
    },
    again: () => setState(NONE),
  };
}

export type Drafting = ReturnType<typeof useDrafting>;

/** In the order of the article, those among them that an editor made all the same. */
function draftsIn({ shown, anyway }: State): readonly ShownDraft[] {
  if (!shown) return [];
  const made = shown.left.flatMap((one) =>
    one.anyway && anyway.includes(one.from) ? [one.anyway] : [],
  );
  return [...shown.drafts, ...made].toSorted((a, b) => a.from - b.from);
}

function read(): State {
  try {
    return { ...NONE, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<State>) };
  } catch {
    return NONE;
  }
}

/** As far as the browser lets: a very long article may be too much for it. */
function keep(state: State): void {
  try {
    if (state.shown) sessionStorage.setItem(KEY, JSON.stringify(state));
    else sessionStorage.removeItem(KEY);
  } catch {
    // It is there as long as the page is.
  }
}
