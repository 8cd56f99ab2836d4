import { deepEqual } from 'node:assert/strict';
import { lastNamed } from '../../../src/domain/records/lastNamed.ts';

describe('who was named last', () => {
  const heard = (speaker: string) => ({ kind: 'heard', speaker }) as const;
  const told = (speaker: string) => ({ kind: 'told', speaker }) as const;

  it('is one of each side', () =>
    deepEqual(lastNamed([heard('Tom'), told('Dana'), heard('Maria'), { kind: 'note', speaker: 'Max' }]), {
      side: 'them',
      them: 'Maria',
      us: 'Dana',
    }));
  it('is nobody once a line was said by nobody', () =>
    deepEqual(lastNamed([heard('Maria'), heard('')]), { side: 'them', them: '', us: '' }));
  it('comes with the side that spoke last, whatever was noted or asked since', () => {
    const side = (...entries: Parameters<typeof lastNamed>[0]) => lastNamed(entries).side;
    const question = { kind: 'question', speaker: '' } as const;
    deepEqual(
      [side(), side(heard('')), side(heard(''), told(''), question), side(told(''), heard(''))],
      ['them', 'them', 'us', 'them'],
    );
  });
});
