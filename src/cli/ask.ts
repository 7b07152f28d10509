/** `dateline ask`: one question for a reader, or many for a program. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { toJson } from '../answer/json.ts';
import type { Config } from '../config.ts';
import { localeOf, openEngine, print } from './open.ts';

type Options = { readonly json?: true; readonly jsonl?: true; readonly locale?: string };

export function addAsk(program: Command, config: Config): void {
  program
    .command('ask')
    .description('Ask a question')
    .argument('[question...]')
    .option('--json', 'print one JSON object instead of text')
    .option('--jsonl', 'read one question a line from stdin, print one JSON object a line')
    .option(
      '--locale <locale>',
      'en, ru, az or tr; a question in another of these is answered in its own',
    )
    .action(async (words: string[], options: Options) => {
      const locale = localeOf(options.locale);
      const engine = await openEngine(config);
      const chosen = options.locale ? locale : undefined;
      const reader = () => ({ locale, now: new Date() });
      if (options.jsonl) {
        for await (const line of createInterface({
          input: process.stdin,
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          const json = JSON.stringify(toJson(engine.ask(line, reader(), chosen), engine.knowledge));
          // Waiting for the pipe keeps a slow reader from filling our memory.
          if (!process.stdout.write(`${json}\n`))
            await new Promise((drained) => process.stdout.once('drain', drained));
        }
        return;
      }
      const question = words.join(' ');
      if (options.json) {
        console.log(
          JSON.stringify(toJson(engine.ask(question, reader(), chosen), engine.knowledge), null, 2),
        );
        return;
      }
      const request = { command: 'ask', question, ...(chosen && { language: chosen }) } as const;
      print(engine.reply(request, reader()).reply);
    });
}
