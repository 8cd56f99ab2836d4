import type * as vscode from 'vscode';
import type { App } from './app.ts';
import { quietly } from './guard.ts';

export interface TypedPick {
  /** What was left in it stands there again; Enter counts only from then on. */
  readonly ready: Promise<void>;
  /** What was typed was put to use. @param kept stands in the picker again until whoever asked saved it elsewhere */
  answer(kept?: string): void;
}

export interface TypedField {
  /** The field in the journal of unsent text. */
  readonly field: string;
  /** Makes the list for what now stands in the picker. */
  readonly offer: () => void;
}

/** A picker, whatever stands in its list. */
interface Picker extends vscode.QuickInput {
  value: string;
  readonly onDidChangeValue: vscode.Event<string>;
}

/** Windows that died leave a line each; a picker has room for one. */
const newestLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

/**
 * Keeps on disk what is typed into a picker that makes something of it. What a window that died left behind stands in
 * it again; what was answered or closed by hand does not, so that no old half of a name surprises anybody. On a shared
 * screen the picker closes, and offers nothing that was typed before.
 */
export function keepTyped(app: App, pick: Picker, { field, offer }: TypedField): TypedPick {
  /** What the field holds once the picker is closed. */
  let rest = '';
  let isOver = false;
  const keep = quietly(app, async (text: string) => (await app.desk()).typing.keep(field, text));
  const restore = quietly(app, async () => {
    const { typing } = await app.desk();
    const { text } = await typing.adopt(field);
    if (isOver || text === '') return;
    if (pick.value !== '') return keep(pick.value);
    pick.value = newestLine(text);
    offer();
  });
  const watch = app.hiding.onDidChange(() => {
    if (!app.hiding.isOn) return;
    rest = pick.value;
    pick.hide();
  });
  pick.onDidChangeValue(keep);
  pick.onDidHide(() => {
    isOver = true;
    watch.dispose();
    void keep(rest);
  });
  const ready = app.hiding.isOn ? Promise.resolve() : restore();
  return {
    ready,
    answer: (kept = '') => {
      rest = kept;
    },
  };
}
