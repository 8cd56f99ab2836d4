import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Starts a process as the leader of its own group, so that `endTree` reaches all its children. */
export function spawnTree(command, args, options) {
  return spawn(command, args, { ...options, detached: process.platform !== 'win32' });
}

export function endTree(pid) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else if (isAlive(-pid)) process.kill(-pid, 'SIGKILL');
}

/** Every process as { pid, parent, command }. Not on Windows. */
export function processes() {
  if (process.platform !== 'linux') return listedByPs();
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(readProcess);
}

function readProcess(name) {
  try {
    const status = readFileSync(`/proc/${name}/stat`, 'utf8');
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    return [{ pid: Number(name), parent, command }];
  } catch {
    return []; // it ended while we were looking
  }
}

function listedByPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }));
}
