import type { App } from '../app.ts';
import { showField } from './startCall.ts';

/** Says it back: goes to the restatement that is not confirmed yet, or begins one. */
export async function restate(app: App): Promise<void> {
  await showField(app);
  app.call.askToRestate();
}
