import * as vscode from 'vscode';
import {
  type AnyTemplate,
  builtInTemplate,
  defaultTemplate,
} from '../../domain/records/checklists/templates.ts';
import type { App } from '../app.ts';
import { report } from '../guard.ts';

/** The checklist that new talks begin with. One that is not there keeps nobody from beginning. */
export async function newCallTemplate(app: App): Promise<AnyTemplate | undefined> {
  const wanted = vscode.workspace.getConfiguration('listenFirst').get('call.checklist', defaultTemplate);
  const builtIn = builtInTemplate(wanted);
  if (builtIn) return builtIn;
  try {
    const desk = await app.desk();
    await desk.prepare();
    return await desk.read.findTemplate(wanted);
  } catch (error) {
    report(app, error);
    return undefined;
  }
}
