/** The Slack adapter's public surface. */
export { slackManifest } from './manifest.ts';
export type { SlackBlock, SlackMessage } from './payload.ts';
export { type RenderOptions, renderSlack } from './render.ts';
export { type SlackConnection, type SlackOptions as SlackParts, startSlack } from './start.ts';
