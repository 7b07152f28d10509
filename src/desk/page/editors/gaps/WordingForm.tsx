/** Adds the readers' wording to a fact's example questions: among the editor's changes, which nobody sees until they are published. */
import { type FormEvent, useState } from 'react';
import type { ShownGap } from '../../../editors/insight-types.ts';
import { ApiFailure, post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';

export function WordingForm({
  gap,
  onCancel,
}: {
  readonly gap: ShownGap;
  readonly onCancel: () => void;
}) {
  const { t } = useSettings();
  const [words, setWords] = useState(gap.question);
  const [chosen, setChosen] = useState(gap.nearest[0]?.id ?? OTHER);
  const [other, setOther] = useState('');
  const [added, setAdded] = useState(false);
  const [why, setWhy] = useState<string>();
  const fact = chosen === OTHER ? other.trim() : chosen;

  const add = (event: FormEvent) => {
    event.preventDefault();
    setWhy(undefined);
    post('editors/gaps/wording', { question: words, fact, locale: gap.locale }).then(
      () => setAdded(true),
      (error: unknown) => setWhy(error instanceof ApiFailure ? error.message : String(error)),
    );
  };
  if (added)
    return (
      <p className="gap-done" role="status">
        {t('desk.gaps.added')} <Link to="/edit#publish">{t('desk.gaps.see-changes')}</Link>
      </p>
    );
  return (
    <form className="gap-form" onSubmit={add}>
      <label className="gap-field">
        <span>{t('desk.gaps.wording.words')}</span>
        <input
          type="text"
          lang={gap.locale}
          value={words}
          required
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>{t('desk.gaps.wording.which')}</legend>
        {gap.nearest.map(({ id, text, lang }) => (
          <label key={id} className="gap-choice">
            <input
              type="radio"
              name={`fact-of-${gap.id}`}
              checked={chosen === id}
              onChange={() => setChosen(id)}
            />
            <span lang={lang}>{text}</span>
          </label>
        ))}
        <label className="gap-choice">
          <input
            type="radio"
            name={`fact-of-${gap.id}`}
            checked={chosen === OTHER}
            onChange={() => setChosen(OTHER)}
          />
          <span>{t('desk.gaps.wording.other')}</span>
        </label>
        {chosen === OTHER && (
          <input
            type="text"
            className="gap-other"
            aria-label={t('desk.gaps.wording.other')}
            value={other}
            required
            spellCheck={false}
            onChange={(event) => setOther(event.target.value)}
          />
        )}
      </fieldset>
      {why && <p role="alert">{t('desk.gaps.failed', { why })}</p>}
      <p className="gap-tools">
        <button type="submit" className="quiet-button gap-do">
          {t('desk.gaps.wording.add')}
        </button>
        <button type="button" className="quiet-button" onClick={onCancel}>
          {t('desk.gaps.cancel')}
        </button>
      </p>
    </form>
  );
}

/** No fact's id: they have small letters. */
const OTHER = 'OTHER';
