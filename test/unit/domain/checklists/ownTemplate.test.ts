import { deepEqual } from 'node:assert/strict';
import { fold } from '../../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../../src/domain/log/operation.ts';
import {
  definitionOf,
  ownTemplatesIn,
  templatesContainer,
} from '../../../../src/domain/records/checklists/ownTemplate.ts';
import { operation, replacing } from '../../../support/operations.ts';

const steps = [{ id: 'greet', label: 'Greet them', hint: 'By name' }];

const kept = (number: number, id: string, definition: unknown) =>
  operation(number, { c: templatesContainer, e: 'template', k: id, f: { definition } });

function check(lines: readonly Operation[], expected: { ids: readonly string[]; faults: number }) {
  const { templates, faults } = ownTemplatesIn(fold(lines));
  deepEqual({ ids: templates.map(one => one.id), faults: faults.length }, expected);
}

describe('the checklists of a store', () => {
  it('read as they were written', () => {
    const written = { id: 'visit', title: 'On-site visit', steps };
    deepEqual(ownTemplatesIn(fold([kept(1, 'visit', definitionOf(written))])), {
      templates: [written],
      faults: [],
    });
  });
  it('stand by title, then by id', () =>
    check(
      [
        kept(1, 'c', { title: 'B', steps }),
        kept(2, 'b', { title: 'B', steps }),
        kept(3, 'a', { title: 'C', steps }),
      ],
      { ids: ['b', 'c', 'a'], faults: 0 },
    ));
  it('leave out what was taken away, and what is no checklist', () => {
    const gone = operation(3, {
      c: templatesContainer,
      e: 'template',
      k: 'a',
      x: 1,
      b: replacing({ definition: [1] }),
    });
    check([kept(1, 'a', { title: 'A', steps }), gone], { ids: [], faults: 0 });
    check([{ ...kept(1, 'a', { title: 'A', steps }), e: 'entry' }], { ids: [], faults: 0 });
  });
  it('wait for a creation that has not arrived', () => {
    const edit = { f: { definition: { title: 'A', steps: [] } }, b: { definition: [] } };
    check([operation(1, { c: templatesContainer, e: 'template', k: 'a', ...edit })], { ids: [], faults: 0 });
  });
  it('name one that is damaged or of a newer version, and keep its neighbours', () => {
    const broken = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { title: 'A' },
      { title: 'A', steps: [{ id: 'greet' }] },
    ];
    for (const definition of broken) {
      check([kept(1, 'a', definition), kept(2, 'b', { title: 'B', steps })], { ids: ['b'], faults: 1 });
    }
  });
});
