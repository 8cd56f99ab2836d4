/** Its words, as far as it matters here. */
interface Word {
  readonly word: string;
}

/** Small words of English, which are nobody's name. */
export const english: ReadonlySet<string> = new Set(
  "the a an and or but is are was were be been have has had do does did not we you they he she it i to of in on at by for from with this that these those will would can could should may our your their my me us them there here what when why how who if as so no yes please just all any some more soon update issue problem fix fixed ticket customer working it's".split(
    ' ',
  ),
);
const others = new Set(
  'der die das und ist nicht wir sie ein eine den dem mit für auf von zu im werden wird haben hat bei auch noch aber kann ihr ihnen uns es sind als nach bitte kunde fehler le la les des du et est une nous vous pas pour dans sur avec que qui ce cette sera sont avons el los las y es en por para con una del se lo nosotros será está gli il di che per non è con sono della het een niet wij van voor zijn op ook e o os um uma não para com och att det som inte är vi på og ikke jeg til av nie jest się na do że w z proszę bir ve bu için'.split(
    ' ',
  ),
);
/** Words that several languages have, English among them. */
const shared = new Set([
  'do',
  'in',
  'on',
  'at',
  'will',
  'an',
  'a',
  'me',
  'no',
  'so',
  'he',
  'is',
  'was',
  'as',
  'die',
  'per',
  'e',
  'o',
  'w',
  'z',
  'y',
  'en',
  'se',
  'lo',
  'es',
  'le',
  'la',
  'los',
  'las',
  'del',
  'op',
  'van',
  'bin',
  'con',
  'date',
]);

/** Up to here all letters are Latin. */
const lastLatin = 0x24f;
const isLatin = (word: string) => word.charCodeAt(0) <= lastLatin || /^\p{Script=Latin}/u.test(word);
const isLetter = (word: string) => {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{L}/u.test(word);
};

/** Scripts without blanks between words make one long word. */
const shortWord = 4;

/** Whether a sentence is written in another language than English; a few words say nothing. */
export function isForeign(tokens: readonly Word[]): boolean {
  let [ours, theirs, strange, words, length] = [0, 0, 0, 0, 0];
  for (const { word } of tokens) {
    if (!isLetter(word)) continue;
    words += 1;
    length += word.length;
    if (!isLatin(word)) strange += 1;
    else if (others.has(word)) theirs += english.has(word) || shared.has(word) ? 0.4 : 1;
    if (english.has(word)) ours += shared.has(word) ? 0.4 : 1;
  }
  if (strange * 2 > words && (words > 1 || length > shortWord)) return true;
  return theirs >= 1.8 && theirs > ours;
}
