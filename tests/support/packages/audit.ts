/**
 * `npm run audit`: the licences of all packages, a bill of materials of what runs (CycloneDX), and the faults that the
 * registry knows of. Ends with 1 where there is something to do. Only the last asks the network.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { licenceProblems, readLock } from './licences.ts';

const BILL = 'sbom.cdx.json';
let failed = false;

const problems = licenceProblems(readLock());
for (const problem of problems) console.log(problem);
console.log(
  `Licences: ${problems.length === 0 ? 'all may be used' : `${problems.length} to look at`}.`,
);
failed ||= problems.length > 0;

const bill = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (bill.status === 0) {
  writeFileSync(BILL, bill.stdout);
  const { components } = JSON.parse(bill.stdout) as { components: unknown[] };
  console.log(`Bill of materials: ${BILL}, ${components.length} packages.`);
} else {
  console.log(bill.stderr);
  failed = true;
}

// What only tests use reaches no reader.
const audit = spawnSync('npm', ['audit', '--omit', 'dev'], { stdio: 'inherit' });
failed ||= audit.status !== 0;
process.exitCode = failed ? 1 : 0;
