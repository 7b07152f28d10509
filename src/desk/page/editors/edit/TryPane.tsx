/** A question, answered from the working copy: before anything of it is published. */
import { useEffect, useId, useState } from 'react';
import type { ItemValue, Tried } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { Shown } from './PreviewPane.tsx';

export function TryPane({ value, mark }: { readonly value: ItemValue; readonly mark: string }) {
  const { t, locale } = useSettings();
  const id = useId();
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState('');
  const [tried, setTried] = useState<Tried>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the copy is asked anew
  useEffect(() => {
    if (asked === '') return;
    let over = false;
    post<Tried>('editors/try', { question: asked, locale }).then(
      (now) => {
        if (!over) setTried(now);
      },
      () => {},
    );
    return () => {
      over = true;
    };
  }, [asked, locale, mark]);
  const own = typeof value.id === 'string' ? tried?.facts.indexOf(value.id) : undefined;
  return (
    <div className="try">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(question.trim());
        }}
      >
        <label htmlFor={id}>{t('edit.try')}</label>
        <p className="field-hint">{t('edit.try.hint')}</p>
        <div className="try-row">
          <input id={id} value={question} onChange={({ target }) => setQuestion(target.value)} />
          <button type="submit" className="main-button">
            {t('edit.try.ask')}
          </button>
        </div>
      </form>
      {tried && own !== undefined && (
        <p className="said-back" role="status">
          {own === 0
            ? t('edit.try.first')
            : own > 0
              ? t('edit.try.later', { place: own + 1 })
              : t('edit.try.not')}
        </p>
      )}
      {tried && <Shown rendered={tried} />}
    </div>
  );
}
