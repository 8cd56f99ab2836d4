import { type LabelParts, labelEntry, partsOf } from '../../actions/entries/labelEntry.ts';
import { Problem } from '../../domain/problem.ts';
import { type Label, labels } from '../../domain/records/labels.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { pauseBeforeAnswer } from '../pauseBeforeAnswer.ts';
import { openSession } from '../session.ts';

/** The options that fill in a label; what is done today has another name than the day to take for today. */
const parts = {
  words: 'words',
  cost: 'cost',
  risk: 'risk',
  loses: 'loses',
  state: 'state',
  asked: 'asked',
  need: 'need',
  howToday: 'today',
  mitigation: 'mitigation',
  trigger: 'trigger',
  value: 'value',
  about: 'about',
  mood: 'mood',
} as const;
type Option = keyof typeof parts;

interface Options extends CommonOptions, Readonly<Partial<Record<Option, string>>> {
  readonly conversation: string;
  readonly note: string;
  readonly label: string;
  readonly clear?: boolean;
  readonly json?: boolean;
}

const flag = (option: Option) => `--${option.replace(/[A-Z]/g, sign => `-${sign.toLowerCase()}`)}`;

function partsGiven(label: Label, options: Options): LabelParts {
  const given = (Object.keys(parts) as Option[]).filter(option => options[option] !== undefined);
  const own = partsOf(label);
  const stranger = given.find(option => !own.includes(parts[option]));
  if (stranger) {
    const flags = (Object.keys(parts) as Option[]).filter(one => own.includes(parts[one])).map(flag);
    throw new Problem(
      'bad input',
      `The label "${label}" has no ${flag(stranger)}. It takes: ${flags.join(', ')}.`,
    );
  }
  return Object.fromEntries(given.map(option => [parts[option], options[option] as string]));
}

function requestIn(options: Options) {
  const label = requireWord(labels, options.label, 'label');
  const given = partsGiven(label, options);
  if (!options.clear) return { label, parts: given };
  if (Object.keys(given).length === 0) return { label, parts: null };
  throw new Problem('bad input', 'With --clear the label is taken off: leave out what it should say.');
}

export async function noteLabel(io: Io, options: Options): Promise<ExitCode> {
  const { conversation, note } = options;
  const request = requestIn(options);
  const session = await openSession(io, options);
  const value = await labelEntry(session.ports, { conversation, entry: note, ...request });
  await pauseBeforeAnswer(io);
  if (options.json) await writeJson(io, { id: note, label: request.label, value, ack: true });
  else await io.write(`${note}\n`);
  await session.finish('wrote');
  return 0;
}
