// Notes in one db.json, written as the documentation of lowdb shows it: what several writers must not do.
//   add FILE CONVERSATION ID TEXT   one note, then {"id","ack":true}
//   pipe FILE                       a line {"conversation","id","text"} a note, then {"ack":id} or {"error"}
import { createInterface } from 'node:readline';
import { JSONFilePreset } from 'lowdb/node';

const [act, file, conversation, id, text] = process.argv.slice(2);
const db = await JSONFilePreset(file, { notes: [] });
const say = answer => process.stdout.write(`${JSON.stringify(answer)}\n`);
const add = note => db.update(({ notes }) => notes.push(note));

if (act === 'add') {
  await add({ conversation, id, text });
  say({ id, ack: true });
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const note = JSON.parse(line);
    await add(note).then(
      () => say({ ack: note.id }),
      error => say({ error: String(error) }),
    );
  }
}
