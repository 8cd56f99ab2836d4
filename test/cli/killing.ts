import { setTimeout as pause } from 'node:timers/promises';
import type { Program, Sent } from './programs.ts';
import { dialogue, ending } from './terminal.ts';

export interface Plan {
  readonly program: Program;
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

interface Note extends Sent {
  /** When its process is killed: at a moment of its work, from 0 to 1, or as soon as the note is on disk. */
  readonly death: number | 'once stored' | undefined;
}

/** Small and repeatable: the same seed plans the same notes and the same deaths. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function notesOf(plan: Plan, writer: number): Note[] {
  const roll = dice(plan.seed * 1000 + writer);
  const below = (sides: number) => Math.floor(roll() * sides);
  return Array.from({ length: plan.notes }, (_, at) => {
    const isKilled = (at + writer) % plan.killOneIn === 0;
    const moment = roll();
    return {
      conversation: plan.conversations[below(plan.conversations.length)] as string,
      id: `s${plan.seed}-w${writer}-${at}`,
      text: `${'n'.repeat(below(400))} ${writer}/${at}`,
      death: isKilled ? (writer % 2 === 0 ? 'once stored' : moment) : undefined,
    };
  });
}

/** Longer than any test: the answer never comes before the kill. */
const never = 60_000;
const patience = 5_000;

const delayFor = ({ death }: Note) => (death === 'once stored' ? never : 0);

/** Resolves when the process of a note is to be killed. @param span milliseconds that the work may take */
async function moment({ holds }: Program, { id, death }: Note, span: number): Promise<void> {
  if (typeof death === 'number') await pause(death * span);
  const end = performance.now() + patience;
  while (death === 'once stored' && !holds(id) && performance.now() < end) await pause(5);
}

type Writer = (program: Program, notes: readonly Note[]) => Promise<string[]>;

/** One process a note, as a script does it. */
const oneByOne: Writer = async (program, notes) => {
  const acknowledged: string[] = [];
  let usual = 500;
  for (const note of notes) {
    const began = performance.now();
    const child = await program.add(note, delayFor(note));
    let out = '';
    child.stdout.on('data', chunk => {
      out += String(chunk);
    });
    if (note.death !== undefined) void moment(program, note, 2 * usual).then(() => child.kill('SIGKILL'));
    await ending(child);
    if (note.death === undefined) usual = performance.now() - began;
    if (out.includes('"ack":true')) acknowledged.push(note.id);
  }
  return acknowledged;
};

const pipedSpan = 20;

/** One process for many notes; after a death another takes over with the next note. */
const piped: Writer = async (program, notes) => {
  const acknowledged: string[] = [];
  const open = async (delay = 0) => {
    const child = await program.pipe(delay);
    return { child, ask: dialogue(child) };
  };
  const end = async ({ child }: Awaited<ReturnType<typeof open>>) => {
    child.stdin.end();
    await ending(child);
  };
  let writer = await open();
  for (const note of notes) {
    if (note.death === 'once stored') {
      await end(writer);
      writer = await open(never);
    }
    const { conversation, id, text } = note;
    const answer = writer.ask({ conversation, id, kind: 'heard', text });
    if (note.death !== undefined) {
      await Promise.race([moment(program, note, pipedSpan), answer]);
      writer.child.kill('SIGKILL');
    }
    const said = await answer;
    if (said?.['ack'] === id) acknowledged.push(id);
    if (note.death !== undefined || said === undefined) writer = await open();
  }
  await end(writer);
  return acknowledged;
};

/** Many writers add notes to one store at once while some of their processes die. */
export async function killWriters(plan: Plan, how: 'oneByOne' | 'piped'): Promise<Outcome> {
  const write = how === 'piped' ? piped : oneByOne;
  const all = Array.from({ length: plan.writers }, (_, writer) => notesOf(plan, writer));
  const acknowledged = await Promise.all(all.map(notes => write(plan.program, notes)));
  const notes = all.flat();
  return {
    sent: notes.map(one => one.id),
    acknowledged: acknowledged.flat(),
    killed: notes.filter(one => one.death !== undefined).length,
  };
}
