/** One draft: the article's own sentence, what was read of it, what is still to do, and the fact that it meets. */
import type { ReactNode } from 'react';
import { STATUS_MARKS } from '../../../../contract/status-marks.ts';
import type { ShownDraft, ShownName } from '../../../editors/draft/types.ts';
import { useSettings } from '../../settings.tsx';
import { HeldFact } from './HeldFact.tsx';
import type { Decision } from './use-drafting.ts';

type Props = {
  readonly id: string;
  readonly number: number;
  readonly shown: ShownDraft;
  readonly decision: Decision | undefined;
  /** What was kept is in the working copy: there is nothing to decide any more. */
  readonly over: boolean;
  readonly onDecide: (decision: Decision | undefined) => void;
};

export function DraftCard({ id, number, shown, decision, over, onDecide }: Props) {
  const { t } = useSettings();
  const { draft, status, statusWords, when, says, who, where, figures, todo, held } = shown;
  const [passage] = draft.evidence ?? [];
  const [first, ...more] = todo;
  const state = decision ? t(`desk.drafting.${decision}`) : t('desk.drafting.state-draft');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      id={id}
      data-draft
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys decide on it
      tabIndex={0}
      role="group"
      aria-label={t('desk.drafting.highlight', { number, state })}
      className={`draft-card draft-${decision ?? 'open'}`}
    >
      <blockquote lang={passage?.language}>{passage?.passage}</blockquote>
      <dl>
        <Row name={t('desk.drafting.when')}>{when ?? t('desk.drafting.unknown')}</Row>
        <Row name={t('desk.drafting.status')}>
          <span className={`status status-${status}`}>
            <span aria-hidden="true">{STATUS_MARKS[status]} </span>
            {statusWords}
          </span>
        </Row>
        <Row name={t('desk.drafting.says')}>
          {says.length > 0 ? <Names names={says} /> : t('desk.drafting.unknown')}
        </Row>
        {who.length > 0 && (
          <Row name={t('desk.drafting.who')}>
            <Names names={who} />
          </Row>
        )}
        {where.length > 0 && (
          <Row name={t('desk.drafting.where')}>
            <Names names={where} />
          </Row>
        )}
        {figures.length > 0 && <Row name={t('desk.drafting.figures')}>{figures.join(' · ')}</Row>}
      </dl>
      {held && <HeldFact held={held} />}
      <p className="draft-first">{first}</p>
      {more.length > 0 && (
        <details>
          <summary>
            {t('desk.drafting.todo')} ({more.length})
          </summary>
          <ul className="draft-todo">
            {more.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {over ? (
        <p className="quiet">{state}</p>
      ) : (
        <p className="draft-choices">
          <button
            type="button"
            aria-pressed={decision === 'kept'}
            onClick={() => onDecide(decision === 'kept' ? undefined : 'kept')}
          >
            {t('desk.drafting.keep')}
          </button>
          <button
            type="button"
            aria-pressed={decision === 'dropped'}
            onClick={() => onDecide(decision === 'dropped' ? undefined : 'dropped')}
          >
            {t('desk.drafting.drop')}
          </button>
        </p>
      )}
    </div>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Names({ names }: { readonly names: readonly ShownName[] }) {
  const { t } = useSettings();
  return (
    <ul className="draft-names">
      {names.map(({ name, isNew }) => (
        <li key={name}>
          {name}
          {isNew && <span className="draft-new">{t('desk.drafting.new')}</span>}
        </li>
      ))}
    </ul>
  );
}
