/** `dateline publish`: makes a folder of knowledge what every process serves that serves from the store. */
import { hostname, userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { staleApprovalFindings } from '../editing/stale-approvals.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import { workTreeOf } from '../knowledge/publishing/git.ts';
import { type FolderFiles, folderFiles } from '../knowledge/revisions/folder-files.ts';
import { type Published, publish } from '../knowledge/revisions/publish.ts';
import type { RevisionNote, RevisionRepository } from '../knowledge/revisions/repository.ts';
import { openUsableStore } from '../store/index.ts';
import { counted } from '../text/counted.ts';
import { gitSays } from './revision-words.ts';

type Options = { readonly note?: string; readonly empty?: true; readonly warnings?: true };

export function addPublish(program: Command, config: Config): void {
  program
    .command('publish')
    .description(
      'Serve a folder of knowledge from the store; refused with exit code 1 on an error in it',
    )
    .argument('[folder]', 'what to publish (default: the knowledge folder)')
    .option('--note <words>', 'what changed, kept with the revision')
    .option('--empty', 'publish it although it has no facts: nothing is answered from then on')
    .option('--warnings', 'list the warnings, too')
    .action(async (folder: string | undefined, options: Options) => {
      const read = await folderFiles(folder ?? config.KNOWLEDGE_DIR);
      if (!isFit(read, options)) {
        process.exitCode = 1;
        return;
      }
      const committed = await commitFolder(folder ?? config.KNOWLEDGE_DIR, options.note);
      if ('problem' in committed) {
        console.log(`Nothing was published: ${gitSays(committed.problem)}`);
        process.exitCode = 1;
        return;
      }
      if (committed.commit) console.log(`Committed as ${committed.commit}.`);
      const store = await openUsableStore(config, console);
      try {
        // `check` lists none of them, as it does not know what was published before.
        for (const stale of await staleApprovals(read, store.revisions)) console.log(said(stale));
        const draft = {
          files: read.files,
          version: read.version,
          publishedBy: `${userInfo().username} on ${hostname()}`,
          ...(options.note && { note: options.note }),
        };
        const published = await publish(draft, store.revisions, new Date());
        console.log(outcome(published, read));
        if (published.kind === 'overtaken') process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

/** Commits what of the folder is not committed yet, as whoever git knows, where it is in a work tree. */
async function commitFolder(folder: string, note = 'Publish the knowledge') {
  const tree = await workTreeOf(folder);
  const changed = (await tree?.changed()) ?? [];
  if (!tree || changed.length === 0) return { commit: undefined };
  const problem = await tree.problem();
  return problem ? { problem } : tree.commit(changed, undefined, note);
}

/** Says what is wrong as `check` does; of warnings how many, unless they are asked for, so that what came of it is seen. */
function isFit({ facts, findings }: FolderFiles, { empty, warnings: listed }: Options): boolean {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  for (const finding of [...(listed ? warnings : []), ...errors]) console.log(said(finding));
  if (!listed && warnings.length > 0)
    console.log(`${counted(warnings.length, 'warning')}: npm run check lists them.`);
  if (errors.length > 0) {
    console.log(`Nothing was published: ${counted(errors.length, 'error')} to mend first.`);
    return false;
  }
  if (facts > 0 || empty) return true;
  console.log(
    'Nothing was published: there are no facts. If nothing is to be answered, add --empty.',
  );
  return false;
}

/** Held against what is published: they name files as revisions do. */
async function staleApprovals(
  { files }: FolderFiles,
  revisions: RevisionRepository,
): Promise<readonly Finding[]> {
  const id = await revisions.currentRevision();
  const before = id === undefined ? undefined : await revisions.revision(id);
  return staleApprovalFindings(before?.files ?? [], files);
}

const said = ({ path, line, column, severity, message }: Finding): string =>
  `${path}:${line}:${column}: ${severity}: ${message}`;

function outcome(published: Published, { facts, files }: FolderFiles): string {
  switch (published.kind) {
    case 'published':
      return `Published as revision ${published.revision.id}: ${counted(facts, 'fact')} from ${counted(files.length, 'file')}. Whatever serves from the store serves them within two seconds.`;
    case 'same':
      return `Revision ${told(published.revision)}, has just these contents: there is nothing to publish.`;
    case 'overtaken':
      return `Nothing was published: somebody else published ${published.revision ? `revision ${told(published.revision)},` : 'a revision'} in the same moment. Look at what it changed; to publish this over it, run this again.`;
  }
}

const told = ({ id, publishedAt, publishedBy }: RevisionNote): string =>
  `${id}, published ${publishedAt.slice(0, 16).replace('T', ' ')} UTC by ${publishedBy}`;
