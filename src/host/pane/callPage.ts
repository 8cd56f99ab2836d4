import * as vscode from 'vscode';
import { type Answers, type Ask, answer, asAsk, type PaneCommand, type Tell } from '../../protocol/call.ts';
import { inTurn } from '../../storage/inTurn.ts';
import type { App } from '../app.ts';
import type { HandedText } from '../call/currentCall.ts';
import { currentMoment } from '../call/currentMoment.ts';
import { guard, isProblem, quietly, report, sentenceFor } from '../guard.ts';
import { callActs } from './callActs.ts';
import { EntryActs } from './entries/entryActs.ts';
import { latest } from './entries/latest.ts';
import { PageField } from './field/pageField.ts';
import { PageMemory } from './pageMemory.ts';
import { paneState } from './paneState.ts';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** Where a page stands: in the side bar, or in a window of its own. */
export interface Surface {
  readonly webview: vscode.Webview;
  readonly isWindow: boolean;
  isVisible(): boolean;
  readonly onDidTurnVisible: (listener: () => void) => vscode.Disposable;
}

/** The newest state of what is typed makes the one before it worthless. */
function isOutdated(ask: Ask, next: Ask | undefined): boolean {
  if (ask.kind === 'typing') return next?.kind === 'typing' && next.conversation === ask.conversation;
  if (ask.kind !== 'draftDetails' || next?.kind !== 'draftDetails') return false;
  return next.conversation === ask.conversation && next.entry === ask.entry;
}

