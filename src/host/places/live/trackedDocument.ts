import type * as vscode from 'vscode';
import type { Spot } from '../../../domain/records/place.ts';
import { locationsKey, locationsOf } from '../../../domain/records/placeReferences.ts';
import { type CodeName, standsAt } from '../../../domain/records/pointers.ts';
import { type FileOf, notebookOf } from '../fileOf.ts';
import type { Sighting } from './findBest.ts';
import type { Finder } from './finder.ts';
import { type FollowedSpan, followEdits } from './followEdits.ts';
import type { LinkedPlace } from './linkedPlaces.ts';
import { type Standing, standingFrom } from './standing.ts';
import { longestFile } from './textsOf.ts';

/** A link whose code stands in a document, followed edit by edit. */
export interface Live {
  readonly linked: LinkedPlace;
  readonly standing: Standing;
  /** Missing where nobody can say where it is. */
  readonly span?: FollowedSpan;
}

const isSure = ({ state }: Standing) => state !== 'lost' && state !== 'ambiguous';

/** What was only pushed about is where it was linked, or elsewhere. */
function pushedState({ state, spot }: Standing, start: number): Standing['state'] {
  if (state !== 'exact' && state !== 'moved') return state;
  return start === spot.start ? 'exact' : 'moved';
}

/** Asks git where code went. */
export type Along = (spot: Spot, isWanted: () => boolean) => Promise<Standing | undefined>;

export interface Tracking {
  readonly file: FileOf;
  readonly name: CodeName;
  readonly finder: Finder;
  readonly along: Along;
}

/** The links to one open document: right at every letter as far as edits tell, found anew where they do not. */
export class TrackedDocument {
  readonly document: vscode.TextDocument;
  readonly #tracking: Tracking;
  #lives: readonly Live[] = [];
  /** Links that were given last; what is found for others is outdated. */
  #given: readonly LinkedPlace[] = [];
  /** Of which links git was asked, and about which version of the document. */
  readonly #asked = new Map<string, number>();

  constructor(document: vscode.TextDocument, tracking: Tracking) {
    this.document = document;
    this.#tracking = tracking;
  }

  get name(): CodeName {
    return this.#tracking.name;
  }

  /** Those that stand in this document, or stood there when they were seen last. */
  get lives(): readonly Live[] {
    return this.#lives;
  }

  /** Takes in the links that lead here now. */
  async take(linked: readonly LinkedPlace[]): Promise<void> {
    this.#given = linked;
    const known = new Map(this.#lives.map(one => [one.linked.place.id, one]));
    this.#lives = linked.flatMap(one => {
      const live = known.get(one.place.id);
      const isSame = live && locationsKey(live.linked.place) === locationsKey(one.place);
      return isSame ? [{ ...live, linked: one }] : [];
    });
    const kept = new Set(this.#lives.map(one => one.linked.place.id));
    await this.#find(linked.filter(one => !kept.has(one.place.id)));
  }

