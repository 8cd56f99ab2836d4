import fc from 'fast-check';

/** What means something in one of the programs, or in several. */
const signs = [
  ...[
    '<!channel>',
    '<!here|here>',
    '<@U123>',
    '<#C1|x>',
    '<https://evil.example|x>',
    '<at>Ann</at>',
    '</at>',
    '<b>',
  ],
  ...[
    '@here',
    '@channel',
    '@everyone',
    '@Team',
    '@maria',
    'x@here',
    '#general',
    '#12',
    '# a',
    'maria@evil.example',
  ],
  ...[
    ':smile:',
    ':+1:',
    ':日本:',
    '10:30:00',
    ':)',
    ';-)',
    '(!)',
    '(/)',
    '(on)',
    '(*r)',
    '<3',
    '</3',
    '(flagoff)',
  ],
  ...[
    '*a',
    'b*',
    '_a',
    'b_',
    '~a',
    'b~',
    '~~',
    '**',
    '__',
    '*',
    '_',
    '`',
    '```',
    '``a',
    '-a',
    'b-',
    '--',
    '---',
    '----',
  ],
  ...[
    '+a',
    'b+',
    '^a^',
    '??',
    '?',
    '!a',
    'b!',
    '!',
    '{code}',
    '{html}',
    '{noformat}',
    '{{a',
    '}}',
    '{',
    '[~maria]',
  ],
  ...[
    '[a',
    '](javascript:1)',
    '[x](https://e.example)',
    '![a](b)',
    '[^1]',
    '|',
    '||a',
    '\\',
    '\\\\',
    '\\*',
    'C:\\x\\*',
  ],
  ...[
    'h1.',
    'h1. a',
    'bq.',
    '>',
    '> a',
    '>>>',
    '-',
    '- a',
    '+ a',
    '1.',
    '2) a',
    '#',
    '##',
    '/giphy',
    '=== ',
    '•',
  ],
  ...[
    'https://evil.example/a_b',
    'http://x',
    '//x',
    'www.evil.com',
    'evil.com',
    'mailto:a',
    'file:\\\\x',
    'javascript:1',
  ],
  ...[
    '&lt;',
    '&#64;here',
    '&amp;',
    '&',
    'a&b',
    '%',
    '$',
    '~30',
    '5 * 3',
    'snake_case',
    "it's",
    'שלום',
    '顧客',
    '😀',
  ],
];

const sign = fc.constantFrom(...signs);
const piece = fc.oneof(
  { weight: 5, arbitrary: sign },
  { weight: 2, arbitrary: fc.constantFrom('a', 'ok', '5', 'Б') },
);
const glue = fc.constantFrom(' ', ' ', '', '.', ',', '(', ')', ':', '*', '_', '@', '\u200b');

/** One line of words that try everything. */
export const hostileLine = fc
  .array(fc.tuple(piece, glue), { minLength: 1, maxLength: 9 })
  .map(parts => parts.flat().join('').trim());

/** What was typed, whatever was put between it and around it. */
export const bare = (text: string): string =>
  text
    .replace(/[`ˋ]/g, '')
    .replace(/@ (?=here|channel|everyone|team|all)/giu, '@')
    .replace(/< (?=[!@#]|\/?at\b|https?:|mailto:|tel:)/gi, '<')
    .replace(/\s+/g, ' ')
    .trim();

export const calls = /(?<![\p{L}\p{N}])@(?:here|channel|everyone|team|all)(?![\p{L}\p{N}])|<(?:[!@#]|at\b)/iu;

const boundary = String.raw`(?:^|$|[^\p{L}\p{N}])`;

/** What a program would read in words that stand in no code: each by a name of its own. */
export const readings: Readonly<Record<string, RegExp>> = {
  'a person': /(?:^|[^\p{L}\p{N}])@\p{L}/u,
  'a channel': /(?:^|[^\p{L}\p{N}])#\p{L}/u,
  'a tag': /[<>]/,
  'an entity': /&(?:#|[a-z]+;)/i,
  'an emoji': /(?<!\d):[\p{L}\p{N}_+-]+:/u,
  'an address': /:\/\/|www\.|[^\s@]@[^\s@]/i,
  'bold or italic': new RegExp(`${boundary}[*_](?=\\S)|\\S[*_](?=${boundary})`, 'u'),
  code: /`/,
};

export const found = (text: string, names: Readonly<Record<string, RegExp>> = readings): string[] =>
  Object.keys(names).filter(name => names[name]?.test(text));

/** The words outside of code, a blank for each piece of it. */
export const outsideCode = (text: string): string =>
  text.replace(/```[\s\S]*?```/g, ' ').replace(/`[^`\n]*`/g, ' ');

/** A blank for what stands between the first mark and the next, as Slack strikes it out. */
export const isStruck = (text: string): boolean =>
  new RegExp(`${boundary}~(?=\\S)[^~\\n]*?\\S~(?=${boundary})`, 'u').test(text);
