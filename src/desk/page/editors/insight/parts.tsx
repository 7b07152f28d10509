/** A bar of several parts, each told apart by its filling and not by colour alone. */
import { useId } from 'react';

export const OUTCOMES = ['answer', 'related', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Counts = Readonly<Record<Outcome, number>>;

export const totalOf = (counts: Counts): number => counts.answer + counts.related + counts.none;

/** The fillings that parts refer to: full, hatched, dotted. */
export function Fillings({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-related`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className="part-paper" />
        <rect width="2" height="5" className="part-related" />
      </pattern>
      <pattern id={`${id}-none`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="part-paper" />
        <circle cx="2.5" cy="2.5" r="1" className="part-none" />
      </pattern>
    </defs>
  );
}

export const fillOf = (outcome: Outcome, id: string): { readonly fill?: string } =>
  outcome === 'answer' ? {} : { fill: `url(#${id}-${outcome})` };

export function Swatch({ outcome }: { readonly outcome: Outcome }) {
  const id = useId();
  return (
    <svg className="swatch" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
      <Fillings id={id} />
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="11"
        className={`part part-of-${outcome}`}
        {...fillOf(outcome, id)}
      />
    </svg>
  );
}

/** A row's bar, as long as its share of the longest. */
export function RowBar({ counts, most }: { readonly counts: Counts; readonly most: number }) {
  const id = useId();
  let from = 0;
  return (
    <svg
      className="row-bar"
      viewBox="0 0 200 14"
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <Fillings id={id} />
      {OUTCOMES.map((outcome) => {
        const width = (counts[outcome] / most) * 199;
        const at = from;
        from += width;
        return (
          width > 0 && (
            <rect
              key={outcome}
              x={at + 0.5}
              y="1"
              width={width}
              height="12"
              className={`part part-of-${outcome}`}
              {...fillOf(outcome, id)}
            />
          )
        );
      })}
    </svg>
  );
}
