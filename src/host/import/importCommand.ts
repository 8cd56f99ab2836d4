import type { App } from '../app.ts';

/** Everything of an import is loaded when the first one begins. */
const load = () => import('../lazy/import.ts');

/** Makes conversations of notes, mails, chats and comments that somebody has already. */
export async function importConversation(app: App): Promise<void> {
  await (await load()).importConversation(app);
}

/** @param answer what a lens above the preview was pressed for */
export async function decideImport(app: App, answer: unknown): Promise<void> {
  await (await load()).decideImport(app, answer);
}
