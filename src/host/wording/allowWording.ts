import * as vscode from 'vscode';
import { shortened } from '../../domain/visible.ts';
import type { App } from '../app.ts';

export interface WordingWish {
  /** The words are kept in the store they live in. */
  readonly customer: string;
  readonly words: string;
  /** Or taken off the allowed ones again. */
  readonly isAllowed: boolean;
}

/** Lets words stand for the team, or no longer. */
export async function allowWording(app: App, { customer, words, isAllowed }: WordingWish): Promise<void> {
  const { change } = await app.desk();
  const shown = shortened(words, 60);
  if (isAllowed) await change.addPhrase({ use: 'allowed', words, customer });
  else await change.removePhrase({ use: 'allowed', words, customer });
  const said = isAllowed
    ? vscode.l10n.t('"{0}" is allowed from now on', shown)
    : vscode.l10n.t('"{0}" is no longer allowed', shown);
  vscode.window.setStatusBarMessage(said, 6_000);
}
