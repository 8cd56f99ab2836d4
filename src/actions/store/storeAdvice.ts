export type FindingKind = keyof typeof advices;

/** Errors and warnings are findings; a notice needs nobody. */
export type Severity = 'error' | 'warning' | 'notice';

export interface Advice {
  readonly severity: Severity;
  readonly what: string;
  readonly next: string;
}

const restoreLine =
  "The other lines are read. Compare this one with a backup or a colleague's copy; it is kept as it is.";
const repair =
  'Run `listen-first doctor --repair`: it is made again from the log, and the old file is kept in quarantine/.';

const advices = {
  'damaged line': {
    severity: 'error',
    what: 'a line of the log was changed after it was written',
    next: restoreLine,
  },
  'cut-off line': {
    severity: 'warning',
    what: 'a line of the log is cut off',
    next: 'Its writer stopped or the disk was full before it was acknowledged. Nothing to do; it is kept as it is.',
  },
  'unfinished line': {
    severity: 'notice',
    what: 'the last line of the log has no end yet',
    next: 'Somebody is writing it, or stopped before it was acknowledged. Nothing to do.',
  },
  'foreign line': {
    severity: 'warning',
    what: 'a line of the log was not written by Listen First',
    next: restoreLine,
  },
  'newer line': {
    severity: 'warning',
    what: 'a line of the log was written by a newer version',
    next: 'Update Listen First to read it; it is kept as it is.',
  },
  'oversized segment': {
    severity: 'error',
    what: 'a file of the log is larger than 64 MB and was not read',
    next: 'We write no file as large as that. Find out what wrote it, and move it away if it is not yours.',
  },
  'unreadable segment': {
    severity: 'error',
    what: 'a file of the log could not be opened',
    next: 'Check the rights of the file, then run `listen-first doctor` again.',
  },
  'damaged view': { severity: 'warning', what: 'the kept view of a conversation is damaged', next: repair },
  'damaged index': { severity: 'warning', what: 'the index is damaged', next: repair },
  'damaged device file': {
    severity: 'error',
    what: 'the name of this device is damaged, so nothing can be added',
    next: 'Move the file away; a new one is made at the next entry.',
  },
  'foreign file': {
    severity: 'warning',
    what: 'a file that Listen First did not put there',
    next: 'It is not read. Move it away if it is not yours.',
  },
  link: {
    severity: 'warning',
    what: 'a link, which is not followed',
    next: 'Replace it by what it points to, or remove it.',
  },
  'left-over file': {
    severity: 'notice',
    what: 'a temporary file whose writer stopped',
    next: 'Delete it when no window and no command is writing.',
  },
  'clock ahead': {
    severity: 'warning',
    what: 'this device wrote with a clock ahead of ours',
    next: 'Set the clock of that device. What it wrote stays; its lines do not move the clocks of others.',
  },
  'several creates': {
    severity: 'warning',
    what: 'the same id was made more than once',
    next: 'The first one counts. Add what the others said under an id of its own.',
  },
  'own among others': {
    severity: 'warning',
    what: "an entry that is only its author's stands in a shared store",
    next: 'It is not shown. Purge it, so that it leaves the files of the others, and write it anew in your own store.',
  },
  orphans: {
    severity: 'warning',
    what: 'lines belong to a conversation whose own line is missing',
    next: 'Restore the damaged line, or wait until the device that has it has synced.',
  },
  'unreadable record': {
    severity: 'warning',
    what: 'a record holds values this version cannot read',
    next: 'Update Listen First; the record is kept as it is.',
  },
} as const satisfies Record<string, Advice>;

/** @param detail what exactly, where the place alone does not tell */
export function adviceFor(kind: FindingKind, detail?: string): Advice {
  const { severity, what, next } = advices[kind];
  return { severity, what: detail === undefined ? what : `${what} (${detail})`, next };
}
