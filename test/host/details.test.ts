import { deepEqual, rejects } from 'node:assert/strict';
import { newId } from '../../src/domain/newId.ts';
import { DetailActs } from '../../src/host/pane/entries/detailActs.ts';
import { add, inCall } from './running.ts';

describe('the details of a line', () => {
  const draft = { impact: 'on', 'impact.words': 'orders wait a day' };

  it('are saved once, and forgotten in the form', async () => {
    const { app, id: conversation } = await inCall('Nordwind');
    const entry = await add(app, conversation, 'the export stops');
    const acts = new DetailActs(app);
    await acts.draft({ kind: 'draftDetails', conversation, entry, draft });
    await acts.save({ kind: 'saveDetails', conversation, entry, draft, id: newId() });
    const read = await (await app.desk()).conversation(conversation);
    deepEqual(
      [read?.entries.find(one => one.id === entry)?.impact, (await acts.formsIn(conversation)).size],
      [{ words: 'orders wait a day' }, 0],
    );
  });

  it('stay in the form while their line is away, and are saved once it is back', async () => {
    const { app, id: conversation } = await inCall('Nordwind');
    const entry = await add(app, conversation, 'the export stops');
    const { change } = await app.desk();
    const acts = new DetailActs(app);
    await acts.draft({ kind: 'draftDetails', conversation, entry, draft });
    await change.removeEntry({ conversation, entry });
    const save = () => acts.save({ kind: 'saveDetails', conversation, entry, draft, id: newId() });
    await rejects(save(), { code: 'not found' });
    deepEqual((await acts.formsIn(conversation)).get(entry)?.draft, draft);
    await change.restoreEntry({ conversation, entry });
    await save();
    deepEqual((await acts.formsIn(conversation)).size, 0);
  });
});
