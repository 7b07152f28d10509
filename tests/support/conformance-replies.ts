/**
 * The one table of Replies that every renderer must get through: shortest, typical, longest,
 * hostile, empty, in four languages. Each adapter's tests render all of them and judge the result
 * by the platform's own rules.
 */

import type {
  Block,
  Choice,
  FactBlock,
  Reply,
  SourceLine,
  TimelineEntry,
} from '../../src/contract/reply.ts';
import type { Request } from '../../src/contract/request.ts';
import { translate } from '../../src/i18n/translate.ts';
import { LOCALES, type Locale } from '../../src/knowledge/model/schema.ts';

export type Case = { readonly name: string; readonly reply: Reply };

/** Text that would become markup, a mention or a link where a renderer forgets to escape. */
export const HOSTILE: readonly string[] = [
  '**bold** *it* __under__ _it_ ~~gone~~ ||spoiler|| ***both***',
  '# heading\n## two\n### three\n-# subtext\n> quote\n>>> all of it\n- item\n* item\n+ item\n1. one\n 2. two',
  '`code` ``more`` ```js\nalert(1)\n``` and an unclosed ```',
  '@everyone @here <@123456789012345678> <@!123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '<t:1735119000:R> <:party:123456789012345678> <a:dance:123456789012345678> </ask:123456789012345678> <id:browse> :smile: :100:',
  '[Reuters](http://evil.example) [a]( https://evil.example ) ![i](https://evil.example/x.png) [x][1] [[nested]](https://evil.example)',
  'half a link](https://evil.example) and the other half, C#',
  'https://evil.example/path_(x)?a=*b* <https://evil.example> http://evil.example. steam://run/1 discord://x',
  '<!channel> <!here> <!everyone> <!subteam^S123> <@U012AB3CD> <#C012AB3CD|general> <!date^1392734382^{date}|x>',
  '<https://evil.example|Reuters> <mailto:a@evil.example|write> &lt;!channel&gt; & &amp; < >',
  '*bold* _it_ ~gone~ •list &gt; quote',
  'right-to-left \u202egnp.exe and \u2067isolated, both left open',
  'zero\u200bwidth\u200djoin\ufeffed \u00ad soft',
  '👩‍👩‍👧‍👦 🇦🇿 ⚠️ ™ 𝕌𝕟𝕚𝕔𝕠𝕕𝕖 e\u0301 Ə ı İ ғ',
  '\\*already escaped\\* \\ and a last backslash \\',
  '¯\\_(ツ)_/¯',
  'control \u0000\u0007\u001b[31m characters \r\nand\ttabs',
  '   leading and trailing   ',
  '\n\n\nlines\n\n\n\nand lines\n',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text that is tested.
  '{name} {count, plural, one {#} other {#}} %s ${x} <script>alert(1)</script>',
];

/** A text of exactly `length` characters made of words. */
export const long = (length: number, word = 'Bakıdan Qroznıya uçan təyyarə '): string =>
  word
    .repeat(Math.ceil(length / word.length))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.');

const source = (more: Partial<SourceLine> = {}): SourceLine => ({
  id: 'wire-azal',
  title: 'Azerbaijan Airlines flight was downed by Russian air defence system',
  publisher: 'The Wire',
  url: 'https://wire.example/azerbaijan-airlines',
  published: '26 December 2024',
  ...more,
});

export const fact = (more: Partial<FactBlock> = {}): FactBlock => ({
  type: 'fact',
  id: 'azal-dead',
  text: 'An Azerbaijan Airlines flight crashed in western Kazakhstan on 25 December 2024; 38 of the 67 people on board died.',
  lang: 'en',
  date: '25 December 2024',
  status: 'confirmed',
  statusWords: 'confirmed',
  attribution: 'According to Azerbaijani investigators',
  sources: [source()],
  notes: [],
  ...more,
});

