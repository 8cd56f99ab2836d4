/** Where a text is pasted. */
export const chatFormats = ['slack', 'teams', 'jira', 'plain'] as const;
export type ChatFormat = (typeof chatFormats)[number];

/** Words as everybody shall see them, none of their signs with a meaning. @param isStart whether they begin the line */
export type ShowWords = (text: string, isStart: boolean) => string;

export interface PointPlace {
  /** Counted from 0. */
  readonly depth: number;
  /** In a list that counts. */
  readonly number?: number;
}

/** How a program marks text. Only these marks are ours; words never become one. */
export interface Marks {
  /** @param whole all words of the line: some signs are marks only when there are two of them */
  wordsIn(whole: string): ShowWords;
  strong(text: string): string;
  emphasis(text: string): string;
  struck(text: string): string;
  /** On one line, letter by letter. */
  code(text: string): string;
  link(text: string, address: string): string;
  /** @param level of the heading, counted from 1 */
  heading(text: string, level: number): string;
  point(text: string, place: PointPlace): string;
  quote(text: string): string;
  /** Lines that keep their blanks. */
  block(text: string): string;
  /** Cells as they stand in their rows; the first row names the columns. */
  table(rows: readonly (readonly string[])[]): string;
  /** What stands between a heading and what it is for. */
  readonly afterHeading: string;
}

/** A row as a point, where no table can stand: "24 November 2026: Cause explained (on track)". */
export function rowWords([first = '', second, ...more]: readonly string[]): string {
  const rest = more.filter(Boolean).join(', ');
  return `${first}${second ? `: ${second}` : ''}${rest && ` (${rest})`}`;
}

/** The same mark at every depth. @param step how far a deeper point stands in */
export function pointWith(mark: string, step: string) {
  return (text: string, { depth, number }: PointPlace): string =>
    `${step.repeat(depth)}${number === undefined ? mark : `${number}.`} ${text}`;
}
