/** Serves every workspace that has installed Dateline by itself, over HTTP. */
import type { InstallationQuery } from '@slack/bolt';
import { permanentError } from '../shared/connect-with-retry.ts';
import { answerEvents } from './bolt.ts';
import { NO_SECRET } from './errors.ts';
import { slackListener } from './http.ts';
import { receiverWithInstallPages } from './install-pages.ts';
import type { Calls, Setup, SlackOptions } from './options.ts';
import type { SharedServices } from './receive/event-context.ts';
import { createUserDirectories } from './receive/user-directory.ts';
import { outbound } from './send/outbound.ts';
import { createInstallations } from './workspaces/installations.ts';
import { createWorkspaceMaker } from './workspaces/make-workspace.ts';
import { manyWorkspaces } from './workspaces/many-workspaces.ts';

/** Serves the pages to install it, too. */
export async function connectMany(
  options: SlackOptions & { readonly install: NonNullable<SlackOptions['install']> },
  shared: SharedServices,
  calls: Calls,
): Promise<Setup> {
  const { signingSecret, install, log } = options;
  if (!signingSecret) throw permanentError(NO_SECRET);
  const { kept, keyring, ...app } = install;
  const desk = shared.desk !== undefined;
  const installations = createInstallations(kept, keyring, { log, desk });
  const receiver = receiverWithInstallPages({
    app,
    signingSecret,
    installationStore: installations,
    clientOptions: calls,
    desk,
    log,
  });
  const { installer } = receiver;
  if (!installer) throw new Error('Bolt made no installer');
  const directories = createUserDirectories(log, options.readerLanguages ?? true);
  const workspaces = manyWorkspaces({
    authorize: (source) => installer.authorize(source as InstallationQuery<boolean>),
    installations,
    kept,
    make: createWorkspaceMaker(calls, directories),
    clientOptions: calls,
  });
  const finishing = answerEvents([receiver], shared, workspaces, calls, options.observe);
  const count = (await kept.installations()).length;
  log.info({ installations: count, mode: 'http' }, 'Slack is connected');
  return {
    outbound: outbound(shared, workspaces),
    finishing,
    names: installations.names,
    requestListener: slackListener(receiver, signingSecret, log),
    state: () => ({ ready: true }),
    disconnect: async () => {},
  };
}
