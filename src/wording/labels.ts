/** What a wording can be found to be. The words are a contract: they stand in answers and in ignore comments. */
export const labels = ['promise', 'blame', 'dismissive', 'vague-date', 'hack-as-final'] as const;
export type Label = (typeof labels)[number];

export const isLabel = (word: string): word is Label => (labels as readonly string[]).includes(word);
