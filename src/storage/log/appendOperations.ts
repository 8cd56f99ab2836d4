import type { Operation } from '../../domain/log/operation.ts';
import type { Device } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { asProblem } from '../failure.ts';
import { requireFolder } from '../files.ts';
import { thisDevice } from '../local/device.ts';
import { appendLine } from './appendLine.ts';
import { encodeLine } from './line.ts';
import { type OwnLog, prepareOwnLog, type WriterOptions } from './ownLog.ts';
import { logFolder, type SegmentName, segmentFile, segmentPath } from './segments.ts';

/** The most that goes into one write, unless one line is longer. Bytes. */
const largestWrite = 64 * 1024;

const isGone = (error: unknown) => error instanceof Problem && error.code === 'store gone';

class Appender {
  readonly #options: WriterOptions;
  readonly #segments = new Set<SegmentName>();
  #device: Device;
  #number: number;
  #waiting: Operation[] = [];
  #text = '';
  #bytes = 0;

  constructor(options: WriterOptions, { device, number }: OwnLog) {
    this.#options = options;
    this.#device = device;
    this.#number = number;
  }

  get segments(): SegmentName[] {
    return [...this.#segments];
  }

  async add(operation: Operation): Promise<void> {
    if (this.#bytes + Buffer.byteLength(this.#lineOf(operation)) > largestWrite) await this.flush();
    const line = this.#lineOf(operation);
    this.#waiting.push(operation);
    this.#text += line;
    this.#bytes += Buffer.byteLength(line);
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    await this.#append();
    this.#waiting = [];
    this.#text = '';
    this.#bytes = 0;
  }

  #lineOf(operation: Operation): string {
    return encodeLine({ ...operation, d: this.#device.device });
  }

  async #append(): Promise<void> {
    const { home, limits } = this.#options;
    for (;;) {
      const segment = `${this.#device.device}/${segmentFile(this.#number)}`;
      try {
        if (await appendLine(segmentPath(home.store, segment), this.#text, limits.segment)) {
          this.#segments.add(segment);
          return;
        }
        this.#number += 1;
      } catch (error) {
        if (!isGone(error)) throw error;
        await this.#goOnAsAnother(error);
      }
    }
  }

  /** A device whose folder vanished is never made again: its lines live on under the device that followed it. */
  async #goOnAsAnother(gone: unknown): Promise<void> {
    await requireLog(this.#options.home.store);
    const { device } = await thisDevice(this.#options.home.local, this.#device);
    if (device === this.#device.device) throw gone;
    const next = await prepareOwnLog(this.#options);
    this.#device = next.device;
    this.#number = next.number;
    this.#text = this.#waiting.map(one => this.#lineOf(one)).join('');
  }
}

async function requireLog(store: string): Promise<void> {
  const log = logFolder(store);
  try {
    await requireFolder(log);
  } catch (error) {
    throw asProblem(error, log);
  }
}

/**
 * Appends operations that were stamped before, in the order given, as lines of this device: all but `d` stays as it
 * is. Resolves when every line is on disk; what is given twice is stored twice and read once.
 * @returns the segments that took them. @throws Problem; some of the lines may be on disk then, and a second try
 * with all of them is harmless
 */
export async function appendOperations(
  options: WriterOptions,
  operations: Iterable<Operation>,
): Promise<SegmentName[]> {
  let appender: Appender | undefined;
  for (const one of operations) {
    appender ??= new Appender(options, await prepareOwnLog(options));
    await appender.add(one);
  }
  await appender?.flush();
  return appender?.segments ?? [];
}
