import { join } from 'node:path';
import type { Device } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { asProblem } from '../failure.ts';
import { ensureInside, keepName, requireFolder } from '../files.ts';
import { deviceMark, knownDevice, renewDevice, thisDevice, whileRenewing } from '../local/device.ts';
import type { Home } from '../location.ts';
import { appendLine } from './appendLine.ts';
import { logFolder, type SegmentName, segmentFile, segmentPath, segmentsOf, stateOf } from './segments.ts';

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

/** Where this device writes. */
interface Place {
  readonly device: Device;
  /** The segment that took the last line; those before it are full. */
  number: number;
  mark: string | undefined;
}

export interface Appended {
  readonly segment: SegmentName;
  readonly device: string;
}

const isGone = (error: unknown) => error instanceof Problem && error.code === 'store gone';

function lengthOf(store: string, device: string): number {
  return segmentsOf(store, device).reduce((sum, file) => sum + stateOf(store, `${device}/${file}`).size, 0);
}

/** Of several windows that find a device full one gives it another id; those that come too late go on as before. */
async function renewWhereFull({ home, limits, newId }: WriterOptions, full: string): Promise<void> {
  if (lengthOf(home.store, full) < limits.device) return;
  await whileRenewing(home.local, async () => {
    if ((await knownDevice(home.local))?.device === full) await renewDevice(home.local, newId());
  });
}

async function prepare(options: WriterOptions): Promise<Place> {
  const { home, author, newId } = options;
  const log = logFolder(home.store);
  await requireFolder(log);
  const fresh = { device: newId(), author };
  await renewWhereFull(options, (await thisDevice(home.local, fresh)).device);
  const mark = deviceMark(home.local);
  const device = await thisDevice(home.local, fresh);
  await ensureInside(log, join(log, device.device));
  await keepName(log);
  return {
    device,
    mark,
    number: Number.parseInt(segmentsOf(home.store, device.device).at(-1) ?? '1', 10),
  };
}

/**
 * The log of this device, wherever it stands: a device whose log was moved away, because something in it was
 * purged, goes on under the id that followed it.
 */
export class OwnLog {
  readonly #options: WriterOptions;
  #place: Promise<Place> | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** Makes this device known and its folder ready. @throws Problem */
  async device(): Promise<Device> {
    return (await this.#ready()).device;
  }

  /**
   * Resolves when the lines are on disk where readers find them; under two ids they may stand twice.
   * @param textAs the lines as those of a device. @throws Problem
   */
  async append(textAs: (device: string) => string): Promise<Appended> {
    for (;;) {
      const place = await this.#ready();
      const { device } = place.device;
      const segment = await this.#appendTo(place, textAs(device));
      if (segment && (await this.#isStill(place))) return { segment, device };
      this.#place = undefined;
    }
  }

  /** @returns undefined where that log was moved away: it is never made again */
  async #appendTo(place: Place, text: string): Promise<SegmentName | undefined> {
    const { home, limits } = this.#options;
    try {
      for (;;) {
        const segment = `${place.device.device}/${segmentFile(place.number)}`;
        if (await appendLine(segmentPath(home.store, segment), text, limits.segment)) return segment;
        place.number += 1;
      }
    } catch (error) {
      // What is gone is looked at anew the next time, for it may be put back.
      this.#place = undefined;
      if (!isGone(error) || (await this.#isStill(place))) throw error;
      return undefined;
    }
  }

  /**
   * Whether this device still writes there. Asked after each write: who purges gives it another id first, and then
   * looks once more for what was acknowledged under the old one.
   */
  async #isStill(place: Place): Promise<boolean> {
    const { local } = this.#options.home;
    const mark = deviceMark(local);
    if (mark === place.mark) return true;
    const known = await knownDevice(local).catch(() => undefined);
    place.mark = mark;
    return known === undefined || known.device === place.device.device;
  }

  #ready(): Promise<Place> {
    this.#place ??= prepare(this.#options).catch(error => {
      this.#place = undefined;
      throw asProblem(error, logFolder(this.#options.home.store));
    });
    return this.#place;
  }
}
