/** From a question in Discord to an approved fact, through every real part of Dateline. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labels, localDiscord, shown } from '../../support/discord/harness.ts';
import { readMarkdown } from '../../support/discord/markdown.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import type { DiscordServer } from '../../support/servers/discord.ts';

const local = localDiscord({}, 'file');
let server: DiscordServer;
let real: RealService;

beforeAll(async () => {
  ({ server } = local);
  real = await realService({ tenants: false });
  expect(real.service.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  await local.start({ service: real.service });
});

afterAll(() => real.close());

describe('the downed jet', () => {
  it.each([
    ['en-US', QUESTION, ANSWER],
    [
      'ru',
      'Сколько человек погибло на сбитом самолёте?',
      'Из 67 человек на борту сбитого самолёта погибли 38.',
    ],
    [
      'en-US',
      'Vurulan təyyarədə neçə nəfər həlak oldu?',
      'Vurulan təyyarənin göyərtəsindəki 67 nəfərdən 38-i həlak oldu.',
    ],
    ['tr', 'Düşürülen uçakta kaç kişi öldü?', 'Düşürülen uçaktaki 67 kişiden 38’i öldü.'],
  ])('asked about by a reader set to %s: %s', async (locale, question, fact) => {
    const message = await server.slash('ask', { question }, { locale }).message;
    expect(shown(message)).toContain(fact);
    expect(shown(message)).toContain('Passenger jet crashes in western Kazakhstan');
  });

  it('leads on to the incident, its timeline and the sources', async () => {
    const answer = await server.slash('ask', {
      question: QUESTION,
    }).message;
    expect(labels(answer).length).toBeGreaterThan(1);
    for (const label of labels(answer)) {
      const next = await server.button(answer, label).answer;
      expect(shown(next)).not.toMatch(/went wrong|no longer known/);
    }
  });

  it('is suggested as soon as its name begins', async () => {
    const choices = await server.autocomplete('incident', { incident: 'down' }, 'incident').choices;
    const picked = choices.find(({ name }) =>
      name.startsWith('Downing of the Azerbaijan Airlines jet'),
    );
    const card = await server.slash('incident', { incident: picked?.value ?? '' }).message;
    expect(shown(card)).toContain('Downing of the Azerbaijan Airlines jet');
  });

  it.each(['timeline', 'who', 'topics', 'sources', 'help', 'incident'])(
    '/%s without an option is answered',
    async (name) => {
      expect(shown(await server.slash(name).message).length).toBeGreaterThan(0);
    },
  );

  it('is not made to ping or link anybody by a hostile question', async () => {
    const question =
      '@everyone [win](http://evil.example) <@1> **x** ](http://evil.example) zeppelin';
    const message = await server.slash('ask', { question }).message;
    const read = readMarkdown(message.embeds.map(({ description }) => description).join('\n'));
    expect(read.text).not.toContain('Something went wrong');
    expect([...read.marks]).not.toContain('mention');
    expect(read.links.map(({ url }) => url).join()).not.toContain('evil');
  });
});
