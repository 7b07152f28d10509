/**
 * `npm run manifest`: writes the manifest to paste into Slack, for Socket Mode.
 * `npm run --silent manifest -- --address https://dateline.example --desk desk.example`: prints one for
 * HTTP mode, for showing links to facts, or for both.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MANIFEST_PATH, manifestJson } from './manifest.ts';

const { values } = parseArgs({
  options: { address: { type: 'string' }, desk: { type: 'string' } },
});
if (values.address || values.desk) console.log(manifestJson(values).trimEnd());
else {
  await writeFile(new URL(`../../../${MANIFEST_PATH}`, import.meta.url), manifestJson());
  console.log(`wrote ${MANIFEST_PATH}`);
}
