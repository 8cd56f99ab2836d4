import { chatBlock, chatCode, guarded } from './guarded.ts';
import { type Marks, pointWith, rowWords } from './marks.ts';

const point = pointWith('•', '    ');

/** What Slack calls mrkdwn. */
export const slack: Marks = {
  wordsIn: whole => guarded(whole),
  strong: text => `*${text}*`,
  emphasis: text => `_${text}_`,
  struck: text => `~${text}~`,
  code: chatCode,
  link: (text, address) => (text === address ? address : `${text} (${address})`),
  heading: text => `*${text}*`,
  point,
  quote: text => text.replace(/^/gm, '> '),
  block: chatBlock,
  table: ([, ...rows]) => rows.map(row => point(rowWords(row), { depth: 0 })).join('\n'),
  afterHeading: '\n',
};
