import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { dataFolder, privateHome } from '../../storage/location.ts';
import { requireHeader } from '../../storage/storeHeader.ts';
import {
  acceptStore,
  forgetStore,
  repositoryFolder,
  repositoryStore,
} from '../../storage/stores/accepted.ts';
import { keepDerivedOutOfGit } from '../../storage/stores/repositoryFiles.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';

interface Options extends CommonOptions {
  readonly folder: string;
  readonly json?: boolean;
}

const localOf = ({ machine }: Io) => privateHome(dataFolder(machine)).local;

/** Named is the repository; its `.listen-first` itself means the same. */
function repositoryIn({ folder }: Io, options: Options): string {
  if (options.store !== undefined)
    throw new Problem('bad input', 'Accepted stores stand beside your own ones. Leave out --store.');
  const named = resolve(folder, options.folder);
  return basename(named) === repositoryFolder ? dirname(named) : named;
}

export async function storeAccept(io: Io, options: Options): Promise<ExitCode> {
  const repository = repositoryIn(io, options);
  const store = await repositoryStore(repository);
  if (store === undefined) {
    const wanted = join(repository, repositoryFolder);
    throw new Problem(
      'not found',
      `There is no store at ${wanted}. Make one with: listen-first init --store ${wanted}`,
    );
  }
  await keepDerivedOutOfGit(store);
  await acceptStore(localOf(io), store);
  const { storeId } = await requireHeader(store);
  if (options.json) await writeJson(io, { store, storeId, accepted: true });
  else
    await io.write(
      `Accepted: ${store}\nIt is read with your stores; what is written in that repository goes there, and to everyone who has the repository.\n`,
    );
  return 0;
}

export async function storeForget(io: Io, options: Options): Promise<ExitCode> {
  const repository = repositoryIn(io, options);
  const store = (await repositoryStore(repository)) ?? join(repository, repositoryFolder);
  await forgetStore(localOf(io), store);
  if (options.json) await writeJson(io, { store, accepted: false });
  else await io.write(`Left alone from now on: ${store}\nNothing in it was changed.\n`);
  return 0;
}
