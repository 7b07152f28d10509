/**
 * Asks before any reader does: what is read, compiled and indexed with the first question is then there for theirs.
 * Through the whole path: a request as it comes over HTTP, understood, answered, and shown as Discord, Slack and the page.
 */
import { LOCALES } from '../knowledge/model/schema.ts';
import type { Service } from '../service/service.ts';
import { listExamples } from './facts.ts';
import { createDesk } from './server.ts';

/** Which of a language's own questions, by how far down the list; none where no fact is to answer. */
const ROUNDS = [0, undefined, 1 / 3, 2 / 3];
const UNANSWERED = 'zxq 2031 wvk?';
const LINES = ['/timeline', '/who', '/sources', '/help'];

/**
 * @param service one that keeps nothing: nobody has asked this
 * @param most milliseconds after which it is enough
 */
export async function warm(service: Service, most: number): Promise<void> {
  const end = performance.now() + most;
  const desk = createDesk({
    service,
    page: () => Promise.reject(new Error('nobody opens it')),
    log: { error() {} },
    isOwnHost: () => true,
  });
  const post = async (path: string, body: object) => {
    if (performance.now() > end) return;
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify(body) };
    await (await desk.request(`/api/${path}`, asked)).arrayBuffer();
    // Who really asks meanwhile goes first.
    await new Promise(setImmediate);
  };
  for (const [round, share] of ROUNDS.entries()) {
    for (const locale of LOCALES) {
      const examples = share === undefined ? [] : listExamples(service.knowledge(), locale);
      const question = examples[Math.floor((share ?? 0) * examples.length)] ?? UNANSWERED;
      // With a word more: an editor's own words are found by a shorter way.
      await post('ask', { question: `${question} ${round}`, locale });
      await post('request', { line: LINES[round] ?? '/help', locale });
    }
  }
}