  /** @returns whether links may stand elsewhere now, or be others than they were */
  edit({ contentChanges }: vscode.TextDocumentChangeEvent): boolean {
    if (contentChanges.length === 0 || this.#given.length === 0) return false;
    this.#lives = this.#lives.map(live => {
      const span = live.span && followEdits(live.span, contentChanges);
      if (!span || !live.span) return { linked: live.linked, standing: live.standing };
      const became = span.became === 'whole' ? live.span.became : span.became;
      const [start, end] = [span.start.line + 1, span.end.line + 1];
      const standing = { ...live.standing, state: pushedState(live.standing, start), start, end };
      return { ...live, standing, span: { ...span, became } };
    });
    return true;
  }

  /** Of what the text alone leaves open. @returns whether it told something new */
  async askHistory(): Promise<boolean> {
    const { along, file } = this.#tracking;
    const isWanted = this.#sameAsNow();
    let isNew = false;
    for (const { linked, standing, span } of this.#lives) {
      const isSeen = standing.state === 'exact' || standing.isPlain || span?.became === 'edited';
      if (isSeen || this.document.isDirty || !this.#isNews(linked)) continue;
      const found = await along(linked.place.spot, isWanted);
      if (!isWanted()) return isNew;
      if (found?.file?.toString() !== file.file.toString()) continue;
      this.#put({ linked, standing: found, span: this.#spanOf(found) });
      isNew = true;
    }
    return isNew;
  }

  #isNews({ place: { id } }: LinkedPlace): boolean {
    const { version } = this.document;
    const isNews = this.#asked.get(id) !== version;
    this.#asked.set(id, version);
    return isNews;
  }

  /** Looks at what edits cannot tell. @returns false where the document changed meanwhile */
  settle(): Promise<boolean> {
    const open = this.#lives.filter(({ span }) => span?.became !== 'whole').map(one => one.linked);
    const known = new Set(this.#lives.map(one => one.linked.place.id));
    return this.#find([...open, ...this.#given.filter(one => !known.has(one.place.id))]);
  }

  #spotsOf({ place }: LinkedPlace): readonly Spot[] {
    return locationsOf(place).filter(spot => standsAt(spot, this.name));
  }

  #texts(): readonly string[] {
    const notebook = notebookOf(this.document);
    return notebook ? notebook.getCells().map(one => one.document.getText()) : [this.document.getText()];
  }

  async #find(linked: readonly LinkedPlace[]): Promise<boolean> {
    const { finder } = this.#tracking;
    const isWanted = this.#sameAsNow();
    const wanted = linked.filter(one => !one.place.spot.whole && this.#spotsOf(one).length > 0);
    if (wanted.length === 0) return true;
    const places = wanted.map(one => this.#spotsOf(one));
    const texts = this.#texts();
    if (texts.some(text => text.length > longestFile)) return false;
    const found = await finder.find({ texts, places }, isWanted);
    if (!found || !isWanted()) return false;
    for (const [at, one] of wanted.entries()) this.#see(one, found[at] as Sighting);
    return true;
  }

  /** Whether the document and its links are still those of this moment. */
  #sameAsNow(): () => boolean {
    const [{ version }, given] = [this.document, this.#given];
    return () => this.document.version === version && this.#given === given;
  }

  #without({ place }: LinkedPlace): readonly Live[] {
    return this.#lives.filter(one => one.linked.place.id !== place.id);
  }

  #put(live: Live): void {
    this.#lives = [...this.#without(live.linked), live];
  }

  #see(linked: LinkedPlace, sighting: Sighting): void {
    const { file } = this.#tracking;
    const before = this.#lives.find(one => one.linked.place.id === linked.place.id);
    if (file.cell !== undefined && sighting.text !== file.cell) {
      this.#lives = this.#without(linked);
      return;
    }
    const spots = this.#spotsOf(linked);
    const standing = this.#judge(before, standingFrom(sighting, { file: file.file, spots }));
    const span = isSure(standing) ? { span: this.#spanOf(standing) } : {};
    this.#put({ linked, standing, ...span });
  }

  /** Whoever saw it being rewritten knows where it is, whatever it looks like now. */
  #judge(before: Live | undefined, found: Standing): Standing {
    const { span, standing } = before ?? {};
    if (!span || !standing || span.became !== 'edited') return found;
    const [start, end] = [span.start.line + 1, span.end.line + 1];
    const isThere = isSure(found) && found.start === start && found.end === end;
    return isThere ? found : { ...standing, state: 'changed', start, end };
  }

  #spanOf({ start, end }: Standing): FollowedSpan {
    const { lineCount } = this.document;
    const [first, last] = [Math.min(start, lineCount) - 1, Math.min(end, lineCount) - 1];
    const { length } = this.document.lineAt(last).text;
    return { start: { line: first, character: 0 }, end: { line: last, character: length }, became: 'whole' };
  }
}
