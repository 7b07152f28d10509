/** A payload as it is sent, to be read or copied. */
import { Copy } from './Copy.tsx';

export function Json({ value, label }: { readonly value: unknown; readonly label: string }) {
  const text = JSON.stringify(value, null, 2);
  return (
    <div className="json">
      <Copy text={text} className="json-copy" />
      {/* It scrolls, so a keyboard must be able to get into it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
