import { withoutEntities } from './entities.ts';

// A reader of our own: nothing of a mail is ever rendered, so that all it has to find is the words.
const silent = new Set(['script', 'style', 'title', 'template', 'noscript', 'xml', 'svg', 'head']);
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'pre', 'blockquote']);

/** Deeper than anybody quotes. */
const deepest = 100;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

const opening = /^(\/?)([a-z][a-z0-9:-]{0,30})/i;

function tagIn(inside: string): Tag | undefined {
  const [all = '', end, name = ''] = opening.exec(inside) ?? [];
  return name === ''
    ? undefined
    : { name: name.toLowerCase(), isEnd: end === '/', attributes: inside.slice(all.length) };
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(
    `(?:^|[\\s"'])${name}\\s{0,3}=\\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`,
    'i',
  ).exec(attributes.slice(0, 8000));
  return withoutEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/** Lines as they are put together, each with the marks of the quotes it stands in. */
class Page {
  readonly #lines: string[] = [];
  /** Of the line that is not ended yet; joined once, for it may be very long. */
  #parts: string[] = [];
  #depth = 0;
  #pre = 0;
  #link: { readonly target: string; readonly from: number } | undefined;

  say(text: string): void {
    const words = withoutEntities(text);
    if (this.#pre > 0) {
      const [first = '', ...others] = words.split(/\r\n|[\n\r]/);
      this.#add(first);
      for (const line of others) {
        this.end();
        this.#add(line);
      }
      return;
    }
    const plain = words.replace(/[ \t\n\r\f]+/g, ' ');
    const isSpaced = this.#parts.length === 0 || this.#parts.at(-1)?.endsWith(' ') === true;
    this.#add(isSpaced ? plain.replace(/^ /, '') : plain);
  }

  #add(text: string): void {
    if (text !== '') this.#parts.push(text);
  }

  /** Ends the line, also an empty one. */
  end(): void {
    const marks = '>'.repeat(this.#depth);
    const line = this.#parts.join('');
    const text = this.#pre > 0 ? line : line.trim();
    this.#lines.push(marks === '' ? text : `${marks} ${text}`.trimEnd());
    this.#parts = [];
  }

  /** Ends the line where something stands on it. */
  close(): void {
    if (this.#parts.some(part => part.trim() !== '')) this.end();
    else this.#parts = [];
  }

  /** An empty line, unless one stands there. */
  space(): void {
    this.close();
    const last = this.#lines.at(-1);
    if (last !== undefined && last.replaceAll('>', '').trim() !== '') this.end();
  }

  open({ name, attributes }: Tag): void {
    if (name === 'blockquote') this.#depth = Math.min(this.#depth + 1, deepest);
    if (name === 'pre') this.#pre += 1;
    if (name === 'li') this.say('- ');
    if ((name === 'td' || name === 'th') && this.#parts.length > 0) this.#add('  ');
    if (name === 'img') this.say(attribute(attributes, 'alt'));
    if (name === 'a') this.#link = { target: attribute(attributes, 'href'), from: this.#parts.length };
  }

  shut({ name }: Tag): void {
    if (name === 'blockquote') this.#depth = Math.max(this.#depth - 1, 0);
    if (name === 'pre') this.#pre = Math.max(this.#pre - 1, 0);
    if (name === 'a') this.#endLink();
  }

  /** Where a link leads, unless its words say that. */
  #endLink(): void {
    const { target = '', from = 0 } = this.#link ?? {};
    this.#link = undefined;
    const words = this.#parts.slice(from).join('').trim();
    const isTold =
      target === '' || words.includes(target) || target.replace(/^mailto:|^https?:\/\/|\/$/gi, '') === words;
    if (/^https?:/i.test(target) && !isTold) this.#add(` <${target}>`);
  }

  get text(): string {
    this.close();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '');
  }
}

function apply(page: Page, tag: Tag): void {
  if (tag.name === 'br') page.end();
  else if (spaced.has(tag.name)) page.space();
  else if (blocks.has(tag.name)) page.close();
  if (tag.isEnd) page.shut(tag);
  else page.open(tag);
}

/** Where a tag ends, its quoted values passed over; the end of the text for one that never does. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
  }
  const plain = html.indexOf('>', from);
  return plain < 0 ? html.length : plain;
}

/** Finds what is never read: comments, declarations, scripts and styles. */
class Silence {
  readonly #html: string;
  readonly #unclosed = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** Where it ends; undefined where something else begins. */
  past(at: number, tag: Tag | undefined): number | undefined {
    const html = this.#html;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      return end < 0 ? html.length : end + 3;
    }
    if (html[at + 1] === '!' || html[at + 1] === '?') return endOfTag(html, at) + 1;
    return tag && !tag.isEnd && silent.has(tag.name) ? this.#pastElement(at, tag.name) : undefined;
  }

  #pastElement(at: number, name: string): number {
    const html = this.#html;
    const close = new RegExp(`</${name}\\b`, 'gi');
    close.lastIndex = at;
    const found = this.#unclosed.has(name) ? null : close.exec(html);
    if (found) return endOfTag(html, found.index) + 1;
    this.#unclosed.add(name);
    // A head that is never closed must not swallow the mail.
    return name === 'script' || name === 'style' ? html.length : endOfTag(html, at) + 1;
  }
}

/** The words of a page, with the lines, points and quotes that it shows. */
export function htmlText(html: string): string {
  const page = new Page();
  const silence = new Silence(html);
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const isTag = /[a-z/!?]/i.test(html[at + 1] ?? '');
    if (!isTag) {
      page.say(html.slice(from, at + 1));
      from = at + 1;
      continue;
    }
    page.say(html.slice(from, at));
    const head = tagIn(html.slice(at + 1, at + 40));
    const past = silence.past(at, head);
    if (past !== undefined) {
      from = past;
      continue;
    }
    const end = endOfTag(html, at);
    const tag = tagIn(html.slice(at + 1, end));
    if (tag) apply(page, tag);
    from = end + 1;
  }
  page.say(html.slice(from));
  return page.text;
}
