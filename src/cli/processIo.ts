import { visible } from '../domain/visible.ts';
import { thisMachine } from '../storage/location.ts';
import { userName } from '../storage/userName.ts';
import type { Io } from './io.ts';

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()));
  });
}

/** The world of a real command. */
export function processIo(): Io {
  // A failed write rejects its own promise; without a listener the event alone would end the process.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return {
    machine: thisMachine(),
    author: userName(),
    folder: process.cwd(),
    get input() {
      return process.stdin;
    },
    write,
    say: line => process.stderr.write(`${visible(line)}\n`),
    now: Date.now,
  };
}

/** Every message has reached the terminal or pipe. */
export function drained(): Promise<void> {
  return new Promise(resolve => {
    process.stderr.write('', () => resolve());
  });
}
