import * as vscode from 'vscode';
import type { Day } from '../../domain/day.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { App } from '../app.ts';
import { type NamedRow, named } from '../call/currentMoment.ts';

/** What every tree shows is made of one of these. */
export interface Reading {
  /** Every conversation, newest first. */
  readonly rows: readonly NamedRow[];
  readonly customers: readonly Customer[];
  readonly today: Day;
}

/** How long changes are gathered. Milliseconds. */
const gathering = 200;

async function read(app: App): Promise<Reading> {
  const desk = await app.desk();
  const listing = await desk.listing();
  return { rows: named(listing), customers: listing.customers, today: desk.today() };
}

/** The records as all trees show them: read once for all of them, and only when one of them asks. */
export class Readings implements vscode.Disposable {
  readonly #app: App;
  readonly #renewed = new vscode.EventEmitter<void>();
  readonly #following: vscode.Disposable;
  #reading: Promise<Reading> | undefined;
  #soon: NodeJS.Timeout | undefined;
  /** Fires once for all changes that come close together. */
  readonly onDidRenew = this.#renewed.event;

  constructor(app: App) {
    this.#app = app;
    this.#following = app.onDidChange(() => {
      this.#soon ??= setTimeout(() => this.#renew(), gathering);
    });
  }

  latest(): Promise<Reading> {
    this.#reading ??= read(this.#app).catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  /** Another day began: the same records read differently. */
  renew(): void {
    clearTimeout(this.#soon);
    this.#renew();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#following.dispose();
    this.#renewed.dispose();
  }

  #renew(): void {
    this.#soon = undefined;
    this.#reading = undefined;
    this.#renewed.fire();
  }
}

const shared = new WeakMap<App, Readings>();

/** The same for every tree of a window. */
export function readingsOf(app: App): Readings {
  const known = shared.get(app);
  if (known) return known;
  const made = new Readings(app);
  shared.set(app, made);
  app.extension.subscriptions.push(made);
  return made;
}
