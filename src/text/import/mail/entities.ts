/** The named signs that mails hold; numbers are worked out. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
    iexcl: '¡',
    cent: '¢',
    pound: '£',
    yen: '¥',
    sect: '§',
    copy: '©',
    laquo: '«',
    reg: '®',
    deg: '°',
    plusmn: '±',
    acute: '´',
    micro: 'µ',
    para: '¶',
    middot: '·',
    raquo: '»',
    frac12: '½',
    iquest: '¿',
    times: '×',
    divide: '÷',
    szlig: 'ß',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    hellip: '…',
    prime: '′',
    euro: '€',
    trade: '™',
    larr: '←',
    rarr: '→',
    harr: '↔',
    ne: '≠',
    le: '≤',
    ge: '≥',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    oelig: 'œ',
    eth: 'ð',
    thorn: 'þ',
  }),
);

/** Letters with a mark are named after both: "eacute", "Uuml". */
const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

const letter = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/;

function numbered(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isSign ? String.fromCodePoint(code) : '\ufffd';
}

function signOf(name: string): string | undefined {
  if (name.startsWith('#')) return numbered(name.slice(1));
  const known = named.get(name) ?? named.get(name.toLowerCase());
  if (known !== undefined) return known;
  const [, base = '', mark = ''] = letter.exec(name) ?? [];
  return mark === '' ? undefined : (base + (marks[mark] ?? '')).normalize('NFC');
}

/** Text with its named and numbered signs; what is none stays as it stands. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,9});?/gi,
    (all, name: string) => signOf(name) ?? all,
  );
}
