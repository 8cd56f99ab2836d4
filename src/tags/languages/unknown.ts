import { block, lineLike } from '../lexing/comments.ts';
import { type Language, lineStart } from '../lexing/rule.ts';

/** A sign of several in a row, then a blank or the head itself. */
const lead = (first: string, more = '') => lineLike(first, `${more}(?=[\\sA-Z@])`, lineStart);

/** A language nobody told us about: only what begins its line with a sign that comments begin with. */
export const unknown: Language = {
  rules: [
    block('/*', '*/', lineStart),
    block('<!--', '-->', lineStart),
    block('(*', '*)', lineStart),
    block('{-', '-}', lineStart),
    block('<#', '#>', lineStart),
    block('--[[', ']]', lineStart),
    lead('/', '/+!?'),
    lead('#', '#*'),
    lead('-', '-+'),
    lead(';', ';*'),
    lead('%', '%*'),
    lead('!', '!*'),
    lead("'"),
    lead('"'),
    lead('\\.', '\\.'),
    lead('\\*', '>'),
    lineLike('@', '[rR][eE][mM](?=\\s)', lineStart),
    lineLike('[rR]', '[eE][mM](?=\\s)', lineStart),
  ],
};
