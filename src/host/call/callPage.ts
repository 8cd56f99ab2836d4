import * as vscode from 'vscode';
import { timeOf } from '../../domain/day.ts';
import { isIdentifier } from '../../domain/identifier.ts';
import { type Answers, type Ask, answer, asAsk, type Tell } from '../../protocol/call.ts';
import { inTurn } from '../../storage/inTurn.ts';
import type { App } from '../app.ts';
import { guard, isProblem, quietly, report, sentenceFor } from '../guard.ts';
import { currentMoment } from './currentMoment.ts';
import { paneState } from './paneState.ts';

/** The field of one conversation in the journal of unsent text. */
export const entryField = (conversation: string) => `entry/${conversation}`;

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** The host's end of one call page: tells it the whole picture and carries out its wishes in order. */
export class CallPage {
  readonly #app: App;
  readonly #view: vscode.WebviewView;
  readonly #parts: vscode.Disposable[];
  /** Wishes of the page that are not carried out yet, in their order. */
  readonly #asked: Ask[] = [];
  #savedAt = '';

  readonly #answers: Answers = {
    ready: () => this.#welcome(),
    typing: ask => this.#keep(ask),
    add: ask => this.#add(ask),
    tick: ask => this.#tick(ask),
    openPlace: ({ place }) => this.#start('openPlace', place),
    keepAsFile: ask => this.#keepAsFile(ask),
    run: ({ command }) => this.#start(command),
  };

  constructor(app: App, view: vscode.WebviewView) {
    this.#app = app;
    this.#view = view;
    const refresh = quietly(app, () => this.#show());
    const carryOut = inTurn(guard(app, () => this.#carryOut()));
    const whenVisible = () => view.visible && void refresh();
    this.#parts = [
      view.webview.onDidReceiveMessage(message => this.#hear(message, carryOut)),
      app.onDidChange(refresh),
      app.call.onDidChange(refresh),
      app.call.onDidAskForField(() => this.#tell({ kind: 'focus' })),
      view.onDidChangeVisibility(whenVisible),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #hear(message: unknown, carryOut: () => Promise<void>): void {
    const ask = asAsk(message);
    if (!ask) this.#app.log.warn('A message of the call pane was not understood.');
    else this.#asked.push(ask);
    void carryOut();
  }

  /** On a slow disk only the newest of several states of the field is written. */
  async #carryOut(): Promise<void> {
    const ask = this.#asked.shift();
    const next = this.#asked[0];
    const isOutdated =
      ask?.kind === 'typing' && next?.kind === 'typing' && next.conversation === ask.conversation;
    if (ask && !isOutdated) await answer(this.#answers, ask);
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
    const { conversation } = await currentMoment(this.#app);
    if (!conversation) return;
    const desk = await this.#app.desk();
    const kept = await desk.typing.adopt(entryField(conversation.id));
    // Killed between saving a line and clearing the field: what stands in the log is no longer unsent.
    const isAdded = conversation.entries.at(-1)?.text === kept.text;
    const copy = isAdded ? { text: '', count: kept.count + 1 } : kept;
    await this.#tell({ kind: 'restore', conversation: conversation.id, ...copy });
  }

  async #keep({ conversation, text, count }: AskOf<'typing'>): Promise<void> {
    if (isIdentifier(conversation)) {
      await (await this.#app.desk()).typing.keep(entryField(conversation), text, count);
    }
  }

  async #add({ id, conversation, text, as }: AskOf<'add'>): Promise<void> {
    try {
      await (await this.#app.desk()).change.addEntry({ id, conversation, text, kind: as });
    } catch (error) {
      if (conversation !== this.#app.call.id) return this.#keepForLater(conversation, text, error);
      report(this.#app, error);
      const tooLong = isProblem(error) && error.code === 'too long';
      await this.#tell({ kind: 'refused', id, text, why: sentenceFor(error), tooLong });
      return;
    }
    await this.#acknowledge(id);
  }

  /** A line of a call that is over: its field is not on screen, but keeps the line. */
  async #keepForLater(conversation: string, text: string, error: unknown): Promise<void> {
    if (!isIdentifier(conversation)) return;
    const { typing } = await this.#app.desk();
    const kept = await typing.adopt(entryField(conversation));
    const both = [kept.text, text].filter(Boolean).join('\n');
    if (kept.text !== text) await typing.keep(entryField(conversation), both, kept.count + 1);
    throw error;
  }

  async #acknowledge(id: string): Promise<void> {
    this.#savedAt = timeOf((await this.#app.desk()).now());
    await this.#show();
    await this.#tell({ kind: 'acknowledged', id });
  }

  async #tick({ conversation, step, done }: AskOf<'tick'>): Promise<void> {
    await (await this.#app.desk()).change.tickStep({ conversation, step, state: done ? 'done' : 'open' });
  }

  async #keepAsFile({ id, text }: AskOf<'keepAsFile'>): Promise<void> {
    const file = await (await this.#app.desk()).keepText(id, text);
    await this.#acknowledge(id);
    await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
  }
}
