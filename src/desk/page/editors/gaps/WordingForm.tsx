/**
 * Adds the readers' wording to a fact's example questions, once it was shown what that changes: among the editor's changes, which
 * nobody sees until they are published, and which can be undone.
 */
import { type FormEvent, useEffect, useState } from 'react';
import type { ShownGap, WordingAdded } from '../../../editors/insight-types.ts';
import { ApiFailure, post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { type ChosenFact, FactChoice } from './FactChoice.tsx';
import { FormFoot } from './FormFoot.tsx';
import { WordingAddedNote } from './WordingAddedNote.tsx';
import { WordingEffect } from './WordingEffect.tsx';

export function WordingForm({
  gap,
  onCancel,
}: {
  readonly gap: ShownGap;
  readonly onCancel: () => void;
}) {
  const { t } = useSettings();
  const [words, setWords] = useState(gap.readAs ?? gap.question);
  // Where none seems to say it, the nearest is only near, and nobody should add to it by a slip.
  const likely = gap.cause === 'not-found' ? gap.nearest[0] : undefined;
  const [fact, setFact] = useState<ChosenFact | undefined>(likely);
  const [added, setAdded] = useState<WordingAdded>();
  const [why, setWhy] = useState<string>();
  const wording = words.trim();
  const looked = useSettled(wording);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!fact) return;
    setWhy(undefined);
    post<WordingAdded>('editors/gaps/wording', {
      question: wording,
      fact: fact.id,
      locale: gap.locale,
    }).then(setAdded, (error: unknown) =>
      setWhy(error instanceof ApiFailure ? error.message : String(error)),
    );
  };
  if (added) return <WordingAddedNote added={added} />;
  const foot = { label: t('desk.gaps.wording.add'), why, onCancel };
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
      <FactChoice nearest={gap.nearest} chosen={fact} onChoose={setFact} />
      {fact && looked !== '' ? (
        <WordingEffect
          key={`${fact.id} ${looked}`}
          gap={gap}
          fact={fact.id}
          question={looked}
          foot={foot}
          changed={looked !== wording}
        />
      ) : (
        <FormFoot {...foot} disabled />
      )}
    </form>
  );
}

/** Nobody looks at every letter on its way, in milliseconds. */
const SETTLED_MS = 500;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