/** The host's end of one call page: tells it the whole picture and carries out its wishes in order. */
export class CallPage {
  readonly #app: App;
  readonly #surface: Surface;
  readonly #entries: EntryActs;
  readonly #field: PageField;
  readonly #memory: PageMemory;
  readonly #shows = latest(() => this.#showNow());
  readonly #parts: vscode.Disposable[];
  /** Wishes of the page that are not carried out yet, in their order. */
  readonly #asked: Ask[] = [];
  readonly #answers: Answers = {
    ready: () => this.#welcome(),
    typing: ask => this.#field.type(ask),
    add: ask => this.#add(ask),
    act: ask => this.#start(() => this.#act(ask)),
    history: ask => this.#turnHistory(ask),
    details: ask => this.#turnDetails(ask),
    draftDetails: ask => this.#entries.details.draft(ask),
    saveDetails: ask => this.#saveDetails(ask),
    earlier: ({ conversation }) => this.#showEarlier(conversation),
    bringBack: ask => this.#start(() => this.#entries.bringBack(ask)),
    keep: ask => this.#entries.keep(ask),
    tick: ask => callActs.tick(this.#app, ask),
    skip: ask => this.#start(() => this.#skip(ask)),
    point: ask => this.#start(() => callActs.point(this.#app, ask)),
    leftOpen: ask => callActs.leftOpen(this.#app, ask),
    openPlace: ({ place }) => this.#run('openPlace', place),
    place: ask => this.#start(() => this.#changePlace(ask)),
    unlink: () => this.#app.call.linkNext(undefined),
    keepAsFile: ask => this.#keepAsFile(ask),
    runOn: ({ command, conversation, entry }) => this.#run(command, { conversation, entry }),
    run: ({ command }) => this.#runForPage(command),
  };

  constructor(app: App, surface: Surface) {
    this.#app = app;
    this.#surface = surface;
    this.#entries = new EntryActs(app);
    this.#field = new PageField(app, tell => this.#tell(tell));
    this.#memory = new PageMemory(app, {
      entries: this.#entries,
      isWindow: surface.isWindow,
      onNews: () => void this.#show(),
    });
    this.#parts = this.#listen();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #listen(): vscode.Disposable[] {
    const { call, hiding, sample, lists, onDidChange } = this.#app;
    const refresh = quietly(this.#app, () => this.#surface.isVisible() && this.#show());
    const carryOut = inTurn(guard(this.#app, () => this.#carryOut()));
    const ifHere = (act: () => unknown) => () => void (call.isInWindow === this.#surface.isWindow && act());
    return [
      this.#field,
      this.#memory,
      this.#surface.webview.onDidReceiveMessage(message => this.#hear(message, carryOut)),
      this.#surface.onDidTurnVisible(() => void refresh()),
      ...[onDidChange, call.onDidChange, hiding.onDidChange, sample.onDidChange, lists.onDidChange].map(
        event => event(refresh),
      ),
      call.onDidAskForField(ifHere(() => this.#tell({ kind: 'focus' }))),
      call.onDidAskToRestate(ifHere(() => this.#tell({ kind: 'restate' }))),
      call.onDidHandText(text => this.#hand(text)),
    ];
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
    if (ask && !isOutdated(ask, this.#asked[0])) await answer(this.#answers, ask);
  }

  /** What may ask the person something: what is typed meanwhile must not wait for that. */
  #start(act: () => unknown): void {
    void guard(this.#app, act)();
  }

  #run(command: string, ...values: unknown[]): void {
    void vscode.commands.executeCommand(`listenFirst.${command}`, ...values);
  }

  /** Whoever was asked something from the page goes on typing in the page, not in the code behind it. */
  #runForPage(command: PaneCommand): void {
    const asks = ['addMilestone', 'describeCall', 'chooseChecklist'].includes(command);
    this.#start(async () => {
      await vscode.commands.executeCommand(`listenFirst.${command}`);
      if (asks) await this.#tell({ kind: 'focus' });
    });
  }

  async #act(ask: AskOf<'act'>): Promise<void> {
    this.#memory.notice = '';
    await this.#entries.carryOut(ask);
    if (ask.act === 'setDate') await this.#tell({ kind: 'focus' });
  }

  #tell(message: Tell): Thenable<boolean> {
    return this.#surface.webview.postMessage(message);
  }

  #hand(text: HandedText): void {
    const { id, isInWindow } = this.#app.call;
    const isHere = id === text.conversation && isInWindow === this.#surface.isWindow;
    if (isHere) void this.#tell({ kind: 'append', ...text });
  }

  #show(): Promise<void> {
    return this.#shows.ask();
  }

  async #showNow(): Promise<void> {
    await this.#tell({ kind: 'show', state: await paneState(this.#app, this.#memory) });
  }

  async #welcome(): Promise<void> {
    const { conversation } = await currentMoment(this.#app);
    if (conversation) await this.#entries.details.recall(conversation.id);
    await this.#show();
    if (conversation) await this.#tell(await this.#field.copyFor(conversation));
  }

  async #add(ask: AskOf<'add'>): Promise<void> {
    this.#memory.notice = '';
    try {
      if (ask.target) await this.#entries.rewrite(ask, ask.target);
      else await this.#entries.add(ask);
    } catch (error) {
      if (ask.conversation !== this.#app.call.id) {
        await this.#field.keepForLater(ask);
        await this.#tell({ kind: 'acknowledged', id: ask.id });
        throw error;
      }
      report(this.#app, error);
      const tooLong = isProblem(error) && error.code === 'too long';
      await this.#tell({ kind: 'refused', id: ask.id, text: ask.text, why: sentenceFor(error), tooLong });
      return;
    }
    await this.#acknowledge(ask.id);
    if (!ask.target) void this.#field.added(ask);
  }

  /** Saving has asked for a new picture already; the page forgets its own line only when it has that. */
  async #acknowledge(id: string): Promise<void> {
    await this.#shows.settled();
    await this.#tell({ kind: 'acknowledged', id });
  }

  async #turnDetails(ask: AskOf<'details'>): Promise<void> {
    this.#entries.details.turn(ask);
    await this.#show();
  }

  async #saveDetails(ask: AskOf<'saveDetails'>): Promise<void> {
    this.#memory.notice = await this.#entries.saveDetails(ask);
    await this.#show();
  }

  async #changePlace(ask: AskOf<'place'>): Promise<void> {
    this.#memory.places.note(ask.entry);
    await callActs.place(this.#app, ask);
    await this.#show();
  }

  async #showEarlier(conversation: string): Promise<void> {
    this.#memory.showEarlier(conversation);
    await this.#show();
  }

  async #turnHistory({ entry, isOpen }: AskOf<'history'>): Promise<void> {
    this.#entries.turnHistory(entry, isOpen);
    await this.#show();
  }

  async #skip(ask: AskOf<'skip'>): Promise<void> {
    await callActs.skip(this.#app, ask);
    await this.#tell({ kind: 'focus' });
  }

  async #keepAsFile({ id, text }: AskOf<'keepAsFile'>): Promise<void> {
    const file = await (await this.#app.desk()).keepText(id, text);
    await this.#show();
    await this.#acknowledge(id);
    if (this.#app.hiding.isOn) return;
    await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
  }
}
