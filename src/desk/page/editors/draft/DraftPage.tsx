/** "From an article": paste or choose one, go through its drafts, and put those that are kept into the working copy. */
import { useEffect, useRef } from 'react';
import { useMayEdit } from '../../access.tsx';
import { useSettings } from '../../settings.tsx';
import { Again } from './Again.tsx';
import { ArticleForm } from './ArticleForm.tsx';
import { ArticleText } from './ArticleText.tsx';
import { DraftList } from './DraftList.tsx';
import { keysOf } from './keys.ts';
import { LeftOut } from './LeftOut.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useDrafting } from './use-drafting.ts';

export function DraftPage() {
  const { t } = useSettings();
  const mayEdit = useMayEdit();
  const drafting = useDrafting();
  const { shown, busy, problem, drafts } = drafting;
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  // Whoever cannot see that the article is there is told by where they are.
  useEffect(() => {
    if (shown && shown !== before.current) title.current?.focus();
    before.current = shown;
  }, [shown]);
  useEffect(() => {
    if (!shown) return;
    const pressed = keysOf(drafting);
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
  return (
    <div className="draft-page">
      <header className="page-head">
        <h1>{t('desk.drafting.title')}</h1>
        {!shown && <p>{t('desk.drafting.intro')}</p>}
      </header>
      {!shown && (mayEdit ? <ArticleForm drafting={drafting} /> : <p>{t('edit.viewer')}</p>)}
      <p role="status" className={busy ? 'quiet' : 'unseen'}>
        {busy && !shown ? t('desk.drafting.running') : ''}
      </p>
      {problem && (
        <p role="alert" className="draft-problem">
          {problem}
        </p>
      )}
      {shown && (
        <div>
          <div className="draft-head">
            <div>
              <h2 ref={title} tabIndex={-1} lang={shown.language}>
                {shown.title}
              </h2>
              <p className="quiet">
                {shown.day && `${t('desk.drafting.of-day', { date: shown.day })} · `}
                {t('desk.drafting.counts', {
                  drafts: drafts.length,
                  left: shown.left.length - drafting.anyway.length,
                })}
              </p>
            </div>
            <Again drafting={drafting} />
          </div>
          {!shown.day && <p className="draft-problem">{t('desk.drafting.no-day')}</p>}
          <SaveBar drafting={drafting} />
          <div className="draft-columns">
            <ArticleText drafting={drafting} shown={shown} />
            <div>
              <DraftList drafting={drafting} />
              <LeftOut drafting={drafting} shown={shown} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
