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

export interface ChannelQuestion {
  readonly title: string;
  /** The one that was picked before stands first. */
  readonly before?: string;
}

/** @returns undefined when the person changed their mind */
export async function askForChannel({ title, before }: ChannelQuestion): Promise<Channel | undefined> {
  const first = channels.filter(one => one === before);
  const others = channels.filter(one => one !== before);
  const items = [...first, ...others].map(channel => ({ label: channelLabel(channel), channel }));
  const placeHolder = vscode.l10n.t('How did you talk?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return picked?.channel;
}
