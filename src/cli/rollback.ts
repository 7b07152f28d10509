/** `dateline rollback`: publishes again what a revision held. */
import { hostname, userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { createFolderPublisher } from '../knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from '../knowledge/publishing/folder-recorder.ts';
import { keepAside } from '../knowledge/publishing/keep-aside.ts';
import { type RolledBack, rollBack } from '../knowledge/publishing/roll-back.ts';
import { createStorePublisher } from '../knowledge/publishing/store-publisher.ts';
import type { RevisionFile, RevisionNote } from '../knowledge/revisions/repository.ts';
import { type OpenStore, openUsableStore } from '../store/index.ts';
import { gitSays, shownDiff } from './revision-words.ts';
import { difference, named } from './revisions.ts';

export function addRollback(program: Command, config: Config): void {
  program
    .command('rollback')
    .description('Publish again what a revision held, as a new revision')
    .argument('<revision>', 'its id or number, as `dateline log` shows them')
    .option('--note <words>', 'why, kept with the new revision')
    .option('--force', 'though the folder holds what is on no record; a copy of that is kept')
    .action(async (revision: string, options: { note?: string; force?: true }) => {
      const store = await openUsableStore(config, console);
      try {
        await rollback(config, store, revision, options);
      } finally {
        await store.close();
      }
    });
}

async function rollback(
  config: Config,
  { revisions }: OpenStore,
  name: string,
  { note = '', force }: { readonly note?: string; readonly force?: true },
): Promise<void> {
  const clock = () => new Date();
  const dir = config.KNOWLEDGE_DIR;
  const publishes = config.KNOWLEDGE_PUBLISH === 'on';
  const publisher =
    config.KNOWLEDGE_FROM === 'store'
      ? createStorePublisher(revisions, clock)
      : createFolderPublisher({
          dir,
          recorder: createFolderRecorder({
            ...{ dir, store: revisions, publishes, watched: false, clock },
            log: {
              info() {},
              warn: (_, said) => console.error(said),
              error: (_, said) => console.error(said),
            },
          }),
        });
  const target = await named(revisions, name);
  const changes = shownDiff(difference(await publisher.files(), target.files));
  const keep = async (files: readonly RevisionFile[]) =>
    console.log(
      `A copy of the folder as it stood is in ${await keepAside(config.DATA_DIR, files, clock())}.`,
    );
  const outcome = await rollBack({
    ...{ publisher, revisions, note, to: target.id },
    by: { name: `${userInfo().username} on ${hostname()}` },
    ...(force && { keep }),
  });
  const gone = outcome.kind === 'published' || outcome.kind === 'same';
  if (outcome.kind === 'published' && changes) console.log(changes);
  console.log(outcomeOf(outcome, target));
  if (!gone) process.exitCode = 1;
}

function outcomeOf(outcome: RolledBack, target: RevisionNote): string {
  const nothing = 'Nothing was changed';
  switch (outcome.kind) {
    case 'published': {
      const commit = outcome.commit ? `, committed as ${outcome.commit}` : '';
      return outcome.revision
        ? `Revision ${outcome.revision.id} has the contents of ${target.id} again${commit}.`
        : `The folder has the contents of ${target.id} again${commit}.`;
    }
    case 'same':
      return `What is published has the contents of ${target.id} already.`;
    case 'unknown':
      return `There is no revision ${target.id}.`;
    case 'unpublished':
      return `${nothing}: the folder holds what is on no record yet, in ${outcome.paths.join(', ')}. A running Dateline puts it on record within a second where it is whole; to go back all the same, and keep a copy of it, add --force.`;
    case 'conflict':
      return `${nothing}: ${outcome.files.map(({ path }) => path).join(', ')} changed in this very moment. Run this again.`;
    case 'refused':
      return `${nothing}: what ${target.id} held has errors today.\n${outcome.findings.map(({ path, line, column, message }) => `${path}:${line}:${column}: error: ${message}`).join('\n')}`;
    case 'git':
      return `${nothing}: ${gitSays(outcome.problem)}`;
    case 'unwritable':
      return `${nothing}: ${outcome.why}`;
  }
}
