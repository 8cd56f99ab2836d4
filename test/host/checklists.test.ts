import { deepEqual, rejects } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { keepChecklistFile } from '../../src/host/call/chooseChecklist.ts';
import { newCallTemplate } from '../../src/host/call/newCallTemplate.ts';
import { skipStep } from '../../src/host/pane/points/stepActs.ts';
import { kept, leaveBehind, openBox, press } from './boxes.ts';
import { inCall, until } from './running.ts';

const written = `{
  "id": "site-visit",
  "title": "On-site visit",
  "steps": [{ "id": "greet", "label": "Greet them" }, { "id": "next-date", "label": "Next visit" }]
}
`;

describe('the checklist of a call in the window', () => {
  let app: App;
  let id: string;
  let folder: string;

  const settings = () => vscode.workspace.getConfiguration('listenFirst');
  const useByDefault = (checklist: string | undefined) =>
    settings().update('call.checklist', checklist, vscode.ConfigurationTarget.Global);
  const talk = async () => (await app.desk()).conversation(id);

  beforeEach(async () => {
    ({ app, id } = await inCall('Nordwind'));
    folder = mkdtempSync(join(tmpdir(), 'checklist-'));
  });

  afterEach(async () => {
    await useByDefault(undefined);
    await app.call.change(undefined);
    rmSync(folder, { recursive: true });
  });

  it('is the one the setting names, and never keeps a call from starting', async () => {
    deepEqual((await newCallTemplate(app))?.id, 'support');
    await useByDefault('angry');
    deepEqual((await newCallTemplate(app))?.id, 'angry');
    await useByDefault('hologram');
    deepEqual(await newCallTemplate(app), undefined);
  });

  it('stays as it is when the list of checklists is closed, and is the one that is picked', async () => {
    await (await app.desk()).change.chooseTemplate({ conversation: id, template: 'angry' });
    await openBox('chooseChecklist').close();
    deepEqual((await talk())?.template, 'angry');
    // The first one of the list.
    await openBox('chooseChecklist').answer();
    deepEqual((await talk())?.template, 'support');
  });

  it('can be one from a file, which stays as it is', async () => {
    const file = join(folder, 'visit.json');
    writeFileSync(file, written);
    const template = await keepChecklistFile(app, id, file);
    const { change, read } = await app.desk();
    await change.chooseTemplate({ conversation: id, template });
    const { templates } = await read.listTemplates({});
    deepEqual(
      [(await talk())?.templateTitle, templates.some(one => one.id === 'site-visit')],
      ['On-site visit', true],
    );
    deepEqual(readFileSync(file, 'utf8'), written);
  });

  it('is never one from a file that is wrong, and says which line', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, written.replace('"greet"', '"Greet!"').replace('site-visit', 'wrong'));
    await rejects(keepChecklistFile(app, id, file), { code: 'bad input', message: /^Line 4: / });
    const { templates } = await (await app.desk()).read.listTemplates({});
    deepEqual(
      templates.some(one => one.id === 'wrong'),
      false,
    );
  });

  it('skips a step for the reason that stood in its box when the window died', async () => {
    const field = `skip/${id}/asked-else`;
    leaveBehind({ [field]: 'They had to leave' });
    let isOver = false;
    void skipStep(app, { kind: 'skip', conversation: id, step: 'asked-else' }).then(() => {
      isOver = true;
    });
    await until(async () => (await kept(app, field)) === 'They had to leave');
    await until(async () => {
      if (!isOver) await press('acceptSelectedQuickOpenItem');
      return isOver;
    });
    deepEqual(
      (await talk())?.checklist.find(one => one.id === 'asked-else'),
      {
        id: 'asked-else',
        state: 'skipped',
        reason: 'They had to leave',
      },
    );
    deepEqual(await kept(app, field), '');
  });

  it('skips nothing when that box is closed', async () => {
    let isOver = false;
    void skipStep(app, { kind: 'skip', conversation: id, step: 'said-back' }).then(() => {
      isOver = true;
    });
    await until(async () => {
      if (!isOver) await press('closeQuickOpen');
      return isOver;
    });
    deepEqual((await talk())?.checklist.find(one => one.id === 'said-back')?.state, 'open');
  });
});
