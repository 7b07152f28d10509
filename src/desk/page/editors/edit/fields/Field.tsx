/** What every field has: its name, what belongs into it, and what check says of it. */
import { createContext, type ReactNode, useContext, useId } from 'react';
import type { FieldFinding, ItemDetail, ItemValue, Names } from '../../../../editors/edit/types.ts';
import { useSettings } from '../../../settings.tsx';

/** What fields need to know of the item around them. */
export type FormContext = {
  readonly detail: ItemDetail;
  readonly value: ItemValue;
  /** Puts a field; undefined takes it out. */
  readonly set: (name: string, value: unknown) => void;
  readonly names: Names | undefined;
  readonly mayEdit: boolean;
  /** Who is at work, and today. */
  readonly me: { readonly name: string; readonly today: string };
};

export const Form = createContext<FormContext | undefined>(undefined);

export function useForm(): FormContext {
  const form = useContext(Form);
  if (!form) throw new Error('a field stands in a form');
  return form;
}

/** The findings of a field and of all in it. */
const findingsOf = (findings: readonly FieldFinding[], field: string) =>
  findings.filter((one) => one.field === field || one.field.startsWith(`${field}.`));

export function Findings({ of }: { readonly of: readonly FieldFinding[] }) {
  const { t } = useSettings();
  if (of.length === 0) return null;
  return (
    <ul className="field-findings">
      {of.map((one) => (
        <li key={`${one.rule}${one.line}:${one.column}${one.message}`} className={one.severity}>
          <b>{t(one.severity === 'error' ? 'edit.error' : 'edit.warning')}</b>{' '}
          <span lang="en">{one.message}</span>
        </li>
      ))}
    </ul>
  );
}

/** A field with one control, which is given its id and what describes it. */
export function Field({
  label,
  hint,
  name,
  said = [],
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  /** Rules whose findings the field says in words of its own. */
  readonly said?: readonly string[];
  readonly children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const id = useId();
  const { detail } = useForm();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      <Findings of={findingsOf(detail.findings, name).filter(({ rule }) => !said.includes(rule))} />
    </div>
  );
}

/** A field with several controls. */
export function Group({
  label,
  hint,
  name,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name?: string;
  readonly children: ReactNode;
}) {
  const { detail } = useForm();
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {children}
      {name !== undefined && <Findings of={findingsOf(detail.findings, name)} />}
    </fieldset>
  );
}
