/** Asks now and then whether the knowledge has changed. */
import { useEffect, useState } from 'react';
import type { Version } from '../api-types.ts';
import { ApiFailure, get } from './api.ts';

/** A change is served within a second of being saved, and seen within another. */
const EVERY_MS = 1000;

export type Now = {
  readonly version: Version | undefined;
  /** How often the knowledge has changed since the page was opened, and when it last did. */
  readonly changes: number;
  readonly changedAt: Date | undefined;
  readonly offline: boolean;
};

const START: Now = { version: undefined, changes: 0, changedAt: undefined, offline: false };

export function useVersion(): Now {
  const [now, setNow] = useState<Now>(START);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      try {
        // A page nobody looks at need not ask.
        if (document.visibilityState === 'visible') {
          const version = await get<Version>('version');
          setNow((was) => after(was, version));
        }
      } catch (error) {
        // Refused is not offline: who has to sign in sees how.
        if (error instanceof ApiFailure && error.offline)
          setNow((was) => (was.offline ? was : { ...was, offline: true }));
      }
      if (!over) timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return now;
}

function after(was: Now, version: Version): Now {
  const same = JSON.stringify(was.version) === JSON.stringify(version);
  if (same && !was.offline) return was;
  const changed = was.version !== undefined && was.version.version !== version.version;
  return {
    version: same ? was.version : version,
    changes: was.changes + (changed ? 1 : 0),
    changedAt: changed ? new Date() : was.changedAt,
    offline: false,
  };
}
