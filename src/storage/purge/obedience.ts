import { milliseconds } from '../../domain/day.ts';
import { idsOf, knownDevice } from '../local/device.ts';
import type { WriterOptions } from '../log/ownLog.ts';
import type { Reader } from '../log/reader.ts';
import { type Rewriting, waitsToFinish } from './aside.ts';
import { obeyPurges, obeyPurgesSoon } from './obeyPurges.ts';

interface Parts {
  readonly options: WriterOptions;
  readonly reader: Reader;
  /** What was derived from the log is gone. */
  readonly onRewritten: () => void;
}

/** Keeps the files of this device free of what the purges name that were read. */
export class Obedience {
  readonly #parts: Parts;
  /** How many purged ids they are free of: an index is kept only where none waits. */
  #obeyed: number;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#obeyed = this.#count();
  }

  /** Obeys what waits, if anything does. @returns false while another process of this device is at it */
  async catchUp(): Promise<boolean> {
    return !(await this.#waits()) || this.#obey(obeyPurges);
  }

  /** Obeys now, also where another process has to end first. @returns false where that one takes too long */
  obey(): Promise<boolean> {
    return this.#obey(obeyPurgesSoon);
  }

  #count(): number {
    const { entities, operations } = this.#parts.reader.purged;
    return entities.size + operations.size;
  }

  #now(): number {
    return milliseconds(this.#parts.options.now());
  }

  /** A purge, purged lines in a log of ours, or what was moved aside and is to be removed for good. */
  async #waits(): Promise<boolean> {
    const { options, reader } = this.#parts;
    if (this.#count() > this.#obeyed || waitsToFinish(options.home.store, this.#now())) return true;
    if (reader.dropped.size === 0) return false;
    const device = await knownDevice(options.home.local);
    return device !== undefined && idsOf(device).some(one => reader.dropped.has(one));
  }

  async #obey(work: (rewriting: Rewriting) => Promise<boolean>): Promise<boolean> {
    const { options, reader, onRewritten } = this.#parts;
    // Without the log nothing is known to be purged, and what is would be taken for late lines.
    await reader.refresh();
    const count = this.#count();
    if (!(await work({ options, purged: reader.purged, now: this.#now() }))) return false;
    this.#obeyed = count;
    reader.dropped.clear();
    onRewritten();
    await reader.refresh();
    return true;
  }
}
