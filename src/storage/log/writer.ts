import { milliseconds } from '../../domain/day.ts';
import { nextStamp, noStamp, type Stamp, witness } from '../../domain/log/clock.ts';
import { asOperation, type Draft, lineVersion, type Operation } from '../../domain/log/operation.ts';
import type { Device } from '../../domain/log/storeFiles.ts';
import { tooLong } from '../../domain/records/entry.ts';
import { encodeLine } from './line.ts';
import { OwnLog, type WriterOptions } from './ownLog.ts';
import type { SegmentName } from './segments.ts';

export interface Written {
  readonly operation: Operation;
  readonly segment: SegmentName;
}

/** Appends operations as this device. */
export class LogWriter {
  readonly #options: WriterOptions;
  readonly #log: OwnLog;
  #last: Stamp = noStamp;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#log = new OwnLog(options);
  }

  /** @param seen the greatest stamp read so far. @throws Problem, with nothing acknowledged */
  async write(draft: Draft, seen: Stamp): Promise<Written> {
    const operation = this.#stamp(draft, await this.#log.device(), seen);
    if (Buffer.byteLength(encodeLine(operation)) > this.#options.limits.line) throw tooLong();
    const as = (d: string): Operation => ({ ...operation, d });
    const { segment, device } = await this.#log.append(one => encodeLine(as(one)));
    return { operation: as(device), segment };
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
}
