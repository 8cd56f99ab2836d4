import { join } from 'node:path';
import { milliseconds } from '../domain/day.ts';
import { nextStamp, noStamp, type Stamp } from '../domain/clock.ts';
import { type Draft, lineVersion, type Operation } from '../domain/operation.ts';
import { Problem } from '../domain/problem.ts';
import { appendLine } from './appendLine.ts';
import { type Device, renewDevice, thisDevice } from './device.ts';
import { asProblem } from './failure.ts';
import { ensureFolder, keepName } from './files.ts';
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
      throw new Problem('too long', 'This text is too long for one entry and was not added. Keep it as a file.');
    }
    return { operation, segment: await this.#append(device, line) };
  }

  #stamp(draft: Draft, { device, author }: Device, seen: Stamp): Operation {
    const { now, newId } = this.#options;
    this.#last = nextStamp(seen > this.#last ? seen : this.#last, milliseconds(now()));
    const { c, e, k, ...values } = draft;
    return { v: lineVersion, i: newId(), h: this.#last, d: device, a: author, c, e, k, ...values };
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

  async #open(): Promise<Device> {
    const { home, author, limits, newId } = this.#options;
    let device = await thisDevice(home.local, { device: newId(), author });
    if (lengthOf(home.store, device.device) >= limits.device) {
      device = await renewDevice(home.local, { ...device, device: newId() });
    }
    const folder = join(logFolder(home.store), device.device);
    await ensureFolder(folder);
    await keepName(logFolder(home.store));
    this.#number = numberOf(segmentsOf(home.store, device.device).at(-1));
    return device;
  }
}

function lengthOf(store: string, device: string): number {
  return segmentsOf(store, device).reduce((sum, file) => sum + stateOf(store, `${device}/${file}`).size, 0);
}
