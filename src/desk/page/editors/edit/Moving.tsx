/** Into which file something shall be moved: those there are, by pack and in words, or a new one. */
import { useId, useState } from 'react';
import { useSettings } from '../../settings.tsx';
import { useWork } from './work.tsx';

const NEW = '';

export function Moving({
  from,
  move,
}: {
  readonly from: string;
  readonly move: (path: string) => void;
}) {
  const { t } = useSettings();
  const { work } = useWork();
  const [to, setTo] = useState(from);
  const id = useId();
  const packs = [
    ...(work?.packs ?? []).map((pack) => ({ ...pack, files: filesOf(pack.id) })),
    { id: '', name: t('edit.move.no-pack'), files: filesOf(undefined) },
  ].filter(({ files }) => files.length > 0);

  function filesOf(pack: string | undefined) {
    return (work?.files ?? []).filter((one) => one.pack === pack);
  }
  return (
    <form
      className="asking"
      onSubmit={(event) => {
        event.preventDefault();
        const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
        move(to === NEW ? `${from.replace(/[^/]*$/, '')}${fileName(name)}` : to);
      }}
    >
      <label htmlFor={id}>{t('edit.move.to')}</label>
      <select id={id} value={to} onChange={({ target }) => setTo(target.value)}>
        {packs.map((pack) => (
          <optgroup key={pack.id} label={pack.name}>
            {pack.files.map(({ path }) => (
              <option key={path} value={path}>
                {inWords(path)}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={NEW}>{t('edit.move.new')}</option>
      </select>
      {to === NEW && (
        <input
          name="name"
          aria-label={t('edit.move.name')}
          placeholder={t('edit.move.name')}
          required
        />
      )}
      <button type="submit" className="quiet-button" disabled={to === from}>
        {t('edit.move')}
      </button>
    </form>
  );
}

/** `russia-azerbaijan/facts-3-jet.json` is "facts 3 jet": the pack is said above it. */
const inWords = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.json$/, '')
    .replaceAll(/[-_]+/g, ' ');

/** What is typed as the name of a file, as a file may be called on any system. */
const fileName = (name: string): string =>
  `${
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '') || 'facts'
  }.json`;
