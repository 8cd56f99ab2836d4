import type { Hunk, Step } from './patches.ts';
import { similarity, weightOf, withoutBlanks } from './similar.ts';
import type { Range } from './truth.ts';

interface Added {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const near = 0.7;
const crowd = 300;
const telling = 12;
const enough = 0.4;
const words = /[\p{L}\p{N}_]{3,}/gu;

/**
 * Knows the lines that the later tree has and the earlier has not. A deleted text that stands among them,
 * or nearly, may be called found by one reader and lost by the next.
 */
export class AddedLines {
  readonly #byWord = new Map<string, Added[]>();
  readonly #patch: Step;

  constructor(patch: Step) {
    this.#patch = patch;
    for (const { new: path, hunks } of patch) {
      if (path === undefined) continue;
      for (const hunk of hunks) {
        for (const [at, text] of hunk.new.entries()) this.#index({ path, line: hunk.newStart + at, text });
      }
    }
  }

  #index(added: Added): void {
    for (const word of new Set(added.text.match(words))) {
      const own = this.#byWord.get(word) ?? [];
      own.push(added);
      this.#byWord.set(word, own);
    }
  }

  /** Lines like this one; a line of little text counts in its own file only. */
  #like(text: string, path: string): Added[] {
    const lists = [...new Set(text.match(words))].map(word => this.#byWord.get(word) ?? []);
    const rarest = lists.sort((left, right) => left.length - right.length).slice(0, 2);
    const candidates = new Set(rarest.flatMap(list => list.slice(0, crowd)));
    const plain = withoutBlanks(text);
    return [...candidates].filter(
      each =>
        (each.path === path || weightOf(text) >= telling) &&
        (withoutBlanks(each.text) === plain || similarity(each.text, text, near) > 0),
    );
  }

  /** A line that both trees have at one place, though it was away in between. */
  #stays(path: string, line: number): boolean {
    const change = this.#patch.find(each => each.old === path);
    const inside = (hunk: Hunk) => line >= hunk.oldStart && line < hunk.oldStart + hunk.old.length;
    return !change || (change.new !== undefined && !change.hunks.some(inside));
  }

  /** True if enough of the gone lines is there again, in place or together among the added lines. */
  hold(range: Range, gone: readonly number[]): boolean {
    return this.#again(range, gone) || this.#near(range, gone);
  }

  #again(range: Range, gone: readonly number[]): boolean {
    const weigh = (indexes: readonly number[]) =>
      indexes.reduce((sum, index) => sum + weightOf(range.lines[index] ?? ''), 0);
    const back = gone.filter(index => this.#stays(range.path, range.start + index));
    return weigh(back) > 0 && weigh(back) >= enough * weigh(gone);
  }

  #near(range: Range, gone: readonly number[]): boolean {
    const lines = gone.map(index => range.lines[index] ?? '');
    const total = lines.reduce((sum, line) => sum + weightOf(line), 0);
    const hits = lines.flatMap(line =>
      this.#like(line, range.path).map(({ path, line: at }) => ({ path, at, line, weight: weightOf(line) })),
    );
    return hits.some(start => {
      const beside = hits.filter(
        hit =>
          hit.path === start.path && hit.at >= start.at && hit.at <= start.at + 2 * range.lines.length + 10,
      );
      const weights = new Map(beside.map(hit => [hit.line, hit.weight]));
      return [...weights.values()].reduce((sum, weight) => sum + weight, 0) >= enough * total;
    });
  }
}
