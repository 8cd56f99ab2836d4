import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Ports, Store } from '../../src/domain/ports.ts';
import type { ProblemCode } from '../../src/domain/problem.ts';
import { Problem } from '../../src/domain/problem.ts';
import { homeAt } from '../../src/storage/location.ts';
import { type OpenStore, openStore, type StoreOptions } from '../../src/storage/openStore.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';

/** Disks and processes may be slow; no test asks how long they take. Milliseconds. */
export const patience = 60_000;

/** Call it in a describe. @returns makes folders of their own for a test, removed after it */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  beforeEach(function () {
    this.currentTest?.timeout(Math.max(this.currentTest.timeout(), patience));
  });
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'listen-first-'));
    made.push(folder);
    return folder;
  };
}

export const startOfDay = Date.parse('2026-11-21T09:00:00Z');

/** A clock that goes on by a second each time it is read. */
export function tickingClock(start = startOfDay): () => string {
  let at = start;
  return () => {
    at += 1000;
    return instantAt(at, 'Europe/Berlin');
  };
}

export function storeOptions(folder: string, parts: Partial<StoreOptions> = {}): StoreOptions {
  return { home: homeAt(folder), author: 'ada', now: tickingClock(), newId, ...parts };
}

/** Opens the store of that folder as one more window, and makes it first where there is none. */
export async function openWindow(folder: string, parts: Partial<StoreOptions> = {}): Promise<OpenStore> {
  const options = storeOptions(folder, parts);
  await makeStore(options);
  return openStore(options);
}

export function portsOf(store: Store): Ports {
  return { store, now: tickingClock(startOfDay + 3_600_000), newId };
}

/** Every file below a folder, as relative paths. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}

export function segmentFiles(folder: string): string[] {
  return filesIn(join(folder, 'log')).map(name => join(folder, 'log', name));
}

/** The lines of a log as they stand on disk. */
export function logLines(folder: string): string[] {
  return segmentFiles(folder).flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== ''),
  );
}

/** The code of the Problem that some work ends with; anything else is thrown on. */
export async function problemOf(work: Promise<unknown>): Promise<ProblemCode | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
