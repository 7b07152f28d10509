/** Dateline on Slack as it ships: the whole core over the shipped knowledge, and a store on disk. */
import { startSlack } from '../../src/channels/slack/index.ts';
import { SILENT } from '../../tests/support/logs.ts';
import { secret, token, url } from './environment.ts';
import { listening } from './listening.ts';
import { shippedService } from './service.ts';

const { requestListener } = await startSlack({
  botToken: token,
  signingSecret: secret,
  apiUrl: url,
  // Everybody here is new to it, so every answer would wait for Slack: it would be the stub that is measured.
  readerLanguages: false,
  service: await shippedService(),
  log: SILENT,
});
listening(requestListener!);
