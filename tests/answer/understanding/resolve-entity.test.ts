import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { resolveEntity } from '../../../src/answer/understanding/resolve-entity.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { EntityType } from '../../../src/knowledge/model/entity-ref.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { harbour } from '../../support/packs/harbour.ts';
import { corpus } from '../../support/packs/shipped.ts';

const ANY: readonly EntityType[] = ['incident', 'topic', 'actor', 'place'];
const found = (typed: string, types: readonly EntityType[], locale: Locale = 'en') =>
  resolveEntity(typed, types, corpus, locale);

describe('a name, a part of one and a slip of one are found', () => {
  it.each<[string, readonly EntityType[], string, Locale?]>([
    ['aliyev', ['actor'], 'ilham-aliyev'],
    ['aliev', ['actor'], 'ilham-aliyev'],
    ['Алиев', ['actor'], 'ilham-aliyev', 'ru'],
    ['Алиеву', ['actor'], 'ilham-aliyev', 'ru'],
    ['Əliyev', ['actor'], 'ilham-aliyev', 'az'],
    ['eliyev', ['actor'], 'ilham-aliyev', 'az'],
    ["Aliyev'in", ['actor'], 'ilham-aliyev', 'tr'],
    ['who is aliyev', ['actor'], 'ilham-aliyev'],
    ['Heydar Aliyev', ['actor'], 'heydar-aliyev'],
    ['Гейдар Алиев', ['actor'], 'heydar-aliyev', 'ru'],
    ['putin vladimir', ['actor'], 'vladimir-putin'],
    ['Puttin', ['actor'], 'vladimir-putin'],
    ['Путина', ['actor'], 'vladimir-putin', 'ru'],
    ['zelenskiy', ['actor'], 'volodymyr-zelenskyy'],
    ['sputnic', ['actor'], 'sputnik-azerbaijan'],
    ['спутник', ['actor'], 'sputnik-azerbaijan', 'ru'],
    ['security forces', ['actor'], 'russian-security-forces'],
    ['azal', ['actor'], 'azerbaijan-airlines', 'az'],
    ['ukrane', ['actor'], 'ukraine'],
    ['yekaterinberg', ANY, 'yekaterinburg'],
    ['Екатеринбург', ANY, 'yekaterinburg', 'ru'],
    ['yekaterinburq', ANY, 'yekaterinburg', 'az'],
    ['qarabag', ANY, 'nagorno-karabakh', 'az'],
    ['Qarabağ', ANY, 'nagorno-karabakh', 'az'],
    ['nagorno karabah', ANY, 'nagorno-karabakh'],
    ['Карабах', ANY, 'nagorno-karabakh', 'ru'],
    ['kazakstan', ANY, 'kazakhstan'],
    ['Grozniy', ANY, 'grozny'],
    ['crash', ['incident'], 'azal-crash'],
    ['plane crash', ['incident'], 'azal-crash'],
    ['авария', ['incident'], 'azal-crash', 'ru'],
    ['qəza', ['incident'], 'azal-crash', 'az'],
    ['teyyare qezasi', ['incident'], 'azal-crash', 'az'],
    ['uçak kazası', ['incident'], 'azal-crash', 'tr'],
    ['baskın', ['incident'], 'yekaterinburg-raids', 'tr'],
    ['raids', ['incident'], 'yekaterinburg-raids'],
    ['44 day war', ['incident'], 'karabakh-2020'],
    ['sputnik', ['incident'], 'sputnik-detentions'],
    ['diplomasy', ANY, 'diplomacy'],
    ['energy', ANY, 'trade-energy'],
  ])('%s among %j → %s', (typed, types, id, locale) => {
    expect(found(typed, types, locale).found?.id).toBe(id);
  });
});

