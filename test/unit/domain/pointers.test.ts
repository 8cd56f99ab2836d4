import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Standing } from '../../../src/domain/log/folded.ts';
import type { Spot } from '../../../src/domain/records/place.ts';
import { locatedBy, referenceField, referencesIn } from '../../../src/domain/records/placeReferences.ts';
import {
  type CodeName,
  pointerPart,
  pointersIn,
  pointerText,
  standsAt,
} from '../../../src/domain/records/pointers.ts';
import { renamed } from '../../../src/domain/records/renamed.ts';

const spot = (path: string, parts: Partial<Spot> = {}): Spot => ({
  folder: 'app',
  path,
  start: 3,
  end: 4,
  quote: 'retry();',
  before: '',
  after: '',
  ...parts,
});

const standing = (entity: string, id: string, values: Record<string, unknown>): Standing => ({
  entity,
  id,
  hidden: false,
  versions: 1,
  values,
});

const talk = standing('conversation', 'talk', { started: '2026-11-21T09:00:00Z' });
const entry = (id: string, values: Record<string, unknown> = {}) =>
  standing('entry', id, { conversation: 'talk', ...values });
const place = (id: string, values: Record<string, unknown>) => standing('place', id, values);
const pointers = (...entities: readonly Standing[]) =>
  pointersIn(pointerText('talk', [talk, ...entities]) ?? '', 'talk');
const paths = (...entities: readonly Standing[]) => pointers(...entities).map(one => one.path);

