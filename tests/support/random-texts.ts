/** Texts made at random for the property tests. */
import fc from 'fast-check';

/** Text that is likely to be markup: fragments of it, joined at random. */
export const nearMarkup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'* ** *** _ __ ~~ || ` ``` [ ] ( ) < > # ## - -# + > >>> 1. : :// \\ \n'.split(' '),
        ...['\n', ' ', '@everyone', '@here', '<@1>', '<t:1:R>', ':smile:', '<:x:1>', '</a:1>'],
        ...[
          'https://evil.example',
          '[a](http://evil.example)',
          'word',
          '\u202e',
          '\u2067',
          '\u200b',
          '\u2028',
          '\u2029',
          '\u0085',
          '😀',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
