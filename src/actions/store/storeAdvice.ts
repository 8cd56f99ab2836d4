import { type Sentence, sentence } from '../../domain/sentence.ts';

export type FindingKind = keyof typeof advices;

/** Errors and warnings are findings; a notice needs nobody. */
export type Severity = 'error' | 'warning' | 'notice';

export interface Advice {
  readonly severity: Severity;
  readonly what: Sentence;
  readonly next: Sentence;
}

const restoreLine = sentence(
  "The other lines are read. Compare this one with a backup or a colleague's copy; it is kept as it is.",
);
const repair = sentence(
  'Run `listen-first doctor --repair`: it is made again from the log, and the old file is kept in quarantine/.',
);

const advices = {
  'damaged line': {
    severity: 'error',
    what: sentence('a line of the log was changed after it was written'),
    next: restoreLine,
  },
  'cut-off line': {
    severity: 'warning',
    what: sentence('a line of the log is cut off'),
    next: sentence(
      'Its writer stopped or the disk was full before it was acknowledged. Nothing to do; it is kept as it is.',
    ),
  },
  'unfinished line': {
    severity: 'notice',
    what: sentence('the last line of the log has no end yet'),
    next: sentence('Somebody is writing it, or stopped before it was acknowledged. Nothing to do.'),
  },
  'foreign line': {
    severity: 'warning',
    what: sentence('a line of the log was not written by Listen First'),
    next: restoreLine,
  },
  'newer line': {
    severity: 'warning',
    what: sentence('a line of the log was written by a newer version'),
    next: sentence('Update Listen First to read it; it is kept as it is.'),
  },
  'oversized segment': {
    severity: 'error',
    what: sentence('a file of the log is larger than 64 MB and was not read'),
    next: sentence(
      'We write no file as large as that. Find out what wrote it, and move it away if it is not yours.',
    ),
  },
  'unreadable segment': {
    severity: 'error',
    what: sentence('a file of the log could not be opened'),
    next: sentence('Check the rights of the file, then run `listen-first doctor` again.'),
  },
  'damaged view': {
    severity: 'warning',
    what: sentence('the kept view of a conversation is damaged'),
    next: repair,
  },
  'damaged index': { severity: 'warning', what: sentence('the index is damaged'), next: repair },
  'damaged device file': {
    severity: 'error',
    what: sentence('the name of this device is damaged, so nothing can be added'),
    next: sentence('Move the file away; a new one is made at the next entry.'),
  },
  'foreign file': {
    severity: 'warning',
    what: sentence('a file that Listen First did not put there'),
    next: sentence('It is not read. Move it away if it is not yours.'),
  },
  link: {
    severity: 'warning',
    what: sentence('a link, which is not followed'),
    next: sentence('Replace it by what it points to, or remove it.'),
  },
  'left-over file': {
    severity: 'notice',
    what: sentence('a temporary file whose writer stopped'),
    next: sentence('Delete it when no window and no command is writing.'),
  },
  'clock ahead': {
    severity: 'warning',
    what: sentence('this device wrote with a clock {0} minutes ahead of ours'),
    next: sentence(
      'Set the clock of that device. What it wrote stays; its lines do not move the clocks of others.',
    ),
  },
  'several creates': {
    severity: 'warning',
    what: sentence('the same id was made more than once ({0})'),
    next: sentence('The first one counts. Add what the others said under an id of its own.'),
  },
  'own among others': {
    severity: 'warning',
    what: sentence("an entry that is only its author's stands in a shared store ({0})"),
    next: sentence(
      'It is not shown. Purge it, so that it leaves the files of the others, and write it anew in your own store.',
    ),
  },
  orphans: {
    severity: 'warning',
    what: sentence('lines belong to a conversation whose own line is missing ({0})'),
    next: sentence('Restore the damaged line, or wait until the device that has it has synced.'),
  },
  'unreadable record': {
    severity: 'warning',
    what: sentence('a record holds values this version cannot read ({0})'),
    next: sentence('Update Listen First; the record is kept as it is.'),
  },
} as const satisfies Record<string, Advice>;

/** @param values which one, where the place alone does not tell */
export function adviceFor(kind: FindingKind, ...values: readonly (string | number)[]): Advice {
  const { severity, what, next } = advices[kind];
  return { severity, what: { ...what, values }, next };
}
