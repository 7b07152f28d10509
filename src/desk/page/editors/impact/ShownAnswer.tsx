/** What a reader is shown, in short: the short answer and the fact, or the whole text where only that differs. */
import { diffWordsWithSpace } from 'diff';
import type { Shown } from '../../../../impact/types.ts';
import { useSettings } from '../../settings.tsx';

type Props = {
  readonly shown: Shown;
  /** All of the text. */
  readonly whole: boolean;
  /** What it is held against: words that the other has not are marked. */
  readonly against?: Shown;
};

export function ShownAnswer({ shown, whole, against }: Props) {
  const { t } = useSettings();
  const { outcome, fact, short, text } = shown;
  if (whole) return <Words className="impact-text" text={text} against={against?.text} />;
  if (!fact || outcome === 'none') return <p className="quiet">{t('desk.impact.no-answer')}</p>;
  return (
    <>
      {outcome !== 'answer' && <p className="quiet">{t('desk.impact.near')}</p>}
      {short !== null && (
        <Words className="impact-short" text={short} against={against?.short ?? undefined} />
      )}
      <Words className="impact-fact" text={fact.text} against={against?.fact?.text} />
    </>
  );
}

/** Texts of hardly a word in common are read more easily unmarked. */
const MOST_MARKED = 0.6;

function Words({
  text,
  against,
  className,
}: {
  readonly text: string;
  readonly against: string | undefined;
  readonly className: string;
}) {
  const parts =
    against === undefined || against === text
      ? [{ value: text, added: false }]
      : diffWordsWithSpace(against, text).filter(({ removed }) => !removed);
  const marked = parts.reduce((sum, { added, value }) => sum + (added ? value.length : 0), 0);
  if (marked > text.length * MOST_MARKED) return <p className={className}>{text}</p>;
  let at = 0;
  return (
    <p className={className}>
      {parts.map(({ value, added }) => {
        at += value.length;
        return added ? <mark key={at}>{value}</mark> : <span key={at}>{value}</span>;
      })}
    </p>
  );
}
