/** Something new, from the least that it needs: its words, and the pack it belongs to. */
import { useId, useState } from 'react';
import type { EditSection } from '../../../../editing/items.ts';
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Changed } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { LOCALES } from '../../languages.ts';
import { go } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { itemAddress } from './place.ts';
import { useWork } from './work.tsx';

export function NewItem({
  section,
  done,
}: {
  readonly section: EditSection;
  readonly done: () => void;
}) {
  const { t, locale } = useSettings();
  const { work, refresh } = useWork();
  const id = useId();
  const [why, setWhy] = useState<string>();
  const isPack = section === 'pack';

  async function add(form: FormData): Promise<void> {
    const words = String(form.get('words') ?? '').trim();
    const language = String(form.get('language') ?? locale) as Locale;
    const made = isPack
      ? await post<Changed>('editors/add-pack', {
          title: words,
          description: String(form.get('description') ?? '').trim(),
          language,
        })
      : await post<Changed>('editors/add', {
          section,
          pack: String(form.get('pack') ?? ''),
          value: leastOf(section, words, language),
          words,
        });
    refresh();
    if (made.kind === 'not-changed') return setWhy(t(`edit.why.${made.why}`));
    if (made.kind !== 'done' || !made.item) return;
    done();
    go(itemAddress(made.item.section, made.item.id));
  }

  return (
    <form
      className="new-item"
      onSubmit={(event) => {
        event.preventDefault();
        void add(new FormData(event.currentTarget));
      }}
    >
      <label htmlFor={`${id}-words`}>
        {t(section === 'facts' || section === 'drafts' ? 'edit.text' : 'edit.name')}
      </label>
      <textarea
        id={`${id}-words`}
        name="words"
        rows={isPack ? 1 : 3}
        required
        maxLength={600}
        // biome-ignore lint/a11y/noAutofocus: it was opened by a press that asked for it
        autoFocus
      />
      {isPack && (
        <>
          <label htmlFor={`${id}-description`}>{t('edit.description')}</label>
          <textarea id={`${id}-description`} name="description" rows={2} required maxLength={300} />
        </>
      )}
      <div className="small-fields">
        {section !== 'sources' && (
          <label className="small-field">
            <span>{t('desk.language')}</span>
            <select name="language" defaultValue={locale}>
              {LOCALES.map((one) => (
                <option key={one} value={one}>
                  {LANGUAGE_NAMES[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {!isPack && (
          <label className="small-field">
            <span>{t('edit.one.pack')}</span>
            <select name="pack" required>
              {work?.packs.map((pack) => (
                <option key={pack.id} value={pack.id}>
                  {pack.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {why && (
        <p className="problem" role="alert">
          {why}
        </p>
      )}
      <p className="item-actions">
        <button type="submit" className="main-button">
          {t('edit.new.make')}
        </button>
        <button type="button" className="quiet-button" onClick={done}>
          {t('edit.cancel')}
        </button>
      </p>
    </form>
  );
}

/** Nothing is taken for granted that an editor should say: a fact has no date, status or source yet. */
function leastOf(section: EditSection, words: string, language: Locale): object {
  const text = { [language]: words };
  switch (section) {
    case 'facts':
    case 'drafts':
      return { text };
    case 'incidents':
      return { title: text, summary: text };
    case 'actors':
      return { kind: 'person', name: text };
    case 'places':
      return { name: text };
    case 'topics':
      return { title: text };
    case 'sources':
      return { title: words };
    case 'pack':
      return { title: text };
    default:
      return section satisfies never;
  }
}
