import type { EditSection } from '../../../../../editing/items.ts';
import type { Changed } from '../../../../editors/edit/types.ts';
import { post } from '../../../api.ts';
import { useSettings } from '../../../settings.tsx';
import type { Option } from '../../Combobox.tsx';
import { useWork } from '../work.tsx';
import { useForm } from './Field.tsx';
import { KINDS } from './simple.tsx';

/** What may be made of a name that is not there yet; facts are not made on the spot. */
export function useCreate(to: EditSection, onPick: (id: string) => void) {
  const { t, locale } = useSettings();
  const { detail } = useForm();
  const { refresh } = useWork();
  const make = async (words: string, value: object) => {
    // A draft keeps new names to itself: taken out again, they are nowhere.
    const made =
      detail.section === 'drafts' && to !== 'topics'
        ? await post<Changed>('editors/propose', { draft: detail.id, section: to, value, words })
        : await post<Changed>('editors/add', {
            section: to,
            pack: detail.pack ?? '',
            value,
            words,
          });
    if (made.kind !== 'done' || !made.item) return;
    refresh();
    onPick(made.item.id);
  };
  return (words: string): readonly Option[] => {
    const named = { [locale]: words };
    const one = (label: string, value: object) => ({ label, pick: () => void make(words, value) });
    switch (to) {
      case 'actors':
        return KINDS.map((kind) =>
          one(t('edit.create', { what: t(`edit.kind.${kind}`), name: words }), {
            kind,
            name: named,
          }),
        );
      case 'places':
        return [
          one(t('edit.create', { what: t('edit.one.places'), name: words }), { name: named }),
        ];
      case 'topics':
        return [
          one(t('edit.create', { what: t('edit.one.topics'), name: words }), { title: named }),
        ];
      case 'sources':
        return [
          one(t('edit.create', { what: t('edit.one.sources'), name: words }), { title: words }),
        ];
      default:
        return [];
    }
  };
}
