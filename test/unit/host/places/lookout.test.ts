import { deepEqual, equal } from 'node:assert/strict';
import type { Place } from '../../../../src/domain/records/conversation.ts';
import type { Spot } from '../../../../src/domain/records/place.ts';
import { Lookout } from '../../../../src/host/places/live/lookout.ts';
import type { Standing } from '../../../../src/host/places/live/standing.ts';

const spotIn = (path: string): Spot =>
  ({ folder: 'app', path, start: 3, end: 3, quote: 'one();', before: '', after: '' }) as Spot;
const placeIn = (path: string): Place => ({ id: path, spot: spotIn(path) });
const [client, server] = [placeIn('src/client.ts'), placeIn('src/server.ts')];

/** A lookout that tells what it looked up, and a way to wait until it has looked at everything. */
function looking(found: (place: Place) => Partial<Standing> = () => ({})) {
  const asked: string[] = [];
  let onSeen = () => {};
  const lookout = new Lookout({
    async locate(place) {
      asked.push(place.id);
      return { state: 'exact', spot: place.spot, start: 3, end: 3, isPlain: true, ...found(place) };
    },
    onSeen: () => onSeen(),
  });
  const looked = async (begin: () => void) => {
    asked.length = 0;
    const seen = new Promise<void>(resolve => {
      onSeen = resolve;
    });
    begin();
    await seen;
    return [...asked].sort();
  };
  return { lookout, looked, asked };
}

describe('links whose files are not open', () => {
  it('are looked at once, until a file of their name changes', async () => {
    const { lookout, looked, asked } = looking();
    deepEqual(await looked(() => lookout.want([client, server])), [client.id, server.id]);
    asked.length = 0;
    lookout.want([client, server]);
    deepEqual(asked, []);
    const again = await looked(() => {
      lookout.note('client.ts');
      lookout.note('another.ts');
    });
    deepEqual(again, [client.id]);
    lookout.dispose();
  });
  it('are all looked at again where folders change', async () => {
    const { lookout, looked } = looking();
    await looked(() => lookout.want([client, server]));
    deepEqual(await looked(() => lookout.note(undefined)), [client.id, server.id]);
    lookout.dispose();
  });
  it('are looked at again when the file changes in which they were found, and no more once they left it', async () => {
    let path = '/app/src/agent.ts';
    const { lookout, looked } = looking(({ id }) =>
      id === client.id ? { file: { path } as NonNullable<Standing['file']> } : {},
    );
    await looked(() => lookout.want([client, server]));
    path = '/app/src/robot.ts';
    deepEqual(await looked(() => lookout.note('agent.ts')), [client.id]);
    const next = await looked(() => {
      lookout.note('agent.ts');
      lookout.note('server.ts');
    });
    deepEqual(next, [server.id]);
    lookout.dispose();
  });
  it('are forgotten when they changed and nobody wants them', async () => {
    const { lookout, looked } = looking();
    await looked(() => lookout.want([client, server]));
    lookout.want([server]);
    await looked(() => {
      lookout.note('client.ts');
      lookout.note('server.ts');
    });
    equal(lookout.of(client), undefined);
    equal(lookout.of(server)?.state, 'exact');
    lookout.dispose();
  });
});
