/** The address bar: `/`, `/?ask=a question`, `/verify`, `/facts#a-fact`, `/check`. */
import { type ReactNode, useSyncExternalStore } from 'react';

export type PageLocation = {
  readonly path: string;
  readonly hash: string;
  /** A question that the address itself asks. */
  readonly question: string | undefined;
};

let place: PageLocation = read();
const listeners = new Set<() => void>();

function read(): PageLocation {
  const question = new URLSearchParams(location.search).get('ask')?.trim();
  return {
    path: location.pathname,
    hash: decoded(location.hash.slice(1)),
    question: location.pathname === '/' && question ? question : undefined,
  };
}

/** The address of a question: opening it asks. */
export const asks = (question: string): string => `/?${new URLSearchParams({ ask: question })}`;

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    // A lone percent sign is a hash like any other.
    return hash;
  }
}

function changed(): void {
  place = read();
  for (const listener of listeners) listener();
}

addEventListener('popstate', changed);
addEventListener('hashchange', changed);

export function usePlace(): PageLocation {
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

/** Changes the address without going anywhere. */
export function replace(to: string): void {
  history.replaceState(null, '', to);
  changed();
}

/** A link within the desk; modified clicks stay the browser's. */
export function Link(props: {
  readonly to: string;
  readonly current?: boolean;
  readonly className?: string;
  readonly title?: string;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={props.to}
      className={props.className}
      title={props.title}
      aria-label={props.label}
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
