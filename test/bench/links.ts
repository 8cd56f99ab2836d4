import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spotOfAnchor, takeAnchor } from '../../src/anchoring/anchor.ts';
import { versionOf } from '../../src/anchoring/version.ts';
import type { Place } from '../../src/domain/records/conversation.ts';
import { Finder } from '../../src/host/places/live/finder.ts';
import { Lookout } from '../../src/host/places/live/lookout.ts';
import { holdRow, longestHold } from './holding.ts';
import { median, timeOf } from './measure.ts';
import type { Row } from './rows.ts';

const many = { files: 200, links: 10, lines: 600 } as const;
/** The thread in which the extension compares texts. */
const thread = fileURLToPath(new URL('../../src/host/lazy/placeFinder.ts', import.meta.url));

const nameOf = (file: number) => `module${file}.ts`;
const textOf = (file: number) =>
  Array.from({ length: many.lines }, (_, at) => `  const kept${at} = await read(${file}, ${at * 7});`).join(
    '\n',
  );

/** What another commit made of a file: lines came above each link. */
const changed = (text: string, round: number) =>
  text.replaceAll(/^ {2}const kept\d*0 /gm, found => `  // said in commit ${round}\n${found}`);

function linksIn(file: number): Place[] {
  const version = versionOf(textOf(file));
  const apart = many.lines / many.links;
  return Array.from({ length: many.links }, (_, at) => {
    const [start, path] = [1 + Math.floor((at + 0.5) * apart), nameOf(file)];
    return { id: `${file}-${at}`, spot: spotOfAnchor(takeAnchor(version, { path, start, end: start + 2 })) };
  });
}

/** A window whose links are looked at where their files are not open, without what only an editor can tell it. */
class Window {
  readonly #root = mkdtempSync(join(tmpdir(), 'listen-first-links-'));
  readonly #finder = new Finder(thread);
  readonly #lookout = new Lookout({ locate: this.#locate.bind(this), onSeen: () => this.#seen() });
  readonly places = Array.from({ length: many.files }, (_, file) => linksIn(file)).flat();
  #seen = () => {};

  constructor() {
    mkdirSync(this.#root, { recursive: true });
    for (let file = 0; file < many.files; file += 1) writeFileSync(this.#file(nameOf(file)), textOf(file));
  }

  #file(name: string): string {
    return join(this.#root, name);
  }

  async #locate({ spot }: Place, isWanted: () => boolean) {
    const texts = [new TextDecoder().decode(await readFile(this.#file(spot.path)))];
    const [found] = (await this.#finder.find({ texts, places: [[spot]] }, isWanted)) ?? [];
    return found && { ...found, spot };
  }

  async #whole(begin: () => void): Promise<void> {
    const seen = new Promise<void>(resolve => {
      this.#seen = resolve;
    });
    begin();
    await seen;
  }

  open(): Promise<void> {
    return this.#whole(() => this.#lookout.want(this.places));
  }

  checkOut(round: number): void {
    for (let file = 0; file < many.files; file += 1) {
      const name = this.#file(nameOf(file));
      writeFileSync(name, changed(readFileSync(name, 'utf8'), round));
    }
  }

  /** All files are told of at once, as an editor does after a checkout. */
  async follow(): Promise<void> {
    await this.#whole(() => {
      for (let file = 0; file < many.files; file += 1) this.#lookout.note(nameOf(file));
    });
    const lost = this.places.filter(one => this.#lookout.of(one)?.state !== 'moved');
    if (lost.length > 0)
      throw new Error(`${lost.length} of ${this.places.length} links were not found again.`);
  }

  close(): void {
    this.#lookout.dispose();
    this.#finder.dispose();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

export async function linkRows(): Promise<Row[]> {
  const window = new Window();
  try {
    await window.open();
    const holds: number[] = [];
    const times: number[] = [];
    for (let round = 1; round <= 3; round += 1) {
      window.checkOut(round);
      holds.push(await longestHold(async () => times.push(await timeOf(() => window.follow()))));
    }
    const what = `${window.places.length.toLocaleString('en')} links in ${many.files} changed files found again`;
    const row = holdRow(what, holds);
    return [{ ...row, measured: `${row.measured} (all of them in ${(median(times) / 1000).toFixed(1)} s)` }];
  } finally {
    window.close();
  }
}
