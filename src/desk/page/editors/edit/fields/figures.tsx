/** The numbers in a fact: for comparing, and in the words that readers see. */
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import { useSettings } from '../../../settings.tsx';
import { shownLanguages } from './by-language.tsx';
import { Entries, type ListProps, Small } from './entries.tsx';
import { useForm } from './Field.tsx';

const numberOr = (text: string): unknown => (text === '' ? undefined : Number(text));
const QUALIFIERS = [
  'exactly',
  'about',
  'at-least',
  'at-most',
  'officially',
  'some-estimates',
  'several',
] as const;

export function FiguresField(props: ListProps) {
  const { t } = useSettings();
  const { detail, mayEdit } = useForm();
  const [first = 'en'] = detail.languages;
  return (
    <Entries {...props} empty={{ value: 0, unit: '', words: { [first]: '' } }}>
      {(figure, set) => {
        const words = (figure.words ?? {}) as Readonly<Record<string, string>>;
        return (
          <>
            <div className="small-fields">
              <Small
                type="number"
                label={t('edit.figure.value')}
                value={figure.value}
                onChange={(to) => set('value', numberOr(to))}
              />
              <Small
                type="number"
                label={t('edit.figure.of')}
                value={figure.of}
                onChange={(to) => set('of', numberOr(to))}
              />
              <Small
                label={t('edit.figure.unit')}
                value={figure.unit}
                onChange={(to) => set('unit', to)}
              />
              <div className="small-field">
                <label>
                  <span>{t('edit.figure.qualifier')}</span>
                  <select
                    value={String(figure.qualifier ?? '')}
                    disabled={!mayEdit}
                    onChange={({ target }) =>
                      set('qualifier', target.value === '' ? undefined : target.value)
                    }
                  >
                    <option value="">—</option>
                    {QUALIFIERS.map((one) => (
                      <option key={one} value={one}>
                        {t(`edit.qualifier.${one}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            </div>
            <div className="small-fields small-words">
              {shownLanguages(words, detail.languages).map((one) => (
                <Small
                  key={one}
                  lang={one}
                  label={t('edit.figure.words', { language: LANGUAGE_NAMES[one] })}
                  value={words[one]}
                  onChange={(to) => {
                    const { [one]: _was, ...rest } = words;
                    set('words', to === '' ? rest : { ...words, [one]: to });
                  }}
                />
              ))}
            </div>
          </>
        );
      }}
    </Entries>
  );
}
