/** `dateline ask`: one question for a reader, or many for a program. */
import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { toAskJson } from '../answer/presentation/ask-json.ts';
import type { Engine } from '../answer/types.ts';
import { isOfThePast } from '../as-of/index.ts';
import type { Config } from '../config.ts';
import { parseLine } from '../contract/command-line.ts';
import type { Request } from '../contract/request.ts';
import {
  type BatchSemantic,
  isPrepared,
  NONE,
  type SemanticModel,
  startBatch,
} from '../semantic/index.ts';
import { withoutLinks } from '../text/without-links.ts';
import { localeOf, openEngine, openMeaning, print } from './open.ts';
import { replyOfThePast } from './past.ts';

type Options = {
  readonly asOf?: string;
  readonly json?: true;
  readonly jsonl?: true;
  readonly explain?: true;
  readonly locale?: string;
};

export function addAsk(program: Command, config: Config): void {
  program
    .command('ask')
    .description('Ask a question')
    .argument('[question...]')
    .addOption(
      // All of these tell of what stands today.
      new Option(
        '--as-of <day>',
        'from the facts as they stood at the end of that day: 2025-05-03',
      ).conflicts(['json', 'jsonl', 'explain']),
    )
    .option('--json', 'print one JSON object instead of text')
    .option('--jsonl', 'read one question a line from stdin, print one JSON object a line')
    .option(
      '--explain',
      'say after the answer what was matched, how sure it is, and what came next',
    )
    .option(
      '--locale <locale>',
      'en, ru, az or tr; a question in another of these is answered in its own',
    )
    .action(async (words: string[], options: Options, command: Command) => {
      const locale = localeOf(options.locale);
      const opened = await openMeaning(config);
      const engine = await openEngine(config, opened?.weights);
      const chosen = options.locale ? locale : undefined;
      const meaning = await meaningFor(engine, config, opened?.model, options.jsonl);
      const reader = async (question: string) => {
        const similarities = await meaning.similar(withoutLinks(question), locale);
        return { locale, now: new Date(), ...(similarities && { similarities }) };
      };
      if (options.jsonl) {
        for await (const line of createInterface({
          input: process.stdin,
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          const json = JSON.stringify(
            toAskJson(engine.ask(line, await reader(line), chosen), engine.knowledge),
          );
          // Waiting for the pipe keeps a slow reader from filling our memory.
          if (!process.stdout.write(`${json}\n`))
            await new Promise((drained) => process.stdout.once('drain', drained));
        }
        await meaning.stop();
        return;
      }
      const question = words.join(' ');
      if (options.json) {
        const asked = engine.ask(question, await reader(question), chosen);
        console.log(JSON.stringify(toAskJson(asked, engine.knowledge), null, 2));
      } else {
        const request = { ...parseLine(question), ...(chosen && { language: chosen }) };
        const asker = await reader(question);
        const asked = options.asOf ? ofDay(request, options.asOf, command) : request;
        if (isOfThePast(asked)) print(await replyOfThePast(config, engine, asked, asker));
        else print(engine.reply(request, asker).reply);
        if (options.explain && request.command === 'ask') {
          console.log();
          print(engine.reply({ ...request, command: 'why' }, asker).reply);
        }
      }
      await meaning.stop();
    });
}

/** `dateline ask "/timeline karabakh" --as-of …` is of that day, too. */
function ofDay(request: Request, asOf: string, command: Command): Request {
  const { command: name } = request;
  if (name === 'ask' || name === 'timeline' || name === 'incident') return { ...request, asOf };
  return command.error(`--as-of goes with questions, /timeline and /incident, not with /${name}.`);
}

/** One question waits for no vectors to be made; many are worth the wait. */
async function meaningFor(
  engine: Engine,
  { DATA_DIR }: Config,
  model: SemanticModel | undefined,
  many: boolean | undefined,
): Promise<BatchSemantic> {
  if (!model) return NONE;
  if (!many && !isPrepared(engine.knowledge, DATA_DIR, model)) return NONE;
  return startBatch(engine, DATA_DIR, model);
}
