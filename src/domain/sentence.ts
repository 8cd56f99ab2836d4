/** A sentence that can be translated: its values stand apart from its words, as {0}, {1}, … */
export interface Sentence {
  readonly words: string;
  readonly values: readonly (string | number)[];
}

/** The words are given as they stand here, so that the translation finds them in the source. */
export function sentence(words: string, ...values: readonly (string | number)[]): Sentence {
  return { words, values };
}

export function spoken({ words, values }: Sentence): string {
  return words.replace(/\{(\d+)\}/g, (all, index: string) => String(values[Number(index)] ?? all));
}
