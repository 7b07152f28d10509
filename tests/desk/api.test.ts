/** The page's API as other programs call it, over real HTTP. */
import { request } from 'node:http';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { PictureList } from '../../src/desk/api-types.ts';
import type {
  Answer,
  ApiError,
  AskAnswer,
  FactList,
  VerifyAnswer,
  Version,
} from '../../src/desk/index.ts';
import { localDesk } from '../support/desk/local-desk.ts';
import { RESCUED, RESCUED_TEXT } from '../support/packs/harbour.ts';

const at = localDesk();

const JSON_TYPE = { 'content-type': 'application/json' };

const post = (path: string, body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  fetch(at.desk.origin + path, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function ok<T>(response: Response | Promise<Response>): Promise<T> {
  const answered = await response;
  expect(answered.status).toBe(200);
  return (await answered.json()) as T;
}

describe('POST /api/verify', () => {
  it('answers the object of the contract', async () => {
    const text = `${RESCUED_TEXT} Aunt Mabel bakes bread. Why?`;
    expect(await ok<VerifyAnswer>(post('/api/verify', { text }))).toEqual({
      text,
      locale: 'en',
      sentences: [
        { text: RESCUED_TEXT, verdict: 'supported', facts: ['rescued'] },
        { text: 'Aunt Mabel bakes bread.', verdict: 'unmatched', facts: [] },
      ],
    });
  });

  it.each([
    ['blank', { text: ' ' }, 'text must not be blank'],
    ['too long', { text: 'a'.repeat(20_001) }, 'must be at most 20000 characters long'],
    ['something else', { question: 'Who?' }, 'text'],
  ])('refuses a text that is %s', async (_what, body, message) => {
    const response = await post('/api/verify', body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain(message.split(' ').at(-1));
  });
});

const ASK_KEYS = [
  'question',
  'locale',
  'outcome',
  'confidence',
  'answer',
  'contradiction',
  'facts',
] as const;

describe('POST /api/ask', () => {
  it('answers the object of the contract, the reply and the very payloads', async () => {
    const answer = await ok<AskAnswer>(post('/api/ask', { question: RESCUED }));
    expect(Object.keys(answer).sort()).toEqual([...ASK_KEYS, 'reply', 'discord', 'slack'].sort());
    expect(answer).toMatchObject({
      question: RESCUED,
      locale: 'en',
      outcome: 'answer',
      answer: '12 of the 14 passengers',
      contradiction: null,
    });
    expect(answer.confidence).toBeGreaterThan(0);
    expect(answer.confidence).toBeLessThanOrEqual(1);
    expect(answer.facts[0]).toMatchObject({
      id: 'rescued',
      text: RESCUED_TEXT,
      lang: 'en',
      when: '2030-05-04',
      place: 'Brill',
      status: 'confirmed',
      attribution: ['the Harbour Office'],
    });
    expect(answer.facts[0]?.sources[0]).toMatchObject({ id: 'log', title: 'Harbour log' });
    expect(answer.facts[0]?.score).toEqual(expect.any(Number));
    expect(answer.facts.length).toBeLessThanOrEqual(5);
    expect(answer.discord[0]?.embeds[0]?.description).toContain('Boats brought 12 of the 14');
    expect(JSON.stringify(answer.slack)).toContain('Boats brought 12 of the 14');
    expect(answer.discord[0]?.allowed_mentions).toEqual({ parse: [] });
  });

  it('answers in the language of the question', async () => {
    const answer = await ok<AskAnswer>(
      post('/api/ask', { question: 'Сколько пассажиров спасли с парома?', locale: 'en' }),
    );
    expect(answer.reply.locale).toBe('ru');
    expect(answer.answer).toBe('12 из 14 пассажиров');
  });

  it.each([
    ['a question no fact answers', 'Who won the chess championship in Oslo?', 'none'],
    ['small talk', 'hello', 'none'],
  ])('gives no fact for %s', async (_what, question, outcome) => {
    const answer = await ok<AskAnswer>(post('/api/ask', { question }));
    expect(Object.keys(answer)).toEqual(expect.arrayContaining([...ASK_KEYS]));
    expect(answer).toMatchObject({
      question,
      locale: 'en',
      outcome,
      answer: null,
      contradiction: null,
      facts: [],
    });
  });

  it('tells the service which conversation a question, a command and a press belong to', async () => {
    const reader = { locale: 'en', conversation: 'one' };
    const line = '/timeline fishing';
    const { discord } = await ok<Answer>(post('/api/request', { line, ...reader }));
    const button = discord[0]?.components[0]?.components[0];
    const id = button && 'custom_id' in button ? button.custom_id : '';
    await ok(post('/api/press', { id, ...reader }));
    await ok(post('/api/ask', { question: 'Was it a stove?', ...reader }));
    expect(at.desk.asked.slice(-3).map(({ from }) => from.conversation)).toEqual(
      Array(3).fill('desk:one'),
    );
    await ok(post('/api/ask', { question: 'Was it a stove?' }));
    expect(at.desk.asked.at(-1)?.from.conversation).toBeUndefined();
  });

  it('takes what a question continues', async () => {
    const context = { about: ['incident:ferry-fire'], when: '2030-05' };
    const request = { command: 'ask', question: 'how many were rescued?', context };
    await ok(post('/api/request', { request }));
    expect(at.desk.asked.at(-1)?.request).toEqual(request);
  });
});

describe('a timeline', () => {
  const FERRY = 'about=incident:ferry-fire&locale=ru';

  it.each([
    ['md', 'text/markdown; charset=utf-8', 'md', '# Хроника: Пожар на пароме'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'csv', 'Лодки доставили на берег'],
    ['ics', 'text/calendar; charset=utf-8', 'ics', 'BEGIN:VCALENDAR'],
    ['timelinejs', 'application/json', 'json', '"headline": "Хроника: Пожар на пароме"'],
  ])('is saved as %s', async (format, type, extension, says) => {
    const path = `${at.desk.origin}/api/timeline/file?${FERRY}&format=${format}`;
    const response = await fetch(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="timeline-ferry-fire.${extension}"`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain(says);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['light', 'dark'])(
    'is drawn %s, in words too, and kept under its name',
    async (theme) => {
      const path = `/api/timeline/pictures?${FERRY}&theme=${theme}`;
      const { pictures } = await ok<PictureList>(fetch(at.desk.origin + path));
      expect(pictures).toHaveLength(1);
      const [{ src = '', alt = '', width = 0 } = {}] = pictures;
      expect(alt).toContain('Лодки доставили на берег 12 из 14 пассажиров горящего парома.');
      const response = await fetch(at.desk.origin + src);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(PNG.sync.read(Buffer.from(await response.arrayBuffer())).width).toBe(width);
      // The same facts are the same picture; the other colours are another.
      expect(await ok(fetch(at.desk.origin + path))).toEqual({ pictures });
    },
  );

  it.each([
    ['an unknown format', '/api/timeline/file?format=exe', 400],
    ['no format', '/api/timeline/file', 400],
    ['a field too many', '/api/timeline/file?format=md&path=../x', 400],
    ['an unknown name', '/api/timeline/file?format=md&about=qqqzzzqqq', 404],
    ['other colours', '/api/timeline/pictures?theme=pink', 400],
    ['a picture that was not drawn', '/api/pictures/AAAA/1.png', 404],
    ['a picture’s number too many', '/api/pictures/AAAA/0.png', 404],
  ])('with %s is refused', async (_what, path, status) => {
    const response = await fetch(at.desk.origin + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('without facts has no picture', async () => {
    const path = `${at.desk.origin}/api/timeline/pictures?about=qqqzzzqqq`;
    expect(await ok(fetch(path))).toEqual({ pictures: [] });
  });

  it('and a quotation can be asked for as requests', async () => {
    const picture = { command: 'picture', about: 'incident:ferry-fire', page: 1, language: 'en' };
    const drawn = await ok<Answer>(post('/api/request', { request: picture }));
    expect(drawn.reply.command).toBe('picture');
    expect(drawn.reply.blocks.some(({ type }) => type === 'timeline')).toBe(true);
    // Discord is told of its picture, and the page where to find it.
    expect(drawn.discord[0]?.attachments).toMatchObject([
      { id: '0', filename: 'timeline-1.png', description: expect.stringContaining('ferry') },
    ]);
    const [{ src = '' } = {}] = drawn.attached ?? [];
    expect((await fetch(at.desk.origin + src)).headers.get('content-type')).toBe('image/png');
    const quote = { command: 'quote', facts: ['rescued'] };
    const quoted = await ok<Answer>(post('/api/request', { request: quote }));
    expect(quoted.reply.blocks).toContainEqual({
      type: 'quote',
      of: expect.objectContaining({ id: 'rescued' }),
      text: [
        RESCUED_TEXT,
        'According to the Harbour Office, 4 May 2030',
        'Status: confirmed',
        'Source: Harbour log · Brill Harbour Office · June 2030 · https://example.org/log',
      ].join('\n'),
    });
  });
});

describe('a tenant’s commands', () => {
  it.each(['/settings', '/follow sea', '/unfollow sea', '/following'])(
    '%s say politely where they work',
    async (line) => {
      const { reply } = await ok<Answer>(post('/api/request', { line, locale: 'en' }));
      expect(reply.blocks).toEqual([
        { type: 'text', text: 'This works in a Discord server or a Slack workspace.' },
      ]);
    },
  );
});

describe('a bad request', () => {
  const big = JSON.stringify({ question: 'x'.repeat(70_000) });
  const huge = JSON.stringify({ value: 'x'.repeat(6 * 1024 * 1024) });
  it.each([
    ['no JSON', '/api/ask', '{"question":', JSON_TYPE, 400, 'JSON'],
    ['no question', '/api/ask', {}, JSON_TYPE, 400, 'body'],
    ['a blank question', '/api/ask', { question: '  ' }, JSON_TYPE, 400, 'body'],
    ['a question too long', '/api/ask', { question: 'x'.repeat(6001) }, JSON_TYPE, 400, 'body'],
    ['a question that is no text', '/api/ask', { question: 7 }, JSON_TYPE, 400, 'body'],
    ['an unknown locale', '/api/ask', { question: 'x', locale: 'xx' }, JSON_TYPE, 400, 'body'],
    ['a field too many', '/api/ask', { question: 'x', extra: 1 }, JSON_TYPE, 400, 'body'],
    ['a body too large', '/api/ask', big, JSON_TYPE, 413, 'large'],
    ['no JSON from an editor', '/api/editors/draft/read', '{"text":', JSON_TYPE, 400, 'JSON'],
    ['too large a body from an editor', '/api/editors/edit/item', huge, JSON_TYPE, 413, '6 MB'],
    ['a form', '/api/ask', 'question=x', { 'content-type': 'text/plain' }, 415, 'JSON'],
    ['an unknown command', '/api/request', { request: { command: 'rm' } }, JSON_TYPE, 400, 'body'],
    ['an id that is none', '/api/press', { id: '../../etc' }, JSON_TYPE, 400, 'body'],
    ['a forgotten button', '/api/press', { id: 'A'.repeat(22) }, JSON_TYPE, 410, ''],
    ['no such route', '/api/nothing', {}, JSON_TYPE, 404, '/api/nothing'],
    ['the wrong method', '/api/facts', {}, JSON_TYPE, 405, 'POST'],
  ] as const)(
    'with %s is refused in JSON that says why',
    async (_what, path, body, headers, status, says) => {
      const response = await post(path, body, headers);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/json');
      const { error } = (await response.json()) as ApiError;
      expect(error).toContain(says);
      expect(error).not.toMatch(/ at .*:\d+:\d+|node_modules/);
    },
  );

  it('names each wrong field', async () => {
    const response = await post('/api/ask', { question: 7, locale: 'xx' });
    const { issues } = (await response.json()) as ApiError;
    expect(issues?.map(({ path }) => path).sort()).toEqual(['locale', 'question']);
  });
});

describe('a page elsewhere', () => {
  /** `fetch` sets the host itself, so that an attacker's is sent by hand. */
  const asHost = (host: string): Promise<number | undefined> =>
    new Promise((answered, failed) => {
      const { hostname, port } = new URL(at.desk.origin);
      request({ hostname, port, path: '/api/facts', headers: { host } }, (response) => {
        response.resume();
        answered(response.statusCode);
      })
        .on('error', failed)
        .end();
    });

  it.each([
    ['127.0.0.1', 200],
    ['localhost:3000', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:80', 403],
  ])('that calls this machine %s gets %i', async (host, status) => {
    expect(await asHost(host)).toBe(status);
  });

  it('may neither frame the page nor read it, and the page loads nothing from elsewhere', async () => {
    const { headers } = await fetch(`${at.desk.origin}/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['/', 200, 'no-cache'],
    ['/api/version', 200, 'no-store'],
    ['/api/nothing', 404, 'no-store'],
    ['/api/ask', 405, 'no-store'],
    ['/api/suggest', 400, 'no-store'],
  ])('gets the same headers with %s, %i, and no others', async (path, status, kept) => {
    const response = await fetch(at.desk.origin + path);
    expect(response.status).toBe(status);
    const own = ['allow', 'connection', 'content-length', 'content-type', 'date', 'etag'];
    const ours = [...response.headers].filter(
      ([name]) => !own.includes(name) && !['keep-alive', 'transfer-encoding'].includes(name),
    );
    expect(Object.fromEntries(ours)).toEqual({
      'cache-control': kept,
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
        'trusted-types lit-html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
});

describe('what the page reads', () => {
  const get = <T>(path: string) => ok<T>(fetch(at.desk.origin + path));

  it('GET /api/version says what is served and that nothing is broken', async () => {
    const version = await get<Version>('/api/version');
    expect(version).toMatchObject({ errors: 0, facts: expect.any(Number) });
    expect(version.error).toBeUndefined();
  });

  it('GET /api/facts has every fact, with sources, also the withdrawn', async () => {
    const { facts } = await get<FactList>('/api/facts?locale=ru');
    expect(facts.find(({ id }) => id === 'rescued')).toMatchObject({
      lang: 'ru',
      status: 'confirmed',
      question: 'Сколько пассажиров спасли с парома?',
    });
    expect(facts.find(({ id }) => id === 'herring-old')).toMatchObject({ status: 'retracted' });
  });

  it('GET /api/examples offers questions of several subjects', async () => {
    const { questions } = await get<{ questions: string[] }>('/api/examples');
    expect(questions).toContain(RESCUED);
    expect(questions).toContain('When did the inquiry begin?');
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('GET /api/commands has every command in the language asked for', async () => {
    const { commands } = await get<{ commands: { name: string; description: string }[] }>(
      '/api/commands?locale=tr',
    );
    const names = commands.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'timeline', 'incident', 'who', 'help']));
  });

  it('GET /api/suggest suggests as one types', async () => {
    const { suggestions } = await get<{ suggestions: { value: string }[] }>(
      '/api/suggest?kind=incident&typed=fery',
    );
    expect(suggestions[0]?.value).toContain('ferry-fire');
  });
});
