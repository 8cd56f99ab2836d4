import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this user may mount disks; elsewhere a limit of the size of files stands for them. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'listen-first-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'listen-first', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

export interface SmallDisk {
  readonly folder: string;
  /** Takes all room that is left. */
  fill(): void;
  /** Gives back what was taken. */
  free(): void;
  /** From now on nothing on it may be written. */
  lock(): void;
}

function takeAllIn(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (const size of [4096, 1]) takeIn(handle, size);
  } finally {
    closeSync(handle);
  }
}

function takeIn(handle: number, size: number): void {
  try {
    for (;;) writeSync(handle, Buffer.alloc(size));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** Call it in a describe, where disks may be mounted. @returns makes a disk for a test, gone after it */
export function smallDisks(): (kilobytes: number) => SmallDisk {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return kilobytes => {
    const folder = mkdtempSync(join(tmpdir(), 'listen-first-disk-'));
    made.push(folder);
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'listen-first', folder]);
    return {
      folder,
      fill: () => takeAllIn(join(folder, 'ballast')),
      free: () => rmSync(join(folder, 'ballast')),
      lock: () => void spawnSync('mount', ['-o', 'remount,ro', folder]),
    };
  };
}
