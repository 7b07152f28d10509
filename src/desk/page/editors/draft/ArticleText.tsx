/** The article with the passages that were drafted marked where they stand; each leads to its draft. */
import type { ReactNode } from 'react';
import type { ShownDraft, ShownDrafting } from '../../../editors/draft/types.ts';
import { useSettings } from '../../settings.tsx';
import { cardId } from './keys.ts';
import type { Drafting } from './use-drafting.ts';

type Props = { readonly drafting: Drafting; readonly shown: ShownDrafting };

export function ArticleText({ drafting, shown }: Props) {
  const { t } = useSettings();
  return (
    <section className="article-text" aria-labelledby="article-heading">
      <h3 id="article-heading">{t('desk.drafting.article')}</h3>
      <div lang={shown.language}>
        {shown.blocks.map(({ kind, from, to }) => {
          const inside = drafting.drafts.filter((one) => one.from >= from && one.to <= to);
          const words = pieces(shown.text, from, to, inside, drafting);
          return kind === 'heading' ? (
            <p key={from} className="article-heading">
              {words}
            </p>
          ) : (
            <p key={from} className={kind === 'item' ? 'article-item' : undefined}>
              {words}
            </p>
          );
        })}
      </div>
    </section>
  );
}

function pieces(
  text: string,
  from: number,
  to: number,
  drafts: readonly ShownDraft[],
  { decisions }: Drafting,
): ReactNode[] {
  const all: ReactNode[] = [];
  let at = from;
  for (const draft of drafts) {
    if (draft.from > at) all.push(text.slice(at, draft.from));
    all.push(
      <a
        key={draft.from}
        href={`#${cardId(draft)}`}
        className={`passage passage-${decisions[draft.from] ?? 'open'}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(cardId(draft))?.focus();
        }}
      >
        <mark>{text.slice(draft.from, draft.to)}</mark>
      </a>,
    );
    at = draft.to;
  }
  if (at < to) all.push(text.slice(at, to));
  return all;
}
