/** What publishing all that the editor has changed would change for readers. */
import { useSettings } from '../../settings.tsx';
import { Impact } from './Impact.tsx';

export function ImpactPage() {
  const { t } = useSettings();
  return (
    <div className="impact-page">
      <header className="page-head">
        <h1>{t('desk.nav.impact')}</h1>
        <p>{t('desk.impact.intro')}</p>
      </header>
      <Impact of="" />
    </div>
  );
}
