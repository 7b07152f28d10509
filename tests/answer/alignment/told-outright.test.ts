import { describe, expect, it } from 'vitest';
import { isToldOutright } from '../../../src/answer/alignment/told-outright.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { analyse } from '../../../src/language/index.ts';

/** @param asked a word or words of the text, @param reserve the word that says it was promised or the like */
function told(locale: Locale, text: string, asked: string, reserve: string) {
  const words = analyse(text, locale);
  const spanOf = (phrase: string) => {
    const own = phrase.split(' ');
    const from = words.findIndex((_, at) => own.every((one, i) => words[at + i]?.typed === one));
    if (from < 0) throw new Error(`"${phrase}" is not in "${text}"`);
    return { from, to: from + own.length };
  };
  return isToldOutright([spanOf(asked)], [spanOf(reserve)], { words, text, locale });
}

describe('what a text tells beside what was promised, planned or demanded', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'Baku called in the envoy and demanded justice.', 'called in', 'demanded'],
    ['en', 'Baku called in the envoy, demanding justice.', 'called in', 'demanding'],
    ['en', 'Baku demanded justice and expelled the envoy.', 'expelled', 'demanded'],
    ['en', 'The council called off visits that had been planned.', 'called off', 'planned'],
    ['en', 'The council called off planned visits.', 'called off', 'planned'],
    ['en', 'The planned visits were cancelled.', 'cancelled', 'planned'],
    ['ru', 'Баку вызвал посла и потребовал справедливости.', 'вызвал', 'потребовал'],
    ['ru', 'Баку потребовал справедливости и выслал посла.', 'выслал', 'потребовал'],
    ['ru', 'Совет отменил запланированные визиты.', 'отменил', 'запланированные'],
    ['ru', 'Запланированный визит был отменён.', 'отменён', 'Запланированный'],
    ['ru', 'Баку вызвал посла, требуя справедливости.', 'вызвал', 'требуя'],
    ['az', 'Bakı səfiri çağırıb ədalət tələb etdi.', 'çağırıb', 'tələb etdi'],
    ['az', 'Bakı səfiri çağırdı və ədalət tələb etdi.', 'çağırdı', 'tələb etdi'],
    ['az', 'Şura planlaşdırılmış səfərləri ləğv etdi.', 'ləğv', 'planlaşdırılmış'],
    ['tr', 'Bakü elçiyi çağırıp adalet istedi.', 'çağırıp', 'istedi'],
    ['tr', 'Bakü adalet istedi ve elçiyi kovdu.', 'kovdu', 'istedi'],
    ['tr', 'Konsey planlanmış ziyaretleri iptal etti.', 'iptal', 'planlanmış'],
  ])('%s: %s → %s', (locale, text, asked, reserve) => {
    expect(told(locale, text, asked, reserve)).toBe(true);
  });
});

describe('what was only promised, planned, demanded, claimed', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'The council promised to repair the bridge.', 'repair', 'promised'],
    ['en', 'The council promised that it would repair the bridge.', 'repair', 'promised'],
    ['en', 'Baku claims that Russia shot down the plane.', 'shot', 'claims'],
    ['en', 'Baku claims Russia shot down the plane.', 'shot', 'claims'],
    ['en', 'Russia shot down the plane, Baku claims.', 'shot', 'claims'],
    ['en', 'According to rumours, the council sold the bridge.', 'sold', 'rumours'],
    ['en', 'Baku demanded the trial of those who shot down the plane.', 'shot', 'demanded'],
    ['en', 'The council promised to repair and to repaint the bridge.', 'repaint', 'promised'],
    ['ru', 'Совет обещал отремонтировать мост.', 'отремонтировать', 'обещал'],
    ['ru', 'Баку утверждает, что Россия сбила самолёт.', 'сбила', 'утверждает'],
    ['ru', 'Россия сбила самолёт, утверждает Баку.', 'сбила', 'утверждает'],
    ['ru', 'Баку потребовал наказать тех, кто сбил самолёт.', 'сбил', 'потребовал'],
    ['ru', 'По слухам, совет продал мост.', 'продал', 'слухам'],
    ['az', 'Şura körpünü təmir etməyi vəd etdi.', 'təmir', 'vəd etdi'],
    ['az', 'Bakı iddia edir ki, Rusiya təyyarəni vurdu.', 'vurdu', 'iddia edir'],
    ['az', 'İddialara görə şura körpünü satdı.', 'satdı', 'İddialara'],
    ['tr', 'Konsey köprüyü onarmaya söz verdi.', 'onarmaya', 'söz verdi'],
    ['tr', 'Konsey köprüyü onarıp boyamaya söz verdi.', 'onarıp', 'söz verdi'],
    ['tr', 'Rusya uçağı vurdu diye iddia etti.', 'vurdu', 'iddia etti'],
    ['tr', 'İddiaya göre Rusya uçağı vurdu.', 'vurdu', 'İddiaya'],
  ])('%s: %s → %s', (locale, text, asked, reserve) => {
    expect(told(locale, text, asked, reserve)).toBe(false);
  });

  it('is not settled by a noun', () => {
    const text = 'The council called off visits that had been planned.';
    expect(told('en', text, 'visits', 'planned')).toBeUndefined();
  });
});
