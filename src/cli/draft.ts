/** `dateline draft`: facts drafted from articles; or, of a number, the skeleton of a fact for a question to the editors. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { openUsableStore } from '../store/index.ts';
import { draftFact } from '../tenants/tickets/draft-fact.ts';
import { type ArticleOptions, draftArticles } from './draft-article.ts';

export function addDraft(program: Command, config: Config): void {
  program
    .command('draft')
    .description(
      'Draft facts from articles (.txt, .md, .html, .docx), or from the number of a question sent to the editors',
    )
    .argument('<articles...>', 'files; or the number of one question')
    .option('-p, --pack <pack>', 'the pack whose folder the drafts are written to')
    .option(
      '-o, --output <file>',
      'write the drafts to this file instead; it must not be there yet',
    )
    .option('--dry-run', 'report only, and write nothing')
    .option('--json', 'print the drafts as a knowledge file, and write nothing')
    .option('--date <day>', 'the day the article is of, where it does not say so: 2025-03-14')
    .option('--title <title>', 'its title')
    .option('--url <address>', 'where it can be read; nothing is fetched from there')
    .option('--publisher <name>', 'whose article it is')
    .option('--language <language>', 'en, ru, az or tr')
    .action(async (articles: string[], options: ArticleOptions) => {
      const [first = '', ...more] = articles;
      if (more.length === 0 && /^\d{1,15}$/.test(first)) await draftTicket(Number(first), config);
      else await draftArticles(articles, options, config);
    });
}

async function draftTicket(number: number, config: Config): Promise<void> {
  const store = await openUsableStore(config, console);
  try {
    const ticket = await store.tenants.ticket(number);
    if (!ticket) {
      console.error(`There is no question ${number} for the editors.`);
      process.exitCode = 1;
      return;
    }
    // The editor's own words help whoever writes the fact; they are no part of it.
    if (ticket.reply) console.error(`The editors replied: ${JSON.stringify(ticket.reply.words)}`);
    console.log(JSON.stringify(draftFact(ticket), null, 2));
  } finally {
    await store.close();
  }
}
