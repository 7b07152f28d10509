/** What the commands of the terminal share: an engine over the knowledge, the locale, the colours. */
import { styleText } from 'node:util';
import { createEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/types.ts';
import { type Config, terminalLanguage } from '../config.ts';
import { plainText, type Style } from '../contract/plain-text.ts';
import type { Reply } from '../contract/reply.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';

/** Loads the knowledge; files that are left out are named on stderr. */
export async function openEngine(config: Config): Promise<Engine> {
  const { knowledge, findings } = await loadKnowledge(config.KNOWLEDGE_DIR);
  for (const { severity, path, line, column, message } of findings) {
    if (severity === 'error') console.error(`${path}:${line}:${column}: error: ${message}`);
  }
  return createEngine(knowledge);
}

/** The language asked for, else the terminal's, else English. */
export function localeOf(asked: string | undefined): Locale {
  const wanted = asked ?? terminalLanguage() ?? 'en';
  const found = LOCALES.find((locale) => wanted.toLowerCase().startsWith(locale));
  if (asked && !found)
    throw new Error(`--locale must be one of ${LOCALES.join(', ')}, not "${asked}"`);
  return found ?? 'en';
}

const STYLES = { title: ['bold', 'underline'], strong: ['bold'], quiet: ['dim'] } as const;

/** Prints a reply; colours only where stdout is a terminal that wants them (NO_COLOR is respected). */
export function print(reply: Reply): void {
  const paint = (style: Style, text: string) =>
    style === 'plain' ? text : styleText([...STYLES[style]], text, { stream: process.stdout });
  console.log(plainText(reply, paint));
}
