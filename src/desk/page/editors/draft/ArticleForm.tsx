/** The article, pasted or as a file, and what is known of it. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { useSettings } from '../../settings.tsx';
import type { Drafting, Given } from './use-drafting.ts';

const NOTHING: Given['about'] = { title: '', date: '', url: '', publisher: '' };
/** As the server has it, in bytes. */
const LARGEST_FILE = 4 * 1024 * 1024;

export function ArticleForm({ drafting }: { readonly drafting: Drafting }) {
  const { t } = useSettings();
  const [text, setText] = useState('');
  const [file, setFile] = useState<Given['file']>();
  const [about, setAbout] = useState(NOTHING);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (file || text.trim()) void drafting.draft({ text, about, ...(file && { file }) });
    else box.current?.focus();
  };
  const choose = async (chosen: File | undefined) => {
    drafting.say(undefined);
    if (!chosen) return;
    if (chosen.size > LARGEST_FILE) drafting.say(t('desk.drafting.problem.large'));
    else setFile({ name: chosen.name, base64: await base64Of(chosen) });
  };
  const field = (name: keyof Given['about'], label: string, type = 'text') => (
    <label>
      <span>{label}</span>
      <input
        type={type}
        value={about[name]}
        autoComplete="off"
        onChange={(event) => setAbout({ ...about, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="article-form" onSubmit={submit}>
      <label htmlFor={`${id}-text`}>{t('desk.drafting.text')}</label>
      <textarea
        id={`${id}-text`}
        ref={box}
        rows={12}
        disabled={file !== undefined}
        placeholder={t('desk.drafting.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      {file ? (
        <p className="article-file">
          <span>{t('desk.drafting.file-chosen', { name: file.name })}</span>
          <button type="button" className="quiet-button" onClick={() => setFile(undefined)}>
            {t('desk.drafting.file-drop')}
          </button>
        </p>
      ) : (
        <label className="article-file">
          <span>{t('desk.drafting.file')}</span>
          <input
            type="file"
            accept=".txt,.text,.md,.markdown,.html,.htm,.docx"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
      )}
      <fieldset>
        <legend>{t('desk.drafting.about')}</legend>
        <p className="quiet">{t('desk.drafting.about-hint')}</p>
        <div className="article-about">
          {field('date', t('desk.drafting.date'), 'date')}
          {field('title', t('desk.drafting.name'))}
          {field('publisher', t('desk.drafting.publisher'))}
          {field('url', t('desk.drafting.url'), 'url')}
        </div>
      </fieldset>
      <button type="submit" className="ask-button" disabled={drafting.busy}>
        {t('desk.drafting.run')}
      </button>
    </form>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
