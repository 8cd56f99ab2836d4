import * as vscode from 'vscode';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { translated } from '../translated.ts';
import { holidayWords } from './profileQuestions.ts';

const shownFor = 8_000;

interface Way extends vscode.QuickPickItem {
  readonly isFile: boolean;
}

/** Whether to read a calendar, or to take away the days off that are known. */
async function askForWay({ holidays = [] }: Customer): Promise<Way | undefined> {
  const file = { isFile: true, label: vscode.l10n.t('Read a calendar (.ics)…') };
  if (holidays.length === 0) return file;
  const ways: Way[] = [
    { ...file, detail: vscode.l10n.t('It takes the place of the days off that are known') },
    { isFile: false, label: vscode.l10n.t('Take them away'), description: holidayWords(holidays) },
  ];
  return vscode.window.showQuickPick(ways, { title: vscode.l10n.t('Holidays'), ignoreFocusOut: true });
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the Calendar of Their Holidays'),
    openLabel: vscode.l10n.t('Read'),
    filters: { [vscode.l10n.t('Calendars')]: ['ics', 'ical'] },
  });
  return files?.[0];
}

/** Days off come out of a calendar they or their country publish: the file is read, and stays where it is. */
export async function chooseHolidays(app: App, customer: Customer): Promise<void> {
  const way = await askForWay(customer);
  const file = way?.isFile ? await askForFile() : undefined;
  if (way?.isFile && file) await readHolidays(app, customer, file);
  else if (way && !way.isFile) {
    await (await app.desk()).change.editCustomer({ customer: customer.id, fields: { holidays: null } });
  }
}

/** @throws Problem where it is no calendar, or too large for one */
export async function readHolidays(app: App, { id }: Pick<Customer, 'id'>, file: vscode.Uri): Promise<void> {
  const { holidaysIn, requireCalendarSize } = await import('../lazy/holidays.ts');
  requireCalendarSize((await vscode.workspace.fs.stat(file)).size);
  const desk = await app.desk();
  const { holidays, notices } = holidaysIn(await vscode.workspace.fs.readFile(file), desk.today());
  await desk.change.editCustomer({ customer: id, fields: { holidays } });
  const words = [holidayWords(holidays), ...notices.map(translated)].join(' · ');
  vscode.window.setStatusBarMessage(words, shownFor);
}
