import * as vscode from 'vscode';
import type { ConflictWay } from '../../actions/import/conflictWays.ts';
import type { PlannedTalk } from '../../actions/import/planImport.ts';
import { isSameName } from '../../domain/records/naming.ts';
import { originalsIn } from '../../storage/local/originals.ts';
import type { App } from '../app.ts';
import { openLog } from '../texts/ownDocuments.ts';
import { type Answers, askForFormat, askForUs } from './importQuestions.ts';
import { type Chosen, forgetPasted } from './importSource.ts';
import { closePreview, type PreviewLens, showPreview } from './preview.ts';
import { previewText } from './previewText.ts';
import { type Answered, readAnswered } from './reading.ts';

/** What can be done with what is shown. */
export type Decision = ConflictWay | 'us' | 'format' | 'cancel';

export interface Beginning {
  readonly chosen: Chosen;
  /** The customer's name; an unknown one makes the customer once it is imported. */
  readonly customer: string;
}

/** An import whose result is shown and not kept yet. */
export class RunningImport {
  readonly #app: App;
  readonly #beginning: Beginning;
  #answered: Answered;
  #talks: readonly PlannedTalk[] = [];

  constructor(app: App, beginning: Beginning, answered: Answered) {
    this.#app = app;
    this.#beginning = beginning;
    this.#answered = answered;
  }

  get speakers(): readonly string[] {
    return [...new Set(this.#answered.read.conversations.flatMap(one => one.speakers))];
  }

  /** Asks who is on our side, where anybody is named. */
  async askForUs(): Promise<void> {
    const { us = [] } = this.#answered.answers;
    if (this.speakers.length > 0) await this.#answer(await askForUs(this.#app, this.speakers, us));
  }

  async askForFormat(): Promise<void> {
    await this.#answer(await askForFormat(this.#app, this.#answered.read.format));
  }

  async show(): Promise<void> {
    const { customer } = this.#beginning;
    this.#talks = await this.#plan();
    const { read } = this.#answered;
    const text = previewText({ customer, read, talks: this.#talks });
    await showPreview(this.#app, vscode.l10n.t('Import'), { text, lenses: this.choices() });
  }

  /** What can be done now, the likeliest first. */
  choices(): readonly (PreviewLens & { readonly answer: Decision })[] {
    const { t } = vscode.l10n;
    const { length } = this.#answered.read.conversations;
    const isChanged = this.#talks.some(one => one.state === 'changed');
    const ways: (PreviewLens & { readonly answer: Decision })[] = isChanged
      ? [
          { answer: 'replace', title: t('Import and replace what was changed by hand') },
          { answer: 'both', title: t('Import beside what was changed by hand') },
        ]
      : [];
    return [
      {
        answer: 'keep',
        title: length === 1 ? t('Import 1 conversation') : t('Import {0} conversations', length),
      },
      ...ways,
      ...(this.speakers.length > 0 ? [{ answer: 'us' as const, title: t('Who is on our side…') }] : []),
      { answer: 'format', title: t('Read it otherwise…') },
      { answer: 'cancel', title: t('Cancel') },
    ];
  }

  /** Keeps it, and shows the log of the first talk. */
  async keep(onConflict: ConflictWay): Promise<void> {
    const desk = await this.#app.desk();
    await desk.prepare();
    const { id: customer } = await desk.change.addCustomer({ name: this.#beginning.customer });
    const { conversations, format } = this.#answered.read;
    const { bytes, name = vscode.l10n.t('pasted text') } = this.#beginning.chosen;
    const originals = originalsIn(desk.ownFolder);
    const wish = { customer, conversations, onConflict, source: { name, bytes, format }, originals };
    const { plan, added } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing…') },
      () => desk.change.importConversations(wish),
    );
    await this.end();
    vscode.window.setStatusBarMessage(vscode.l10n.t('Imported {0} entries', added), 6_000);
    const first = plan.talks.find(one => one.state !== 'purged');
    if (first) await openLog(this.#app, { conversation: first.id });
  }

  /** What was pasted is kept or given up now. */
  async end(): Promise<void> {
    await forgetPasted(this.#app);
    await closePreview();
  }

  /** A source that can no longer be read stays as it was. */
  async #answer(answer: Answers | undefined): Promise<void> {
    if (!answer) return;
    const answers = { ...this.#answered.answers, ...answer };
    this.#answered =
      (await readAnswered(this.#app, { chosen: this.#beginning.chosen, answers })) ?? this.#answered;
  }

  async #plan(): Promise<readonly PlannedTalk[]> {
    const desk = await this.#app.desk();
    const { customers } = await desk.listing();
    const known = customers.find(one => isSameName(one.name, this.#beginning.customer));
    if (!known) return [];
    const { conversations } = this.#answered.read;
    return (await desk.read.planImport({ customer: known.id, conversations })).talks;
  }
}