const entry = (number: number, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `entry-${number}`,
  date: `${(number % 28) + 1} June 2025`,
  text: `What happened as number ${number}, told in one checkable statement that reads well alone.`,
  status: number % 3 ? 'confirmed' : 'claimed',
  statusWords: number % 3 ? 'confirmed' : 'claimed',
  attribution: 'According to the Prosecutor General’s Office',
  sources: [source({ id: `source-${number}` })],
  ...more,
});

const choice = (label: string, request: Request, kind: Choice['kind'] = 'secondary'): Choice => ({
  label,
  request,
  kind,
});

const asked = (
  locale: Locale,
  blocks: readonly Block[],
  outcome: Reply['outcome'] = 'answer',
): Reply => ({
  locale,
  command: 'ask',
  ...(outcome && { outcome }),
  blocks,
});

const of = (command: Reply['command'], blocks: readonly Block[], locale: Locale = 'en'): Reply => ({
  locale,
  command,
  blocks,
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What an answer looks like on an ordinary day. */
export const TYPICAL: Reply = asked('en', [
  { type: 'short', text: '38 of the 67 people on board' },
  fact(),
  {
    type: 'choices',
    choices: [
      choice('Sources', { command: 'sources', facts: ['azal-dead'], language: 'en' }),
      choice('Timeline', { command: 'timeline', about: 'incident:azal-crash', language: 'en' }),
      choice(
        'The whole incident',
        { command: 'incident', incident: 'azal-crash', language: 'en' },
        'primary',
      ),
    ],
  },
]);

const TEXTS: Readonly<Record<Locale, { text: string; date: string; by: string; short: string }>> = {
  en: {
    text: 'A flight of Azerbaijan Airlines crashed in western Kazakhstan; 38 of the 67 people on board died.',
    date: '25 December 2024',
    by: 'Azerbaijani investigators',
    short: '38 of the 67 people on board',
  },
  ru: {
    text: 'Самолёт «Азербайджанских авиалиний» разбился на западе Казахстана; погибли 38 из 67 человек, находившихся на борту.',
    date: '25 декабря 2024 г.',
    by: 'азербайджанские следователи',
    short: '38 из 67 человек на борту',
  },
  az: {
    text: 'Azərbaycan Hava Yollarının reysi Qazaxıstanın qərbində qəzaya uğradı; bortdakı 67 nəfərdən 38-i həlak oldu.',
    date: '25 dekabr 2024',
    by: 'Azərbaycan müstəntiqləri',
    short: 'bortdakı 67 nəfərdən 38-i',
  },
  tr: {
    text: 'Azerbaycan Havayolları’nın uçağı Kazakistan’ın batısında düştü; uçaktaki 67 kişiden 38’i öldü.',
    date: '25 Aralık 2024',
    by: 'Azerbaycanlı soruşturmacılar',
    short: 'uçaktaki 67 kişiden 38’i',
  },
};

const inFourLanguages: Case[] = LOCALES.flatMap((locale) => {
  const words = TEXTS[locale];
  const block = fact({
    text: words.text,
    lang: locale,
    date: words.date,
    statusWords: translate(locale, 'status.confirmed'),
    attribution: translate(locale, 'attribution.confirmed', { names: words.by }),
    notes: locale === 'en' ? [] : [translate(locale, 'note.machine')],
  });
  const suggestion = choice(words.text.slice(0, 75), {
    command: 'ask',
    question: words.text,
    language: locale,
  });
  return [
    {
      name: `answer, ${locale}`,
      reply: asked(locale, [
        { type: 'short', text: words.short },
        block,
        {
          type: 'choices',
          choices: [
            choice(translate(locale, 'choice.sources'), {
              command: 'sources',
              facts: [block.id],
              language: locale,
            }),
          ],
        },
      ]),
    },
    {
      name: `related, ${locale}`,
      reply: asked(
        locale,
        [
          { type: 'text', text: translate(locale, 'ask.related') },
          block,
          fact({
            ...block,
            id: 'second',
            status: 'claimed',
            statusWords: translate(locale, 'status.claimed'),
          }),
          { type: 'note', text: translate(locale, 'ask.unmatched', { words: 'parachute' }) },
          { type: 'choices', choices: [suggestion] },
        ],
        'related',
      ),
    },
    {
      name: `none, ${locale}`,
      reply: asked(
        locale,
        [
          { type: 'text', text: translate(locale, 'ask.none') },
          {
            type: 'note',
            text: translate(locale, 'ask.covers', { topics: 'the jet, Karabakh, energy' }),
          },
          { type: 'text', text: translate(locale, 'ask.try') },
          { type: 'choices', choices: [suggestion] },
        ],
        'none',
      ),
    },
  ];
});

const pages = (page: number, total: number) => [
  choice('Previous page', {
    command: 'timeline',
    about: 'topic:crash',
    page: page - 1,
    language: 'en',
  }),
  choice(
    'Next page',
    { command: 'timeline', about: 'topic:crash', page: page + 1, language: 'en' },
    'primary',
  ),
  choice(`Newest first (${total})`, {
    command: 'timeline',
    about: 'topic:crash',
    order: 'newest',
    language: 'en',
  }),
];

const ordinary: Case[] = [
  { name: 'the shortest', reply: asked('en', [{ type: 'text', text: 'Yes.' }]) },
  { name: 'a typical answer', reply: TYPICAL },
  {
    name: 'a page of a timeline',
    reply: of('timeline', [
      { type: 'headline', text: 'Timeline: the crash of the jet' },
      { type: 'timeline', entries: numbers(8).map((number) => entry(number)), page: 2, pages: 5 },
      { type: 'note', text: translate('en', 'timeline.page', { page: 2, pages: 5, count: 40 }) },
      { type: 'choices', choices: pages(2, 40) },
    ]),
  },
  {
    name: 'an incident card',
    reply: of('incident', [
      { type: 'headline', text: 'The downing of the Azerbaijan Airlines jet' },
      { type: 'short', text: '38 of the 67 people on board died' },
      {
        type: 'fields',
        fields: [
          { label: 'When', value: '25 December 2024' },
          { label: 'Where', value: 'western Kazakhstan' },
          { label: 'Figures', value: '38 people killed of 67; 29 survivors' },
        ],
      },
      { type: 'section', text: 'What happened' },
      fact(),
      { type: 'section', text: 'What each side says' },
      fact({
        id: 'side-1',
        status: 'claimed',
        statusWords: 'claimed',
        attribution: 'Claimed by Azerbaijan’s government',
        text: 'The aeroplane was mistakenly hit by Russian air-defence fire.',
      }),
      fact({
        id: 'side-2',
        status: 'denied',
        statusWords: 'denied',
        attribution: 'Denied by the Kremlin',
        text: 'Russian air defence fired at the aeroplane on purpose.',
        notes: ['Machine translation, not yet reviewed by an editor.'],
      }),
      { type: 'note', text: 'Page 1 of 2' },
      {
        type: 'choices',
        choices: [
          choice('Timeline', { command: 'timeline', about: 'incident:azal-crash' }, 'primary'),
          choice('Next page', { command: 'incident', incident: 'azal-crash', page: 2 }),
        ],
      },
    ]),
  },
  {
    name: 'what each side says, side by side',
    reply: of('incident', [
      { type: 'section', text: 'What each side says' },
      {
        type: 'fields',
        sides: true,
        fields: [
          {
            label: 'Claimed by Azerbaijani investigators',
            value: 'Russian air-defence fire hit the jet by mistake.\n25 December 2024',
          },
          { label: 'Denied by Moscow', value: `${long(680)}\n25 December 2024 or later` },
          { label: HOSTILE[0] ?? '', value: HOSTILE.join('\n').slice(0, 700) },
        ],
      },
    ]),
  },
  {
    name: 'a text to be copied',
    reply: of('quote', [
      { type: 'headline', text: 'To quote' },
      {
        type: 'quote',
        text: '“Of the 67 people on board, 38 died.”\nAccording to Azerbaijani investigators, 25 December 2024\nStatus: confirmed\nSource: Wire · https://wire.example/crash',
      },
      ...HOSTILE.map((text) => ({ type: 'quote', text }) as const),
      { type: 'quote', text: long(3000) },
      { type: 'note', text: 'Copy it as it stands.' },
    ]),
  },
  {
    name: 'a list of sources',
    reply: of('sources', [
      { type: 'headline', text: 'Sources for: the crash' },
      {
        type: 'list',
        items: [
          {
            text: 'Aliyev blames Russia',
            detail: 'The Wire, published 29 December 2024, behind 3 facts',
            url: 'https://wire.example/a_(b)',
          },
          { text: 'Preliminary report', detail: 'Kazakhstan’s Ministry of Transport' },
          { text: 'A book without a link' },
        ],
      },
    ]),
  },
  {
    name: 'help',
    reply: of('help', [
      { type: 'headline', text: translate('en', 'help.title') },
      { type: 'text', text: translate('en', 'help.intro') },
      { type: 'section', text: translate('en', 'help.commands') },
      {
        type: 'list',
        items: [
          { text: '/ask', detail: translate('en', 'command.ask') },
          { text: '/timeline', detail: translate('en', 'command.timeline') },
        ],
      },
    ]),
  },
  ...(['differs', 'nearest'] as const).map((kind) => ({
    name: `a reply that ${kind === 'differs' ? 'contradicts' : 'is near and no answer'}`,
    reply: asked(
      'en',
      [
        { type: 'label', kind, text: translate('en', `label.${kind}`) },
        { type: 'headline', text: 'Did 50 people die?' },
        { type: 'text', text: 'The question says “50 people”. Fact on file: 38 of the 67.' },
        fact(),
        fact({ id: 'again', attribution: '', sources: [], asAbove: 'same source' }),
        ...(['claimed', 'disputed', 'denied', 'retracted'] as const).map((status) =>
          fact({ id: status, status, statusWords: status }),
        ),
      ],
      kind === 'differs' ? 'answer' : 'related',
    ),
  })),
  {
    name: 'a fact nobody is named for, without a source or a date in words',
    reply: asked('en', [
      {
        type: 'fact',
        id: 'bare',
        text: 'It is so.',
        lang: 'en',
        date: '',
        status: 'disputed',
        statusWords: 'disputed',
        sources: [],
        notes: [],
      },
    ]),
  },
];

const big: Case[] = [
  {
    name: 'a fact of 600 characters with 12 sources and long titles',
    reply: asked('az', [
      { type: 'short', text: long(200) },
      fact({
        text: long(600),
        lang: 'az',
        notes: [long(200), long(200)],
        sources: numbers(12).map((number) =>
          source({
            id: `s-${number}`,
            title: `${number} ${long(250)}`,
            publisher: long(80),
            url: `https://example.org/${'path/'.repeat(40)}${number}`,
          }),
        ),
      }),
    ]),
  },
  {
    name: '10 facts of 600 characters, every character markup',
    reply: asked(
      'en',
      numbers(10).map((number) => fact({ id: `f-${number}`, text: `${number}${'*'.repeat(598)}` })),
      'related',
    ),
  },
  {
    name: 'a timeline of 40 entries on one page',
    reply: of('timeline', [
      { type: 'headline', text: 'Timeline: everything' },
      {
        type: 'timeline',
        entries: numbers(40).map((number) => entry(number, { text: `${number}. ${long(400)}` })),
        page: 1,
        pages: 1,
      },
    ]),
  },
  {
    name: '30 choices with labels of 75 characters',
    reply: of('topics', [
      { type: 'headline', text: 'What Dateline covers' },
      {
        type: 'choices',
        choices: numbers(30).map((number) =>
          choice(`${number} ${long(72)}`, { command: 'timeline', about: `topic:t-${number}` }),
        ),
      },
    ]),
  },
  {
    name: 'the same choice twice',
    reply: of('topics', [
      { type: 'text', text: 'Twice.' },
      {
        type: 'choices',
        choices: [choice('Once', { command: 'topics' }), choice('Again', { command: 'topics' })],
      },
      {
        type: 'choices',
        choices: [choice('And again', { command: 'topics' }), choice('Help', { command: 'help' })],
      },
    ]),
  },
  {
    name: 'a headline, a section and a field longer than a platform allows',
    reply: of('incident', [
      { type: 'headline', text: long(400) },
      { type: 'section', text: long(400) },
      {
        type: 'fields',
        fields: numbers(60).map((number) => ({
          label: `${number} ${long(300)}`,
          value: long(1500),
        })),
      },
      { type: 'text', text: long(9000) },
    ]),
  },
  {
    name: 'a list of 200 items',
    reply: of('sources', [
      { type: 'headline', text: 'Sources' },
      {
        type: 'list',
        items: numbers(200).map((number) => ({
          text: `${number} ${long(90)}`,
          detail: long(60),
          url: `https://example.org/${number}`,
        })),
      },
    ]),
  },
  {
    name: '60 blocks',
    reply: of(
      'help',
      numbers(60).flatMap((number): Block[] => [
        { type: 'section', text: `Part ${number}` },
        { type: 'text', text: `Text ${number}` },
      ]),
    ),
  },
];

const empty: Case[] = [
  { name: 'no block at all', reply: asked('en', []) },
  {
    name: 'every list empty and every text blank',
    reply: of('timeline', [
      { type: 'headline', text: '' },
      { type: 'short', text: ' ' },
      { type: 'section', text: '' },
      { type: 'text', text: '\n' },
      { type: 'timeline', entries: [], page: 1, pages: 0 },
      { type: 'fields', fields: [] },
      {
        type: 'fields',
        fields: [
          { label: '', value: '' },
          { label: 'Where', value: '' },
          { label: ' ', value: 'here' },
        ],
      },
      { type: 'list', items: [] },
      { type: 'list', items: [{ text: '' }] },
      { type: 'note', text: '' },
      { type: 'choices', choices: [] },
      { type: 'choices', choices: [choice('', { command: 'help' })] },
    ]),
  },
  {
    name: 'buttons and nothing else',
    reply: of('help', [{ type: 'choices', choices: [choice('Topics', { command: 'topics' })] }]),
  },
];

/** The same hostile text in every slot that carries text. */
export const everySlot = (text: string, locale: Locale = 'en'): Reply =>
  asked(locale, [
    { type: 'label', kind: 'nearest', text },
    { type: 'headline', text },
    { type: 'short', text },
    { type: 'section', text },
    { type: 'text', text },
    fact({
      text,
      date: text,
      statusWords: text,
      attribution: text,
      notes: [text],
      sources: [
        {
          id: 'a',
          title: text,
          publisher: text,
          url: 'https://example.org/a_b_(c)?d=*e*#f',
          published: text,
        },
        { id: 'b', title: text, publisher: text, url: 'javascript:alert(1)', published: text },
        { id: 'c', title: text },
      ],
    }),
    {
      type: 'timeline',
      entries: [
        entry(1, {
          text,
          date: text,
          statusWords: text,
          attribution: text,
          sources: [source({ title: text, publisher: text })],
        }),
      ],
      page: 1,
      pages: 2,
    },
    { type: 'fields', fields: [{ label: text, value: text }] },
    {
      type: 'list',
      items: [
        { text, detail: text, url: 'https://example.org/list' },
        { text, detail: text, url: `https://evil.example/${text}` },
        { text },
      ],
    },
    { type: 'note', text },
    {
      type: 'choices',
      choices: [choice(text.slice(0, 75), { command: 'ask', question: text }, 'primary')],
    },
  ]);

const hostile: Case[] = HOSTILE.map((text) => ({
  name: `hostile: ${JSON.stringify(text.slice(0, 40))}`,
  reply: everySlot(text),
}));

export const REPLIES: readonly Case[] = [
  ...ordinary,
  ...inFourLanguages,
  ...big,
  ...empty,
  ...hostile,
];
