import { milliseconds } from '../../domain/day.ts';
import { nextStamp, noStamp, type Stamp, witness } from '../../domain/log/clock.ts';
import { asOperation, type Draft, lineVersion, type Operation } from '../../domain/log/operation.ts';
import type { Device } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { tooLong } from '../../domain/records/entry.ts';
import { appendLine } from './appendLine.ts';
import { encodeLine } from './line.ts';
import { type OwnLog, prepareOwnLog, type WriterOptions } from './ownLog.ts';
import { type SegmentName, segmentFile, segmentPath } from './segments.ts';

export interface Written {
  readonly operation: Operation;
  readonly segment: SegmentName;
}

const isGone = (error: unknown) => error instanceof Problem && error.code === 'store gone';

/** Appends operations as this device. */
export class LogWriter {
  readonly #options: WriterOptions;
  #last: Stamp = noStamp;
  #log: Promise<OwnLog> | undefined;
  /** The segment that took the last line; those before it are full. */
  #number = 1;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** @param seen the greatest stamp read so far. @throws Problem, with nothing acknowledged */
  async write(draft: Draft, seen: Stamp): Promise<Written> {
    const { device } = await this.#ready();
    const operation = this.#stamp(draft, device, seen);
    if (Buffer.byteLength(encodeLine(operation)) > this.#options.limits.line) throw tooLong();
    return this.#append(operation);
  }

  #stamp(draft: Draft, { device, author }: Device, seen: Stamp): Operation {
    const { now, newId } = this.#options;
    const today = milliseconds(now());
    this.#last = nextStamp(witness(this.#last, seen, today), today);
    const { c, e, k, ...values } = draft;
    const operation = { v: lineVersion, i: newId(), h: this.#last, d: device, a: author, c, e, k, ...values };
    if (!asOperation(operation)) throw new TypeError(`no reader would take this line of ${c}: ${e} ${k}`);
    return operation;
  }

  /** A device whose log was moved away, because something in it was purged, goes on under the id that followed it. */
  async #append(operation: Operation): Promise<Written> {
    try {
      return await this.#appendAs(operation);
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#forget();
      if ((await this.#ready()).device.device === operation.d) throw error;
      return this.#appendAs({ ...operation, d: (await this.#ready()).device.device });
    }
  }

  async #appendAs(operation: Operation): Promise<Written> {
    const { home, limits } = this.#options;
    const line = encodeLine(operation);
    for (;;) {
      const segment = `${operation.d}/${segmentFile(this.#number)}`;
      if (await appendLine(segmentPath(home.store, segment), line, limits.segment))
        return { operation, segment };
      this.#number += 1;
    }
  }

  async #ready(): Promise<OwnLog> {
    this.#log ??= prepareOwnLog(this.#options).catch(error => {
      this.#log = undefined;
      throw error;
    });
    const log = await this.#log;
    this.#number = Math.max(this.#number, log.number);
    return log;
  }

  /** After a lost folder everything is looked at anew, for it may be put back or made again. */
  #forget(): void {
    this.#log = undefined;
    this.#number = 1;
  }
}
