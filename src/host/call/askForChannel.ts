import * as vscode from 'vscode';
import { type Channel, channels } from '../../domain/records/channel.ts';

export function channelLabel(channel: Channel): string {
  const labels: Readonly<Record<Channel, string>> = {
    call: vscode.l10n.t('Call'),
    meeting: vscode.l10n.t('Meeting'),
    email: vscode.l10n.t('E-mail'),
    chat: vscode.l10n.t('Chat'),
    'on-site': vscode.l10n.t('On site'),
  };
  return labels[channel];
}

/** @returns undefined when the person changed their mind */
export async function askForChannel(title: string): Promise<Channel | undefined> {
  const items = channels.map(channel => ({ label: channelLabel(channel), channel }));
  const placeHolder = vscode.l10n.t('How did you talk?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return picked?.channel;
}
