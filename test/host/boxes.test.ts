import { deepEqual } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { App } from '../../src/host/app.ts';
import { journal, kept, leaveBehind, openBox, press } from './boxes.ts';
import { inCall, runningApp, until } from './running.ts';

async function withoutCall(): Promise<App> {
  const app = await runningApp();
  await app.call.change(undefined);
  return app;
}

const namesIn = async (app: App) => (await (await app.desk()).listing()).customers.map(one => one.name);

describe('the picker that starts a call', () => {
  const field = 'call/customer';
  let app: App;

  beforeEach(async () => {
    app = await withoutCall();
  });

  afterEach(async () => {
    await app.hiding.turn(false);
    await app.call.change(undefined);
    await (await app.desk()).typing.keep(field, '');
  });

  it('offers again what was typed when the window died', async () => {
    leaveBehind({ [field]: 'Südwerk' });
    const picker = openBox('startCall');
    await until(async () => (await kept(app, field)) === 'Südwerk');
    await picker.answer();
    deepEqual(
      [app.call.id !== undefined, (await namesIn(app)).includes('Südwerk'), existsSync(journal)],
      [true, true, false],
    );
  });

  it('does not offer again what was answered', async () => {
    leaveBehind({ [field]: 'Ostwerk' });
    const picker = openBox('startCall');
    await until(async () => (await kept(app, field)) === 'Ostwerk');
    await picker.answer();
    await until(async () => (await kept(app, field)) === '');
  });

  it('does not offer again a half name that was closed with Esc', async () => {
    leaveBehind({ [field]: 'Half a na' });
    const picker = openBox('startCall');
    await until(async () => (await kept(app, field)) === 'Half a na');
    await picker.close();
    await until(async () => (await kept(app, field)) === '');
    deepEqual([app.call.id, (await namesIn(app)).includes('Half a na')], [undefined, false]);
  });

  it('offers nothing that was typed before on a shared screen, and keeps it', async () => {
    await app.hiding.turn(true);
    leaveBehind({ [field]: 'Secret' });
    await openBox('startCall').close();
    await app.hiding.turn(false);
    deepEqual((await (await app.desk()).typing.adopt(field)).text, 'Secret');
  });

  it('closes when the screen is shared, and keeps what stands in it', async () => {
    leaveBehind({ [field]: 'Westwerk' });
    const picker = openBox('startCall');
    await until(async () => (await kept(app, field)) === 'Westwerk');
    await app.hiding.turn(true);
    await picker.close();
    deepEqual(await kept(app, field), 'Westwerk');
  });
});

describe('the steps of a past conversation', () => {
  const texts = {
    'past/customer': 'Bergwerk',
    'past/channel': 'on-site',
    'past/when': 'yesterday 14:30, 25 min',
    'past/people': 'Ada, BW-7',
  };

  afterEach(async () => {
    const app = await withoutCall();
    for (const field of Object.keys(texts)) await (await app.desk()).typing.keep(field, '');
  });

  it('stand in their boxes again after the window died, and are forgotten once the talk is kept', async () => {
    const app = await withoutCall();
    leaveBehind(texts);
    const steps = openBox('logPastConversation');
    await until(async () => (await kept(app, 'past/customer')) === 'Bergwerk');
    await steps.answer();
    const desk = await app.desk();
    const talk = await desk.conversation(app.call.id ?? '');
    deepEqual(
      [await desk.customerName(talk?.customer), talk?.channel, talk?.speakers, talk?.tickets],
      ['Bergwerk', 'on-site', ['Ada'], ['BW-7']],
    );
    for (const field of Object.keys(texts)) deepEqual([field, await kept(app, field)], [field, '']);
  });

  it('stay when a later step is closed', async () => {
    const app = await withoutCall();
    leaveBehind({ 'past/customer': 'Talwerk', 'past/when': 'not a day at all' });
    const steps = openBox('logPastConversation');
    await until(async () => (await kept(app, 'past/customer')) === 'Talwerk');
    await until(async () => {
      await press('acceptSelectedQuickOpenItem');
      return (await kept(app, 'past/when')) !== '';
    });
    await steps.close();
    deepEqual(
      [await kept(app, 'past/customer'), await kept(app, 'past/channel'), await kept(app, 'past/when')],
      ['Talwerk', 'call', 'not a day at all'],
    );
  });
});

describe('a box', () => {
  const table: readonly (readonly [what: string, field: (id: string) => string, command: string])[] = [
    ['for a line', id => `box/${id}`, 'addEntry'],
    ['for people and tickets', id => `people/${id}`, 'describeCall'],
    ['for a day', id => `day/milestone/${id}`, 'addMilestone'],
  ];
  for (const [what, fieldOf, command] of table) {
    it(`${what} takes over what a window that died left in it, and keeps it when it is closed`, async () => {
      const { app, id } = await inCall('Nordwind');
      const field = fieldOf(id);
      leaveBehind({ [field]: 'half a' });
      const box = openBox(command);
      await until(async () => !existsSync(journal));
      await box.close();
      const inPane = (await (await app.desk()).typing.adopt(`entry/${id}`)).text;
      deepEqual((await kept(app, field)) || inPane, 'half a');
      await app.call.change(undefined);
    });
  }

  it('for a new name keeps it when it is closed, and forgets it once it is the name', async () => {
    const { app } = await inCall('Nordwerk');
    await app.call.change(undefined);
    const desk = await app.desk();
    const customer = (await desk.listing()).customers.find(one => one.name === 'Nordwerk');
    const field = `name/${customer?.id}`;
    leaveBehind({ [field]: 'Nordwerk Nord' });
    const closed = openBox('renameCustomer', { customer });
    await until(async () => (await kept(app, field)) !== '');
    await closed.close();
    const before = [await kept(app, field), (await namesIn(app)).includes('Nordwerk Nord')];
    await openBox('renameCustomer', { customer }).answer();
    deepEqual(
      [before, await kept(app, field), (await namesIn(app)).includes('Nordwerk Nord')],
      [['Nordwerk Nord', false], '', true],
    );
  });
});
