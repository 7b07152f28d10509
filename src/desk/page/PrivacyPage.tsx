/** What Dateline keeps, why and for how long: for everybody, in plain words, with the days that are set here. */
import type { MessageKey } from '../../i18n/messages.ts';
import type { Kept } from '../api-types.ts';
import { useSettings } from './settings.tsx';
import { useData } from './use-data.ts';

type Part = {
  readonly title: MessageKey;
  readonly says: readonly (readonly [MessageKey, days?: number])[];
};

const partsOf = (kept: Kept): readonly Part[] => [
  {
    title: 'desk.privacy.ask',
    says: [
      [kept.questionIds ? 'desk.privacy.ask.named' : 'desk.privacy.ask.nameless'],
      ['desk.privacy.ask.stripped', kept.days.questions],
    ],
  },
  { title: 'desk.privacy.talk', says: [['desk.privacy.talk.is', kept.days.conversations]] },
  { title: 'desk.privacy.buttons', says: [['desk.privacy.buttons.is', kept.days.requests]] },
  { title: 'desk.privacy.feedback', says: [['desk.privacy.feedback.is', kept.days.feedback]] },
  { title: 'desk.privacy.editors', says: [['desk.privacy.editors.is', kept.days.tickets]] },
  { title: 'desk.privacy.promise', says: [['desk.privacy.promise.is']] },
  { title: 'desk.privacy.watch', says: [['desk.privacy.watch.is', kept.days.posted]] },
  { title: 'desk.privacy.posted', says: [['desk.privacy.posted.is', kept.days.posted]] },
  { title: 'desk.privacy.arrived', says: [['desk.privacy.arrived.is']] },
  { title: 'desk.privacy.signed-in', says: [['desk.privacy.signed-in.is', kept.days.audit]] },
  { title: 'desk.privacy.where', says: [['desk.privacy.where.is']] },
  { title: 'desk.privacy.forget', says: [['desk.privacy.forget.is']] },
];

export function PrivacyPage() {
  const { t } = useSettings();
  const { data } = useData<Kept>('privacy', {}, undefined);
  return (
    <div className="privacy">
      <header className="page-head">
        <h1>{t('desk.privacy')}</h1>
        <p>{t('desk.privacy.intro')}</p>
      </header>
      {!data && <p className="quiet">{t('desk.loading')}</p>}
      {data &&
        partsOf(data).map(({ title, says }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            {says.map(([key, days]) => (
              <p key={key}>{t(key, days === undefined ? {} : { days })}</p>
            ))}
          </section>
        ))}
    </div>
  );
}
