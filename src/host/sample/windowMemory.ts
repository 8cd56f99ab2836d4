import type * as vscode from 'vscode';

/** What a window remembers; while it is set aside it remembers other things, which are forgotten afterwards. */
export class WindowMemory implements vscode.Memento {
  readonly #lasting: vscode.Memento;
  #passing: Map<string, unknown> | undefined;

  constructor(lasting: vscode.Memento) {
    this.#lasting = lasting;
  }

  setAside(): void {
    this.#passing = new Map();
  }

  takeBack(): void {
    this.#passing = undefined;
  }

  keys(): readonly string[] {
    return this.#passing ? [...this.#passing.keys()] : this.#lasting.keys();
  }

  get<T>(key: string): T | undefined;
  get<T>(key: string, fallback: T): T;
  get<T>(key: string, fallback?: T): T | undefined {
    const kept = this.#passing ? this.#passing.get(key) : this.#lasting.get(key);
    return (kept as T | undefined) ?? fallback;
  }

  async update(key: string, value: unknown): Promise<void> {
    if (!this.#passing) await this.#lasting.update(key, value);
    else if (value === undefined) this.#passing.delete(key);
    else this.#passing.set(key, value);
  }
}
