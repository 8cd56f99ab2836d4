import { openConversation } from '../../actions/conversations/openConversation.ts';
import { dayOf, longDay, timeOf } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { visible, visibleLine } from '../../domain/visible.ts';
import { decisionWords, labelLines } from '../../text/labelWords.ts';
import { channelWords, kindWords } from '../../text/words.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly json?: boolean;
}

const indented = (text: string) => visible(text).replaceAll('\n', '\n       ');

const reader = { audience: 'archive', shown: visibleLine } as const;

function entryLine(entry: Entry): string {
  const { at, kind, speaker, text, reach, decision } = entry;
  const who = speaker ? ` ${visibleLine(speaker)}` : '';
  const line = `${timeOf(at)}  ${kindWords[kind]}${who}${reach === 'team' ? '' : ` [${reach}]`}: ${indented(text)}`;
  const decided = decision ? decisionWords(decision, visibleLine) : '';
  const besides = [...(decided ? [decided] : []), ...labelLines(entry, reader)];
  return `${[line, ...besides.map(one => `       ${one}`)].join('\n')}\n`;
}

function head({ customer, channel, title, started, tickets }: Conversation): string {
  const words = [
    `${channelWords[channel]} of ${longDay(dayOf(started))}`,
    customer ?? '',
    visibleLine(title),
    ...tickets,
  ];
  return `${words.filter(Boolean).map(visibleLine).join(' · ')}\n`;
}

export async function conversationShow(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { conversation } = await openConversation(session.ports.store, options.conversation);
  if (conversation.id !== options.conversation)
    io.say(`${options.conversation} was merged into ${conversation.id}, which is shown here.`);
  if (options.json) await writeJson(io, conversation);
  else await io.write(head(conversation) + conversation.entries.map(entryLine).join(''));
  for (const fault of conversation.faults) io.say(`Not shown: ${fault}`);
  await session.finish();
  return 0;
}
