/** `dateline timeline`, `incident`, `who`, …: the chat commands, with their options as flags. */
import type { Command as Program } from 'commander';
import type { Config } from '../config.ts';
import type { Command } from '../contract/commands.ts';
import { localeOf, openEngine, print } from './open.ts';
import { addTimelineFiles, writeTimelineFiles } from './timeline.ts';

export function addReplyCommand(program: Program, command: Command, config: Config): void {
  const [first, ...rest] = command.options.filter((option) => option.name !== 'language');
  const sub = program.command(command.name).description(command.description.en);
  if (first) sub.argument(`[${first.name}...]`, first.description.en);
  for (const option of rest) sub.option(`--${option.name} <${option.name}>`, option.description.en);
  sub.option('--locale <locale>', 'en, ru, az or tr');
  if (command.name === 'timeline' || command.name === 'sources')
    sub.option('--page <page>', 'which page');
  if (command.name === 'timeline') addTimelineFiles(sub);
  sub.action(async (...given: unknown[]) => {
    const words = first ? (given[0] as string[]) : [];
    const options = given[first ? 1 : 0] as Record<string, string | undefined>;
    const locale = localeOf(options.locale);
    const values = {
      ...options,
      ...(first && { [first.name]: words.join(' ') }),
      language: locale,
    };
    const page = options.page ? { page: Number(options.page) || 1 } : {};
    const engine = await openEngine(config);
    const request = { ...command.request(values), ...page };
    const reader = { locale, now: new Date() };
    if (await writeTimelineFiles(request, options, engine.knowledge, reader)) return;
    print(engine.reply(request, reader).reply);
  });
}
