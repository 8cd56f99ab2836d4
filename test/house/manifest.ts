import { exists, filesUnder, read, readJson } from './repository.ts';

export interface Command {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
}

export interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

export interface View {
  readonly id: string;
  readonly name: string;
  readonly icon?: string;
  readonly when?: string;
}

export interface Setting {
  readonly scope?: string;
}

export interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly description: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly enabledApiProposals?: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations?: readonly string[] };
  };
  readonly contributes?: {
    readonly commands?: readonly Command[];
    readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings?: readonly MenuItem[];
    readonly views?: Readonly<Record<string, readonly View[]>>;
    readonly configuration?: Configuration | readonly Configuration[];
  };
}

interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}

export const manifestText = read('package.json');
export const manifest = readJson('package.json') as Manifest;
export const contributes = manifest.contributes ?? {};
export const words = (exists('package.nls.json') ? readJson('package.nls.json') : {}) as Record<
  string,
  string
>;

export const commands = contributes.commands ?? [];
export const views = Object.values(contributes.views ?? {}).flat();
export const settings = Object.assign(
  {},
  ...[contributes.configuration ?? []].flat().map(part => part.properties),
) as Record<string, Setting>;

/** Commands the palette never shows: a row with `"when": "false"`. */
export const hidden = new Set(
  (contributes.menus?.['commandPalette'] ?? [])
    .filter(item => item.when === 'false')
    .map(item => item.command ?? ''),
);

const commandTables = filesUnder('src/host', '.ts').filter(path => /\/commands(\.ts|\/)/.test(path));

/** The rows of the command table: `'listenFirst.verbNoun': …` in host/commands.ts or a file of host/commands/. */
export const registered = commandTables.flatMap(path =>
  [...read(path).matchAll(/'(listenFirst\.\w+)':/g)].map(row => row[1] ?? ''),
);

interface Tree {
  readonly [key: string]: unknown;
}

/** Every value that stands under the key, however deep. */
export function valuesOf(key: string, tree: unknown = manifest): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree as Tree).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

export const textsOf = (key: string): string[] => valuesOf(key).filter(value => typeof value === 'string');
