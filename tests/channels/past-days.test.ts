/** "As of", `/changes` and "What changed since?", as people use them: one table for both platforms, by their real clients. */
import { describe, expect, it, vi } from 'vitest';
import { RESCUED } from '../support/packs/harbour.ts';
import { type PastDays, pastDays } from '../support/past-days.ts';

const CHANGED =
  /1 corrected, 0 withdrawn\.[\s\S]*Corrected: Boats brought 13 of the 14[\s\S]*“12” → “13”/;

const TYPED: readonly (readonly [string, string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'of a day',
    'ask',
    { question: RESCUED, as_of: '4 July 2030' },
    /^As of 4 July 2030[\s\S]*By 10 July 2030, 1 of these facts has changed[\s\S]*brought 12 of/,
  ],
  [
    'of yesterday',
    'ask',
    { question: RESCUED, as_of: 'yesterday' },
    /^As of 9 July 2030[\s\S]*none of this had changed[\s\S]*brought 13 of/,
  ],
  [
    'of a day that there is not',
    'ask',
    { question: RESCUED, as_of: '32 May 2030' },
    /“32 May 2030” could not be read as a day/,
  ],
  [
    'of a day to come',
    'ask',
    { question: RESCUED, as_of: '2031-01-01' },
    /1 January 2031 has not come yet/,
  ],
  [
    'of before the first revision',
    'ask',
    { question: RESCUED, as_of: '2029-05-03' },
    /begins on 1 July 2030\. What they said on 3 May 2029/,
  ],
  [
    'a story of a day',
    'timeline',
    { about: 'sea', as_of: '2030-07-04' },
    /^As of 4 July 2030[\s\S]*brought 12 of/,
  ],
  [
    'an incident of a day',
    'incident',
    { incident: 'ferry-fire', as_of: '2030-07-04' },
    /^As of 4 July 2030[\s\S]*brought 12 of/,
  ],
  [
    'what changed since a day',
    'changes',
    { since: '3 July 2030' },
    /What changed since 3 July 2030[\s\S]*1 added, 1 corrected, 1 withdrawn/,
  ],
  [
    'what changed, where nothing has',
    'changes',
    { since: 'yesterday' },
    /No fact has changed since 9 July 2030\./,
  ],
  ['what changed since no day', 'changes', { since: 'soon' }, /“soon” could not be read as a day/],
  ['what changed since a day to come', 'changes', { since: '2031-01-01' }, /has not come yet/],
  [
    'what changed since before there was a record',
    'changes',
    { since: '2029' },
    /record of the facts begins on 1 July 2030/,
  ],
];

const { discord, slack, real } = pastDays();
describe('on Discord', () => asked(discord));
describe('on Slack', () => asked(slack));

function asked<M>(here: PastDays<M>) {
  it.each(TYPED)('somebody asks %s', async (_what, command, options, expected) => {
    expect((await here.type(command, options)).text.trim()).toMatch(expected);
  });

  it('that takes longer than the platform waits is answered all the same', async () => {
    const told = await here.typeAndWait('ask', { question: RESCUED, as_of: '2030-07-04' });
    expect(told.text).toMatch(/As of 4 July 2030[\s\S]*brought 12 of/);
  });

  it('is gone on with as of today, which is said', async () => {
    const { message } = await here.type('ask', { question: RESCUED, as_of: '2030-07-04' });
    const followed = await here.follow(message, 'and when was that?');
    expect(followed).toContain('4 May 2030');
    expect(followed).toContain('This is as of today; the answer before was as of 4 July 2030.');
  });

  it('a corrected answer leads to what changed since it was first posted, privately and again and again', async () => {
    const { message, text } = here.standing(here.old());
    expect(text).toContain('Corrected on 10 July 2030');
    for (const who of ['en', 'tr'] as const) {
      const told = await here.press(message, 'What changed since?', who);
      expect(told.alone).toBe(true);
      expect(told.text).toMatch(/What changed since 2 July 2030/);
      expect(told.text).toMatch(CHANGED);
    }
  });

  it('an answer leads there by its menu, too, in the language of whoever looks', async () => {
    const told = await here.menu(here.old(), 'tr');
    expect(told.alone).toBe(true);
    expect(told.text).toMatch(/2 Temmuz 2030 tarihinden beri değişenler[\s\S]*“12” → “13”/);
    const same = await here.menu(here.standing(here.old()).message, 'en');
    expect(same.text).toMatch(CHANGED);
  });

  it('an answer of which nothing has changed says so, with the day', async () => {
    const { message } = await here.type('ask', { question: 'Who opened an inquiry?' });
    await vi.waitFor(async () => {
      const noted = await real().service.posted.withFacts(['inquiry-opened']);
      expect(JSON.stringify(noted)).toContain(
        JSON.stringify(message).match(/"(?:id|ts)":"([^"]+)"/)![1],
      );
    });
    const told = await here.menu(message, 'en');
    expect(told.text).toMatch(/None of these facts has changed since 10 July 2030\./);
  });

  it('an answer that shows no fact leads to all that changed, and to what stands today', async () => {
    const told = await here.menu(
      (await here.type('ask', { question: 'Who painted the lighthouse?' })).message,
      'en',
    );
    expect(told.text).toMatch(/What changed since|No fact has changed since/);
    expect((await here.press(told.message, 'As of today', 'en')).text).toMatch(
      /no fact on file|nothing on file/i,
    );
  });

  it('what is pressed under an answer of before says that facts have changed, and leads to which', async () => {
    const told = await here.press(here.old(), 'Quote', 'en');
    expect(told.text).toContain('updated since that message was posted');
    const which = await here.press(told.message, 'What changed since?', 'en');
    expect(which.text).toMatch(CHANGED);
  });
}
