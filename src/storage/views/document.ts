import { jsonIn } from '../files.ts';
import { seal, unseal } from '../log/line.ts';
import { rests } from '../log/rest.ts';

type Table = Record<string, unknown>;

const lineBreak = 0x0a;
/** How many rows of a table stand in one line: that many are read or written at once. */
const perLine = 400;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* slicesOf(name: string, table: Table): Generator<Table> {
  const rows = Object.entries(table);
  for (let at = 0; at === 0 || at < rows.length; at += perLine) {
    yield { [name]: Object.fromEntries(rows.slice(at, at + perLine)) };
  }
}

/** A small document is one line; a large one is cut, and its last line says into how many. */
function* linesOf(data: object): Generator<unknown, void> {
  const isLarge = (value: unknown) => isTable(value) && Object.keys(value).length > perLine;
  if (!Object.values(data).some(isLarge)) {
    yield data;
    return;
  }
  let parts = 0;
  for (const [name, value] of Object.entries(data)) {
    for (const part of isTable(value) ? slicesOf(name, value) : [{ [name]: value as unknown }]) {
      yield part;
      parts += 1;
    }
  }
  yield { parts };
}

function joined(lines: readonly unknown[]): unknown {
  if (lines.length < 2) return lines[0];
  const parts = lines.slice(0, -1) as readonly Table[];
  if ((Object(lines.at(-1)) as Table)['parts'] !== parts.length) return undefined;
  const data: Table = {};
  for (const [name, value] of parts.flatMap(one => Object.entries(Object(one) as Table))) {
    const known = data[name];
    if (isTable(known) && isTable(value)) Object.assign(known, value);
    else data[name] = value;
  }
  return data;
}

/** A document as sealed lines. Other work may run meanwhile, so nobody may change it until the promise resolves. */
export async function encodeDocument(data: object): Promise<Buffer> {
  const rest = rests();
  const lines: Buffer[] = [];
  for (const line of linesOf(data)) {
    lines.push(Buffer.from(`${seal(JSON.stringify(line))}\n`));
    await rest();
  }
  return Buffer.concat(lines);
}

/** What was encoded; undefined when a byte of it changed or a line is missing. */
export async function decodeDocument(bytes: Buffer): Promise<unknown> {
  const rest = rests();
  const lines: unknown[] = [];
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(lineBreak, from);
    const to = next < 0 ? bytes.length : next;
    const body = unseal(bytes.subarray(from, to));
    if (body === undefined) return undefined;
    lines.push(jsonIn(body));
    from = to + 1;
    await rest();
  }
  return joined(lines);
}
