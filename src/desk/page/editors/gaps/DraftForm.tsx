/** Starts a draft from what was asked: the readers' words become its first question, and its text is for the editor to write. */
import { type FormEvent, useState } from 'react';
import type { GapList, PackOffered, ShownGap } from '../../../editors/insight-types.ts';
import { ApiFailure, post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { itemAddress } from '../edit/place.ts';
import { Choose } from '../insight/LogFilter.tsx';
import { keepLastPack, lastPack } from '../last-pack.ts';
import { FormFoot } from './FormFoot.tsx';

export function DraftForm({
  gap,
  packs,
  onCancel,
}: {
  readonly gap: ShownGap;
  readonly packs: GapList['packs'];
  readonly onCancel: () => void;
}) {
  const { t } = useSettings();
  const question = gap.readAs ?? gap.question;
  const { data: named } = useData<PackOffered>(
    'editors/gaps/pack',
    { question, locale: gap.locale },
    undefined,
  );
  const [chosen, setChosen] = useState<string>();
  const offered = [chosen, named?.pack, lastPack(), packs[0]?.id];
  const pack = offered.find((id) => packs.some((one) => one.id === id)) ?? '';
  const [made, setMade] = useState<{ readonly section: string; readonly id: string }>();
  const [why, setWhy] = useState<string>();

  const start = (event: FormEvent) => {
    event.preventDefault();
    setWhy(undefined);
    post<{ section: string; id: string }>('editors/gaps/draft', {
      question,
      pack,
      locale: gap.locale,
    }).then(
      (draft) => {
        keepLastPack(pack);
        setMade(draft);
      },
      (error: unknown) => setWhy(error instanceof ApiFailure ? error.message : String(error)),
    );
  };
  if (made)
    return (
      <p className="gap-done" role="status">
        {t('desk.gaps.added')}{' '}
        <Link to={itemAddress(made.section, made.id)}>{t('desk.gaps.open-draft')}</Link>
      </p>
    );
  return (
    <form className="gap-form" onSubmit={start}>
      <Choose
        label={t('desk.gaps.draft.pack')}
        value={pack}
        options={packs.map(({ id, title }) => [id, title])}
        onChange={setChosen}
      />
      <FormFoot label={t('desk.gaps.draft')} why={why} onCancel={onCancel} />
    </form>
  );
}
