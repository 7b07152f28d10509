/** Apps → Check this message: each sentence of a message against the approved facts. */
import { afterEach, describe, expect, it } from 'vitest';
import { labels, localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { ANSWER } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { ORDINARY } from '../../support/servers/discord-shapes.ts';

const EPHEMERAL = 64;
const DEFERRED = 5;
const CHECK = 'Check this message';
const FACTS = 'Find facts about this';
const WRONG = 'All 67 people on board the downed jet died.';

const local = localDiscord();
let real: RealService;
afterEach(() => real.close());

async function start() {
  real = await serviceInGuild();
  await local.start({ service: real.service });
  return local.server;
}
const written = (content: string) => ({ id: '1', content });

describe('checking a message', () => {
  it('names what differs and shows the approved fact, to the one who looks alone', async () => {
    const server = await start();
    const answer = await server.menu(CHECK, written(`**${WRONG}**`)).message;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain('Contradicted by a fact on file');
    expect(shown(answer)).toContain(ANSWER);
  });

  it('speaks the language of the message', async () => {
    const server = await start();
    const said = written('Все 67 человек на борту сбитого самолёта погибли.');
    const answer = await server.menu(CHECK, said, { locale: 'ru' }).message;
    expect(shown(answer)).toContain('Из 67 человек на борту сбитого самолёта погибли 38.');
  });

  it('takes each line for itself', async () => {
    const server = await start();
    const answer = await server.menu(CHECK, written(`${WRONG}\nThe harbour is blue today.`))
      .message;
    expect(shown(answer)).toContain('“The harbour is blue today.”');
    expect(shown(answer)).toContain('No fact on file could be matched with this sentence.');
  });

  it('is shown to everyone by a press', async () => {
    const server = await start();
    const answer = await server.menu(CHECK, written(WRONG)).message;
    const shared = await server.button(answer, 'Show everyone').followUp();
    expect(shared.flags).toBe(0);
    expect(shown(shared)).toContain(ANSWER);
    expect(labels(shared)).not.toContain('Show everyone');
  });

  it('says at once that it works on a long message, then answers', async () => {
    const server = await start();
    const sent = server.menu(CHECK, written(`${WRONG} `.repeat(40)));
    expect((await sent.callback).type).toBe(DEFERRED);
    const answer = await sent.edited;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain(ANSWER);
  });

  it('that breaks on a long message says so', async () => {
    real = await serviceInGuild();
    const service = {
      ...real.service,
      answer: async () => {
        throw new Error('the engine broke');
      },
    };
    await local.start({ service });
    const sent = local.server.menu(CHECK, written(`${WRONG} `.repeat(40)), { locale: 'tr' });
    expect(shown(await sent.edited)).toContain('Burada bir şey ters gitti');
  });

  const SHOWN: readonly [string, object][] = [
    [
      'forwards',
      {
        message_reference: { type: 1, message_id: '71', channel_id: '72' },
        message_snapshots: [{ message: { ...ORDINARY, content: WRONG, embeds: [] } }],
      },
    ],
    [
      'of a news feed has in a field',
      { embeds: [{ type: 'rich', title: 'News', fields: [{ name: '\u200b', value: WRONG }] }] },
    ],
    [
      'has in a container',
      { components: [{ type: 17, components: [{ type: 10, content: WRONG }] }] },
    ],
  ];

  it.each(SHOWN)('reads what a message %s', async (_name, more) => {
    const server = await start();
    const answer = await server.menu(CHECK, { ...written(''), ...more }).message;
    expect(shown(answer)).toContain('Contradicted by a fact on file');
    expect(shown(answer).split(WRONG)).toHaveLength(2);
  });

  it.each(SHOWN)('finds facts about what a message %s', async (_name, more) => {
    const server = await start();
    const message = { ...written(''), ...more };
    expect(shown(await server.menu(FACTS, message).message)).toContain(ANSWER);
  });

  it.each([
    ['en-US', 'There are no words in this message to look up.'],
    ['tr', 'Bu mesajda aranacak bir söz yok.'],
  ])('without words says so in %s', async (locale, sentence) => {
    const server = await start();
    const answer = await server.menu(CHECK, written('<:wave:123456>'), { locale }).message;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain(sentence);
  });
});
