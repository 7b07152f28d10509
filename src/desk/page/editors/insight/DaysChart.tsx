/** Questions by day, or by week where days would be too thin: a drawing with its title and description, and the numbers as a table. */
import { useEffect, useId, useRef, useState } from 'react';
import { useSettings } from '../../settings.tsx';
import { type Counts, Fillings, fillOf, OUTCOMES, totalOf } from './parts.tsx';

type Day = { readonly day: string } & Counts;

const HEIGHT = 180;
const LEFT = 34;
const BOTTOM = 22;
/** More bars than this are too thin. */
const MOST_BARS = 32;
const DAY_MS = 86_400_000;

export function DaysChart({ days }: { readonly days: readonly Day[] }) {
  const { t, locale } = useSettings();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const weekly = isWeekly(days);
  const bars = weekly ? weeksOf(days) : days;
  const most = Math.max(1, ...bars.map(totalOf));
  const top = niceTop(most);
  const step = (width - LEFT) / Math.max(1, bars.length);
  const heightOf = (count: number) => (count / top) * (HEIGHT - BOTTOM - 8);
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const named = (day: string) => date.format(new Date(`${day}T00:00:00Z`));
  const peak = bars.find((bar) => totalOf(bar) === most) ?? bars[0];
  const marks = [0, Math.floor((bars.length - 1) / 2), bars.length - 1].filter(
    (at, place, all) => at >= 0 && all.indexOf(at) === place,
  );
  return (
    <div ref={box} className="days-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{t(titleOf(days))}</title>
        <desc id={`${id}-desc`}>
          {`${bars.map((bar) => `${named(bar.day)}: ${totalOf(bar)}`).join('; ')}.`}
        </desc>
        <Fillings id={id} />
        {[0, top / 2, top].map((tick) => (
          <g key={tick}>
            <line
              x1={LEFT}
              x2={width}
              y1={HEIGHT - BOTTOM - heightOf(tick)}
              y2={HEIGHT - BOTTOM - heightOf(tick)}
              className="chart-line"
            />
            <text
              x={LEFT - 6}
              y={HEIGHT - BOTTOM - heightOf(tick) + 4}
              textAnchor="end"
              className="chart-text"
            >
              {tick}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => {
          let base = HEIGHT - BOTTOM;
          return OUTCOMES.map((outcome) => {
            const height = heightOf(bar[outcome]);
            base -= height;
            return (
              height > 0 && (
                <rect
                  key={`${bar.day} ${outcome}`}
                  x={LEFT + at * step + step * 0.12}
                  y={base}
                  width={Math.max(1, step * 0.76)}
                  height={height}
                  className={`part part-of-${outcome}`}
                  {...fillOf(outcome, id)}
                />
              )
            );
          });
        })}
        {marks.map((at) => (
          <text
            key={at}
            x={
              at === bars.length - 1 && at > 0
                ? width
                : LEFT + at * step + (at === 0 ? 0 : step / 2)
            }
            y={HEIGHT - 4}
            textAnchor={at === 0 ? 'start' : at === bars.length - 1 ? 'end' : 'middle'}
            className="chart-text"
          >
            {named(bars[at]!.day)}
          </text>
        ))}
      </svg>
      {weekly && peak && <p className="aside-note">{t('desk.insight.weeks')}</p>}
      <details className="numbers">
        <summary>{t('desk.insight.numbers')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="numbers-scroll" tabIndex={0} aria-label={t('desk.insight.numbers')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t(weekly ? 'desk.insight.week' : 'desk.insight.day')}</th>
                <th scope="col">{t('desk.insight.answer')}</th>
                <th scope="col">{t('desk.insight.related')}</th>
                <th scope="col">{t('desk.insight.no-fact')}</th>
                <th scope="col">{t('desk.insight.all')}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.day}>
                  <th scope="row">{named(bar.day)}</th>
                  <td>{bar.answer}</td>
                  <td>{bar.related}</td>
                  <td>{bar.none}</td>
                  <td>{totalOf(bar)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}

const isWeekly = (days: readonly Day[]): boolean => days.length > MOST_BARS;

/** What its bars are. */
export const titleOf = (days: readonly Day[]) =>
  isWeekly(days) ? 'desk.insight.by-week' : 'desk.insight.days';

/** The days put together by their Mondays; what is cut off at either end is a shorter week. */
function weeksOf(days: readonly Day[]): Day[] {
  const mondayOf = ({ day }: Day) => {
    const date = Date.parse(day);
    return new Date(date - ((new Date(date).getUTCDay() + 6) % 7) * DAY_MS)
      .toISOString()
      .slice(0, 10);
  };
  return [...Map.groupBy(days, mondayOf)].map(([day, own]) => ({
    day,
    answer: own.reduce((sum, one) => sum + one.answer, 0),
    related: own.reduce((sum, one) => sum + one.related, 0),
    none: own.reduce((sum, one) => sum + one.none, 0),
  }));
}

/** The next round number, of which half is whole: 7 → 8, 23 → 24, 1028 → 1200. */
function niceTop(most: number): number {
  const digit = 10 ** Math.floor(Math.log10(most));
  const steps = digit === 1 ? [2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * digit >= most) ?? 10) * digit;
}

/** How wide an element is, in pixels: letters must not shrink with the drawing. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.round(entry.contentRect.width)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