describe('the later locations of a place', () => {
  const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00Z`;
  const reference = (path: string, hour: number) => ({ spot: spot(path), how: 'accepted', at: at(hour) });
  const located = (values: Record<string, unknown>) => {
    const { spot: newest, earlier = [] } = locatedBy(spot('first.ts'), values);
    return [newest, ...earlier].map(one => one.path);
  };

  it('are none at first', () => deepEqual(located({}), ['first.ts']));
  it('come after it, the newest first', () =>
    deepEqual(
      located({
        [referenceField('b')]: reference('third.ts', 11),
        [referenceField('a')]: reference('second.ts', 10),
      }),
      ['third.ts', 'second.ts', 'first.ts'],
    ));
  it('given at the same moment have one order everywhere', () =>
    deepEqual(
      located({ [referenceField('b')]: reference('b.ts', 10), [referenceField('a')]: reference('a.ts', 10) }),
      ['b.ts', 'a.ts', 'first.ts'],
    ));
  it('that were taken back or cannot be read hide nothing', () =>
    deepEqual(
      located({
        [referenceField('a')]: null,
        [referenceField('b')]: reference('../secret', 10),
        [referenceField('c')]: { ...reference('late.ts', 10), at: 'soon' },
      }),
      ['first.ts'],
    ));
  it('say how they came about, also in a word of a later version', () =>
    deepEqual(
      referencesIn({
        [referenceField('a')]: { ...reference('a.ts', 10), how: 'attached' },
        [referenceField('b')]: { ...reference('b.ts', 11), how: 'guessed' },
      }).map(one => one.how),
      ['attached', 'accepted'],
    ));
});

describe('what a conversation points at', () => {
  it('is nothing where nothing is linked', () =>
    deepEqual(pointerText('talk', [talk, entry('e')]), undefined));
  it('is the code of its entries', () =>
    deepEqual(
      pointers(
        entry('e'),
        place('p', { entry: 'e', spot: spot('a.ts', { repository: 'r', symbol: 'C.m' }) }),
      ),
      [
        {
          conversation: 'talk',
          id: 'e',
          place: 'p',
          folder: 'app',
          path: 'a.ts',
          isMine: false,
          start: 3,
          repository: 'r',
          symbol: 'C.m',
        },
      ],
    ));
  it('is its temporary code until that is gone', () => {
    const tagged = { conversation: 'talk', spot: spot('a.ts') };
    const gone = { ...tagged, gone: { how: 'fixed', at: '2026-11-21T09:00:00Z' } };
    deepEqual(
      pointers(standing('temporary', 'lf-1', tagged), standing('temporary', 'lf-2', gone)).map(one => [
        one.id,
        one.place,
      ]),
      [['lf-1', '']],
    );
  });
  it('leaves out what was removed, or stands in another conversation', () => {
    const linked = (id: string) => place(`p-${id}`, { entry: id, spot: spot(`${id}.ts`) });
    const removed = { ...linked('kept'), hidden: true };
    deepEqual(
      paths(
        entry('here'),
        linked('here'),
        { ...entry('gone'), hidden: true },
        linked('gone'),
        entry('moved', { conversation: 'other' }),
        linked('moved'),
        entry('kept'),
        removed,
        linked('nobody'),
      ),
      ['here.ts'],
    );
  });
  it('is each path its code ever had, the newest first', () =>
    deepEqual(
      paths(
        entry('e'),
        place('p', {
          entry: 'e',
          spot: spot('old.ts'),
          [referenceField('a')]: { spot: spot('new.ts'), how: 'renamed', at: '2026-11-21T09:00:00Z' },
          [referenceField('b')]: {
            spot: spot('new.ts', { start: 9 }),
            how: 'accepted',
            at: '2026-11-21T10:00:00Z',
          },
        }),
      ),
      ['new.ts', 'old.ts'],
    ));
  it('says what only this person may see', () =>
    deepEqual(
      pointers(entry('e', { reach: 'me' }), place('p', { entry: 'e', spot: spot('a.ts') })).map(
        one => one.isMine,
      ),
      [true],
    ));
  it('is known of what is mine alone where the conversation lives elsewhere', () =>
    deepEqual(
      pointersIn(
        pointerText('talk', [entry('e', { reach: 'me' }), place('p', { entry: 'e', spot: spot('a.ts') })]) ??
          '',
        'talk',
      ).map(one => one.path),
      ['a.ts'],
    ));
  it('is read as it was, whatever signs stand in it', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '%', '|', ';', '=', '2', '5', 'é'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, name, fc.boolean()), { maxLength: 5 }), all => {
        const spots = all.map(([path, symbol, folder, isKnown]) =>
          spot(path, { symbol, folder, ...(isKnown && { repository: folder }) }),
        );
        const places = spots.map((one, at) => place(`p${at}`, { entry: 'e', spot: one }));
        deepEqual(
          pointers(entry('e'), ...places).map(one => [one.path, one.symbol, one.folder, one.repository]),
          spots.map(one => [one.path, one.symbol, one.folder, one.repository]),
        );
      }),
      { numRuns: 300 },
    );
  });
  it('is found by any part of its path', () => {
    const text = pointerText('talk', [
      talk,
      entry('e'),
      place('p', { entry: 'e', spot: spot('a/50%=|.ts') }),
    ]);
    deepEqual([text?.includes(pointerPart('50%=|.ts')), text?.includes(pointerPart('51%'))], [true, false]);
  });
});

describe('code that was asked for', () => {
  const at = (one: Partial<CodeName>, asked: Partial<CodeName>) =>
    standsAt({ folder: 'app', path: 'src/a.ts', ...one }, { folder: 'app', path: 'src/a.ts', ...asked });

  it('is the same file of the same folder', () =>
    deepEqual([at({}, {}), at({}, { path: 'src/b.ts' }), at({}, { folder: 'web' })], [true, false, false]));
  it('is the same file of the same repository, whatever a clone and its folder are called', () => {
    const one = { repository: 'github.com/a/b', folder: 'clone', path: 'app/src/a.ts' };
    const asked = { repository: 'github.com/a/b', repositoryPath: 'app/src/a.ts' };
    deepEqual([at(one, asked), at(one, { ...asked, repository: 'github.com/a/fork' })], [true, false]);
  });
  it('is found by its folder where one of the two knows no repository', () =>
    deepEqual(at({ repository: 'github.com/a/b' }, {}), true));
  it('lies in a folder, and not in one whose name begins alike', () => {
    const inFolder = (path: string) => at({}, { path, whole: 'folder' });
    deepEqual(['src', '.', 'sr', 'src/a'].map(inFolder), [true, true, false, false]);
  });
  it('lies in a symbol, and not in one whose name begins alike', () => {
    const inSymbol = (symbol: string) => at({ symbol: 'Client.retry' }, { symbol });
    deepEqual(['Client', 'Client.retry', 'Cli', 'Other'].map(inSymbol), [true, true, false, false]);
  });
});

describe('code that was renamed', () => {
  const rename = (one: Partial<Spot>, from: Partial<CodeName>, to: Partial<CodeName>) => {
    const whole = (name: Partial<CodeName>) => ({ folder: 'app', path: '.', ...name });
    const { folder, path, repository, repositoryPath } =
      renamed(spot('src/a.ts', one), { from: whole(from), to: whole(to) }) ?? spot('nowhere');
    return [folder, path, repository, repositoryPath];
  };

  it('is where its file went', () =>
    deepEqual(rename({}, { path: 'src/a.ts' }, { path: 'lib/b.ts' }), [
      'app',
      'lib/b.ts',
      undefined,
      undefined,
    ]));
  it('is where its folder went', () =>
    deepEqual(
      [
        rename({}, { path: 'src', whole: 'folder' }, { path: 'lib/core' })[1],
        rename({ path: 'a.ts' }, { path: '.', whole: 'folder' }, { path: 'all' })[1],
        rename({ path: 'src', whole: 'folder' }, { path: 'src', whole: 'folder' }, { path: 'lib' })[1],
      ],
      ['lib/core/a.ts', 'all/a.ts', 'lib'],
    ));
  it('is in the repository it went to', () =>
    deepEqual(
      rename(
        { repository: 'r', repositoryPath: 'app/src/a.ts' },
        { repository: 'r', repositoryPath: 'app/src', path: 'src', whole: 'folder' },
        { repository: 's', repositoryPath: 'web/lib', path: 'lib', folder: 'web' },
      ),
      ['web', 'lib/a.ts', 's', 'web/lib/a.ts'],
    ));
  it('loses the repository where it left it', () =>
    deepEqual(rename({ repository: 'r' }, { repository: 'r', path: 'src/a.ts' }, { path: 'b.ts' }), [
      'app',
      'b.ts',
      undefined,
      undefined,
    ]));
  it('keeps its words and lines', () => {
    const { quote, start, end } = renamed(spot('a.ts'), {
      from: { folder: 'app', path: 'a.ts' },
      to: { folder: 'app', path: 'b.ts' },
    }) as Spot;
    deepEqual([quote, start, end], ['retry();', 3, 4]);
  });
  it('is untouched where something else was renamed', () =>
    deepEqual(
      renamed(spot('src/a.ts'), {
        from: { folder: 'app', path: 'src/b.ts' },
        to: { folder: 'app', path: 'c' },
      }),
      undefined,
    ));
});
