#!/usr/bin/env node
/** What `dateline …` starts. */
import { dateline } from './dateline.ts';

await dateline(process.argv.slice(2));
