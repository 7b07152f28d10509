/** The first page: the box, examples while nothing was asked, and the answers, latest first. */
import { useEffect, useState } from 'react';
import type { ExampleList } from '../api-types.ts';
import { AskBox } from './AskBox.tsx';
import { AsOfDay, ofDay } from './AsOfDay.tsx';
import { get } from './api.ts';
import { ExchangeView } from './ExchangeView.tsx';
import { useSettings } from './settings.tsx';
import type { Conversation, Typed } from './use-conversation.ts';

export function AskPage({
  conversation,
  changes,
}: {
  readonly conversation: Conversation;
  readonly changes: number;
}) {
  const settings = useSettings();
  const { t } = settings;
  const { exchanges, ask, clear } = conversation;
  const [day, setDay] = useState('');
  const askOfDay = (asking: Typed) => void ask(ofDay(asking, day, settings));
  const empty = exchanges.length === 0;
  return (
    <div className={empty ? 'ask-page ask-page-empty' : 'ask-page'}>
      {empty ? (
        <div className="hero">
          <h1>{t('desk.ask.title')}</h1>
          <p>{t('desk.ask.intro')}</p>
        </div>
      ) : (
        <h1 className="unseen">{t('desk.answers')}</h1>
      )}
      <div className="ask-bar">
        <AskBox onAsk={askOfDay} />
        <AsOfDay day={day} onDay={setDay} />
      </div>
      {empty && <Examples changes={changes} onAsk={(line) => askOfDay({ line, label: line })} />}
      <Announcer conversation={conversation} />
      <div className="wire">
        {exchanges.map((exchange) => (
          <ExchangeView key={exchange.key} exchange={exchange} onAsk={ask} />
        ))}
      </div>
      {!empty && <ClearButton onClear={clear} />}
    </div>
  );
}

/** Below the exchanges: takes them away. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const { t } = useSettings();
  return (
    <p className="wire-end">
      <button type="button" className="quiet-button" onClick={onClear}>
        {t('desk.ask.clear')}
      </button>
    </p>
  );
}

/** Says to a screen reader what the latest answer is, in one breath; the whole is there to be read. */
export function Announcer({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useSettings();
  const [latest] = conversation.exchanges;
  const blocks = latest?.answer?.reply.blocks ?? [];
  const said =
    latest?.error ??
    blocks
      .flatMap((block) =>
        block.type === 'short' ||
        block.type === 'fact' ||
        block.type === 'text' ||
        block.type === 'quote'
          ? [block.text]
          : [],
      )
      .slice(0, 2)
      .join('. ');
  return (
    <p className="unseen" aria-live="polite">
      {latest?.pending ? t('desk.ask.working') : said}
    </p>
  );
}

function Examples({
  changes,
  onAsk,
}: {
  readonly changes: number;
  readonly onAsk: (question: string) => void;
}) {
  const { t, locale } = useSettings();
  const [examples, setExamples] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed knowledge has other examples
  useEffect(() => {
    const abort = new AbortController();
    get<ExampleList>('examples', { locale }, abort.signal)
      .then(({ questions }) => setExamples(questions))
      .catch(() => {
        // The banner says what is wrong; the box is there to be used.
      });
    return () => abort.abort();
  }, [locale, changes]);
  if (examples.length === 0) return null;
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{t('desk.ask.examples')}</h2>
      <ul>
        {examples.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
