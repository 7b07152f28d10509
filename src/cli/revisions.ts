/** `dateline log`, `diff` and `verify-log`: what was published, by whom and why, what differs, and whether it was altered since. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printable } from '../contract/plain-text.ts';
import { diffItems, type ItemDiff } from '../knowledge/revisions/diff.ts';
import { historyOf } from '../knowledge/revisions/history.ts';
import { itemsOfFiles } from '../knowledge/revisions/items.ts';
import type {
  Revision,
  RevisionFile,
  RevisionNote,
  RevisionRepository,
} from '../knowledge/revisions/repository.ts';
import { type OpenStore, openUsableStore } from '../store/index.ts';
import type { ReceiptsVerified } from '../tenants/corrections/receipts.ts';
import { counted } from '../text/counted.ts';
import { problemLine, shownDiff } from './revision-words.ts';

export function addRevisions(program: Command, config: Config): void {
  const withStore = async (work: (store: OpenStore) => Promise<void>) => {
    const store = await openUsableStore(config, console);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  program
    .command('log')
    .description('Every published state of the knowledge: which, when, by whom, why')
    .argument('[fact]', 'the id of a fact: only what changed it, and how')
    .option('--limit <count>', 'how many', '20')
    .action((fact: string | undefined, { limit }: { limit: string }) =>
      withStore(({ revisions }) => log(revisions, fact, Number(limit) || 20)),
    );
  program
    .command('diff')
    .description('What differs between two revisions, by fact and field')
    .argument('[from]', 'a revision by its id or number (default: the one before)')
    .argument('[to]', 'another (default: the last one)')
    .action((from: string | undefined, to: string | undefined) =>
      withStore(({ revisions }) => diff(revisions, from, to)),
    );
  program
    .command('verify-log')
    .description(
      'Whether any revision, or receipt of a correction, was altered afterwards; exit code 1 if so',
    )
    .option('--hash <hash>', 'a hash that was noted elsewhere, which must be in the chain')
    .action(({ hash }: { hash?: string }) =>
      withStore(async ({ revisions, tenants }) => {
        await verifyLog(revisions, hash);
        verifyReceipts(await tenants.verifyReceipts());
      }),
    );
}

function verifyReceipts({ receipts, problems }: ReceiptsVerified): void {
  for (const problem of problems) {
    const which =
      problem.kind === 'altered'
        ? `Receipt ${problem.number} of a correction (${problem.id}) was altered after it was written.`
        : `Receipts ${problem.from} to ${problem.to} of corrections are missing.`;
    console.log(which);
  }
  if (problems.length > 0) process.exitCode = 1;
  else if (receipts > 0)
    console.log(`${counted(receipts, 'receipt')} of corrections: none was altered.`);
}

async function log(
  revisions: RevisionRepository,
  fact: string | undefined,
  limit: number,
): Promise<void> {
  if (fact !== undefined) {
    const changes = await historyOf({ section: 'facts', id: fact }, revisions, { limit });
    if (changes.length === 0) console.log(`No revision has a fact with the id "${fact}".`);
    for (const { revision, diff } of changes)
      console.log(`${told(revision)}\n${shownDiff([diff])}`);
    return;
  }
  const found = await revisions.revisions({ limit });
  if (found.length === 0)
    console.log('Nothing is on record yet: a running Dateline, or dateline publish, begins it.');
  for (const revision of found) console.log(told(revision));
}

const told = ({ number, id, publishedAt, publishedBy, note }: RevisionNote): string => {
  const words = printable([publishedBy, note].filter(Boolean).join(': ')).replaceAll(/\s+/g, ' ');
  return `${String(number).padStart(5)}  ${id}  ${publishedAt.slice(0, 16).replace('T', ' ')} UTC  ${words}`;
};

/** @throws where there is none of this name */
export async function named(revisions: RevisionRepository, name: string): Promise<Revision> {
  const found =
    (await revisions.revision(name)) ??
    (/^\d{1,9}$/.test(name) ? await revisions.numbered(Number(name)) : undefined);
  if (!found)
    throw new Error(`There is no revision "${name}". dateline log shows which there are.`);
  return found;
}

async function diff(
  revisions: RevisionRepository,
  from: string | undefined,
  to: string | undefined,
): Promise<void> {
  const latest = await revisions.latest();
  if (!latest) return console.log('Nothing is on record yet.');
  const after = await named(revisions, to ?? latest.id);
  const before =
    from === undefined ? await revisions.numbered(after.number - 1) : await named(revisions, from);
  const items = difference(before?.files ?? [], after.files);
  if (!before) {
    const sections = Object.entries(Object.groupBy(items, ({ section }) => section));
    const held = sections.map(([section, of = []]) => `${section} ${of.length}`).join(', ');
    return console.log(`Revision ${after.id} is the first one. It holds: ${held}.`);
  }
  if (items.length > 0) return console.log(shownDiff(items));
  const same = before.contents === after.contents;
  console.log(same ? 'Nothing differs.' : 'Nothing differs but the layout of the files.');
}

export const difference = (
  before: readonly RevisionFile[],
  after: readonly RevisionFile[],
): readonly ItemDiff[] => diffItems(itemsOfFiles(before), itemsOfFiles(after));

async function verifyLog(revisions: RevisionRepository, hash: string | undefined): Promise<void> {
  const { revisions: count, last, hashes, problems } = await revisions.verify();
  for (const problem of problems) console.log(problemLine(problem));
  const lost = hash !== undefined && !hashes.has(hash);
  if (lost)
    console.log(`No revision has the hash ${hash}: what it was noted of is altered or gone.`);
  if (problems.length > 0 || lost) {
    process.exitCode = 1;
    return;
  }
  console.log(
    last
      ? `${counted(count, 'revision')}, none altered. The last is ${last.id}, with the hash ${last.hash}: note it elsewhere, and --hash tells whether it is still in the chain.`
      : 'There are no revisions yet.',
  );
}
