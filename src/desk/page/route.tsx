/** The address bar: `/`, `/facts#a-fact`, `/check`. */
import { type ReactNode, useSyncExternalStore } from 'react';

export type Place = { readonly path: string; readonly hash: string };

let place: Place = read();
const listeners = new Set<() => void>();

function read(): Place {
  return { path: location.pathname, hash: decodeURIComponent(location.hash.slice(1)) };
}

function changed(): void {
  place = read();
  for (const listener of listeners) listener();
}

addEventListener('popstate', changed);
addEventListener('hashchange', changed);

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}

/** Goes to another page of the desk without loading anything anew. */
export function go(to: string): void {
  history.pushState(null, '', to);
  changed();
  if (!to.includes('#')) scrollTo(0, 0);
}

/** A link within the desk; modified clicks stay the browser's. */
export function Link(props: {
  readonly to: string;
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={props.to}
      className={props.className}
      aria-current={props.current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button)
          return;
        event.preventDefault();
        go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
