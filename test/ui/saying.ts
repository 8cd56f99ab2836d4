import type { Frame } from 'playwright-core';
import type { PaneKind } from '../../src/protocol/callKinds.ts';
import type { Said } from '../support/realisticCall.ts';
import { entries, field, paste, picker, saved, statusBar, type Workbench } from './pane.ts';

const marks: Partial<Record<PaneKind, string>> = {
  question: '? ',
  promise: '> ',
  restatement: '= ',
  decision: '! ',
};

export const chosenKind = (pane: Frame) =>
  pane.getByRole('radio', { checked: true }).evaluate(one => one.closest('label')?.textContent?.trim());

/** Whose words come next; what is said back, promised or decided follows whoever spoke last. */
function speakerOf({ as, asks }: Said): string | undefined {
  if (as === 'told' || asks === 'us') return 'Told';
  return as === 'heard' || as === 'question' ? 'Heard' : undefined;
}

/** The one key between Heard and Told. */
async function turnTo(workbench: Workbench, pane: Frame, speaker: string | undefined): Promise<void> {
  if (speaker && (await chosenKind(pane)) !== speaker) await workbench.press('Control+.');
}

export interface Hands {
  readonly workbench: Workbench;
  readonly pane: Frame;
  readonly keysPerSecond: number;
}

const chip = (pane: Frame) => pane.locator('listen-line-chips button');

/** Names who speaks, as one types it: the sign, the name, Enter. */
async function nameSpeaker({ workbench, pane, keysPerSecond }: Hands, name: string): Promise<void> {
  if ((await chip(pane).first().textContent())?.trim() === name) return;
  await workbench.type(`@${name}`, keysPerSecond);
  await pane.getByRole('option', { name }).waitFor();
  await workbench.press('Enter');
  await chip(pane).first().filter({ hasText: name }).waitFor();
}

/** The mark turns it to me first, then to the customer. */
async function turnReach({ workbench, pane, keysPerSecond }: Hands, reach: 'me' | 'customer'): Promise<void> {
  await workbench.type(reach === 'me' ? '~ ' : '~ ~ ', keysPerSecond);
  const words = { me: 'only me', customer: 'customer' };
  await chip(pane).last().filter({ hasText: words[reach] }).waitFor();
}

/** A note from the code, without the pane. */
async function note({ page, press, type, ...rest }: Workbench, pane: Frame, text: string): Promise<void> {
  await press('Control+k', 'n');
  await picker(page, 'Add to the Call').waitFor();
  await type(text);
  await press('Enter');
  await statusBar({ page, press, type, ...rest }, 'Saved in the call').waitFor();
  await press('Control+k', 'l');
  await field(pane).and(pane.locator(':focus')).waitFor();
  await pane.waitForFunction(() => document.hasFocus());
}

/** What they made of the restatement that was just added, by keys alone. */
async function answer(workbench: Workbench, pane: Frame, { text, answer: words }: Said): Promise<void> {
  const entry = entries(pane).filter({ hasText: text });
  await workbench.press('Control+k', 'r');
  await entry.getByRole('button', { name: 'Confirmed' }).and(pane.locator(':focus')).waitFor();
  if (words === 'confirmed') {
    await workbench.press('Enter');
  } else {
    await workbench.press('Tab', 'Enter');
    await pane.getByRole('textbox', { name: 'Their words instead' }).waitFor();
    await workbench.type(words ?? '');
    await workbench.press('Enter');
  }
  await entry.filter({ hasText: words === 'confirmed' ? 'confirmed' : 'corrected' }).waitFor();
  await field(pane).and(pane.locator(':focus')).waitFor();
}

/** Types one line of a call with keys alone, and waits until it is on disk. */
export async function sayLine(hands: Hands, said: Said): Promise<void> {
  const { workbench, pane, keysPerSecond } = hands;
  const before = await entries(pane).count();
  const { as, text } = said;
  if (as === 'note') await note(workbench, pane, text);
  else {
    await turnTo(workbench, pane, speakerOf(said));
    if (said.speaker) await nameSpeaker(hands, said.speaker);
    if (said.reach) await turnReach(hands, said.reach);
    if (said.paste) await paste(workbench, text);
    else await workbench.type(`${marks[as] ?? ''}${text}`, keysPerSecond);
    await workbench.press('Enter');
  }
  await saved(pane, before + 1);
  if (said.answer) await answer(workbench, pane, said);
}
