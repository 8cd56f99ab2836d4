import { inbox } from '../../domain/records/channel.ts';
import type { App } from '../app.ts';

/** The field of the box that adds a line without leaving the code. @param call undefined while none runs */
export const boxField = (call: string | undefined) => `box/${call ?? inbox}`;

/** Keeps a line that has lost its call where the next line for the Inbox is typed. */
export async function keepForInbox(app: App, text: string): Promise<void> {
  const { typing } = await app.desk();
  const { text: waiting } = await typing.adopt(boxField(undefined));
  if (!waiting.includes(text))
    await typing.keep(boxField(undefined), [waiting, text].filter(Boolean).join(' '));
}
