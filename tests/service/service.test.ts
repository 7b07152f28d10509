import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { parseLine, parseOptions } from '../../src/contract/command-line.ts';
import { findCommand, TENANT_COMMANDS } from '../../src/contract/commands.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import type { RequestContext } from '../../src/service/request-context.ts';
import type { Service } from '../../src/service/service.ts';
import { serveLoaded } from '../../src/service/serving.ts';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import { reader as somebody, tenant } from '../support/harbour-service.ts';
import { HARBOUR, RESCUED, UNKNOWN } from '../support/packs/harbour.ts';
import { HILLS, SHEEP } from '../support/packs/hills.ts';
import { type RealService, realService } from '../support/real-service.ts';

const loaded = assemble([
  { path: 'k/harbour/all.json', text: JSON.stringify(HARBOUR) },
  { path: 'k/hills/all.json', text: JSON.stringify(HILLS) },
]);
const serving = serveLoaded(createEngine(loaded.knowledge), loaded);

const ask = (question: string) => ({ command: 'ask', question }) as const;
const reader: RequestContext = { ...somebody, message: '900000' };
const admin: RequestContext = { ...reader, admin: true };

describe('the service for a tenant', () => {
  let real: RealService;
  let store: RealService['store'];
  let service: Service;
  const set = async (changes: SettingChanges) =>
    expect(await service.settings.apply(tenant, changes, admin)).toMatchObject({ ok: true });
  const text = async (...asked: Parameters<Service['answer']>) =>
    plainText((await service.answer(...asked)).reply);

  beforeEach(async () => {
    real = await realService({ serving: () => serving, now: '2031-01-01T00:00:00Z' });
    ({ store, service } = real);
  });
  afterEach(() => real.close());

  it('says that a question without an answer is noted, as it is', async () => {
    const question = 'What is the weather tomorrow?';
    expect(await text(ask(question), reader)).toContain('noted for the editors');
    expect((await store.gaps(10)).map((gap) => gap.question)).toEqual([question]);
  });

  it('answers from the packs a tenant has chosen, and elsewhere from all', async () => {
    await set({ packs: ['hills'] });
    expect((await service.answer(ask(RESCUED), reader)).asked?.outcome).not.toBe('answer');
    expect((await service.answer(ask(SHEEP), reader)).asked?.outcome).toBe('answer');
    const elsewhere = { ...reader, tenant: 'discord:2' } as const;
    expect((await service.answer(ask(RESCUED), elsewhere)).asked?.outcome).toBe('answer');
    expect(service.knowledge(tenant).facts.size).toBe(1);
    expect(service.suggest('incident', '', 'en', 5, tenant)).toEqual([]);
    expect(service.suggest('incident', '', 'en', 5)).not.toEqual([]);
  });

  it('lets only those change settings who may', async () => {
    expect(await service.settings.apply(tenant, { answers: 'private' }, reader)).toMatchObject({
      ok: false,
    });
    await set({ answers: 'private', managerUsers: ['700000'] });
    expect(service.settings.of(tenant)).toMatchObject({ answers: 'private' });
    expect(service.settings.mayChange(reader)).toBe(true);
    expect(service.settings.mayChange({ ...reader, tenant: 'discord:2' })).toBe(false);
    expect(await service.answer({ command: 'settings' }, reader)).toMatchObject({
      onlyReader: true,
    });
  });

  it('refuses in other channels and too soon, politely; settings and help never', async () => {
    await set({ channels: ['100000'], userWait: 10 });
    const refusal = async (from: RequestContext, command: 'ask' | 'settings' = 'ask') => {
      const refused = await service.refusal(from, command === 'ask' ? ask('x') : { command });
      return refused && plainText(refused.reply);
    };
    expect(await refusal({ ...reader, channel: '2' })).toBe(
      'Dateline is not switched on in this channel.',
    );
    expect(await refusal({ ...reader, channel: '2' }, 'settings')).toBeUndefined();
    expect(await refusal(reader)).toBeUndefined();
    real.later({ seconds: 1 });
    expect(await refusal(reader)).toBe('One moment: the next question is possible in 9 seconds.');
    real.later({ seconds: 9 });
    expect(await refusal(reader)).toBeUndefined();
  });

  it('answers what nobody asked it only where wanted, only questions, only when sure, and notes nothing else', async () => {
    const heard = async (question: string) =>
      (await service.answerUnsolicited(question, reader))?.asked?.outcome;
    expect(await heard(RESCUED)).toBeUndefined();
    await set({ unasked: ['100000'], userWait: 0 });
    expect(await heard(RESCUED)).toBe('answer');
    expect(await heard(UNKNOWN)).toBeUndefined();
    expect(await heard('The ferry burned, they say.')).toBeUndefined();
    expect(await store.gaps(10)).toEqual([]);
  });

  it('keeps feedback as far as the tenant lets it', async () => {
    const press = async (user = 'u1') => {
      const from = { ...reader, user };
      const { feedback } = await service.answer(ask(RESCUED), from);
      const bad = feedback.find(({ label }) => label === '👎 Not helpful');
      return bad && service.answer(bad.request, from);
    };
    expect(await press()).toMatchObject({ onlyReader: true });
    for (const user of ['u1', 'u1', 'u2']) await press(user);
    expect(await store.tenants.feedback(9)).toMatchObject([{ fact: 'rescued', bad: 2 }]);
    await set({ feedback: 'named' });
    for (const user of ['u1', 'u1']) await press(user);
    expect(await store.tenants.feedback(9)).toMatchObject([{ bad: 3 }]);
    await set({ feedback: 'off' });
    expect(await press()).toBeUndefined();
    expect((await service.answer(ask(RESCUED), { ...reader, platform: 'desk' })).feedback).toEqual(
      [],
    );
  });

  it('follows what is picked or named in full, asks back otherwise, and lists it', async () => {
    const say = (line: string, from: RequestContext = admin) => text(parseLine(line), from);
    expect(await say('/follow topic:sea', reader)).toContain('only those who may change');
    expect(await say('/follow topic:sea')).toContain('This channel now follows: The sea');
    expect(await say('/follow the sea')).toContain('already follows');
    expect(await say('/follow')).toBe('Which do you mean?');
    expect(await say('/following', reader)).toContain('The sea');
    expect(await say('/following', { ...reader, channel: '2' })).toContain('follows nothing yet');
    expect(await say('/unfollow topic:trade')).toContain('does not follow');
    expect(await say('/unfollow topic:sea')).toContain('no longer follows');
    expect(await store.tenants.subscriptions()).toEqual([]);
  });

  it('takes a question to the editors and brings back their words alone, marked as theirs', async () => {
    expect((await service.answer(ask(UNKNOWN), reader)).editors).toBeUndefined();
    await set({ editorsChannel: '555555', language: 'ru' });
    const { editors } = await service.answer(ask(UNKNOWN), reader);
    expect((await service.answer(ask(RESCUED), reader)).editors).toBeUndefined();
    const { ticket: delivery, reply } = await service.answer(editors!.request, reader);
    expect(plainText(reply)).toContain('has been sent to the editors');
    expect(delivery).toMatchObject({
      channel: '555555',
      reply: { locale: 'ru' },
      ticket: { asker: { tenant, channel: '100000', message: '900000', user: '700000' } },
    });
    expect(plainText(delivery!.reply)).toContain(UNKNOWN);
    const at = { tenant, channel: '555555', message: '42' } as const;
    await service.tickets.posted(delivery!.ticket.id, at);
    const ticket = await service.tickets.ticketAt(at);
    expect(
      await service.tickets.reply(ticket!.id, { words: '  ', by: 'e', tenant }),
    ).toBeUndefined();
    expect(await service.tickets.reply(99, { words: 'x', by: 'e', tenant })).toBeUndefined();
    const given = await service.tickets.reply(ticket!.id, {
      words: 'Ada *Marsh*.',
      by: 'e',
      tenant,
    });
    expect(given?.reply.blocks[1]).toEqual({ type: 'text', text: 'Ada *Marsh*.' });
    expect(plainText(given!.reply)).toContain('It is not a fact on file.');
    expect(given?.reply.outcome).toBeUndefined();
  });

  it('remembers which facts stand in a message', async () => {
    const answered = await service.answer(ask(RESCUED), reader);
    await service.posted.note({ tenant, channel: '1', message: '2' }, answered);
    await service.posted.note(
      { tenant, channel: '1', message: '3' },
      await service.answer({ command: 'topics' }, reader),
    );
    expect(await service.posted.withFacts(['rescued'])).toMatchObject([
      {
        message: '2',
        facts: expect.arrayContaining([{ id: 'rescued', hash: expect.any(String) }]),
      },
    ]);
  });

  it.each(TENANT_COMMANDS.map(({ name }) => name))(
    'answers /%s where there is no tenant with where it works',
    async (name) => {
      const request = parseOptions(findCommand(name)!, 'karabakh');
      const desk: RequestContext = { locale: 'en', platform: 'desk' };
      expect(await text(request, desk)).toBe(
        'This works in a Discord server or a Slack workspace.',
      );
    },
  );

  it('names its commands in help, for a tenant alone', async () => {
    expect(await text({ command: 'help' }, reader)).toContain('/follow');
    expect(await text({ command: 'help' }, { locale: 'en', platform: 'desk' })).not.toContain(
      '/follow',
    );
  });
});
