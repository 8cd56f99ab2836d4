import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const changing = ['open', 'rename', 'link', 'unlink', 'rm', 'rmdir', 'mkdir'] as const;

/** From now on this process is killed before the step of that number; a step opens, makes, moves or removes a file. */
export function killAtStep(step: number): void {
  let taken = 0;
  const table = fs as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of changing) {
    const real = table[name] as (...args: unknown[]) => Promise<unknown>;
    table[name] = (...args) => {
      taken += 1;
      if (taken === step) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}
