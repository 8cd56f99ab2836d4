import { deepEqual, ok } from 'node:assert/strict';
import {
  commands,
  hidden,
  manifest,
  manifestText,
  registered,
  settings,
  textsOf,
  views,
  words,
} from './manifest.ts';
import { exists, filesUnder, read, readJson } from './repository.ts';

const ids = commands.map(one => one.command);
const code = filesUnder('src', '.ts').map(read).join('\n');
const keysUsed = [...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(found => found[1] ?? '');
const isProgramPath = (name: string) => settings[name]?.scope === 'machine';
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const without = (names: readonly string[], known: Iterable<string>) => {
  const kept = new Set(known);
  return sorted(names.filter(name => !kept.has(name)));
};

describe('the commands of the manifest', () => {
  it('are the rows of the command table, none missing and none extra', () => {
    deepEqual(sorted(ids), sorted(registered));
  });

  it('stand once in the manifest and once in the table', () => {
    deepEqual([ids.length, registered.length], [new Set(ids).size, new Set(registered).size]);
  });

  it('are registered in one place only', () => {
    const elsewhere = filesUnder('src', '.ts').filter(path =>
      /\bregister(?:TextEditor)?Command\(/.test(read(path)),
    );
    deepEqual(
      elsewhere.filter(path => !/^src\/host\/commands(\.ts|\/)/.test(path)),
      [],
    );
  });

  it('carry a title by key and the category of the product', () => {
    const bare = commands.filter(
      ({ title = '', category = '' }) =>
        !/^%[\w.-]+%$/.test(title) || words[category.slice(1, -1)] !== 'Listen First',
    );
    deepEqual(bare, []);
  });

  it('are spelt listenFirst.verbNoun', () => {
    deepEqual(
      ids.filter(id => !/^listenFirst\.[a-z][a-zA-Z]+$/.test(id)),
      [],
    );
  });

  it('exist wherever a menu, a key, a link or the code names one', () => {
    const links = [...Object.values(words), code].flatMap(text =>
      [...text.matchAll(/(?:command:|executeCommand\(\s*'|\bcommand: ')(listenFirst\.\w+)(?![\w.])/g)].map(
        found => found[1] ?? '',
      ),
    );
    const named = textsOf('command').filter(id => id.startsWith('listenFirst.'));
    deepEqual(without([...named, ...links], ids), []);
  });

  it('are hidden from the palette only when they exist', () => deepEqual(without([...hidden], ids), []));
});

describe('the surface of the manifest', () => {
  it('has at most four views', () => ok(views.length <= 4, `${views.length} views`));

  it('has at most 28 commands in the palette', () => {
    const shown = ids.filter(id => !hidden.has(id));
    ok(shown.length <= 28, `${shown.length} commands`);
  });

  it('has at most 13 settings besides the paths of programs', () => {
    const chosen = Object.keys(settings).filter(name => !isProgramPath(name));
    ok(chosen.length <= 13, `${chosen.length} settings`);
  });

  it('has no setting that nothing reads', () => {
    const unread = Object.keys(settings).filter(
      name => !code.includes(`'${name.replace('listenFirst.', '')}'`),
    );
    deepEqual(unread, []);
  });

  it('keeps the path of every program from a workspace that is not trusted', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations ?? [];
    deepEqual(without(Object.keys(settings).filter(isProgramPath), restricted), []);
    deepEqual(without(restricted, Object.keys(settings)), []);
  });

  it('gives every view and container an icon that exists', () => {
    const icons = [...views.map(one => one.icon ?? `none for ${one.id}`), ...textsOf('icon')];
    deepEqual(
      icons.filter(icon => !icon.startsWith('$(') && !exists(icon)),
      [],
    );
  });

  it('starts with the window and asks for no proposed interface', () => {
    const { activationEvents, enabledApiProposals, dependencies } = manifest;
    deepEqual(
      { activationEvents, enabledApiProposals, dependencies },
      { activationEvents: ['onStartupFinished'], enabledApiProposals: undefined, dependencies: undefined },
    );
  });

  it('promises the version of VS Code whose types it is checked against', () => {
    deepEqual(manifest.engines['vscode'], `^${manifest.devDependencies['@types/vscode']}`);
  });
});

describe('the words of the manifest', () => {
  it('all exist, and all are used', () => deepEqual(sorted(Object.keys(words)), sorted(keysUsed)));

  it('are asked for wherever a person reads them', () => {
    const keys = ['title', 'description', 'markdownDescription', 'contents', 'contextualTitle', 'label'];
    const shown = [...views.map(view => view.name), ...keys.flatMap(textsOf)];
    const bare = shown.filter(text => !/^%.+%$/.test(text) && text !== manifest.description);
    deepEqual(bare, []);
  });

  it('of a translation are words of the original', () => {
    const translations = filesUnder('.', '.json').filter(path => /^package\.nls\.[\w-]+\.json$/.test(path));
    const strangers = translations.flatMap(path =>
      without(Object.keys(Object(readJson(path))), Object.keys(words)),
    );
    deepEqual(strangers, []);
  });
});
