import { expect, it } from 'vitest';
import { engine } from '../../support/packs/shipped.ts';

/** Turkish and Azerbaijani leave the one who does it without an ending, right before the question word. */
it.each([
  ['Azərbaycan neçə İT mütəxəssisini saxladı?', 'it-specialists-detained'],
  ['Azerbaycan kaç bilişim uzmanını gözaltına aldı?', 'it-specialists-detained'],
  ['Bakı neçə rus proqramçısını həbs etdi?', 'it-specialists-detained'],
  ['Rusiya təyyarəni niyə vurdu?', 'jet-hit-investigators'],
  ['Rusya kaç barış gücü askeri gönderdi?', 'russian-peacekeepers-2020'],
  // Here it has an ending, or nobody does it.
  ['90ci illerde qarabagda kim torpaq itirdi', 'azerbaijan-lost-territory-1990s'],
  ['Azerbaycan’da kaç bilişim uzmanı gözaltına alındı?', 'it-specialists-detained'],
])('%s: who does it in the fact is still answered', (question, fact) => {
  const { outcome, facts } = engine.ask(question, { locale: 'az', now: new Date('2026-12-01') });
  expect([outcome, facts[0]?.fact.id]).toEqual(['answer', fact]);
});
