/** One thing that readers asked in vain: in which words, how often, why it may be, and what can be done. */
import { useState } from 'react';
import type { GapList, ShownFact, ShownGap } from '../../../editors/insight-types.ts';
import { useMayEdit } from '../../access.tsx';
import { ApiFailure, post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { type Settings, useSettings } from '../../settings.tsx';
import { DraftForm } from './DraftForm.tsx';
import { WordingForm } from './WordingForm.tsx';

type Doing = 'nothing' | 'draft' | 'wording';

export function GapCard({
  gap,
  packs,
  onChange,
}: {
  readonly gap: ShownGap;
  readonly packs: GapList['packs'];
  /** To be called where the list is another one by now. */
  readonly onChange: () => void;
}) {
  const { t, locale } = useSettings();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [why, setWhy] = useState<string>();
  const mayEdit = useMayEdit();
  const [lead, ...others] = gap.wordings;
  const change = (path: string, body: Readonly<Record<string, string>>) =>
    void post(`editors/gaps/${path}`, { ...body, locale: gap.locale }).then(
      onChange,
      (error: unknown) => setWhy(error instanceof ApiFailure ? error.message : String(error)),
    );
  const press = (one: Doing) => setDoing(doing === one ? 'nothing' : one);
  return (
    <li className="gap" aria-label={lead!.question}>
      <h2 lang={gap.locale}>{lead!.question}</h2>
      {lead!.readAs !== undefined && <ReadAs of={lead!} />}
      <p className="gap-counts">{countsOf(gap, t, locale)}</p>
      {others.length > 0 && (
        <details className="gap-wordings">
          <summary>{t('desk.gaps.wordings', { count: others.length })}</summary>
          <ul>
            {others.map(({ question, readAs, locale: lang, times }) => (
              <li key={`${lang} ${question} ${readAs ?? ''}`}>
                <span lang={lang}>{question}</span> <span className="quiet">{times}×</span>
                {readAs !== undefined && <ReadAs of={{ readAs, locale: lang }} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {gap.answer ? (
        <Fact label={t('desk.gaps.answered-by')} fact={gap.answer} />
      ) : (
        <>
          <p className="gap-cause">{t(`gaps.cause.${gap.cause}`)}</p>
          {gap.cause !== 'outside' && gap.nearest[0] && (
            <Fact label={t('desk.gaps.nearest')} fact={gap.nearest[0]} />
          )}
        </>
      )}
      {gap.aside && (
        <p className="quiet">
          {t(gap.aside.since >= COMES_BACK ? 'desk.gaps.back.by' : 'desk.gaps.aside.by', {
            name: gap.aside.by,
            day: dayIn(gap.aside.at, locale),
            since: gap.aside.since,
          })}
        </p>
      )}
      {!gap.answer && mayEdit && (
        <p className="gap-tools">
          <button
            type="button"
            className="quiet-button"
            aria-expanded={doing === 'draft'}
            onClick={() => press('draft')}
          >
            {t('desk.gaps.draft')}
          </button>
          <button
            type="button"
            className="quiet-button"
            aria-expanded={doing === 'wording'}
            onClick={() => press('wording')}
          >
            {t('desk.gaps.wording')}
          </button>
          {gap.aside && gap.aside.since < COMES_BACK ? (
            <button
              type="button"
              className="quiet-button"
              onClick={() => change('back', { id: gap.aside!.id })}
            >
              {t('desk.gaps.back')}
            </button>
          ) : (
            <button
              type="button"
              className="quiet-button"
              onClick={() => change('aside', { id: gap.id, question: gap.readAs ?? gap.question })}
            >
              {t('desk.gaps.aside')}
            </button>
          )}
        </p>
      )}
      {why && <p role="alert">{t('desk.gaps.failed', { why })}</p>}
      {doing === 'draft' && (
        <DraftForm gap={gap} packs={packs} onCancel={() => setDoing('nothing')} />
      )}
      {doing === 'wording' && <WordingForm gap={gap} onCancel={() => setDoing('nothing')} />}
    </li>
  );
}

/** What a question asks that only the talk before it explains. */
function ReadAs({ of: { readAs, locale } }: { readonly of: Pick<ShownGap, 'readAs' | 'locale'> }) {
  const { t } = useSettings();
  return (
    <p className="gap-read-as">
      {t('desk.gaps.read-as')} <q lang={locale}>{readAs}</q>
    </p>
  );
}

/** As the server has it (`insight/gaps.ts`). */
const COMES_BACK = 5;

function Fact({ label, fact }: { readonly label: string; readonly fact: ShownFact }) {
  return (
    <p className="gap-fact">
      <span className="quiet">{label}</span>{' '}
      <Link to={`/facts#${fact.id}`}>
        <span lang={fact.lang}>{fact.text}</span>
      </Link>
    </p>
  );
}

function countsOf(gap: ShownGap, t: Settings['t'], locale: Settings['locale']): string {
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const [first, last] = [dayIn(gap.first, locale), dayIn(gap.last, locale)];
  return [
    ...(gap.unanswered > 0 ? [t('gaps.unanswered', { count: gap.unanswered })] : []),
    ...(gap.notAsked > 0 ? [t('gaps.not-asked', { count: gap.notAsked })] : []),
    gap.locales
      .map((one) =>
        gap.locales.length > 1
          ? `${languages.of(one.locale)} ${one.times}`
          : (languages.of(one.locale) ?? ''),
      )
      .join(', '),
    first === last
      ? t('desk.gaps.once-on', { day: last })
      : t('desk.gaps.first-last', { first, last }),
  ].join(' · ');
}

const dayIn = (at: string, locale: Settings['locale']): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(at));
