/** Holds a SQLite file, so that nobody else can write to it, for so many milliseconds; says `locked` once it does. */
import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const [file = '', milliseconds = '0'] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 5_000 });
database.exec('begin immediate');
writeSync(1, 'locked\n');
setTimeout(() => database.exec('commit'), Number(milliseconds));
