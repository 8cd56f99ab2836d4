import { writtenOut } from './shortForms.ts';

/** What a word is to the engine itself, whatever the patterns make of it. Bits, so that one look at a word tells all. */
export const is = {
  english: 1,
  foreign: 2,
  /** Several languages have it, English among them. */
  shared: 4,
  /** Parts two clauses. */
  breaks: 8,
  joins: 16,
  subject: 32,
  /** No gap reaches over it: what is denied or begins anew is another statement. */
  stops: 64,
  /** A clause can end before it and begin after it. */
  sign: 128,
  /** Stands for other words. */
  short: 256,
} as const;

/** Small words of English, which are nobody's name. */
export const english: readonly string[] =
  "the a an and or but is are was were be been have has had do does did not we you they he she it i to of in on at by for from with this that these those will would can could should may our your their my me us them there here what when why how who if as so no yes please just all any some more soon update issue problem fix fixed ticket customer working it's".split(
    ' ',
  );

const foreign =
  'der die das und ist nicht wir sie ein eine den dem mit für auf von zu im werden wird haben hat bei auch noch aber kann ihr ihnen uns es sind als nach bitte kunde fehler le la les des du et est une nous vous pas pour dans sur avec que qui ce cette sera sont avons el los las y es en por para con una del se lo nosotros será está gli il di che per non è con sono della het een niet wij van voor zijn op ook e o os um uma não para com och att det som inte är vi på og ikke jeg til av nie jest się na do że w z proszę bir ve bu için';
const shared =
  'do in on at will an a me no so he is was as die per e o w z y en se lo es le la los las del op van bin con date';
const breaks = '; : – — -> => → | ( ) - --';
const joins = 'but so then yet however because though although while whereas and or plus otherwise still';
const subjects =
  'we i you he she they it this that there our your their my the a an everything nothing all no will nobody next please once if when as unless';

const bits = new Map<string, number>();

function add(bit: number, words: Iterable<string>): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
}

add(is.english, english);
add(is.foreign, foreign.split(' '));
add(is.shared, shared.split(' '));
add(is.breaks | is.stops | is.sign, breaks.split(' '));
add(is.stops, ['not', 'never', 'nor', 'neither']);
add(is.sign, [',', '%', '✅', '✔']);
add(is.joins, joins.split(' '));
add(is.subject, subjects.split(' '));
add(is.short, writtenOut.keys());

/** The bits of a word. @param word lower case */
export const bitsOf = (word: string): number => bits.get(word) ?? 0;
