import { listTemplates } from '../../actions/checklists/listTemplates.ts';
import { builtInTemplates, named } from '../../domain/records/checklists/templates.ts';
import { spoken } from '../../domain/sentence.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly builtIn: boolean;
  /** The name of the store that keeps it. */
  readonly store?: string;
}

const line = ({ id, title, steps, builtIn }: Listed) =>
  `${id}  ${visibleLine(title)}  ${steps.length} steps${builtIn ? '' : '  your own'}\n`;

export async function checklistList(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { templates, faults } = await listTemplates(session.ports);
  const listed: Listed[] = [...builtInTemplates, ...templates].map(one => {
    const { id, title, steps } = named(one);
    const ids = steps.map(step => step.id);
    const where = 'store' in one ? { builtIn: false, store: one.store } : { builtIn: true };
    return { id, title: spoken(title), steps: ids, ...where };
  });
  if (options.json) await writeJson(io, listed);
  else await io.write(listed.map(line).join(''));
  for (const fault of faults) io.say(`Not shown: ${fault}. Add it again from its file.`);
  await session.finish();
  return 0;
}
