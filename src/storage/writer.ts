import { join } from 'node:path';
import { nextStamp, noStamp, type Stamp, witness } from '../domain/clock.ts';
import { milliseconds } from '../domain/day.ts';
import { tooLong } from '../domain/entry.ts';
import { asOperation, type Draft, lineVersion, type Operation } from '../domain/operation.ts';
import { Problem } from '../domain/problem.ts';
import type { Device } from '../domain/storeFiles.ts';
import { appendLine } from './appendLine.ts';
import { renewDevice, thisDevice } from './device.ts';
import { asProblem } from './failure.ts';
import { ensureInside, keepName, requireFolder } from './files.ts';
import { encodeLine } from './line.ts';
import type { Home } from './location.ts';
import { logFolder, type SegmentName, segmentPath, segmentsOf, stateOf } from './segments.ts';

export interface Limits {
  /** A segment this long is full: the next line opens another. Bytes. */
  readonly segment: number;
  /** A device whose log is this long goes on under a new id. Bytes. */
  readonly device: number;
  /** The longest line. Bytes. */
  readonly line: number;
}

export const usualLimits: Limits = { segment: 64 * 1024, device: 150 * 1024 * 1024, line: 4 * 1024 * 1024 };

export interface WriterOptions {
  readonly home: Home;
  readonly author: string;
  readonly limits: Limits;
  now(): string;
  newId(): string;
}

export interface Written {
  readonly operation: Operation;
  readonly segment: SegmentName;
}

const numbered = (number: number) => `${String(number).padStart(5, '0')}.jsonl`;
const numberOf = (file: string | undefined) => Number.parseInt(file ?? '1', 10);

/** Appends operations as this device. */
export class LogWriter {
  readonly #options: WriterOptions;
  #last: Stamp = noStamp;
  #device: Promise<Device> | undefined;
  #number = 1;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** @param seen the greatest stamp read so far. @throws Problem, with nothing acknowledged */
  async write(draft: Draft, seen: Stamp): Promise<Written> {
    const device = await this.#ready();
    const operation = this.#stamp(draft, device, seen);
    const line = encodeLine(operation);
    if (Buffer.byteLength(line) > this.#options.limits.line) {
      throw tooLong();
    }
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

  #ready(): Promise<Device> {
    this.#device ??= this.#open().catch(error => {
      this.#device = undefined;
      throw asProblem(error, logFolder(this.#options.home.store));
    });
    return this.#device;
  }

  /** After a lost folder everything is looked at anew, for it may be put back or made again. */
  #forgetWhenGone(error: unknown): void {
    if (error instanceof Problem && error.code === 'store gone') this.#device = undefined;
  }

  async #open(): Promise<Device> {
    const { home, author, limits, newId } = this.#options;
    await requireFolder(logFolder(home.store));
    let device = await thisDevice(home.local, { device: newId(), author });
    if (lengthOf(home.store, device.device) >= limits.device) {
      device = await renewDevice(home.local, { ...device, device: newId() });
    }
    const folder = join(logFolder(home.store), device.device);
    await ensureInside(logFolder(home.store), folder);
    await keepName(logFolder(home.store));
    this.#number = numberOf(segmentsOf(home.store, device.device).at(-1));
    return device;
  }
}

function lengthOf(store: string, device: string): number {
  return segmentsOf(store, device).reduce((sum, file) => sum + stateOf(store, `${device}/${file}`).size, 0);
}
