import * as vscode from 'vscode';
import { timeOf } from '../../domain/day.ts';
import { type Answers, type Ask, answer, asAsk, type Tell } from '../../protocol/call.ts';
import { inTurn } from '../../storage/inTurn.ts';
import type { App } from '../app.ts';
import { guard, isProblem, report, sentenceFor } from '../guard.ts';
import { currentMoment } from './currentMoment.ts';
import { paneState } from './paneState.ts';

const entryField = 'entry';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** The host's end of one call page: tells it the whole picture and carries out its wishes in order. */
export class CallPage {
  readonly #app: App;
  readonly #view: vscode.WebviewView;
  readonly #parts: vscode.Disposable[];
  #savedAt = '';

  readonly #answers: Answers = {
    ready: () => this.#welcome(),
    typing: async ({ text, count }) => (await this.#app.desk()).typing.keep(entryField, text, count),
    add: ask => this.#add(ask),
    tick: ask => this.#tick(ask),
    openPlace: ({ place }) => this.#start('openPlace', place),
    keepAsFile: ask => this.#keepAsFile(ask),
    run: ({ command }) => this.#start(command),
  };

  constructor(app: App, view: vscode.WebviewView) {
    this.#app = app;
    this.#view = view;
    const refresh = guard(app, () => this.#show());
    const whenVisible = () => view.visible && void refresh();
    this.#parts = [
      view.webview.onDidReceiveMessage(inTurn(guard(app, (message: unknown) => this.#hear(message)))),
      app.onDidChange(refresh),
      app.call.onDidChange(refresh),
      app.call.onDidAskForField(() => this.#tell({ kind: 'focus' })),
      view.onDidChangeVisibility(whenVisible),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #hear(message: unknown): unknown {
    const ask = asAsk(message);
    if (ask) return answer(this.#answers, ask);
    this.#app.log.warn('A message of the call pane was not understood.');
    return undefined;
  }

  /** Commands ask the person something: what is typed meanwhile must not wait for that. */
  #start(command: string, ...values: unknown[]): void {
    void vscode.commands.executeCommand(`listenFirst.${command}`, ...values);
  }

  #tell(message: Tell): Thenable<boolean> {
    return this.#view.webview.postMessage(message);
  }

  async #show(): Promise<void> {
    const moment = await currentMoment(this.#app);
    await this.#tell({ kind: 'show', state: paneState({ ...moment, savedAt: this.#savedAt }) });
  }

  async #welcome(): Promise<void> {
    await this.#show();
    const kept = await (await this.#app.desk()).typing.adopt(entryField);
    await this.#tell({ kind: 'restore', ...kept });
  }

  async #add({ id, conversation, text, as }: AskOf<'add'>): Promise<void> {
    try {
      await (await this.#app.desk()).add({ id, conversation, text, kind: as });
    } catch (error) {
      report(this.#app, error);
      const tooLong = isProblem(error) && error.code === 'too long';
      await this.#tell({ kind: 'refused', id, text, why: sentenceFor(error), tooLong });
      return;
    }
    await this.#acknowledge(id);
  }

  async #acknowledge(id: string): Promise<void> {
    this.#savedAt = timeOf((await this.#app.desk()).now());
    await this.#show();
    await this.#tell({ kind: 'acknowledged', id });
  }

  async #tick({ step, done }: AskOf<'tick'>): Promise<void> {
    const { id } = this.#app.call;
    if (id === undefined) return;
    await (await this.#app.desk()).tick({ conversation: id, step, state: done ? 'done' : 'open' });
  }

  async #keepAsFile({ id, text }: AskOf<'keepAsFile'>): Promise<void> {
    const file = await (await this.#app.desk()).keepText(id, text);
    await this.#acknowledge(id);
    await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
  }
}
