import { isIdentifier } from '../../../domain/identifier.ts';
import type { FieldUse } from '../../../protocol/callKinds.ts';
import type { Kept, Typing } from '../../../storage/local/typing.ts';
import type { App } from '../../app.ts';
import { keepForInbox } from '../../call/inboxBox.ts';
import { readUse, writtenUse } from './fieldUse.ts';

const entryField = (conversation: string) => `entry/${conversation}`;
const useField = (conversation: string) => `use/${conversation}`;

/** What stands in the field of a conversation, and what it is meant for. */
export interface UnsentCopy extends FieldUse {
  readonly text: string;
  readonly count: number;
}

const copyOf = ({ text, count }: Kept, use: Kept): UnsentCopy => {
  const read = readUse(use.text);
  return { text, count, ...read, target: text === '' ? null : read.target };
};

/** What this window keeps of a field. */
export async function readField(app: App, conversation: string): Promise<UnsentCopy> {
  const { typing } = await app.desk();
  return copyOf(typing.read(entryField(conversation)), typing.read(useField(conversation)));
}

/** The same with what windows that died left behind; only for a page that shows it at once. */
export async function adoptField(app: App, conversation: string): Promise<UnsentCopy> {
  const { typing } = await app.desk();
  const text = await typing.adopt(entryField(conversation));
  return copyOf(text, await typing.adopt(useField(conversation)));
}

/** Whether this window or one that died holds a line of this conversation. */
export async function isLineLeft(
  { typing }: { readonly typing: Typing },
  conversation: string,
): Promise<boolean> {
  return (await typing.adopt(entryField(conversation))).text.trim() !== '';
}

/** Resolves when the text is on disk. The name of the conversation may come from an old page: a bad one keeps nothing. */
export async function keepField(app: App, conversation: string, copy: UnsentCopy): Promise<void> {
  if (!isIdentifier(conversation)) return;
  const { typing } = await app.desk();
  // Both stand in the journal before the first of the two writes begins: the second finds nothing to do.
  await Promise.all([
    typing.keep(useField(conversation), copy.text === '' ? '' : writtenUse(copy)),
    typing.keep(entryField(conversation), copy.text, copy.count),
  ]);
}

/**
 * Keeps a text after what stands in the field; both together are for a new entry.
 * @returns the count of the copy that has it
 */
async function append(app: App, conversation: string, text: string): Promise<number> {
  const kept = await readField(app, conversation);
  const both = [kept.text, text].filter(Boolean).join('\n');
  const count = kept.count + 1;
  await keepField(app, conversation, { ...kept, target: null, text: both, count });
  return count;
}

/** @returns false where an entry is being changed: the text would become part of it */
export async function handToField(app: App, conversation: string, text: string): Promise<boolean> {
  if ((await readField(app, conversation)).target) return false;
  const count = await append(app, conversation, text);
  app.call.handText({ conversation, text, count });
  return true;
}

/** A line of a call that is over: its field is not on screen, but keeps the line. */
export async function keepForLater(
  app: App,
  { conversation, text }: { readonly conversation: string; readonly text: string },
): Promise<void> {
  const { read } = await app.desk();
  const isGone = await read.isPurged({ conversation }).catch(() => false);
  if (isGone) return keepForInbox(app, text);
  if ((await readField(app, conversation)).text !== text) await append(app, conversation, text);
}
