import type { Form } from './commentingAt.ts';
import type { Comment } from './commentTables.ts';

/** In VS Code's snippets these three are signs of their own. */
const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&');

/** Some tokens carry a blank of their own ("@REM "), which would be doubled. */
const tokens: Readonly<Record<Form, readonly [open: string, close: string]>> = {
  line: ['${LINE_COMMENT/\\s+$//}', ''],
  block: ['${BLOCK_COMMENT_START/\\s+$//}', ' ${BLOCK_COMMENT_END/^\\s+//}'],
};

export interface CommentLine {
  readonly indent: string;
  readonly tag: string;
}

/** The comment as a line of text. */
export function commentText({ open, close }: Comment, tag: string): string {
  return [open, tag, close].filter(Boolean).join(' ');
}

/** A snippet that puts the comment on a line of its own, in the words of a table or in those the editor knows. */
export function commentSnippet(how: Comment | Form, { indent, tag }: CommentLine): string {
  if (typeof how !== 'string') return escaped(`${indent}${commentText(how, tag)}\n`);
  const [open, close] = tokens[how];
  return `${escaped(indent)}${open} ${escaped(tag)}${close}\n`;
}
