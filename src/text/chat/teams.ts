import { type AlsoRisky, chatBlock, chatCode, guarded } from './guarded.ts';
import { type Marks, pointWith, rowWords } from './marks.ts';

const atStart = /^(?:[-+*•]|#{1,6}|\d{1,9}[.)]|[-=_*]{3,})$/;

/** Such a sign marks inside of words, too, when there are two of them. */
const pairs = ['*', '~'];

/** The part of Markdown that Teams turns into marks, links and lists. */
const inMarkdown: AlsoRisky = whole => {
  const paired = pairs.filter(sign => whole.indexOf(sign) !== whole.lastIndexOf(sign));
  const hasLink = /\][(:]/.test(whole);
  return (word, isStart) =>
    (isStart && atStart.test(word)) ||
    (hasLink && /[[\]]/.test(word)) ||
    paired.some(sign => word !== sign && word.includes(sign)) ||
    word.includes('\\');
};

const point = pointWith('-', '    ');

/** The part of Markdown that Teams takes when it is pasted; readable where it is not. */
export const teams: Marks = {
  wordsIn: whole => guarded(whole, inMarkdown),
  strong: text => `**${text}**`,
  emphasis: text => `*${text}*`,
  struck: text => `~~${text}~~`,
  code: chatCode,
  link: (text, address) => (text === address ? address : `${text} (${address})`),
  heading: text => `**${text}**`,
  point,
  quote: text => text.replace(/^/gm, '> '),
  block: chatBlock,
  table: ([, ...rows]) => rows.map(row => point(rowWords(row), { depth: 0 })).join('\n'),
  afterHeading: '\n\n',
};
