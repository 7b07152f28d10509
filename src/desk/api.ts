/** The page's API: each route checks what came, asks the service and answers JSON. */
import { type Context, Hono } from 'hono';
import { type AskJson, noQuestionJson, toAskJson } from '../answer/presentation/ask-json.ts';
import { toVerifyJson } from '../answer/presentation/verify-json.ts';
import { parseLine } from '../contract/command-line.ts';
import { COMMANDS } from '../contract/commands.ts';
import { isUnreviewed } from '../knowledge/model/is-unreviewed.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Service } from '../service/service.ts';
import type {
  AskAnswer,
  CommandEntry,
  CommandList,
  ExampleList,
  FindingList,
  Suggestions,
  VerifyAnswer,
  Version,
} from './api-types.ts';
import { checked, Refusal } from './errors.ts';
import { type FactHistory, factPage } from './fact-page.ts';
import { listExamples, listFacts } from './facts.ts';
import { answer, fromDesk, press, type Reader, rendered } from './previews.ts';
import { limited, readBody } from './read-body.ts';
import {
  askBody,
  localeQuery,
  pressBody,
  requestBody,
  suggestQuery,
  verifyBody,
} from './request-bodies.ts';
import { jsonOnly } from './security.ts';
import { serveTimelines } from './timelines.ts';

const MOST_BYTES = 64 * 1024;

/**
 * @param history what became of each fact; left out, nothing is on record
 * @param isEditor whether somebody may see what drafts are about; left out, nobody
 */
export function createApi(
  service: Service,
  history: FactHistory = async () => [],
  isEditor: (context: Context) => Promise<boolean> = async () => false,
): Hono {
  const api = new Hono();
  const post = [jsonOnly, limited(MOST_BYTES)] as const;

  api.post('/ask', ...post, async (context) => {
    const { question, ...reader } = await readBody(context, askBody);
    return context.json(await ask(service, question, reader));
  });
  api.post('/verify', ...post, async (context) => {
    const { text, ...reader } = await readBody(context, verifyBody);
    const checkedText = await service.check(text, fromDesk(reader));
    return context.json(toVerifyJson(checkedText) satisfies VerifyAnswer);
  });
  api.post('/request', ...post, async (context) => {
    const asked = await readBody(context, requestBody);
    const request = 'line' in asked ? parseLine(asked.line) : asked.request;
    return context.json(await answer(service, request, asked));
  });
  api.post('/press', ...post, async (context) =>
    context.json(await press(service, await readBody(context, pressBody))),
  );
  api.get('/suggest', (context) => {
    const { kind, typed, locale, limit } = checked(suggestQuery, context.req.query(), 'query');
    return context.json({
      suggestions: service.suggest(kind, typed, locale, limit),
    } satisfies Suggestions);
  });
  api.get('/commands', (context) => context.json(listCommands(localeOf(context))));
  api.get('/facts', (context) => context.json(listFacts(service.knowledge(), localeOf(context))));
  api.get('/facts/:id', async (context) => {
    const id = context.req.param('id');
    const found = await factPage(id, service.knowledge(), localeOf(context), history);
    if (!found) throw new Refusal(404, `There is no fact “${id}”.`);
    return context.json(found);
  });
  api.get('/examples', (context) =>
    context.json({
      questions: listExamples(service.knowledge(), localeOf(context)),
    } satisfies ExampleList),
  );
  api.get('/findings', async (context) => {
    const all = service.findings();
    const findings = (await isEditor(context)) ? all : all.filter(({ ofDraft }) => !ofDraft);
    return context.json({ findings } satisfies FindingList);
  });
  api.get('/version', (context) => context.json(versionOf(service)));
  serveTimelines(api, service);
  for (const [path, allowed] of Object.entries(METHODS)) {
    api.all(path, ({ req }) => {
      throw new Refusal(405, `${req.method} is not possible here.`, {
        headers: { allow: allowed },
      });
    });
  }
  api.all('/*', ({ req }) => {
    throw new Refusal(404, `There is no ${req.path}.`);
  });
  return api;
}

const METHODS = {
  '/ask': 'POST',
  '/verify': 'POST',
  '/request': 'POST',
  '/press': 'POST',
  '/suggest': 'GET, HEAD',
  '/commands': 'GET, HEAD',
  '/facts': 'GET, HEAD',
  '/facts/:id': 'GET, HEAD',
  '/examples': 'GET, HEAD',
  '/findings': 'GET, HEAD',
  '/version': 'GET, HEAD',
  '/timeline/pictures': 'GET, HEAD',
  '/timeline/file': 'GET, HEAD',
};

const localeOf = (context: Context): Locale =>
  checked(localeQuery, context.req.query(), 'query').locale;

async function ask(service: Service, question: string, reader: Reader): Promise<AskAnswer> {
  const answered = await service.answer({ command: 'ask', question }, fromDesk(reader));
  const json: AskJson = answered.asked
    ? toAskJson(answered.asked, service.knowledge())
    : // Small talk is answered civilly, but no fact answers it.
      noQuestionJson(question, answered.reply.locale);
  return { ...json, ...rendered(service, answered, 'public') };
}

function listCommands(locale: Locale): CommandList {
  return {
    commands: COMMANDS.map(
      ({ name, description, options }): CommandEntry => ({
        name,
        description: description[locale],
        options: options.map(({ name, description, required, suggest, choices }) => ({
          name,
          description: description[locale],
          required,
          ...(suggest && { suggest }),
          ...(choices && {
            choices: choices.map(({ value, label }) => ({ value, label: label[locale] })),
          }),
        })),
      }),
    ),
  };
}

function versionOf(service: Service): Version {
  const knowledge = service.knowledge();
  const findings = service.findings();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return {
    version: knowledge.version,
    facts: knowledge.facts.size,
    unreviewed: isUnreviewed(knowledge),
    keeps: service.keeps(),
    errors: errors.length,
    warnings: findings.length - errors.length,
    ...(first && { error: { at: whereOf(first), message: first.message } }),
  };
}

const whereOf = ({ path, line, column }: Finding): string => `${path}:${line}:${column}`;
