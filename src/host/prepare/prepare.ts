import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { besideCode } from '../texts/besideCode.ts';
import { openSheet } from '../texts/ownDocuments.ts';
import { requireShown } from '../texts/ownFiles.ts';
import { saveText } from '../texts/saveText.ts';
import { chooseCustomer } from './chooseCustomer.ts';

/** Opens, beside the code, what matters now before a call with a customer. */
export async function prepare(app: App, target?: unknown): Promise<void> {
  requireShown(app);
  const customer = await chooseCustomer(app, target, vscode.l10n.t('Prepare a Call: with Whom?'));
  if (customer) await openSheet(customer, besideCode((await app.desk()).ownFolder));
}

/** Saves what a colleague has to know who takes over a customer. */
export async function handover(app: App, target?: unknown): Promise<void> {
  requireShown(app);
  const customer = await chooseCustomer(app, target, vscode.l10n.t('Hand Over which Customer?'));
  if (!customer) return;
  const desk = await app.desk();
  const made = await desk.read.handover({ customer: customer.id, today: desk.today() });
  await saveText({ title: vscode.l10n.t('Hand Over a Customer'), ...made });
}
