import { deepEqual } from 'node:assert/strict';
import { lastNamed } from '../../../src/domain/records/lastNamed.ts';

describe('who was named last', () => {
  const heard = (speaker: string) => ({ kind: 'heard', speaker }) as const;
  const told = (speaker: string) => ({ kind: 'told', speaker }) as const;

  it('is one of each side', () =>
    deepEqual(lastNamed([heard('Tom'), told('Dana'), heard('Maria'), { kind: 'note', speaker: 'Max' }]), {
      them: 'Maria',
      us: 'Dana',
    }));
  it('is nobody once a line was said by nobody', () =>
    deepEqual(lastNamed([heard('Maria'), heard('')]), { them: '', us: '' }));
});
