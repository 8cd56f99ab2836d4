import type { ImportDone } from '../actions/import/importConversations.ts';
import type { PlannedTalk } from '../actions/import/planImport.ts';
import { spoken } from '../domain/sentence.ts';
import { shortened, visibleLine } from '../domain/visible.ts';
import type { Notice } from '../text/import/imported.ts';
import type { Read } from '../text/import/parseImport.ts';

export interface ImportReport {
  readonly read: Read;
  readonly done: ImportDone;
  readonly isDry: boolean;
  /** Whether the person said who is on our side. */
  readonly namesUs: boolean;
}

const longestShown = 60;

const shortLine = (text: string) => shortened(visibleLine(text.slice(0, 1000)), longestShown);

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const inState = ({ entries }: PlannedTalk, ...states: readonly string[]) =>
  entries.filter(one => states.includes(one.state)).length;

/** What becomes of a talk that is no new one. */
function stateWords(planned: PlannedTalk, onConflict: string): string {
  const news = inState(planned, 'new');
  const anew = inState(planned, 'outdated');
  const byHand = inState(planned, 'edited', 'removed');
  const words = {
    new: '',
    known: 'there already',
    grows: `there already; ${[news > 0 && count(news, 'new note'), anew > 0 && `${count(anew, 'note')} read anew`].filter(Boolean).join(', ')}`,
    changed: `${count(byHand, 'note')} changed by hand since, ${onConflict === 'replace' ? 'replaced' : 'kept'}; ${count(news, 'new note')}`,
    purged: 'purged for good, stays away',
  } as const;
  const old = planned.gone.length > 0 ? `${count(planned.gone.length, 'note')} no longer in the file` : '';
  return [words[planned.state], old].filter(Boolean).join('; ');
}

function talkLine(planned: PlannedTalk, onConflict: string): string {
  const { talk, entries } = planned;
  const words = [
    `${talk.day} ${talk.time ?? '     '}`,
    talk.channel,
    count(entries.length, 'note'),
    shortLine(talk.title),
    talk.tickets.map(visibleLine).join(', '),
    `"${shortLine(entries[0]?.text ?? '')}"`,
    stateWords(planned, onConflict) && `(${stateWords(planned, onConflict)})`,
  ];
  return `  ${words.filter(Boolean).join('  ')}`;
}

const noticeLine = ({ words, line, text }: Notice) =>
  `  ${line === undefined ? '' : `line ${line}: `}${visibleLine(spoken(words))}${text === undefined ? '' : ` "${shortLine(text)}"`}`;

function headLine({ done: { plan }, isDry, read }: ImportReport): string {
  const entries = plan.talks.reduce((sum, one) => sum + one.entries.length, 0);
  const made = `${count(plan.talks.length, 'conversation')} with ${count(entries, 'note')}`;
  const why = read.reason ? ` ${spoken(read.reason)}` : '';
  return `Read as ${read.format}.${visibleLine(why) && ` ${visibleLine(why)}`}\n${isDry ? 'Would make' : 'Read'} ${made} for ${visibleLine(plan.customer)}:`;
}

function speakerLines({ done: { plan }, namesUs }: ImportReport): string[] {
  const speakers = [...new Set(plan.talks.flatMap(one => one.talk.speakers))];
  if (namesUs || speakers.length === 0) return [];
  const names = speakers.slice(0, 20).map(visibleLine).join(', ');
  return [
    `Speakers: ${names}${speakers.length > 20 ? ', …' : ''}. Name those on our side with --us; else all of it is kept as notes.`,
  ];
}

function endLines({ done: { added, changed, purged }, isDry }: ImportReport): string[] {
  if (isDry) return ['Nothing was written. To go on, run it again without --dry-run.'];
  const gone =
    purged > 0 ? [`${count(purged, 'note was', 'notes were')} purged for good and stay away.`] : [];
  return [`Added ${count(added, 'note')}, changed ${count(changed, 'note')}.`, ...gone];
}

/** For a person. */
export function importText(report: ImportReport): string {
  const { plan } = report.done;
  const { notices } = report.read;
  const lines = [
    headLine(report),
    ...plan.talks.map(one => talkLine(one, plan.onConflict)),
    ...speakerLines(report),
    ...(notices.length > 0 ? ['To know:', ...notices.map(noticeLine)] : []),
    ...endLines(report),
  ];
  return `${lines.join('\n')}\n`;
}

const talkJson = (planned: PlannedTalk) => {
  const { id, state, talk, entries, gone } = planned;
  const { title, day, time, channel, speakers, tickets } = talk;
  const numbers = {
    entries: entries.length,
    new: inState(planned, 'new'),
    changedByHand: inState(planned, 'edited', 'removed'),
    noLongerInFile: gone.length,
  };
  return {
    id,
    state,
    title,
    day,
    time,
    channel,
    speakers,
    tickets,
    ...numbers,
    first: shortLine(entries[0]?.text ?? ''),
  };
};

/** For a program. */
export function importJson({ read, done, isDry }: ImportReport): unknown {
  const { plan, added, changed, purged } = done;
  return {
    dryRun: isDry,
    format: read.format,
    ...(read.reason && { reason: spoken(read.reason) }),
    conversations: plan.talks.map(talkJson),
    notices: read.notices.map(({ words, line, text }) => ({ what: spoken(words), line, text })),
    added,
    changed,
    purged,
  };
}
