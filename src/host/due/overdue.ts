import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { openDue } from '../../domain/records/dueList.ts';
import { inTurn } from '../../storage/inTurn.ts';
import { dataFolder, privateHome, thisMachine } from '../../storage/location.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { readingsOf } from '../trees/reading.ts';

/** How somebody wants to be reminded. */
export type Reminding = 'statusBar' | 'daily' | 'off';

/** By then a window has started and nobody waits for it. Milliseconds. */
const afterStart = 20_000;
/** How late a new day may be noticed, also after the computer slept. */
const dayCheck = 10 * 60_000;

export const reminding = (): Reminding =>
  vscode.workspace.getConfiguration('listenFirst').get<Reminding>('reminders', 'statusBar');

const isUsed = () => existsSync(privateHome(dataFolder(thisMachine())).store);
const dayNow = () => new Date().toDateString();

/** How much is overdue, and due today. Nothing while a call runs, and nothing when nobody wants to be reminded. */
export class Overdue implements vscode.Disposable {
  readonly #app: App;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #following: vscode.Disposable;
  readonly #timers: readonly NodeJS.Timeout[];
  #day = dayNow();
  #wasRead = false;
  count = 0;
  today = 0;
  readonly onDidChange = this.#changed.event;

  constructor(app: App) {
    this.#app = app;
    const look = quietly(
      app,
      inTurn(() => this.#look()),
    );
    const isReminding = (event: vscode.ConfigurationChangeEvent) =>
      event.affectsConfiguration('listenFirst.reminders');
    this.#following = vscode.Disposable.from(
      readingsOf(app).onDidRenew(look),
      app.call.onDidChange(() => this.#isQuiet !== (this.count + this.today === 0) && look()),
      vscode.workspace.onDidChangeConfiguration(event => isReminding(event) && look()),
    );
    this.#timers = [
      setTimeout(() => void ((this.#wasRead || isUsed()) && look()), afterStart),
      setInterval(() => this.#followDay(), dayCheck),
    ];
  }

  dispose(): void {
    for (const one of this.#timers) clearTimeout(one);
    this.#following.dispose();
    this.#changed.dispose();
  }

  get #isQuiet(): boolean {
    return this.#app.call.id !== undefined || reminding() === 'off';
  }

  #followDay(): void {
    if (this.#day === dayNow()) return;
    this.#day = dayNow();
    if (this.#wasRead) readingsOf(this.#app).renew();
  }

  async #look(): Promise<void> {
    if (this.#isQuiet) return this.#tell(0, 0);
    this.#wasRead = true;
    const { rows, customers, today } = await readingsOf(this.#app).latest();
    const days = openDue({ customers, conversations: rows }).flatMap(({ due }) => due?.day ?? []);
    if (this.#isQuiet) return this.#tell(0, 0);
    return this.#tell(days.filter(one => one < today).length, days.filter(one => one === today).length);
  }

  #tell(count: number, today: number): void {
    if (count === this.count && today === this.today) return;
    [this.count, this.today] = [count, today];
    this.#changed.fire();
  }
}

const shared = new WeakMap<App, Overdue>();

/** The same for everything in a window that reminds of it. */
export function overdueOf(app: App): Overdue {
  const known = shared.get(app);
  if (known) return known;
  const made = new Overdue(app);
  shared.set(app, made);
  app.extension.subscriptions.push(made);
  return made;
}
