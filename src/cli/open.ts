/** What the commands of the terminal share: an engine over the knowledge, the locale, the colours. */
import { styleText } from 'node:util';
import { createEngine } from '../answer/engine.ts';
import { FITTED_FOR } from '../answer/ranking/weights.ts';
import type { Engine, FittedWeights } from '../answer/types.ts';
import { type Config, terminalLanguage } from '../config.ts';
import { plainText, type Style } from '../contract/plain-text.ts';
import type { Reply } from '../contract/reply.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { type OpenedModel, openModel } from '../semantic/index.ts';
import { loadServed } from './served.ts';

/**
 * Loads the knowledge; files that are left out are named on stderr.
 * @param weights those of the model that compares meanings, where they are not the ones that ship
 */
export async function openEngine(config: Config, weights?: FittedWeights): Promise<Engine> {
  const { knowledge, findings } = await loadServed(config);
  for (const { severity, path, line, column, message } of findings) {
    if (severity === 'error') console.error(`${path}:${line}:${column}: error: ${message}`);
  }
  return createEngine(knowledge, undefined, weights);
}

/**
 * The model that compares meanings; undefined where semantic search is off.
 * @throws ModelFolderError where the one that was brought is none
 */
export async function openMeaning(config: Config): Promise<OpenedModel | undefined> {
  if (config.SEMANTIC === 'off') return undefined;
  const opened = await openModel(config.SEMANTIC_MODEL, FITTED_FOR);
  if (opened.unfitted) console.error(opened.unfitted);
  return opened;
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
