/** The item as it is typed, as Discord, Slack and the page will show it, in each language. */
import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Rendered } from '../../../api-types.ts';
import type { ItemValue, Preview } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { LOCALES } from '../../languages.ts';
import { ReplyView } from '../../ReplyView.tsx';
import { useSettings } from '../../settings.tsx';

const DiscordPreview = lazy(() => import('../../DiscordPreview.tsx'));
const SlackPreview = lazy(() => import('../../SlackPreview.tsx'));

const PAUSE_MS = 250;

export function PreviewPane({ value }: { readonly value: ItemValue }) {
  const { t, locale } = useSettings();
  const [preview, setPreview] = useState<Preview>();
  const [language, setLanguage] = useState<Locale>(locale);
  const group = useId();
  const text = JSON.stringify(value);
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      post<Preview>('editors/preview', { value: JSON.parse(text) }).then(
        (now) => {
          if (!over) setPreview(now);
        },
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text]);
  if (!preview) return <p className="quiet">{t('desk.loading')}</p>;
  return (
    <>
      <fieldset className="switch">
        <legend>{t('edit.preview.language')}</legend>
        {LOCALES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={group}
              checked={one === language}
              onChange={() => setLanguage(one)}
            />
            <span>{LANGUAGE_NAMES[one]}</span>
          </label>
        ))}
      </fieldset>
      <Shown rendered={preview.replies[language]} />
    </>
  );
}

/** A reply and both messages, one under the other; their buttons are shown and do nothing. */
export function Shown({ rendered }: { readonly rendered: Rendered }) {
  const { t } = useSettings();
  const [at] = useState(() => new Date());
  const waiting = <p className="quiet">{t('desk.loading')}</p>;
  const nothing = () => {};
  return (
    <div className="shown">
      <h3>{t('desk.view.reply')}</h3>
      <ReplyView reply={rendered.reply} choices={[]} asked="" onPress={nothing} />
      <h3>{t('desk.view.discord')}</h3>
      <Suspense fallback={waiting}>
        <DiscordPreview
          messages={rendered.discord}
          attached={[]}
          command="ask"
          at={at}
          onPress={nothing}
        />
      </Suspense>
      <h3>{t('desk.view.slack')}</h3>
      <Suspense fallback={waiting}>
        <SlackPreview messages={rendered.slack} privately={false} at={at} onPress={nothing} />
      </Suspense>
    </div>
  );
}
