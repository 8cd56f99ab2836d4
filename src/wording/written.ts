import type { Facts } from './facts.ts';

const longest = 26;
const marks = /\S {3,}\S|[[\]*_#<>{}=]|[\p{L}\d][(:][\p{L}\d]/u;

/** Of what is said to a customer, few sentences have so many words. */
export const isLong = ({ reading }: Facts): boolean => reading.tokens.length > longest;

/** Handbooks and lists of changes have long sentences, marks, and code that was blanked; what is said to a customer seldom has. */
export const isWritten = (facts: Facts, words: string): boolean => isLong(facts) || marks.test(words);
