/** `dateline impact`: what publishing a folder of knowledge would change, for whoever likes files. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import {
  createImpact,
  createLook,
  type FileEdit,
  type ImpactReport,
  readLabelled,
} from '../impact/index.ts';
import { kindOf } from '../knowledge/loading/load.ts';
import { assembleFiles } from '../knowledge/revisions/assemble-revision.ts';
import { folderFiles } from '../knowledge/revisions/folder-files.ts';
import type { RevisionFile, RevisionRepository } from '../knowledge/revisions/repository.ts';
import { contentsOf } from '../knowledge/revisions/sealed.ts';
import { type OpenStore, openUsableStore } from '../store/index.ts';
import { createSettingsService } from '../tenants/settings/settings-service.ts';
import { asMarkdown, asText } from './impact-report.ts';
import { openMeaning } from './open.ts';

type Options = {
  readonly against?: string;
  readonly format: string;
  readonly most: string;
  readonly questions: readonly string[];
};

const FORMATS: Readonly<Record<string, (report: ImpactReport) => string>> = {
  text: asText,
  md: asMarkdown,
  json: (report) => JSON.stringify(report, null, 2),
};

export function addImpact(program: Command, config: Config): void {
  program
    .command('impact')
    .description(
      'What publishing a folder would change: answers, posted copies, followers; exits with 1 where a test of yours breaks',
    )
    .argument('[folder]', 'what would be published (default: the knowledge folder)')
    .option(
      '--against <revision>',
      'what is served: a revision by its id or number, or another folder (default: the latest revision)',
    )
    .option('--format <format>', Object.keys(FORMATS).join(', '), 'text')
    .option(
      '--most <count>',
      'how many questions are asked, the likeliest to change first',
      '20000',
    )
    .option('--questions <file...>', 'labelled questions besides, as in tests/eval/questions', [])
    .action(async (folder: string | undefined, options: Options) => {
      const format = FORMATS[options.format];
      if (!format)
        throw new Error(
          `--format must be one of ${Object.keys(FORMATS).join(', ')}, not "${options.format}"`,
        );
      const most = Number(options.most);
      if (!Number.isInteger(most) || most < 1)
        throw new Error(`--most must be a number from 1 on, not "${options.most}"`);
      const store = await openUsableStore(config, console);
      try {
        const report = await lookAt(folder ?? config.KNOWLEDGE_DIR, options, most, config, store);
        console.log(format(report));
        if (report.errors.length > 0 || report.tests.failed.some(({ breaks }) => breaks))
          process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

async function lookAt(
  folder: string,
  { against, questions }: Options,
  most: number,
  config: Config,
  store: OpenStore,
): Promise<ImpactReport> {
  const [changed, served] = await Promise.all([
    folderFiles(folder),
    servedFiles(against, store.revisions),
  ]);
  if (changed.files.length === 0)
    throw new Error(`There is no knowledge in "${folder}" that could be published.`);
  const meaning = await openMeaning(config);
  const look = createLook(meaning ? { meaning: { ...meaning, dataDir: config.DATA_DIR } } : {}, {
    info: () => {},
    warn: (detail, message) => console.error(message, detail),
  });
  if (against === undefined) await sayIfRecorded(changed.files, store.revisions);
  const loaded = assembleFiles(served);
  const settings = createSettingsService(store.tenants, () => []);
  const impact = createImpact({
    served: () => ({ loaded, alone: true }),
    pathOf: (path) => path,
    look,
    questions: store,
    tenants: store.tenants,
    packsOf: (tenant) => settings.of(tenant).packs,
    clock: () => new Date(),
  });
  const labelled = (await Promise.all(questions.map(readLabelled))).flat();
  try {
    const report = await impact.of(editsBetween(served, changed.files), { most, labelled });
    // With the files named as the folder is, and with those that cannot be read.
    return { ...report, errors: changed.findings.filter(({ severity }) => severity === 'error') };
  } finally {
    await impact.stop();
  }
}

/** A running Dateline puts on record what is saved in its folder, and then there is nothing to see against the latest. */
async function sayIfRecorded(
  files: readonly RevisionFile[],
  revisions: RevisionRepository,
): Promise<void> {
  const latest = await revisions.latest();
  if (!latest || latest.contents !== contentsOf(files)) return;
  const before = latest.number - 1;
  console.error(
    `Revision ${latest.number}, the latest, is just what this folder holds: a running Dateline has recorded it already, or it was published. ${
      before > 0
        ? `For what it changed: --against ${before}`
        : 'There is none before it to hold it against.'
    }`,
  );
}

async function servedFiles(
  against: string | undefined,
  revisions: RevisionRepository,
): Promise<readonly RevisionFile[]> {
  if (against !== undefined && (await kindOf(against)) === 'folder')
    return (await folderFiles(against)).files;
  const id = against ?? (await revisions.latest())?.id;
  const revision =
    id === undefined
      ? undefined
      : ((await revisions.revision(id)) ??
        (/^\d+$/.test(id) ? await revisions.numbered(Number(id)) : undefined));
  if (revision) return revision.files;
  throw new Error(
    against === undefined
      ? 'No revision is on record to hold it against. Name a folder: --against FOLDER.'
      : `There is no revision and no folder "${against}".`,
  );
}

/** Every file as it would stand, and those that would be gone. */
function editsBetween(
  served: readonly RevisionFile[],
  changed: readonly RevisionFile[],
): readonly FileEdit[] {
  const kept = new Set(changed.map(({ path }) => path));
  const gone = served.flatMap(({ path }) => (kept.has(path) ? [] : [{ path, text: null }]));
  return [...changed, ...gone];
}
