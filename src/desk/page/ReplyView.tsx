/** Dateline's own rendering: a Reply as plain, semantic HTML. */

import { Fragment } from 'react';
import type { Block, FactBlock, Reply, TimelineEntry } from '../../contract/reply.ts';
import { labelWords } from '../../contract/status-marks.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { Choices } from './Choices.tsx';
import { Copy } from './Copy.tsx';
import { Outside, Provenance, Sources } from './facts.tsx';
import type { Pressed } from './press.ts';
import { useSettings } from './settings.tsx';
import { TimelineFiles } from './TimelineFiles.tsx';

export function ReplyView({
  reply,
  choices,
  asked,
  onPress,
}: {
  readonly reply: Reply;
  /** The ids of the reply's choices, in their order. */
  readonly choices: readonly string[];
  /** What stands above the reply already: a headline that only repeats it is left out. */
  readonly asked: string;
  readonly onPress: (pressed: Pressed) => void;
}) {
  const { locale, timeline } = reply;
  const press = (label: string, index: number) => {
    const id = choices[index];
    if (id) onPress({ id, label, private: false });
  };
  const labels = reply.blocks.flatMap((block) =>
    block.type === 'choices' ? block.choices.map(({ label }) => label) : [],
  );
  const pressOf = (text: string) => {
    const index = labels.findIndex((label) => isLabelOf(label, text));
    return choices[index] === undefined ? undefined : () => press(text, index);
  };
  const blocks = reply.blocks.filter((block) => block.type !== 'headline' || block.text !== asked);
  const listed = blocks.findLastIndex(({ type }) => type === 'timeline' || type === 'list');
  return (
    <div className={`reply reply-${reply.outcome ?? 'command'}`} lang={reply.locale}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reply never changes, its blocks have no names
        <Fragment key={index}>
          <BlockView block={block} locale={locale} pressOf={pressOf} />
          {timeline && index === listed && (
            <TimelineFiles
              timeline={timeline}
              drawn={reply.command === 'picture'}
              locale={locale}
            />
          )}
        </Fragment>
      ))}
      <Choices reply={reply} onChoose={({ label }, index) => press(label, index)} />
    </div>
  );
}

function BlockView({
  block,
  locale,
  pressOf,
}: {
  readonly block: Block;
  readonly locale: Locale;
  /** What a press of a listed thing does, where one of the reply's choices is that thing. */
  readonly pressOf: (text: string) => (() => void) | undefined;
}) {
  switch (block.type) {
    case 'label':
      return <p className={`reply-label reply-label-${block.kind}`}>{labelWords(block)}</p>;
    case 'headline':
      return <h4 className="reply-headline">{block.text}</h4>;
    case 'short':
      return <p className="reply-short">{block.text}</p>;
    case 'section':
      return <h5 className="reply-section">{block.text}</h5>;
    case 'text':
      return <p className="reply-text">{block.text}</p>;
    case 'note':
      return <p className="reply-note">{block.text}</p>;
    case 'fact':
      return <FactFigure fact={block} locale={locale} />;
    case 'timeline':
      return (
        <ol className="timeline">
          {block.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} locale={locale} />
          ))}
        </ol>
      );
    case 'fields':
      return (
        <dl className={block.sides ? 'fields fields-sides' : 'fields'}>
          {block.fields.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul className="list">
          {block.items.map(({ text, detail, url }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a reply never changes
            <li key={index}>
              <Listed text={text} url={url} press={pressOf(text)} />
              {detail && <span className="list-detail">{detail}</span>}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return <Quotation text={block.text} />;
    case 'choices':
      // They stand together below.
      return null;
    default:
      return block satisfies never;
  }
}

/** A long label is shortened. */
const isLabelOf = (label: string, text: string): boolean =>
  text === label || (label.endsWith('…') && text.startsWith(label.slice(0, -1)));

function Listed({
  text,
  url,
  press,
}: {
  readonly text: string;
  readonly url: string | undefined;
  readonly press: (() => void) | undefined;
}) {
  if (url) return <Outside url={url}>{text}</Outside>;
  if (!press) return <span>{text}</span>;
  return (
    <button type="button" className="list-press" onClick={press}>
      {text}
    </button>
  );
}

function FactFigure({ fact, locale }: { readonly fact: FactBlock; readonly locale: Locale }) {
  return (
    <figure className={`fact fact-${fact.status}`}>
      <blockquote lang={fact.lang}>
        <p>{fact.text}</p>
      </blockquote>
      <figcaption>
        <Provenance fact={fact} />
        {fact.notes.map((note) => (
          <p key={note} className="fact-note">
            {note}
          </p>
        ))}
        <Sources sources={fact.sources} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** Its words as they stand, with a button that copies them. */
function Quotation({ text }: { readonly text: string }) {
  const { t } = useSettings();
  return (
    <div className="quotation">
      <pre>{text}</pre>
      <Copy text={text} label={t('desk.copy-quote')} />
    </div>
  );
}

function Entry({ entry, locale }: { readonly entry: TimelineEntry; readonly locale: Locale }) {
  return (
    <li>
      <p className="timeline-date">{entry.date}</p>
      <div>
        <p>{entry.text}</p>
        <Provenance fact={entry} dated={false} />
        <Sources sources={entry.sources} locale={locale} />
      </div>
    </li>
  );
}
