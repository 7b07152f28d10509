/** What a view carries of where it was opened. */
import { describe, expect, it } from 'vitest';
import { packAsked, unpackAsked } from '../../../src/channels/slack/render/view.ts';

describe('where something was asked', () => {
  it('is read back from a view', () => {
    const asked = { channel: 'C1', thread: '1.2', message: '1.3', language: 'az' } as const;
    expect(unpackAsked(packAsked(asked))).toEqual(asked);
    expect(unpackAsked(packAsked({}))).toEqual({});
  });

  it.each([
    [undefined],
    [''],
    ['null'],
    ['not JSON'],
    ['{"channel":7}'],
    ['{"channel":"C1","language":"xx"}'],
  ])('is nothing where it says %j', (metadata) => expect(unpackAsked(metadata)).toEqual({}));

  it('holds nothing else', () =>
    expect(unpackAsked('{"channel":"C1","admin":true}')).toEqual({ channel: 'C1' }));
});
