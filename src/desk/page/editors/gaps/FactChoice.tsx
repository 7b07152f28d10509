/** Which fact a wording is added to: one of the nearest, or any other, found by words or by a question that it answers. */
import { useId, useState } from 'react';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { ItemList } from '../../../editors/edit/types.ts';
import type { ShownFact } from '../../../editors/insight-types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { Combobox } from '../Combobox.tsx';

const MOST = 8;

export type ChosenFact = Pick<ShownFact, 'id' | 'text'> & { readonly lang?: string };

export function FactChoice({
  nearest,
  chosen,
  onChoose,
}: {
  readonly nearest: readonly ShownFact[];
  readonly chosen: ChosenFact | undefined;
  readonly onChoose: (fact: ChosenFact) => void;
}) {
  const { t } = useSettings();
  const name = useId();
  const [other, setOther] = useState<ChosenFact>();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const found = useFacts(text);
  const all = [...nearest, ...(other && !nearest.some(({ id }) => id === other.id) ? [other] : [])];
  const pick = (fact: ChosenFact) => {
    setOther(fact);
    onChoose(fact);
  };
  return (
    <fieldset>
      <legend>{t('desk.gaps.wording.which')}</legend>
      {all.map((fact) => (
        <label key={fact.id} className="gap-choice">
          <input
            type="radio"
            name={name}
            checked={chosen?.id === fact.id}
            onChange={() => onChoose(fact)}
          />
          <span lang={fact.lang}>{fact.text}</span>
        </label>
      ))}
      <div className="gap-search">
        <Combobox
          label={t('desk.gaps.wording.other')}
          list={t('edit.many.facts')}
          placeholder={t('desk.gaps.wording.other')}
          typed={typed}
          onType={setTyped}
          options={(found ?? []).map(({ id, title, date, status }) => ({
            label: title,
            detail: [date, status && t(`status.${status}` as MessageKey)]
              .filter(Boolean)
              .join(' · '),
            pick: () => pick({ id, text: title }),
          }))}
        />
        <p className="quiet" role="status">
          {text !== '' && found?.length === 0 ? t('desk.gaps.wording.not-found') : ''}
        </p>
      </div>
    </fieldset>
  );
}

/** Until something is typed, none. @returns undefined as long as the server has not said */
function useFacts(text: string): ItemList['entries'] | undefined {
  const { locale } = useSettings();
  const { data } = useData<ItemList>('editors/list', { section: 'facts', locale, text }, undefined);
  return text === ''
    ? []
    : data?.entries.filter(({ status }) => status !== 'retracted').slice(0, MOST);
}
