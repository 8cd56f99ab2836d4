/** What git reads as one value: quotes hold blanks together, a backslash the next sign, # and ; begin a comment. */
function unquoted(written: string): string {
  let [value, isQuoted] = ['', false];
  for (let at = 0; at < written.length; at += 1) {
    const sign = written.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '#' || sign === ';')) break;
    else if (sign === '\\') value += written.charAt(++at);
    else value += sign;
  }
  return value.trim();
}

const header = /^\s*\[\s*([A-Za-z0-9.-]+)\s*(?:"((?:[^"\\]|\\.)*)"\s*)?\](.*)$/;
const address = /^\s*url\s*=(.*)$/i;

/** The remote whose section a line begins; undefined for another section. */
function remoteIn([, section = '', name]: RegExpExecArray): string | undefined {
  if (name !== undefined)
    return section.toLowerCase() === 'remote' ? name.replace(/\\(.)/g, '$1') : undefined;
  return /^remote\.(.+)$/i.exec(section)?.[1]?.toLowerCase();
}

/** The address of each remote that a git configuration names, `origin` first, the others by name. */
export function remoteAddresses(configuration: string): string[] {
  const found = new Map<string, string>();
  let remote: string | undefined;
  for (const line of configuration.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const begun = header.exec(line);
    if (begun) remote = remoteIn(begun);
    const value = address.exec(begun?.[3] ?? line)?.[1];
    if (remote !== undefined && value !== undefined && !found.has(remote)) found.set(remote, unquoted(value));
  }
  const order = (name: string) => (name === 'origin' ? '' : name);
  return [...found].sort(([left], [right]) => (order(left) < order(right) ? -1 : 1)).map(([, one]) => one);
}
