import * as vscode from 'vscode';
import type { Span } from '../../dates/readTalk.ts';
import { dayOf, type Instant, milliseconds, shortDay, timeOf } from '../../domain/day.ts';
import type { App } from '../app.ts';
import { askForLine, refused, shownDay } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';

export interface SpanQuestion {
  /** The field in the journal of unsent text; whoever asks forgets it. */
  readonly field: string;
  readonly title: string;
  /** What stands in the box when nothing was left in it. */
  readonly initial?: string;
}

const hint = () =>
  vscode.l10n.t(
    'Write the day, the time and how long, like "yesterday 14:30, 25 min", "17 Nov 2pm, 1 h" or "9:15 to 9:40" for today',
  );

function spanCheck(span: Span | undefined, now: Instant): vscode.InputBoxValidationMessage {
  if (!span) return refused(hint());
  const { at, end } = span;
  const shown = vscode.l10n.t('{0}, {1} to {2}', shortDay(dayOf(at)), timeOf(at), timeOf(end));
  if (milliseconds(end) <= milliseconds(now)) return shownDay(shown);
  return refused(vscode.l10n.t('{0} is not over yet. Log it when it is, or start a call.', shown));
}

/** When a talk was that is over, in words, shown resolved before it is kept. */
export async function askForSpan(app: App, question: SpanQuestion): Promise<Span | undefined> {
  const [{ readTalk, spanOf }, desk] = await Promise.all([loadDates(), app.desk()]);
  const today = desk.today();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = (words: string) => {
    const talk = readTalk({ words, today });
    return talk && spanOf(talk, zone);
  };
  const words = await askForLine(app, {
    ...question,
    prompt: vscode.l10n.t('When was it, and how long? It is shown here before it is kept'),
    placeholder: vscode.l10n.t('yesterday 14:30, 25 min'),
    check: line => spanCheck(read(line), desk.now()),
  });
  return words === undefined ? undefined : read(words);
}
