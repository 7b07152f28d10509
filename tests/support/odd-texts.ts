/** Texts that nobody writes to ask something, each as long as wanted: what one reader can make everybody wait with. */

/** Repeated until they are long enough. */
const PIECES: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'a Cyrillic letter': 'ы',
  'Turkic letters': 'ğıəöç',
  'laughter without an end': 'ha',
  'line breaks': '\n',
  'a letter a line': 'a\n',
  'short words': 'ab ',
  'question words': 'who and when and ',
  'a name': 'putin ',
  'names of stories': 'azal crash ',
  'misspelt names': 'putn aliyv zelensy bakku ',
  sentences: 'Putin said that 38 people died. ',
  figures: '1',
  'figures apart': '1 2 3 ',
  'numbers in words': 'hundred million and twenty ',
  'Russian numbers in words': 'двадцать пять тысяч ',
  dates: '1 may 2024 ',
  years: '1990-1991 ',
  eras: '300 bc 12th century ',
  percentages: '12.5% 1,000,000 ',
  'heaped marks': 'a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  'zero-width joiners': 'a\u200d',
  'families of emoji': '👨‍👩‍👧‍👦',
  'half of emoji': '\ud83d',
  Arabic: 'مرحبا ',
  'direction marks': '\u202e',
  'Korean syllables': '각',
  'a ligature of eighteen letters': 'ﷺ',
  'marks below and above': 'q\u0323\u0307',
  'opening quotation marks': '“',
  brackets: '([',
  addresses: 'http://a.b ',
  'begun addresses': 'http://',
  mentions: '<@1> @a ',
  'marks of formatting': '*_~`',
  'full stops': '. ',
  'question marks': '?',
  'commas and words': 'a, ',
  hyphens: 'a-',
  apostrophes: "a'b'",
  blanks: ' \t',
  greetings: 'hi thanks ',
  not: 'not been officially ',
};

/** @returns what it is, and the text */
export function oddTexts(length: number): readonly (readonly [string, string])[] {
  const repeated = Object.entries(PIECES).map(
    ([what, piece]) =>
      [what, piece.repeat(Math.ceil(length / piece.length)).slice(0, length)] as const,
  );
  const words = Array.from({ length }, (_, at) => `${letters(at * 7919)}ing`);
  return [
    ...repeated,
    ['words that are all different', words.join(' ').slice(0, length)],
    ['a word behind blanks', `${' '.repeat(length - 1)}x`],
    ['a question in between', `Did ${'the plane and '.repeat(length / 14).slice(0, length - 5)}?`],
  ];
}

const letters = (number: number): string =>
  number.toString(26).replace(/\d/g, (figure) => 'qrstuvwxyz'[Number(figure)]!);
