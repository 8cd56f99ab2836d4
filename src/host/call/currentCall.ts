import * as vscode from 'vscode';
import { hasSlept } from '../../domain/records/leftOpen.ts';
import type { Spot } from '../../domain/records/place.ts';

const keys = {
  id: 'listenFirst.call',
  phase: 'listenFirst.phase',
  wasPast: 'listenFirst.wasPast',
  link: 'listenFirst.link',
} as const;
/** How late the minutes shown may be. */
const lateness = 15_000;

/** A running call, the log of a talk that is over already, or what is left to do after the end. */
export type Phase = 'call' | 'past' | 'closing';

export interface HandedText {
  readonly conversation: string;
  readonly text: string;
  /** Of the field's copy on disk that has it. */
  readonly count: number;
}

/** The conversation this window is in. Its id outlives a reload; nothing a customer said is kept here. */
export interface CurrentCall extends vscode.Disposable {
  readonly id: string | undefined;
  readonly phase: Phase;
  /** The talk was over before it was written down: its end stands whatever is done here. */
  readonly wasPast: boolean;
  /** The code that the entry being typed will be linked to. */
  readonly link: Spot | undefined;
  /** Whether the pane stands in a window of its own. */
  readonly isInWindow: boolean;
  /** When the machine fell asleep over this call, in milliseconds since 1970. */
  readonly asleepSince: number | undefined;
  /** Another call, or the same one a little later. */
  readonly onDidChange: vscode.Event<void>;
  /** A person asked by key for the entry field of the pane. */
  readonly onDidAskForField: vscode.Event<void>;
  readonly onDidAskToRestate: vscode.Event<void>;
  /** A text that goes into the field, after what stands there. */
  readonly onDidHandText: vscode.Event<HandedText>;
  change(id: string | undefined, phase?: Phase): Promise<void>;
  linkNext(spot: Spot | undefined): Promise<void>;
  moveToWindow(isInWindow: boolean): void;
  askForField(): void;
  askToRestate(): void;
  handText(text: HandedText): void;
}

const setContext = (name: string, isOn: boolean) => vscode.commands.executeCommand('setContext', name, isOn);

class Call implements CurrentCall {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #asked = new vscode.EventEmitter<void>();
  readonly #restate = new vscode.EventEmitter<void>();
  readonly #handed = new vscode.EventEmitter<HandedText>();
  readonly #timer = setInterval(() => this.#tick(), lateness);
  #ticked = Date.now();
  readonly onDidChange = this.#changed.event;
  readonly onDidAskForField = this.#asked.event;
  readonly onDidAskToRestate = this.#restate.event;
  readonly onDidHandText = this.#handed.event;
  isInWindow = false;
  asleepSince: number | undefined;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    void this.#tellMenus();
  }

  get id(): string | undefined {
    return this.#memory.get<string>(keys.id);
  }

  get phase(): Phase {
    return this.#memory.get<Phase>(keys.phase) ?? 'call';
  }

  get wasPast(): boolean {
    return this.#memory.get<boolean>(keys.wasPast) === true;
  }

  get link(): Spot | undefined {
    return this.#memory.get<Spot>(keys.link);
  }

  async change(id: string | undefined, phase: Phase = 'call'): Promise<void> {
    if (id !== this.id) await this.#memory.update(keys.link, undefined);
    this.asleepSince = undefined;
    if (phase !== 'closing') await this.#memory.update(keys.wasPast, phase === 'past' || undefined);
    await this.#memory.update(keys.phase, phase === 'call' ? undefined : phase);
    await this.#memory.update(keys.id, id);
    await this.#tellMenus();
    this.#changed.fire();
  }

  async linkNext(spot: Spot | undefined): Promise<void> {
    await this.#memory.update(keys.link, spot);
    this.#changed.fire();
  }

  moveToWindow(isInWindow: boolean): void {
    this.isInWindow = isInWindow;
    this.#changed.fire();
  }

  askForField(): void {
    this.#asked.fire();
  }

  askToRestate(): void {
    this.#restate.fire();
  }

  handText(text: HandedText): void {
    this.#handed.fire(text);
  }

  dispose(): void {
    clearInterval(this.#timer);
    for (const one of [this.#changed, this.#asked, this.#restate, this.#handed]) one.dispose();
  }

  #tick(): void {
    const now = Date.now();
    if (hasSlept(this.#ticked, now)) this.asleepSince = this.#ticked;
    this.#ticked = now;
    if (this.id !== undefined) this.#changed.fire();
  }

  async #tellMenus(): Promise<void> {
    const isOpen = this.id !== undefined;
    await setContext('listenFirst.callActive', isOpen && this.phase !== 'closing');
    await setContext('listenFirst.callShown', isOpen);
  }
}

export function currentCall(memory: vscode.Memento): CurrentCall {
  return new Call(memory);
}
