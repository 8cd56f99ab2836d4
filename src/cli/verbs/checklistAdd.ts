import { resolve } from 'node:path';
import { addTemplate } from '../../actions/checklists/addTemplate.ts';
import {
  longestTemplate,
  readTemplate,
  tooLongTemplate,
} from '../../domain/records/checklists/templateFile.ts';
import { readSmallFile } from '../../storage/smallFile.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly file: string;
  readonly json?: boolean;
}

export async function checklistAdd(io: Io, options: Options): Promise<ExitCode> {
  const path = resolve(io.folder, options.file);
  const text = await readSmallFile({ path, longest: longestTemplate, tooLong: tooLongTemplate });
  const template = readTemplate(text);
  const session = await openSession(io, options, 'make');
  const added = await addTemplate(session.ports, { template });
  if (options.json) await writeJson(io, added);
  else await io.write(`${added.id}\n`);
  await session.finish('wrote');
  return 0;
}
