import { conversationsIn } from '../../actions/conversations/conversationsIn.ts';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { dayOf, timeOf } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { labels } from '../../domain/records/labels.ts';
import { spotLabel } from '../../domain/records/place.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type InspectedLog, inspectLog } from '../../storage/log/inspectLog.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { openSession, type Session } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation?: string;
  readonly jsonl?: boolean;
}

const besides = ['decision', ...labels] as const;

function asJson(entry: Entry, { id: conversation, customer }: Conversation) {
  const { id, kind, at, author, text, asks, owes, speaker, reach, places } = entry;
  const spots = places.map(one => spotLabel(one.spot));
  return JSON.stringify({
    id,
    conversation,
    kind,
    at,
    author,
    text,
    ...(kind === 'question' && asks && { asks }),
    ...(kind === 'promise' && owes && { owes }),
    ...(speaker && { speaker }),
    reach,
    ...(customer && { customer }),
    ...(spots.length > 0 && { places: spots }),
    ...Object.fromEntries(besides.flatMap(name => (entry[name] ? [[name, entry[name]]] : []))),
  });
}

function asLine(entry: Entry, { id: conversation }: Conversation): string {
  const { kind, at, speaker, text } = entry;
  const who = speaker ? ` ${visibleLine(speaker)}` : '';
  const what = kind === 'promise' && owedBy(entry) === 'them' ? 'their promise' : kind;
  return `${conversation}  ${dayOf(at)} ${timeOf(at)}  ${what}${who}: ${visibleLine(text)}`;
}

/** With more than these, one pass through the log is cheaper than opening each by itself. */
const many = 200;

interface Wish {
  readonly session: Session;
  readonly logs: readonly InspectedLog[];
}

async function* wanted({ session, logs }: Wish, id: string | undefined): AsyncGenerator<Conversation> {
  const { store } = session.ports;
  const rows = id === undefined ? (await store.listing()).conversations : [{ id }];
  if (rows.length > many) yield* conversationsIn(logs.flatMap(one => one.operations)).conversations;
  else for (const row of [...rows].reverse()) yield (await openConversation(store, row.id)).conversation;
}

/** What cannot be read is not passed over in silence: an acknowledged note may stand there. */
function tellUnreadable(io: Io, { findings }: InspectedLog): void {
  for (const { kind, file, line } of findings) {
    if (kind === 'unfinished line') continue;
    io.say(`Not listed: ${file}${line ? `:${line}` : ''} holds a ${kind}. Run: listen-first doctor`);
  }
}

export async function noteList(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const logs = await Promise.all(session.ports.stores.map(one => inspectLog(one.folder)));
  const format = options.jsonl ? asJson : asLine;
  for await (const conversation of wanted({ session, logs }, options.conversation)) {
    const lines = conversation.entries.map(entry => `${format(entry, conversation)}\n`);
    if (lines.length > 0) await io.write(lines.join(''));
    for (const fault of conversation.faults) io.say(`Not listed: ${fault}`);
  }
  for (const log of logs) tellUnreadable(io, log);
  await session.finish();
  return 0;
}
