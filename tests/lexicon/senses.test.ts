import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { analyse } from '../../src/language/index.ts';
import { sensesIn } from '../../src/lexicon/index.ts';

const senses = (text: string, locale: Locale) =>
  sensesIn(analyse(text, locale), locale)
    .filter(({ value }) => value.main)
    .map(({ value }) => value.concept.id);

describe('a form is found at its word', () => {
  test.each<[Locale, string, string]>([
    ['en', 'shot', 'shoot'],
    ['en', 'sold', 'sell'],
    ['en', 'thieves', 'theft'],
    ['en', 'stolen', 'theft'],
    ['en', 'rebuilt', 'rebuild'],
    ['en', 'children', 'child'],
    ['en', 'organized', 'hold-event'],
    ['en', "museum's", 'museum'],
    ['ru', 'погибли', 'die'],
    ['ru', 'убили', 'kill'],
    ['ru', 'ушёл', 'leave'],
    ['ru', 'пришла', 'arrive'],
    ['ru', 'вернулся', 'return-home'],
    ['ru', 'бастуют', 'strike-work'],
    ['ru', 'столкнулись', 'collide'],
    ['ru', 'денег', 'money'],
    ['ru', 'дней', 'day'],
    ['ru', 'концу', 'end'],
    ['ru', 'крестьян', 'farmer'],
    ['ru', 'разрушенный', 'destroy'],
    ['ru', 'построено', 'build'],
    ['ru', 'pogibli', 'die'],
    ['az', 'gəldi', 'arrive'],
    ['az', 'öldürüldü', 'kill'],
    ['az', 'öldürülübmü', 'kill'],
    ['az', 'evlənib', 'marry'],
    ['az', 'uşağın', 'child'],
    ['az', 'şəhərdəki', 'city'],
    ['az', 'yaralanib', 'injure'],
    ['az', 'yaşayırdı', 'live-reside'],
    ['tr', 'geldi', 'arrive'],
    ['tr', 'yaşıyor', 'live-reside'],
    ['tr', 'öldürülmüştü', 'kill'],
    ['tr', 'şehrin', 'city'],
    ['tr', 'kitabı', 'book'],
    ['tr', 'köprüdeki', 'bridge'],
    ['tr', 'tutuklandılar mı', 'arrest'],
    ['tr', 'yaralandi', 'injure'],
    ['tr', 'muzeden', 'museum'],
  ])('%s: %s → %s', (locale, text, id) => {
    expect(senses(text, locale)).toContain(id);
  });
});

describe('a phrase is found in any of its forms', () => {
  test.each<[Locale, string, string]>([
    ['tr', 'hayatını kaybettiler', 'die'],
    ['tr', 'iptal edildi', 'cancel-event'],
    ['az', 'həlak olub', 'die'],
    ['az', 'təyin edilib', 'appoint'],
    ['ru', 'комендантского часа', 'curfew'],
    ['ru', 'подали в отставку', 'resign'],
    ['en', 'stepped down', 'resign'],
    ['en', 'prime ministers', 'prime-minister'],
  ])('%s: %s → %s', (locale, text, id) => {
    expect(senses(text, locale)).toEqual([id]);
  });
});

