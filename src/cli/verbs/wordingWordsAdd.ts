import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { addPhrase, type PhraseWish } from '../../actions/wording/addPhrase.ts';
import type { TeamPhrase } from '../../domain/records/teamPhrase.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { visibleLine } from '../../domain/visible.ts';
import { labels } from '../../wording/labels.ts';
import { type CommonOptions, type ExitCode, type Io, type Verb, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

export interface Options extends CommonOptions {
  readonly words: readonly string[];
  readonly customer?: string;
  readonly json?: boolean;
}

interface FoundOptions extends Options {
  readonly label: string;
}

function toldOf({ use, words, label = '' }: Pick<TeamPhrase, 'use' | 'words' | 'label'>): string {
  const shown = `“${visibleLine(words)}”`;
  if (use === 'allowed') return `${shown} may stand`;
  return use === 'name' ? `${shown} is a name no blame is put on` : `${shown} is found as ${label}`;
}

async function keep(io: Io, options: Options, wish: PhraseWish): Promise<ExitCode> {
  const session = await openSession(io, options, 'make');
  if (options.customer !== undefined) await requireCustomer(session.ports, options.customer);
  const added = await addPhrase(session.ports, wish);
  if (options.json) await writeJson(io, added);
  else {
    const before = added.replaced.map(one => ` Until now ${toldOf(one)}.`);
    await io.write(`${[`From now on ${toldOf(added)}.`, ...before].join('')}\n`);
  }
  await session.finish('wrote');
  return 0;
}

const wishOf = ({ words, customer }: Options) => ({ words: words.join(' '), customer });

export const wordingWordsAdd: Verb<FoundOptions> = (io, options) => {
  const label = requireWord(labels, options.label, 'label');
  return keep(io, options, { ...wishOf(options), use: 'found', label });
};

export const wordingWordsAllow: Verb<Options> = (io, options) =>
  keep(io, options, { ...wishOf(options), use: 'allowed' });

export const wordingWordsName: Verb<Options> = (io, options) =>
  keep(io, options, { ...wishOf(options), use: 'name' });
