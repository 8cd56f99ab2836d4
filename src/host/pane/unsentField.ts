import { isIdentifier } from '../../domain/identifier.ts';
import { type EditTarget, editActs } from '../../protocol/callKinds.ts';
import type { App } from '../app.ts';

const entryField = (conversation: string) => `entry/${conversation}`;
const targetField = (conversation: string) => `target/${conversation}`;

/** What stands in the field of a conversation, and what it is meant for: a new entry unless a target is named. */
export interface UnsentCopy {
  readonly text: string;
  readonly count: number;
  readonly target: EditTarget | null;
}

const written = (target: EditTarget | null) => (target ? `${target.act} ${target.entry}` : '');

function readTarget(kept: string): EditTarget | null {
  const [name, entry] = kept.split(' ');
  const act = editActs.find(one => one === name);
  return act && entry ? { act, entry } : null;
}

export async function readField(app: App, conversation: string): Promise<UnsentCopy> {
  const { typing } = await app.desk();
  const { text, count } = await typing.adopt(entryField(conversation));
  const target = (await typing.adopt(targetField(conversation))).text;
  return { text, count, target: text === '' ? null : readTarget(target) };
}

/** Resolves when the text is on disk. The name of the conversation may come from an old page: a bad one keeps nothing. */
export async function keepField(app: App, conversation: string, copy: UnsentCopy): Promise<void> {
  if (!isIdentifier(conversation)) return;
  const { typing } = await app.desk();
  // Both stand in the journal before the first of the two writes begins: the second finds nothing to do.
  await Promise.all([
    typing.keep(targetField(conversation), written(copy.target)),
    typing.keep(entryField(conversation), copy.text, copy.count),
  ]);
}

/** Puts a text into the field of the pane, after what stands there. */
export async function handToField(app: App, conversation: string, text: string): Promise<void> {
  const kept = await readField(app, conversation);
  const both = [kept.text, text].filter(Boolean).join('\n');
  await keepField(app, conversation, { ...kept, text: both, count: kept.count + 1 });
  app.call.handText(text);
}

/** A line of a call that is over: its field is not on screen, but keeps the line. */
export async function keepForLater(
  app: App,
  { conversation, text }: { readonly conversation: string; readonly text: string },
): Promise<void> {
  const kept = await readField(app, conversation);
  if (kept.text === text) return;
  const both = [kept.text, text].filter(Boolean).join('\n');
  await keepField(app, conversation, { ...kept, text: both, count: kept.count + 1 });
}
