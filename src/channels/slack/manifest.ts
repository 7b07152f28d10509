/** The app as Slack is told of it: commands, shortcuts, what it may do and what it hears. */
import { translate } from '../../i18n/translate.ts';
import { OWN_COMMANDS, UMBRELLA } from './command-names.ts';

/** Where the manifest is kept, for pasting. */
export const MANIFEST_PATH = 'slack-manifest.json';

/** Where somebody installs Dateline, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The path that Slack calls in HTTP mode. */
export const EVENTS_PATH = '/slack/events';

/** The shortcuts' ids: three on a message, one anywhere. */
export const SHORTCUT = {
  facts: 'dl:facts',
  check: 'dl:check',
  changes: 'dl:changes',
  ask: 'dl:ask',
} as const;

/** What Dateline may do, and why it asks to. */
export const SCOPES = {
  commands: 'the slash commands and the shortcuts',
  'chat:write': 'to answer mentions and direct messages, and to tell channels of followed stories',
  'chat:write.public': 'the same in public channels that nobody has invited it to',
  'app_mentions:read': 'to hear @Dateline',
  'im:history': 'to hear direct messages',
  'im:write': 'to bring an editor’s reply to the reader',
  'files:write': 'to send timelines as pictures',
  'channels:history': 'to hear follow-ups in its threads, editors’ replies and unasked questions',
  'groups:history': 'the same in private channels it was invited to',
  'mpim:history': 'the same in group messages',
  'assistant:write': 'prompts and a status in Slack’s assistant panel',
  'users:read': 'the reader’s language, and who administers the workspace',
  'usergroups:read': 'the user groups that may change the settings',
} as const;

/** What showing links to the desk page needs besides. */
export const LINK_SCOPES = ['links:read', 'links:write'] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'assistant_thread_context_changed',
  'assistant_thread_started',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
] as const;

export type ManifestOptions = {
  /** Dateline's public address, for HTTP mode; without it the manifest is for Socket Mode. */
  readonly address?: string;
  /** Whether a whole organisation of Slack's Enterprise Grid can install it at once. */
  readonly org?: boolean;
  /** The host of the desk page, for links to facts to show what they lead to. */
  readonly desk?: string;
};

/** Slack's limit for a long description is 4,000 characters, and at least 174. */
const LONG =
  'Dateline answers questions from the facts in your newsroom’s files. Every answer is such a fact, word for word, with its date, who says so and its sources. Where none answers, Dateline says so, shows the closest ones and notes the question for the editors.';

/**
 * The manifest of docs.slack.dev/reference/app-manifest, to be pasted where an app is made.
 */
export function slackManifest({ address, desk, org = false }: ManifestOptions = {}): object {
  const url = address && new URL(EVENTS_PATH, address).href;
  const calls = url ? { url } : {};
  return {
    display_information: {
      name: 'Dateline',
      description: translate('en', 'desk.tagline'),
      long_description: LONG,
      background_color: '#1f3a5f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Dateline', always_online: true },
      assistant_view: { assistant_description: translate('en', 'desk.tagline') },
      shortcuts: [
        {
          name: translate('en', 'menu.facts'),
          type: 'message',
          callback_id: SHORTCUT.facts,
          description: translate('en', 'command.ask'),
        },
        {
          name: translate('en', 'menu.check'),
          type: 'message',
          callback_id: SHORTCUT.check,
          description: translate('en', 'menu.check.about'),
        },
        {
          name: translate('en', 'choice.changes'),
          type: 'message',
          callback_id: SHORTCUT.changes,
          description: translate('en', 'menu.changes.about'),
        },
        {
          name: translate('en', 'form.ask'),
          type: 'global',
          callback_id: SHORTCUT.ask,
          description: translate('en', 'command.ask'),
        },
      ],
      slash_commands: [
        ...OWN_COMMANDS.map(({ name, description, options }) => ({
          command: `/${name}`,
          ...calls,
          description: description.en,
          usage_hint: options
            .map(({ name: option }, index) => (index === 0 ? `[${option}]` : `[${option}:…]`))
            .join(' '),
          should_escape: false,
        })),
        {
          command: UMBRELLA,
          ...calls,
          description: translate('en', 'command.dateline'),
          usage_hint: '[question] or [command] [options]',
          should_escape: false,
        },
      ],
      ...(desk && { unfurl_domains: [desk] }),
    },
    oauth_config: {
      ...(address && { redirect_urls: [new URL(REDIRECT_PATH, address).href] }),
      scopes: { bot: [...Object.keys(SCOPES), ...(desk ? LINK_SCOPES : [])] },
    },
    settings: {
      event_subscriptions: {
        ...(url && { request_url: url }),
        bot_events: [...EVENTS, ...(desk ? ['link_shared'] : [])].sort(),
      },
      interactivity: {
        is_enabled: true,
        ...(url && { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: org,
      socket_mode_enabled: !url,
      token_rotation_enabled: false,
    },
  };
}

/** The manifest as it stands in the file. */
export const manifestJson = (options?: ManifestOptions): string =>
  `${JSON.stringify(slackManifest(options), null, 2)}\n`;
