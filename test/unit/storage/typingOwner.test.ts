import { deepEqual } from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, isSameBoot, type Owner, thisProcess } from '../../../src/storage/local/journalOwner.ts';
import { openTyping } from '../../../src/storage/local/typing.ts';
import { tries } from '../../support/counts.ts';
import { localProcesses } from '../../support/localProcess.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const earlierBoot = process.platform === 'linux' ? '00000000-17' : '1700000000';

/** Runs a test beside a process that has nothing to do with us, but has a number. */
async function besideProcess(run: (pid: number) => Promise<void>): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    await run(child.pid as number);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

async function until(file: string, text: string): Promise<void> {
  while (!readFileSync(file, 'utf8').includes(text)) await new Promise(setImmediate);
}

describe('unsent text of a window whose number another process has now', () => {
  const folder = temporaryFolders();

  function put(at: string, name: string, owner: Owner, texts: Record<string, string> = { entry: 'left' }) {
    mkdirSync(join(at, 'typing'), { recursive: true });
    writeFileSync(join(at, 'typing', name), JSON.stringify({ format: 1, ...owner, texts }));
  }
  const adopted = async (at: string) => (await openTyping(at, 'mine').adopt('entry')).text;
  const ownBoot = () => thisProcess().boot as string;

  it('comes back after a reboot', () =>
    besideProcess(async pid => {
      const at = folder();
      put(at, 'dead.json', { pid, boot: earlierBoot });
      deepEqual([await adopted(at), readdirSync(join(at, 'typing'))], ['left', ['mine.json']]);
    }));
  it('comes back where the machine stopped while a window was taking it over', () =>
    besideProcess(async pid => {
      const at = folder();
      put(at, `dead.json.${pid}-${earlierBoot}`, { pid: 1, boot: ownBoot() });
      deepEqual([await adopted(at), readdirSync(join(at, 'typing'))], ['left', ['mine.json']]);
    }));
  it('comes back also where this process itself has the number', async () => {
    const at = folder();
    put(at, 'dead.json', { pid: process.pid, boot: earlierBoot });
    deepEqual(await adopted(at), 'left');
  });
  if (process.platform === 'linux') {
    it('comes back after a container started again, which is no reboot', () =>
      besideProcess(async pid => {
        const at = folder();
        put(at, 'dead.json', { pid, boot: `${ownBoot().split('-')[0]}-17` });
        deepEqual(await adopted(at), 'left');
      }));
    it('comes back though nobody waited for the dead window, so that its number is not free', async () => {
      const at = folder();
      const script = `exec 3<&0; sh -c 'read line' <&3 & echo $!; exec sleep 60`;
      const parent = spawn('/bin/sh', ['-c', script]);
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = Number(line.toString());
      try {
        await until(`/proc/${parent.pid}/comm`, 'sleep');
        parent.stdin.end('go\n');
        await until(`/proc/${pid}/stat`, ') Z ');
        put(at, 'dead.json', { pid });
        deepEqual(await adopted(at), 'left');
      } finally {
        parent.kill('SIGKILL');
        await once(parent, 'exit');
      }
    });
  }
  it('comes back where a number cannot be that of a process', async () => {
    const at = folder();
    put(at, 'dead.json', { pid: 0 });
    deepEqual(await adopted(at), 'left');
  });
  it('stays hidden where an earlier version did not say which start of the machine it was', () =>
    besideProcess(async pid => {
      const at = folder();
      put(at, 'other.json', { pid });
      deepEqual([await adopted(at), readdirSync(join(at, 'typing'))], ['', ['other.json']]);
    }));
});

describe('unsent text of another window', () => {
  const folder = temporaryFolders();
  const startLocal = localProcesses();

  it('is left to it while it runs, and comes back when it was killed', async () => {
    const at = folder();
    const window = await startLocal({ local: at, steps: [{ keep: 'typing', length: 5 }] });
    const before = await openTyping(at, 'mine').adopt('entry');
    await window.kill();
    const after = await openTyping(at, 'mine').adopt('entry');
    deepEqual([window.said, before.text, after.text], [['kept'], '', 'xxxxx']);
  });
  it('tells who wrote it and during which start of the machine', async () => {
    const at = folder();
    await openTyping(at, 'mine').keep('entry', 'hm');
    const { pid, boot } = JSON.parse(readFileSync(join(at, 'typing/mine.json'), 'utf8')) as Owner;
    deepEqual([{ pid, boot }, isAlive({ pid, boot })], [thisProcess(), true]);
  });
  it('is taken over once, field by field, by windows that start together', async () => {
    for (let round = 0; round < tries(2, 20); round += 1) {
      const at = folder();
      mkdirSync(join(at, 'typing'));
      const texts = { a: 'one', b: 'two', c: 'three' };
      const fields = Object.keys(texts);
      const left = { format: 1, pid: process.pid, boot: earlierBoot, texts };
      writeFileSync(join(at, 'typing', 'dead.json'), JSON.stringify(left));
      const steps = [...fields, ...fields].map(adopt => ({ adopt }));
      const names = [1, 2, 3, 4].map(number => `window-${number}`);
      const windows = await Promise.all(names.map(window => startLocal({ local: at, window, steps })));
      const found = windows.flatMap(({ said }) => said.slice(3).filter(Boolean));
      deepEqual(found.sort(), ['one', 'three', 'two']);
    }
  });
  it('is passed over where it is of a newer version, a folder, a link or a pipe', async () => {
    const at = folder();
    const typing = join(at, 'typing');
    mkdirSync(join(typing, 'folder.json'), { recursive: true });
    const dead = (format: number) =>
      JSON.stringify({ format, pid: 0, boot: earlierBoot, texts: { entry: 'x' } });
    writeFileSync(join(typing, 'newer.json'), dead(2));
    writeFileSync(join(at, 'victim'), dead(1));
    symlinkSync(join(at, 'victim'), join(typing, 'link.json'));
    spawnSync('mkfifo', [join(typing, 'pipe.json')]);
    const before = readdirSync(typing).sort();
    deepEqual((await openTyping(at, 'mine').adopt('entry')).text, '');
    deepEqual([readdirSync(typing).sort(), readFileSync(join(at, 'victim'), 'utf8')], [before, dead(1)]);
  });
});

describe('two looks at one process', () => {
  function check(left: string, right: string, expected: boolean) {
    deepEqual([isSameBoot(left, right), isSameBoot(right, left)], [expected, expected]);
  }

  it('agree on the boot and on when it began', () => check('0a1b2c3d-17', '0a1b2c3d-17', true));
  it('differ in the boot', () => check('0a1b2c3d-17', '0a1b2c3e-17', false));
  it('differ in when it began', () => check('0a1b2c3d-17', '0a1b2c3d-18', false));
  it('agree where one could not see when it began', () => check('0a1b2c3d-17', '0a1b2c3d-', true));
  it('agree within minutes where only the time of the boot is known', () =>
    check('1700000000', '1700000299', true));
  it('differ beyond that', () => check('1700000000', '1700000400', false));
  it('differ where one knows more than the other', () => check('1700000000', '0a1b2c3d-17', false));
});