describe('what is near to nothing is not known, and nothing is offered for it', () => {
  it.each<[string, readonly EntityType[], Locale?]>([
    ['lavrov', ['actor']],
    ['Лавров', ['actor'], 'ru'],
    ['Merkel', ['actor']],
    ['Меркель', ['actor'], 'ru'],
    ['Trump', ['actor']],
    ['Трамп', ['actor'], 'ru'],
    ['Biden', ['actor'], 'tr'],
    ['Erdoğan', ['actor'], 'tr'],
    ['Ərdoğan', ['actor'], 'az'],
    ['Макрон', ['actor'], 'ru'],
    ['Paşinyan', ['actor'], 'az'],
    ['Peskov', ['actor']],
    ['Захарова', ['actor'], 'ru'],
    ['Medvedev', ['actor']],
    ['Guliyev', ['actor'], 'az'],
    ['Ali', ['actor'], 'az'],
    ['Germany', ['actor']],
    ['Gürcistan', ['actor'], 'tr'],
    ['gaza', ANY],
    ['Газа', ANY, 'ru'],
    ['Qəzza', ANY, 'az'],
    ['Gazze', ANY, 'tr'],
    ['iraq', ANY],
    ['Kazan', ANY],
    ['Казань', ANY, 'ru'],
    ['Kyrgyzstan', ANY],
    ['Özbekistan', ANY, 'tr'],
    ['Tbilisi', ANY],
    ['London', ANY],
    ['Şuşa', ANY, 'az'],
    ['football', ANY],
    ['covid', ANY],
    ['election', ['incident']],
    ['выборы', ['incident'], 'ru'],
    ['seçki', ['incident'], 'az'],
    ['seçim', ['incident'], 'tr'],
    ['earthquake', ['incident']],
    ['olympics', ['incident']],
    ['gaza', ['incident']],
    ['xyzzyx', ANY],
  ])('%s among %j', (typed, types, locale) => {
    expect(found(typed, types, locale)).toEqual({ found: undefined, near: [] });
  });
});

describe('what may be meant is offered where it is near, and not taken', () => {
  it.each<[string, readonly EntityType[], string]>([
    ['Mehriban Aliyeva', ['actor'], 'ilham-aliyev'],
    ['Trump Putin', ['actor'], 'vladimir-putin'],
    ['Vladimir', ['actor'], 'volodymyr-zelenskyy'],
    ['president', ['actor'], 'vladimir-putin'],
    ['karabakh war', ['incident'], 'karabakh-2020'],
    ['arrest', ['incident'], 'sputnik-detentions'],
    ['karabakh gaza', ANY, 'nagorno-karabakh'],
    ['Armenian genocide', ANY, 'armenia'],
  ])('%s among %j: %s', (typed, types, id) => {
    const resolved = found(typed, types);
    expect(resolved.found).toBeUndefined();
    expect(!resolved.found && resolved.near.map((one) => one.id)).toContain(id);
  });
});

describe('of a text longer than any name, the first words are read', () => {
  it.each(['Xqzwv ', 'Grozny ', 'president ', 'Aliev putin war '])('%s …', (words) => {
    expect(found(words.repeat(10_000), ANY)).toEqual(found(words.repeat(20), ANY));
  });

  it('and a name behind them is not looked for', () => {
    expect(found(`${'Xqzwv '.repeat(30)} Aliyev`, ANY)).toEqual({ found: undefined, near: [] });
  });
});

describe('the commands say so', () => {
  const engine = createEngine(harbour());
  const reader = { locale: 'en', now: new Date('2030-12-01') } as const;
  it.each([
    [{ command: 'who', name: 'Merkel' }, 'Merkel'],
    [{ command: 'timeline', about: 'gaza' }, 'gaza'],
    [{ command: 'incident', incident: 'election' }, 'election'],
    [{ command: 'sources', about: 'London' }, 'London'],
  ] as const)('%j', (request, typed) => {
    const { reply } = engine.reply(request, reader);
    expect(plainText(reply)).toContain(`Nothing is known here by the name “${typed}”.`);
    expect(plainText(reply)).not.toContain('The closest');
  });

  it('and name what is near', () => {
    const { reply } = engine.reply({ command: 'who', name: 'Bob Marsh' }, reader);
    expect(plainText(reply)).toContain('“Bob Marsh”. The closest:');
    const labels = reply.blocks.flatMap((one) => (one.type === 'choices' ? one.choices : []));
    expect(labels.map(({ label }) => label)).toEqual(['Ada Marsh']);
  });
});
