import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atEnd } from './ending.mjs';
import { endTree, isAlive, processes } from './processes.mjs';

const lockOf = lane => join(tmpdir(), `listen-first-${lane}.lock`);
const patience = 30 * 60_000;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A link to a finished file appears whole or not at all, and only where none was. */
function claim(lock, holder) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(holder));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

/** Renamed into place: whoever waits never reads half a lock. */
function replace(lock, holder) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(holder));
  renameSync(mine, lock);
}

/** Takes a dead holder's lock away and ends the server it may have left behind. */
function clearStale(lock) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // another waiting process was faster
  }
  const holder = read(aside);
  if (holder && isAlive(holder.owner)) claim(lock, holder);
  else if (isServer(holder?.server)) endTree(holder.server);
  rmSync(aside);
}

/** A pid may have been given to a stranger since: look before ending it. */
function isServer(pid) {
  return processes().some(one => one.pid === pid && one.command.includes('server-main.js'));
}

/** Resolves when no other VS Code server of this lane runs on the machine. */
export async function takeLock(lane) {
  const lock = lockOf(lane);
  const until = Date.now() + patience;
  let told = false;
  while (!claim(lock, { owner: process.pid })) {
    const holder = read(lock);
    if (!holder || !isAlive(holder.owner)) clearStale(lock);
    else if (!told) told = !console.log(`  waiting for the VS Code server of process ${holder.owner} to end`);
    if (Date.now() > until) throw new Error(`${lock} is still held by process ${holder?.owner}.`);
    await pause(300);
  }
  return {
    release: atEnd(() => rmSync(lock, { force: true })),
    record: server => replace(lock, { owner: process.pid, server }),
  };
}
