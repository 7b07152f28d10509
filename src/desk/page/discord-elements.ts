/**
 * The Discord components, loaded with our own pictures so that they ask nobody for any, and with
 * today's colours of Discord where theirs are older and harder to read.
 */
import avatar from './avatar.svg';
import reader from './reader.svg';

Object.assign(globalThis, {
  $discordMessage: {
    avatars: { default: avatar },
    profiles: { dateline: { author: 'Dateline', avatar, bot: true }, reader: { avatar: reader } },
    // Nothing in a text is ever looked up as a picture on Discord's servers.
    emojis: new Proxy({}, { get: () => ({}) }),
  },
});

/** Per element, what is laid over its own style. */
const STYLES: Readonly<Record<string, string>> = {
  'discord-messages': `
    :host { background: #313338; border: 0; padding: 4px 0 12px; }
    :host([light-theme]) { background: #fff; }`,
  'discord-message': `
    :host { color: #dbdee1; padding-right: 16px; }
    :host([light-theme]) { color: #313338; }
    :host .discord-message-timestamp, :host .discord-message-ephemeral { color: #a3abb5; }
    :host([light-theme]) .discord-message-timestamp,
    :host([light-theme]) .discord-message-ephemeral { color: #5c5e66; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: #00aafc; }
    :host([light-theme]) .discord-message-ephemeral .discord-message-ephemeral-link { color: #006ce7; }
    .discord-message-content { min-width: 0; }
    @container discord (max-width: 420px) {
      :host { padding-left: 8px; padding-right: 8px; }
      .discord-author-avatar { margin-right: 8px; min-width: 32px; }
      .discord-author-avatar img { width: 32px; height: 32px; }
    }`,
  'discord-embed': `
    :host { color: #dbdee1; }
    :host([light-theme]) { color: #313338; }
    :host .discord-embed-wrapper { background: #2b2d31; border-color: transparent; }
    :host .discord-embed-title { font-weight: 700; }
    :host .discord-embed-wrapper .discord-embed-grid { overflow-wrap: anywhere; }
    @container discord (max-width: 420px) {
      :host .discord-embed-wrapper .discord-embed-grid { padding: 0.25rem 0.5rem 0.75rem 0.5rem; }
    }`,
  'discord-embed-description': ':host { line-height: 1.375; white-space: normal; }',
  'discord-link': `
    a { color: #00a8fc; }
    :host([light-theme]) a { color: #0060c7; }`,
  'discord-subscript': `
    small { color: #a3abb5; }
    :host([light-theme]) > small { color: #5c5e66; }`,
  'discord-header': ':host > * { margin: 12px 0 4px; }',
  'discord-button': `
    .secondary { background: #4e5058; }
    :host > *:first-child {
      border-radius: 8px; height: auto; padding: 6px 14px; line-height: 1.25; box-sizing: border-box;
      text-align: start;
    }
    :host > button:focus-visible { outline: 2px solid #00a8fc; outline-offset: 2px; }`,
  'discord-command': `
    :host { flex-wrap: wrap; white-space: normal; column-gap: 4px; }
    :host .discord-replied-message-username { opacity: 1; }
    :host .discord-slash-command-name { color: #c9cdfb !important; }
    :host([light-theme]) .discord-slash-command-name {
      color: #3c45a5 !important; background: #e6e9fd;
    }`,
};

/** The components read the settings above when they are loaded, so they must come second. */
export const elements = (async () => {
  await import('./discord-components.ts');
  for (const [tag, css] of Object.entries(STYLES)) restyle(tag, css);
})();

/** A Lit element's sheets are taken into every element made after this. */
function restyle(tag: string, css: string): void {
  const made = customElements.get(tag) as unknown as { readonly elementStyles: CSSStyleSheet[] };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  made.elementStyles.push(sheet);
}
