import { deepEqual } from 'node:assert/strict';
import {
  moved,
  type Naming,
  namingBeside,
  namingFor,
  offersFor,
} from '../../../src/webview/unsent/naming.ts';

const known = ['Maria Lopez', 'Tom Reed', 'Marek Novák', "Siobhán O'Brien", '顧客'];
const names = (naming: Naming | undefined) =>
  naming?.offers.map(one => (one.isNew ? `+${one.name}` : one.name));

describe('the names that are offered', () => {
  const check = (text: string, expected: readonly string[] | undefined) =>
    deepEqual(names(namingFor(text, known)), expected);

  it('are all that are known, once the sign is typed', () => check('@', known));
  it('begin with what was typed, whatever its capitals', () => {
    check('@ma', ['Maria Lopez', 'Marek Novák', '+ma']);
    check('@MAR', ['Maria Lopez', 'Marek Novák', '+MAR']);
  });
  it('are found by each word of a name', () => check('@lo', ['Maria Lopez', '+lo']));
  it('are found without their accents, and with them', () => {
    check('@novak', ['Marek Novák', '+novak']);
    check('@Siobhán'.normalize('NFD'), ["Siobhán O'Brien", `+${'Siobhán'.normalize('NFD')}`]);
  });
  it('are found in every script', () => check('@顧', ['顧客', '+顧']));
  it('hold a new one last, and none that is known already', () => {
    check('@Max', ['+Max']);
    check('@tom reed', ['Tom Reed']);
    check('@maria lopez', ['Maria Lopez']);
  });
  it('are found by a second word, too', () => check('@maria l', ['Maria Lopez']));
  it('hold a new one of several words only where all have capitals', () => {
    check('@Max Muster', ['+Max Muster']);
    check('@Max said', undefined);
  });
  it('end where words follow that name nobody', () => {
    check('@maria the export', undefined);
    check('@maria\nand', undefined);
  });
  it('are none for what is no name', () => {
    for (const text of ['@ 5 pm', '@5', '@types/node', '@a@b', '@x_y', `@${'x'.repeat(61)}`])
      check(text, undefined);
  });
  it('are none for a text that begins otherwise', () => {
    for (const text of ['', 'ma', ' @ma', 'a@ma']) check(text, undefined);
  });
  it('are at most eight known ones', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Maria ${at}`);
    deepEqual(offersFor('ma', many).filter(one => !one.isNew).length, 8);
  });
  it('are none where nobody is known yet and nothing was typed', () =>
    deepEqual(namingFor('@', []), undefined));
});

describe('the list of names', () => {
  const open = namingFor('@ma', known) as Naming;

  it('goes round at both ends', () => {
    const down = [1, 2, 3].map(times =>
      Array.from({ length: times }).reduce<Naming>(one => moved(one, 1), open),
    );
    deepEqual([down.map(one => one.active), moved(open, -1).active], [[1, 2, 0], 2]);
  });
  it('knows how much of the text only asked for it', () =>
    deepEqual([open.typed, namingBeside(known)?.typed], [3, 0]));
  it('beside a text offers all, and nothing where nobody is known', () =>
    deepEqual([names(namingBeside(known)), namingBeside([])], [known, undefined]));
});
