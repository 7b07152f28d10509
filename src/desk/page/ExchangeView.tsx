/** One answer three times: as Dateline's own reply, as Discord shows it, as Slack shows it. */
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { CommandName } from '../../contract/request.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Answer } from '../api-types.ts';
import { Json } from './Json.tsx';
import { useMedia } from './media.ts';
import { isPrivate, type Pressed } from './press.ts';
import { ReplyView } from './ReplyView.tsx';
import { asks, Link } from './route.tsx';
import { clockTime, useSettings } from './settings.tsx';
import type { Conversation, Exchange } from './use-conversation.ts';

// Together they are most of the page's weight, so the box does not wait for them.
const DiscordPreview = lazy(() => import('./DiscordPreview.tsx'));
const SlackPreview = lazy(() => import('./SlackPreview.tsx'));

/** Narrower than this the three views are tabs. */
const PHONE = '(max-width: 46.99rem)';

type Asks = { readonly exchange: Exchange; readonly onAsk: Conversation['ask'] };

export function ExchangeView({ exchange, onAsk }: Asks) {
  const { t, locale } = useSettings();
  const { answer, error, label, line, at, pending, presses } = exchange;
  const time = <time dateTime={at.toISOString()}>{clockTime(at, locale)}</time>;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A button may stand far below, or be gone: the reader is brought to what it asked for.
    if (presses > 0) heading.current?.focus();
  }, [presses]);
  return (
    <article className="exchange" aria-labelledby={title} aria-busy={pending}>
      <header className="slug">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {label}
        </h2>
        {line === undefined ? (
          time
        ) : (
          <Link to={asks(line)} title={t('desk.ask.link')} label={`${t('desk.ask.link')}: ${line}`}>
            {time}
          </Link>
        )}
      </header>
      {pending && <p className="quiet">{t('desk.ask.working')}</p>}
      {error && <p className="problem">{error}</p>}
      {answer && <Views answer={answer} exchange={exchange} onAsk={onAsk} />}
    </article>
  );
}

/** The command that could have been typed for it; a picture or a quotation comes of a button alone. */
const typedOf = ({ request: { command } }: Answer): string | undefined =>
  BY_BUTTON.has(command) ? undefined : command;

const BY_BUTTON: ReadonlySet<CommandName> = new Set<CommandName>([
  'picture',
  'quote',
  'why',
  'check',
  'feedback',
  'editors',
  'promise',
  'watch',
]);

type View = { readonly name: MessageKey; readonly data: unknown; readonly content: ReactNode };

function Views({ answer, exchange, onAsk }: Asks & { readonly answer: Answer }) {
  const phone = useMedia(PHONE);
  const { t } = useSettings();
  const press = (pressed: Pressed) => void onAsk(pressed, exchange);
  const privately = answer.discord.some(isPrivate);
  const waiting = <p className="quiet">{t('desk.loading')}</p>;
  const views: readonly View[] = [
    {
      name: 'desk.view.reply',
      data: answer.reply,
      content: (
        <ReplyView
          reply={answer.reply}
          choices={answer.choices}
          asked={exchange.label}
          onPress={press}
        />
      ),
    },
    {
      name: 'desk.view.discord',
      data: answer.discord,
      content: (
        <Suspense fallback={waiting}>
          <DiscordPreview
            messages={answer.discord}
            attached={answer.attached ?? []}
            command={typedOf(answer)}
            at={exchange.at}
            onPress={press}
          />
        </Suspense>
      ),
    },
    {
      name: 'desk.view.slack',
      data: answer.slack,
      content: (
        <Suspense fallback={waiting}>
          <SlackPreview
            messages={answer.slack}
            privately={privately}
            at={exchange.at}
            onPress={press}
          />
        </Suspense>
      ),
    },
  ];
  return phone ? <Tabs views={views} /> : <Columns views={views} />;
}

function Columns({ views }: { readonly views: readonly View[] }) {
  return (
    <div className="views">
      {views.map((view) => (
        <Panel key={view.name} view={view} titled />
      ))}
    </div>
  );
}

function Panel({ view, titled }: { readonly view: View; readonly titled: boolean }) {
  const { t } = useSettings();
  const [json, setJson] = useState(false);
  const name = t(view.name);
  return (
    <div className={`view view-${view.name.split('.').at(-1)}`}>
      <header className="view-head">
        <h3 className={titled ? undefined : 'unseen'}>{name}</h3>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={json}
          aria-label={t('desk.json', { name })}
          onClick={() => setJson(!json)}
        >
          JSON
        </button>
      </header>
      {json ? <Json value={view.data} label={t('desk.json', { name })} /> : view.content}
    </div>
  );
}

/** Tabs after the ARIA Authoring Practices: arrows move, and what is moved to is shown. */
function Tabs({ views }: { readonly views: readonly View[] }) {
  const { t } = useSettings();
  const [at, setAt] = useState(0);
  const id = useId();
  const view = views[at]!;
  return (
    <div className="tabbed">
      <div
        role="tablist"
        aria-label={t('desk.views')}
        className="tabs"
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (!by) return;
          const to = (at + by + views.length) % views.length;
          setAt(to);
          document.getElementById(`${id}-tab-${to}`)?.focus();
        }}
      >
        {views.map((one, index) => (
          <button
            key={one.name}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setAt(index)}
          >
            {t(one.name)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${at}`}>
        <Panel key={view.name} view={view} titled={false} />
      </div>
    </div>
  );
}
