/** `dateline timeline`, `incident`, `who`, …: the chat commands, with their options as flags. */
import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import { isOfThePast } from '../as-of/index.ts';
import type { Config } from '../config.ts';
import type { Command } from '../contract/commands.ts';
import type { Reply } from '../contract/reply.ts';
import { localeOf, openEngine, print } from './open.ts';
import { replyOfThePast } from './past.ts';
import { addTimelineFiles, writeTimelineFiles } from './timeline.ts';

export function addReplyCommand(program: Program, command: Command, config: Config): void {
  const [first, ...rest] = command.options.filter((option) => option.name !== 'language');
  const sub = program.command(command.name).description(command.description.en);
  if (first) sub.argument(`[${first.name}...]`, first.description.en);
  for (const { name, description, choices } of rest) {
    const option = new Option(`--${name.replaceAll('_', '-')} <${name}>`, description.en);
    sub.addOption(choices ? option.choices(choices.map(({ value }) => value)) : option);
  }
  sub.option('--locale <locale>', 'en, ru, az or tr');
  if (['timeline', 'sources', 'changes'].includes(command.name))
    sub.option('--page <page>', 'which page', pageNumber);
  if (command.name === 'timeline') addTimelineFiles(sub);
  sub.action(async (...given: unknown[]) => {
    const words = first ? (given[0] as string[]) : [];
    const { page: number, ...options } = given[first ? 1 : 0] as Options;
    const locale = localeOf(options.locale);
    const values = {
      ...options,
      as_of: options.asOf,
      ...(first && { [first.name]: words.join(' ') }),
      language: locale,
    };
    const page = number === undefined ? {} : { page: number };
    const engine = await openEngine(config);
    const request = { ...command.request(values), ...page };
    const reader = { locale, now: new Date() };
    if (await writeTimelineFiles(request, options, engine.knowledge, reader)) return;
    const reply = isOfThePast(request)
      ? await replyOfThePast(config, engine, request, reader)
      : engine.reply(request, reader).reply;
    print(reply);
    const next = pageAfter(reply, number ?? 1);
    // Not on stdout: it is no part of the reply.
    if (next !== undefined) console.error(`\nThe next page: --page ${next}`);
  });
}

type Options = { readonly page?: number } & Readonly<Record<string, string | undefined>>;

function pageNumber(typed: string): number {
  if (!/^[1-9]\d{0,4}$/.test(typed))
    throw new InvalidArgumentError('It must be 1, 2, 3 and so on.');
  return Number(typed);
}

/** The page that a button would turn to. */
function pageAfter({ blocks }: Reply, page: number): number | undefined {
  return blocks
    .flatMap((block) => (block.type === 'choices' ? block.choices : []))
    .flatMap(({ request }) => ('page' in request && request.page ? request.page : []))
    .find((other) => other > page);
}
