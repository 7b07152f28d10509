/**
 * Made-up ports, of each of which four things can be asked and published: which fact answers which question is known
 * by its number.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES =
  'Zandor Velmira Quoste Brannock Ilthara Pellwick Dromsund Karvayo Ostrelle Fenhollow Maribund Tysgard Culvane Jorhampton Belquist Rasmorra Whitmoor Alcantor Lindeska Grevost Nombrizal Hexley Sarrowby Ukmeron Dalvento Prysk Ebbingar Torvalen Mistrelle Yarrowdun Camborque Skelmar Pontiveo Dunashire Lorquay Venzabel Ashmarrow Krinvold Bastelume Ormeray Thessaly Garrowick Zelimbra Foxmouth Naldure Hvarsten Piccolmo Ruddlesea Ettrimon Wendlock'.split(
    ' ',
  );

type Matter = {
  readonly ask: (port: string) => string;
  readonly tell: (port: string, number: number) => string;
  /** On the same port, and no answer. */
  readonly beside: (port: string, number: number) => string;
};

const MATTERS: readonly Matter[] = [
  {
    ask: (port) => `How many fishing boats were built in ${port} in 2019?`,
    tell: (port, n) => `Workers in ${port} built ${n + 11} fishing boats in 2019.`,
    beside: (port, n) => `The shipyard of ${port} sold its crane in ${1960 + (n % 50)}.`,
  },
  {
    ask: (port) => `Who is the mayor of ${port}?`,
    tell: (port, n) => `Anna Berg-${n} is the mayor of ${port}.`,
    beside: (port, n) => `The town hall of ${port} has ${n + 5} rooms.`,
  },
  {
    ask: (port) => `When was the bridge of ${port} opened?`,
    tell: (port, n) => `The bridge of ${port} was opened in ${1901 + (n % 90)}.`,
    beside: (port, n) => `The bridge of ${port} has ${n + 3} lamps.`,
  },
  {
    ask: (port) => `How many people were injured in the storm in ${port}?`,
    tell: (port, n) => `In the storm in ${port}, ${n + 7} people were injured.`,
    beside: (port, n) => `The storm in ${port} lasted ${n + 2} hours.`,
  },
];

const matterOf = (number: number) => MATTERS[number % MATTERS.length]!;
const portOf = (number: number) => NAMES[Math.floor(number / MATTERS.length) % NAMES.length]!;

/** @param number from 0 */
export const questionOn = (number: number): string => matterOf(number).ask(portOf(number));
export const answerTo = (number: number): string => matterOf(number).tell(portOf(number), number);

/** Publishes a fact that answers a question, or one beside it, into a folder of knowledge. */
export function publishOn(folder: string, number: number, kind: 'answer' | 'beside'): void {
  const text =
    kind === 'answer' ? answerTo(number) : matterOf(number).beside(portOf(number), number);
  const file = {
    facts: [
      {
        id: `port-${number}-${kind}`,
        text: { en: text },
        when: '2019',
        status: 'confirmed',
        attribution: [],
        sources: ['almanac'],
        ...(kind === 'answer' && { questions: { en: [questionOn(number)] } }),
      },
    ],
  };
  writeFileSync(join(folder, 'ports', `fact-${number}-${kind}.json`), JSON.stringify(file));
}

/** The pack before anything is known. */
export function beginPorts(folder: string): void {
  mkdirSync(join(folder, 'ports'), { recursive: true });
  const file = {
    pack: { id: 'ports', title: { en: 'Ports' }, description: { en: 'Ports.' }, languages: ['en'] },
    sources: [{ id: 'almanac', title: 'The almanac of ports' }],
    facts: [
      {
        id: 'almanac-printed',
        text: { en: 'The almanac of ports is printed each winter.' },
        when: '2018',
        status: 'confirmed',
        attribution: [],
        sources: ['almanac'],
      },
    ],
  };
  writeFileSync(join(folder, 'ports', 'ports.json'), JSON.stringify(file));
}
