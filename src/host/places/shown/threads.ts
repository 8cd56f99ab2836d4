import * as vscode from 'vscode';
import { dayOf, shortDay, timeOf } from '../../../domain/day.ts';
import { visible } from '../../../domain/visible.ts';
import { kindLabel } from '../../kindLabel.ts';
import { shownLine } from '../../shownLine.ts';
import type { LinkedPlace } from '../live/linkedPlaces.ts';
import type { Live } from '../live/trackedDocument.ts';
import { standingWords } from '../standingWords.ts';

/** An entry at its code. Its words are plain text: nothing in them is read as anything else. */
export interface LinkedComment extends vscode.Comment {
  readonly linked: LinkedPlace;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  readonly key: string;
}

export type NameOf = (linked: LinkedPlace) => string;

/** What is lost stands nowhere: it is shown in the pane alone. */
const isShown = ({ standing }: Live) => standing.state !== 'lost';

function commentOf({ linked, standing }: Live, nameOf: NameOf): LinkedComment {
  const { entry } = linked;
  const { at, text, kind, speaker } = entry;
  const said = `${shortDay(dayOf(at))}, ${timeOf(at)}`;
  const who = [speaker, nameOf(linked)].filter(Boolean).map(name => shownLine(name as string));
  return {
    linked,
    author: { name: [kindLabel(kind), ...who].join(' · ') },
    body: visible(text),
    label: `${said} · ${shownLine(standingWords(standing))}`,
    mode: vscode.CommentMode.Preview,
    contextValue: `linked ${standing.state}`,
  };
}

const saidFirst = ({ linked: left }: Live, { linked: right }: Live) =>
  Date.parse(left.entry.at) - Date.parse(right.entry.at) || (left.entry.id < right.entry.id ? -1 : 1);

/** Links at the same lines are one thread. */
function byLines(lives: readonly Live[]): Map<string, Live[]> {
  const groups = new Map<string, Live[]>();
  for (const live of lives.filter(isShown)) {
    const key = String(live.standing.start);
    groups.set(key, [...(groups.get(key) ?? []), live]);
  }
  return groups;
}

function rangeOf(document: vscode.TextDocument, lives: readonly Live[]): vscode.Range {
  const last = document.lineCount - 1;
  const start = Math.min(...lives.map(one => one.standing.start - 1), last);
  const end = Math.min(Math.max(...lives.map(one => one.standing.end - 1)), last);
  return new vscode.Range(start, 0, end, document.lineAt(end).text.length);
}

const wordsIn = (comments: readonly vscode.Comment[]) =>
  JSON.stringify(comments.map(({ author, body, label }) => [author.name, body, label]));

/** The threads of one document, of which only those that changed are touched. */
export class Threads {
  readonly #controller: vscode.CommentController;
  readonly #nameOf: NameOf;
  #shown: readonly Shown[] = [];

  constructor(controller: vscode.CommentController, nameOf: NameOf) {
    this.#controller = controller;
    this.#nameOf = nameOf;
  }

  get all(): readonly vscode.CommentThread[] {
    return this.#shown.map(one => one.thread);
  }

  show(document: vscode.TextDocument, lives: readonly Live[]): void {
    const before = new Map(this.#shown.map(one => [one.key, one.thread]));
    this.#shown = [...byLines(lives).values()].map(group => {
      const said = group.sort(saidFirst);
      const key = said.map(one => one.linked.place.id).join(' ');
      const thread = before.get(key);
      before.delete(key);
      return { key, thread: this.#put(document, said, thread) };
    });
    for (const thread of before.values()) thread.dispose();
  }

  dispose(): void {
    for (const { thread } of this.#shown) thread.dispose();
    this.#shown = [];
  }

  #put(
    document: vscode.TextDocument,
    lives: readonly Live[],
    known: vscode.CommentThread | undefined,
  ): vscode.CommentThread {
    const range = rangeOf(document, lives);
    const comments = lives.map(one => commentOf(one, this.#nameOf));
    const thread = known ?? this.#controller.createCommentThread(document.uri, range, comments);
    if (!known) {
      thread.canReply = false;
      thread.label = vscode.l10n.t('Said about this code');
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      return thread;
    }
    if (!known.range?.isEqual(range)) known.range = range;
    if (wordsIn(known.comments) !== wordsIn(comments)) known.comments = comments;
    return thread;
  }
}
