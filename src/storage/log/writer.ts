import { milliseconds } from '../../domain/day.ts';
import { nextStamp, noStamp, type Stamp, witness } from '../../domain/log/clock.ts';
import { asOperation, type Draft, lineVersion, type Operation } from '../../domain/log/operation.ts';
import type { Device } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { tooLong } from '../../domain/records/entry.ts';
import { appendLine } from './appendLine.ts';
import { encodeLine } from './line.ts';
import { type OwnLog, prepareOwnLog, type WriterOptions } from './ownLog.ts';
import { type SegmentName, segmentPath } from './segments.ts';

export interface Written {
  readonly operation: Operation;
  readonly segment: SegmentName;
}

const numbered = (number: number) => `${String(number).padStart(5, '0')}.jsonl`;

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
    const { device, number } = await this.#ready();
    this.#number = Math.max(this.#number, number);
    const operation = this.#stamp(draft, device, seen);
    const line = encodeLine(operation);
    if (Buffer.byteLength(line) > this.#options.limits.line) throw tooLong();
    try {
      return { operation, segment: await this.#append(device, line) };
    } catch (error) {
      this.#forgetWhenGone(error);
      throw error;
    }
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

  async #append({ device }: Device, line: string): Promise<SegmentName> {
    const { home, limits } = this.#options;
    for (;;) {
      const segment = `${device}/${numbered(this.#number)}`;
      if (await appendLine(segmentPath(home.store, segment), line, limits.segment)) return segment;
      this.#number += 1;
    }
  }

  #ready(): Promise<OwnLog> {
    this.#log ??= prepareOwnLog(this.#options).catch(error => {
      this.#log = undefined;
      throw error;
    });
    return this.#log;
  }

  /** After a lost folder everything is looked at anew, for it may be put back or made again. */
  #forgetWhenGone(error: unknown): void {
    if (!(error instanceof Problem && error.code === 'store gone')) return;
    this.#log = undefined;
    this.#number = 1;
  }
}
