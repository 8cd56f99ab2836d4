import { apart } from './guarded.ts';
import { type Marks, pointWith, rowWords } from './marks.ts';

const point = pointWith('-', '  ');
const asItIs = (text: string) => text;

/** For whatever takes no marks at all: mails, forms, other chats. */
export const plain: Marks = {
  wordsIn: () => apart,
  strong: asItIs,
  emphasis: asItIs,
  struck: asItIs,
  code: apart,
  link: (text, address) => (text === address ? address : `${text} (${address})`),
  heading: asItIs,
  point,
  quote: text => text.replace(/^/gm, '> '),
  block: apart,
  table: ([, ...rows]) => rows.map(row => point(rowWords(row), { depth: 0 })).join('\n'),
  afterHeading: '\n',
};
