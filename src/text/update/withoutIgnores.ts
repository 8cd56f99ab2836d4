const alone = /^[ \t]*<!--\s*listen-first-ignore\b[^>]*?-->[ \t]*(?:\r?\n|$)/gm;
const within = /[ \t]*<!--\s*listen-first-ignore\b[^>]*?-->/g;

/** A text for others without the comments that set a finding of the wording check aside: their reasons are ours. */
export const withoutIgnores = (text: string): string => text.replace(alone, '').replace(within, '');
