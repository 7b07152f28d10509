/** `dateline verify`: a text held against the facts, for a reader, or many for a program. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { textError, toVerifyJson } from '../answer/presentation/verify-json.ts';
import type { Config } from '../config.ts';
import { localeOf, openEngine, print } from './open.ts';

type Options = { readonly json?: true; readonly jsonl?: true; readonly locale?: string };

/** A line that cannot be checked is quoted only so far in what says so, in characters. */
const LONGEST_QUOTE = 200;

export function addVerify(program: Command, config: Config): void {
  program
    .command('verify')
    .description('Hold each sentence of a text against the facts')
    .argument('[text...]')
    .option('--json', 'print one JSON object instead of text')
    .option('--jsonl', 'read one text a line from stdin, print one JSON object a line')
    .option('--locale <locale>', 'en, ru, az or tr; the text itself may be in another of these')
    .action(async (words: string[], options: Options) => {
      const reader = { locale: localeOf(options.locale), now: new Date() };
      const language = options.locale ? reader.locale : undefined;
      if (options.jsonl) {
        const engine = await openEngine(config);
        for await (const text of createInterface({
          input: process.stdin,
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          const error = textError(text);
          const json = error
            ? { text: text.slice(0, LONGEST_QUOTE).toWellFormed(), error }
            : toVerifyJson(engine.check(text, reader, language));
          // Waiting for the pipe keeps a slow reader from filling our memory.
          if (!process.stdout.write(`${JSON.stringify(json)}\n`))
            await new Promise((drained) => process.stdout.once('drain', drained));
        }
        return;
      }
      const text = words.join(' ');
      const error = textError(text);
      if (error) throw new Error(error);
      const engine = await openEngine(config);
      if (options.json)
        console.log(JSON.stringify(toVerifyJson(engine.check(text, reader, language)), null, 2));
      else
        print(
          engine.reply({ command: 'check', text, ...(language && { language }) }, reader).reply,
        );
    });
}