describe('words that look alike are not taken for each other', () => {
  test.each<[Locale, string, readonly string[], string]>([
    ['en', 'and', [], 'the Andes'],
    ['en', 'on', [], 'Turkish ten'],
    ['tr', 'on', ['number-ten'], 'English on'],
    ['en', "won't", ['not'], 'won'],
    ['en', 'import', ['import'], 'port, important'],
    ['en', 'sport', ['sport'], 'port'],
    ['en', 'universe', ['universe'], 'university'],
    ['en', 'policy', ['politics'], 'police'],
    ['en', 'community', ['community'], 'communist'],
    ['en', 'minister', ['minister'], 'minute'],
    ['en', 'founded', ['found-establish'], 'found'],
    ['en', 'found', ['find'], 'founded'],
    ['tr', 'öldü', ['die'], 'oldu'],
    ['tr', 'oldu', ['auxiliary'], 'öldü'],
    ['tr', 'ölmüş', ['die'], 'olmuş'],
    ['tr', 'olmuş', ['auxiliary'], 'ölmüş'],
    ['az', 'ölüb', ['die'], 'olub'],
    ['az', 'olub', ['auxiliary'], 'ölüb'],
    ['tr', 'kar', ['snow'], 'karar'],
    ['tr', 'kara', ['black-color'], 'kar'],
    ['tr', 'karar', ['decide'], 'kar'],
    ['tr', 'karın', ['stomach'], 'kar'],
    ['tr', 'kardeş', ['brother'], 'kar'],
    ['tr', 'sel', ['flood'], 'selam'],
    ['tr', 'ada', ['island'], 'ad'],
    ['tr', 'aday', ['candidate'], 'ada'],
    ['tr', 'alan', ['area-size'], 'al-'],
    ['tr', 'dolar', ['dollar'], 'dol-'],
    ['tr', 'kazandı', ['win'], 'Kazan'],
    ['az', 'qaz', ['gas'], 'qazan-'],
    ['az', 'adam', ['people'], 'ada, ad'],
    ['az', 'ana', ['mother'], 'anma'],
    ['az', 'at', ['horse'], 'ata, atəş'],
    ['ru', 'суда', ['court'], 'судья'],
    ['ru', 'судно', ['ship'], 'суд'],
    ['ru', 'час', ['hour'], 'часть, часто'],
    ['ru', 'вино', ['grape'], 'вина'],
    ['ru', 'весна', ['spring'], 'весь'],
    ['ru', 'марта', ['march-month'], 'марка'],
    ['ru', 'стали', ['auxiliary'], 'сталь'],
    ['ru', 'количество', ['number'], 'кол'],
  ])('%s: %s is %j, not %s', (locale, text, ids) => {
    expect(senses(text, locale)).toEqual(ids);
  });
});

describe('the main sense is the one of the news', () => {
  test.each<[Locale, string]>([
    ['en', 'strike=strike-work raid=attack capital=capital-city poll=opinion-poll polls=election'],
    ['en', 'campaign=election-campaign bill=bill sentence=sentence charge=charge match=match'],
    [
      'en',
      'cup=competition draw=draw-tie beat=win bank=bank shares=share-stock talks=negotiations',
    ],
    [
      'en',
      'drugs=drugs plant=factory mine=mine-weapon crash=crash dead=die freed=release jury=juror',
    ],
    [
      'en',
      'appeal=appeal-court union=trade-union power=electricity board=board-directors note=letter-mail',
    ],
    [
      'ru',
      'договор=treaty явка=turnout ничья=draw-tie отставка=resign переворот=coup стачка=strike-work',
    ],
    ['ru', 'плотина=dam дамба=dam катастрофа=disaster крушение=crash счёт=score-result'],
    [
      'ru',
      'приговор=sentence ранен=injure вызвали=summon мир=peace перемирие=ceasefire шахта=mine-pit',
    ],
    ['az', 'tətil=strike-work çevriliş=coup qalib=win heç-heçə=draw-tie bənd=dam ay=month'],
    [
      'az',
      'birləşmə=firm-merge hökm=sentence istefa=resign dolu=hail saxlanıldı=arrest qapıçı=goalkeeper',
    ],
    [
      'tr',
      'grev=strike-work darbe=coup maden=mine-pit salgın=epidemic kuşatma=siege ay=month söz=say',
    ],
    [
      'tr',
      'ceza=punish yakalandı=arrest birleşme=firm-merge berabere=draw-tie sel=flood savcı=prosecutor',
    ],
  ])('%s: %s', (locale, table) => {
    for (const pair of table.split(' ')) {
      const [word, id] = pair.split('=');
      expect([word, ...senses(word!, locale)]).toEqual([word, id]);
    }
  });
});

describe('a phrase that is told by one of its words hides none of the others', () => {
  test.each<[string, string[]]>([
    ['train crash', ['train', 'crash']],
    ['plane crash', ['plane', 'crash']],
    ['prime minister', ['prime-minister']],
  ])('%s', (text, ids) => {
    expect(senses(text, 'en')).toEqual(ids);
  });
});
