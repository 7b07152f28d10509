/** A box for a text, and each text that was checked with what the facts say of its sentences, latest first. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Announcer, ClearButton } from './AskPage.tsx';
import { ExchangeView } from './ExchangeView.tsx';
import { useSettings } from './settings.tsx';
import type { Conversation } from './use-conversation.ts';

/** As many characters of a text stand above what was found, in one line. */
const LONGEST_LABEL = 80;

export function VerifyPage({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useSettings();
  const { exchanges, ask, clear } = conversation;
  return (
    <div className="verify-page">
      <header className="page-head">
        <h1>{t('desk.verify.title')}</h1>
        <p>{t('desk.verify.intro')}</p>
      </header>
      <TextBox onCheck={(text) => void ask({ text, label: labelOf(text) })} />
      <Announcer conversation={conversation} />
      <div className="wire">
        {exchanges.map((exchange) => (
          <ExchangeView key={exchange.key} exchange={exchange} onAsk={ask} />
        ))}
      </div>
      {exchanges.length > 0 && <ClearButton onClear={clear} />}
    </div>
  );
}

function labelOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL
    ? `${line.slice(0, LONGEST_LABEL).toWellFormed().trimEnd()}…`
    : line;
}

/** The text stays in the box, to be mended and checked again. */
function TextBox({ onCheck }: { readonly onCheck: (text: string) => void }) {
  const { t } = useSettings();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const submit = () => (text.trim() ? onCheck(text) : box.current?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="verify"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="unseen" htmlFor={`${id}-text`}>
        {t('desk.verify.label')}
      </label>
      <textarea
        id={`${id}-text`}
        ref={box}
        rows={5}
        maxLength={LONGEST_TEXT}
        placeholder={t('desk.verify.placeholder')}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="verify-foot">
        <span id={`${id}-hint`} className="quiet">
          {t('desk.verify.hint')}
        </span>
        <button type="submit" className="ask-button">
          {t('desk.verify.button')}
        </button>
      </p>
    </form>
  );
}

/** What the API takes at most, in characters. */
const LONGEST_TEXT = 20_000;
