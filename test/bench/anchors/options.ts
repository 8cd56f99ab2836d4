import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Options that every command of this bench knows. */
export const common = {
  set: { type: 'string', default: 'tune' },
  seed: { type: 'string', default: '1' },
  repositories: { type: 'string', default: join(tmpdir(), 'repositories') },
  work: { type: 'string', default: join(tmpdir(), 'anchorbench') },
  only: { type: 'string', default: '' },
} as const;
