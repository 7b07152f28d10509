/**
 * One item being edited: what is typed is sent a moment later, kept in this browser until the server has it, and joined
 * with what another tab, the raw JSON or a text editor has changed in it meanwhile.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Changed, ItemAnswer, ItemDetail, ItemValue } from '../../../editors/edit/types.ts';
import { get, post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { joined, same, withTheirs } from './joined.ts';
import { forget, keep, kept } from './unsent.ts';

/** `resting`: its file is broken, or it is gone: what is typed waits here. */
type SaveState = 'saved' | 'saving' | 'waiting' | 'offline' | 'resting';
type Conflict = Extract<Changed, { kind: 'conflict' }>;

export type EditedItem = {
  readonly detail: ItemDetail | undefined;
  readonly missing: boolean;
  /** As typed. */
  readonly value: ItemValue | undefined;
  readonly state: SaveState;
  readonly conflict: Conflict | undefined;
  readonly change: (next: (value: ItemValue) => ItemValue) => void;
  /** Settles a conflict by one of the two versions. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
  readonly reload: () => Promise<void>;
};

const PAUSE_MS = 400;
const AGAIN_MS = 3000;

/** @param mark of the working copy: another whenever it is */
export function useItem(
  section: string,
  id: string,
  mark: string | undefined,
  changed: () => void,
): EditedItem {
  const { locale } = useSettings();
  const [detail, setDetail] = useState<ItemDetail>();
  const [missing, setMissing] = useState(false);
  const [value, setValue] = useState<ItemValue>();
  const [state, setState] = useState<SaveState>('saved');
  const [conflict, setConflict] = useState<Conflict>();
  /** What the server has, and what is typed: apart from what is drawn, which follows. */
  const server = useRef<ItemValue>(undefined);
  const typed = useRef<ItemValue>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef(false);
  /** Counts what was asked and sent: an answer from before the latest of them is out of date. */
  const turn = useRef(0);
  const name = `${section} ${id}`;

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const { item: now } = await get<ItemAnswer>('editors/item', { section, id, locale });
      if (turn.current !== mine || sending.current) return;
      if (!now) return setMissing(true);
      const next =
        server.current && typed.current
          ? joined(server.current, typed.current, now.value)
          : now.value;
      server.current = now.value;
      typed.current = next;
      setDetail(now);
      setValue((was) => (same(was, next) ? was : next));
      setMissing(false);
    } catch {
      // The page as a whole says that the server is away.
    }
  }, [section, id, locale]);

  const send = useCallback(async () => {
    const [from, to] = [server.current, typed.current];
    if (sending.current || !from || !to || same(from, to)) return;
    sending.current = true;
    turn.current += 1;
    setState('saving');
    try {
      const done = await post<Changed>('editors/item', { section, id, from, to });
      sending.current = false;
      if (done.kind === 'conflict') {
        setConflict(done);
        setState('waiting');
        return;
      }
      if (done.kind !== 'done') {
        setState('resting');
        await reload();
        changed();
        return;
      }
      server.current = to;
      if (same(typed.current, to)) forget(name);
      setState(same(typed.current, to) ? 'saved' : 'waiting');
      await reload();
      changed();
      if (!same(typed.current, server.current)) timer.current = setTimeout(send, PAUSE_MS);
    } catch {
      sending.current = false;
      setState('offline');
      timer.current = setTimeout(send, AGAIN_MS);
    }
  }, [section, id, name, reload, changed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` asks anew
  useEffect(() => {
    void reload().then(() => {
      const before = kept(name);
      if (!before || !server.current || same(before.to, server.current)) return;
      typed.current = joined(before.from, before.to, server.current);
      setValue(typed.current);
      void send();
    });
  }, [reload, send, name, mark]);

  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') void send();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      clearTimeout(timer.current);
      void send();
    };
  }, [send]);

  const change = useCallback(
    (next: (value: ItemValue) => ItemValue) => {
      if (!typed.current || !server.current) return;
      typed.current = next(typed.current);
      setValue(typed.current);
      setState('waiting');
      keep(name, { from: server.current, to: typed.current });
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE_MS);
    },
    [name, send],
  );

  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      if (!conflict || !typed.current || !server.current) return;
      const before = server.current;
      server.current = conflict.now;
      const mine = joined(before, typed.current, conflict.now);
      const fields = conflict.fields.map(({ field }) => field);
      typed.current = whose === 'mine' ? mine : withTheirs(mine, conflict.now, fields);
      setValue(typed.current);
      setConflict(undefined);
      forget(name);
      void send().then(() => setState('saved'));
    },
    [conflict, name, send],
  );
  return { detail, missing, value, state, conflict, change, settle, reload };
}
