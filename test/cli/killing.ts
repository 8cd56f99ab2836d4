import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, dialogue, ending, started } from './terminal.ts';

export interface Plan {
  readonly store: string;
  readonly conversations: readonly string[];
  readonly writers: number;
  /** Of each writer. */
  readonly notes: number;
  /** One note in so many is sent to a process that is killed meanwhile. */
  readonly killOneIn: number;
  readonly seed: number;
}

export interface Outcome {
  readonly sent: readonly string[];
  readonly acknowledged: readonly string[];
  readonly killed: number;
}

interface Note {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  /** Milliseconds until its process is killed; undefined for most. */
  readonly killedAfter: number | undefined;
}

/** Small and repeatable: the same seed plans the same notes and the same deaths. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function notesOf(plan: Plan, writer: number, killWindow: number): Note[] {
  const roll = dice(plan.seed * 1000 + writer);
  return Array.from({ length: plan.notes }, (_, at) => ({
    conversation: plan.conversations[roll(plan.conversations.length)] as string,
    id: `s${plan.seed}-w${writer}-${at}`,
    text: `${'n'.repeat(roll(400))} ${writer}/${at}`,
    killedAfter: (at + writer) % plan.killOneIn === 0 ? roll(killWindow) : undefined,
  }));
}

type Writer = (plan: Plan, notes: readonly Note[]) => Promise<string[]>;

/** One process a note, as a script does it. */
const oneByOne: Writer = async ({ store }, notes) => {
  const acknowledged: string[] = [];
  for (const { conversation, id, text, killedAfter } of notes) {
    const words = [
      'note',
      'add',
      '--store',
      store,
      '--conversation',
      conversation,
      '--id',
      id,
      '--text',
      text,
      '--json',
    ];
    const child = await started(words);
    let out = '';
    child.stdout.on('data', chunk => {
      out += String(chunk);
    });
    if (killedAfter !== undefined) void pause(killedAfter).then(() => child.kill('SIGKILL'));
    await ending(child);
    if (out.includes('"ack":true')) acknowledged.push(id);
  }
  return acknowledged;
};

/** One process for many notes; after a death another takes over with the next note. */
const piped: Writer = async ({ store }, notes) => {
  const acknowledged: string[] = [];
  const open = async () => {
    const child = await started(['note', 'pipe', '--store', store]);
    return { child, ask: dialogue(child) };
  };
  let writer = await open();
  for (const { conversation, id, text, killedAfter } of notes) {
    const answer: Promise<Answer | undefined> = writer.ask({ conversation, id, kind: 'heard', text });
    if (killedAfter !== undefined) {
      await Promise.race([pause(killedAfter), answer]);
      writer.child.kill('SIGKILL');
    }
    if ((await answer)?.['ack'] === id) acknowledged.push(id);
    if (killedAfter !== undefined) writer = await open();
  }
  writer.child.stdin.end();
  await ending(writer.child);
  return acknowledged;
};

/** The longest time until a kill, about as long as one note takes. */
const killWindow = { oneByOne: 400, piped: 20 } as const;

/** Many writers add notes to one store at once while some of their processes die. */
export async function killWriters(plan: Plan, how: 'oneByOne' | 'piped'): Promise<Outcome> {
  const write = how === 'piped' ? piped : oneByOne;
  const all = Array.from({ length: plan.writers }, (_, writer) => notesOf(plan, writer, killWindow[how]));
  const acknowledged = await Promise.all(all.map(notes => write(plan, notes)));
  const notes = all.flat();
  return {
    sent: notes.map(one => one.id),
    acknowledged: acknowledged.flat(),
    killed: notes.filter(one => one.killedAfter !== undefined).length,
  };
}
