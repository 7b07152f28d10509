/** The form of an item: made for facts, and for every other kind by its list of fields. */
import { useCallback, useMemo } from 'react';
import type { ItemDetail, ItemValue } from '../../../editors/edit/types.ts';
import { useSettings } from '../../settings.tsx';
import { EvidenceField } from './fields/evidence.tsx';
import { Fallen } from './fields/Fallen.tsx';
import { Findings, Form, useForm } from './fields/Field.tsx';
import { FiguresField } from './fields/figures.tsx';
import { ListsField } from './fields/lines.tsx';
import { SynonymsField, TestsField } from './fields/pack.tsx';
import { RefField } from './fields/RefField.tsx';
import { KindField, LanguagesField, LineField, StatusField, WhenField } from './fields/simple.tsx';
import { TextsField } from './fields/texts.tsx';
import { type FieldSpec, FORMS } from './forms.ts';
import { useWork } from './work.tsx';

export function ItemForm({
  detail,
  value,
  change,
  resting,
}: {
  readonly detail: ItemDetail;
  readonly value: ItemValue;
  readonly change: (next: (value: ItemValue) => ItemValue) => void;
  /** The file cannot be read, so nothing can be changed in it by the form. */
  readonly resting: boolean;
}) {
  const { t } = useSettings();
  const { names, mayEdit, work } = useWork();
  const set = useCallback(
    (name: string, to: unknown) =>
      change((now) => {
        const { [name]: _was, ...rest } = now;
        return isNothing(to) ? rest : { ...now, [name]: to };
      }),
    [change],
  );
  const me = work?.editor.name ?? '';
  const form = useMemo(
    () => ({
      detail,
      value,
      set,
      names,
      mayEdit: mayEdit && !resting,
      me: { name: me, today: new Date().toISOString().slice(0, 10) },
    }),
    [detail, value, set, names, mayEdit, resting, me],
  );
  const parts = FORMS[detail.section];
  const known = parts.flatMap(({ fields }) => fields.map(({ name }) => name));
  const elsewhere = detail.findings.filter(
    ({ field }) => !known.some((name) => field === name || field.startsWith(`${name}.`)),
  );
  return (
    <Form value={form}>
      <Fallen what="item" />
      <Findings of={elsewhere} />
      {parts.map(({ title, fields }, index) => (
        <section key={title} className="form-part">
          {parts.length > 1 && fields.length > 1 && <h3 id={`part-${index}`}>{t(title)}</h3>}
          {fields.map((field) => (
            <OneField key={field.name} field={field} />
          ))}
        </section>
      ))}
    </Form>
  );
}

/** A list or group that has lost its last entry is no field any more. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function OneField({ field }: { readonly field: FieldSpec }) {
  const { t } = useSettings();
  const { value } = useForm();
  // What nobody knows is no statement: it goes on from words that readers see before it.
  const isUnknown = field.name === 'text' && value.status === 'unknown';
  const props = {
    name: field.name,
    label: t(field.label),
    hint: isUnknown
      ? t('edit.text.hint.unknown')
      : field.hint === undefined
        ? undefined
        : t(field.hint),
  };
  switch (field.kind) {
    case 'texts':
      return <TextsField {...props} rows={field.rows} translated={field.translated ?? false} />;
    case 'lists':
      return <ListsField {...props} least={field.least} />;
    case 'refs':
    case 'ref':
      return <RefField {...props} to={field.to} many={field.kind === 'refs'} />;
    case 'when':
      return <WhenField {...props} />;
    case 'status':
      return <StatusField {...props} />;
    case 'kind':
      return <KindField {...props} />;
    case 'languages':
      return <LanguagesField {...props} />;
    case 'figures':
      return <FiguresField {...props} />;
    case 'evidence':
      return <EvidenceField {...props} />;
    case 'tests':
      return <TestsField {...props} />;
    case 'synonyms':
      return <SynonymsField {...props} />;
    case 'day':
      return <LineField {...props} type="date" />;
    case 'line':
      return <LineField {...props} />;
    default:
      return field satisfies never;
  }
}
