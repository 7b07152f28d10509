/** The Slack adapter's public surface. */
export { startSlack } from './start.ts';
