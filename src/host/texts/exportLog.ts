import * as vscode from 'vscode';
import type { Conversation } from '../../domain/records/conversation.ts';
import { logFileName } from '../../text/fileNames.ts';
import type { App } from '../app.ts';
import { chooseConversation } from './chooseConversation.ts';
import { requireShown } from './ownFiles.ts';
import { saveText } from './saveText.ts';

type Reader = 'lead' | 'customer';

/** Who will read it decides what may stand in it. */
async function askForReader({ entries }: Conversation): Promise<Reader | undefined> {
  const { t } = vscode.l10n;
  const marked = entries.filter(one => one.reach === 'customer').length;
  const readers: (vscode.QuickPickItem & { readonly reader: Reader })[] = [
    { reader: 'lead', label: t('The team'), detail: t('Everything but what is only for me') },
    {
      reader: 'customer',
      label: t('The customer'),
      detail:
        marked === 0
          ? t('Nothing is marked for the customer yet: mark entries in the pane first')
          : t(
              'What is marked for the customer, and the next dates: {0} of {1} entries',
              marked,
              entries.length,
            ),
    },
  ];
  return (await vscode.window.showQuickPick(readers, { title: t('Who will read it?') }))?.reader;
}

/** Writes the log of a conversation where the person wants it, with only what its reader may see. */
export async function exportLog(app: App, row?: unknown): Promise<void> {
  requireShown(app);
  const id = await chooseConversation(app, row);
  const desk = await app.desk();
  const conversation = id === undefined ? undefined : await desk.conversation(id);
  const audience = conversation && (await askForReader(conversation));
  if (!conversation || !audience) return;
  const today = desk.today();
  const text = await desk.read.exportLog({ conversation: conversation.id, audience, today });
  const customer = await desk.customerName(conversation.customer);
  await saveText({
    title: vscode.l10n.t('Export the Conversation'),
    name: logFileName({ customer, audience, day: today }),
    text,
  });
}
