import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { crc32 } from 'node:zlib';
import { isRunning } from '../isRunning.ts';

/** A process by more than its number: numbers come again, above all after a reboot and in a container. */
export interface Owner {
  readonly pid: number;
  /** Which start of the machine it runs in and, where the system tells, when it began; files of earlier versions lack it. */
  readonly boot?: string | undefined;
}

/** Seconds by which two looks at one start of the machine may differ: clocks drift and are set. */
const tolerance = 300;

function factOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What follows the name of the program, which may itself hold spaces and brackets. */
function processFacts(pid: number): readonly string[] {
  return factOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? [];
}

const stateAt = 0;
const beganAt = 19;

/** Linux: `<boot>-<began>`; elsewhere the second the machine started. Fits into the name of a file. */
function bootOf(pid: number): string {
  const boot = factOf('/proc/sys/kernel/random/boot_id');
  if (boot === undefined) return String(Math.round(Date.now() / 1000 - uptime()));
  return `${crc32(boot).toString(16).padStart(8, '0')}-${processFacts(pid)[beganAt] ?? ''}`;
}

/** Whether two marks are of one process, given that its number is the same; in doubt they are. */
export function isSameBoot(left: string, right: string): boolean {
  const [[boot, began], [otherBoot, otherBegan]] = [left.split('-'), right.split('-')];
  if (began === undefined || otherBegan === undefined)
    return began === otherBegan && Math.abs(Number(boot) - Number(otherBoot)) <= tolerance;
  return boot === otherBoot && (began === otherBegan || began === '' || otherBegan === '');
}

export function thisProcess(): Owner {
  return { pid: process.pid, boot: bootOf(process.pid) };
}

/** A process that nobody waited for keeps its number, but does nothing more. */
const hasEnded = (pid: number) => processFacts(pid)[stateAt] === 'Z';

/** Whether the very process that is named still runs on this machine. */
export function isAlive({ pid, boot }: Owner): boolean {
  if (pid <= 0 || !isRunning(pid) || hasEnded(pid)) return false;
  return boot === undefined || isSameBoot(boot, bootOf(pid));
}
