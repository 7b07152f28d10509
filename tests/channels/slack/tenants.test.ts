/** Pages and old buttons, shortcuts, the Home tab, links to the desk. */
import { describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import { labels, serviceInWorkspace, shown } from '../../support/slack/harness.ts';
import { localWorkspace } from '../../support/slack/workspace.ts';

const at = localWorkspace();
const { local, start } = at;

describe('old buttons', () => {
  it('say that the facts have changed since', async () => {
    const server = await start();
    const message = await server.slash('/ask', QUESTION).message();
    at.real.change((knowledge) => ({ ...knowledge, version: `${knowledge.version.slice(1)}f` }));
    const sources = await server.press(message, 'Sources').message();
    expect(shown(sources)).toContain('updated since that message was posted');
  });

  it('work after a restart', async () => {
    at.real = await serviceInWorkspace();
    const before = await local.start(at.real.service);
    const message = await local.server.slash('/ask', QUESTION).message();
    await before.stop();
    await local.start(at.real.restarted());
    const sources = await local.server.press(message, 'Sources').message();
    expect(shown(sources)).toContain('Passenger jet crashes');
  });

  it('that nobody remembers say so', async () => {
    const server = await start();
    const message = await server.slash('/ask', QUESTION).message();
    Object.assign(at.real.service, { recall: async () => undefined });
    const told = await server.press(message, 'Sources').message();
    expect(told.ephemeral).toBe(true);
    expect(shown(told)).toContain('no longer known');
  });
});

describe('pages', () => {
  it('turn in place for the one who asked, and privately for anyone else', async () => {
    const server = await start({ answers: 'public' });
    const message = await server.slash('/timeline').message();
    const order = labels(message).find((label) => /first/.test(label))!;
    const others = await server.press(message, order, { user: server.people.neighbour! }).message();
    expect(others).toMatchObject({ ephemeral: true });
    expect(others.replaces).toBeUndefined();
    const own = await server.press(message, order).message();
    expect(own).toMatchObject({ ephemeral: false, replaces: message.ts });
  });
});

describe('shortcuts', () => {
  it('find facts about a message, for the reader alone', async () => {
    const server = await start();
    const said = await server.say(`*${QUESTION}*`, { user: server.people.neighbour! });
    const found = await server.shortcut('dl:facts', said).message();
    expect(found).toMatchObject({ ephemeral: true, user: server.people.reader!.id });
    expect(shown(found)).toContain(ANSWER);
    const empty = await server.say('<@U0SOMEBODY>');
    expect(shown(await server.shortcut('dl:facts', empty).message())).toContain('no words');
  });

  it('ask from anywhere', async () => {
    const server = await start();
    const form = await server.globalShortcut('dl:ask').view();
    expect(shown(await server.submit(form, { question: QUESTION }).view())).toContain(ANSWER);
  });

  it('refuse in the form what comes too soon', async () => {
    const server = await start({ userWait: 60 });
    const form = await server.globalShortcut('dl:ask').view();
    await server.submit(form, { question: QUESTION }).ack;
    const again = await server.globalShortcut('dl:ask').view();
    expect(await server.submit(again, { question: QUESTION }).errors()).toHaveProperty('question');
  });
});

describe('the Home tab', () => {
  it('shows an ask box, the latest facts and topics, in the reader’s language', async () => {
    const server = await start();
    const home = await (await server.openHome()).view();
    expect(shown(home)).toContain(ANSWER);
    expect(labels(home)).toEqual(expect.arrayContaining(['Ask', 'Timeline', 'Help', 'Settings']));
    const turkish = await (await server.openHome(server.people.turk!)).view();
    expect(shown(turkish)).toContain('67 kişiden 38’i');
  });

  it('shows what the workspace asked most, in the editors’ words, and answers it', async () => {
    const server = await start();
    const typed = 'how many people were killed on the jet that was downed';
    for (const user of [server.people.reader!, server.people.neighbour!])
      await server.slash('/ask', typed, { user }).ack;
    await server.slash('/ask', 'Where was the Azerbaijan Airlines jet flying to?').ack;
    const home = await (await server.openHome()).view();
    expect(shown(home)).toContain('Asked most here');
    expect(labels(home)).toContain(QUESTION);
    expect(JSON.stringify(home)).not.toContain(typed);
    expect(labels(home)).not.toContain('Where was the Azerbaijan Airlines jet flying to?');
    expect(shown(await server.press(home, QUESTION).view())).toContain(ANSWER);
    const turkish = await (await server.openHome(server.people.turk!)).view();
    expect(labels(turkish)).toContain('Düşürülen uçakta kaç kişi öldü?');
  });

  it('answers what is typed in the ask box', async () => {
    const server = await start();
    const home = await (await server.openHome()).view();
    const answered = await server.choose(home, 'dl:home:enter', QUESTION).view();
    expect(shown(answered)).toContain(ANSWER);
  });

  it('answers in a modal, whose buttons stack', async () => {
    const server = await start();
    const home = await (await server.openHome()).view();
    const help = await server.press(home, 'Help').view();
    expect(help.type).toBe('modal');
    const settings = await server.press(home, 'Settings', { user: server.people.admin! }).view();
    expect(settings.callback_id).toBe('dl:settings');
    const empty = await server.press(home, 'Ask').view();
    expect(shown(empty)).toContain('Type a question');
  });
});

describe('links to the desk', () => {
  it('show their fact; any other link shows nothing', async () => {
    const server = await start();
    const url = 'https://desk.example/facts#azal-dead';
    await (
      await server.linkShared([
        url,
        'https://desk.example/check',
        'https://desk.example/facts#nobody',
        'https://evil.example/facts#azal-dead',
      ])
    ).ack;
    const unfurl = await server.until(() => server.unfurls[0], 'an unfurl');
    expect(Object.keys(unfurl.unfurls as object)).toEqual([url]);
    expect(JSON.stringify(unfurl.unfurls)).toContain(ANSWER);
  });
});
