import { deepEqual } from 'node:assert/strict';
import { settings, textsOf, views } from './manifest.ts';
import { filesUnder, read } from './repository.ts';

/** Context keys VS Code itself sets; one more is a line here, after a look into its documentation. */
const builtIn = new Set([
  'activeCustomEditorId',
  'activeWebviewPanelId',
  'comment',
  'commentController',
  'commentIsEmpty',
  'commentThread',
  'commentThreadIsEmpty',
  'editorFocus',
  'editorHasSelection',
  'editorIsOpen',
  'editorLangId',
  'editorReadonly',
  'editorTextFocus',
  'false',
  'focusedView',
  'inputFocus',
  'isLinux',
  'isMac',
  'isWeb',
  'isWindows',
  'isWorkspaceTrusted',
  'listFocus',
  'remoteName',
  'resourceExtname',
  'resourceFilename',
  'resourceLangId',
  'resourcePath',
  'resourceScheme',
  'sideBarVisible',
  'textInputFocus',
  'true',
  'view',
  'viewItem',
  'virtualWorkspace',
  'workbenchState',
  'workspaceFolderCount',
]);

const clauses = [...textsOf('when'), ...textsOf('enablement')];
const textOperand = /\s*(?:[=!]=|=~|<=?|>=?)\s*(?:'[^']*'|\/(?:[^/\\]|\\.)+\/[a-z]*|[\w.:-]+)/g;

/** The keys a clause asks for; the right side of a comparison is text and no key. */
function keysOf(clause: string): string[] {
  const bare = clause.replace(textOperand, ' ').replace(/\b(?:not\s+)?in\b/g, ' ');
  return bare.match(/[A-Za-z][\w.:-]*/g) ?? [];
}

const setKeys = filesUnder('src/host', '.ts').flatMap(path =>
  [...read(path).matchAll(/setContext'?\s*[,(]\s*'([\w.]+)'/g)].map(found => found[1] ?? ''),
);
const used = [...new Set(clauses.flatMap(keysOf))].sort();

describe('the when clauses', () => {
  it('are read as keys without the text they are compared with', () => {
    deepEqual(
      keysOf("!listenFirst.a && view == listenFirst.due || viewItem =~ /x\\.y/ && (b.c in d) && e != 'f g'"),
      ['listenFirst.a', 'view', 'viewItem', 'b.c', 'd', 'e'],
    );
  });

  it('ask only for keys that VS Code or this extension sets', () => {
    const isKnown = (key: string) =>
      builtIn.has(key) || setKeys.includes(key) || Object.hasOwn(settings, key.replace(/^config\./, ''));
    deepEqual(
      used.filter(key => !isKnown(key)),
      [],
    );
  });

  it('use every key this extension sets', () => {
    deepEqual(
      setKeys.filter(key => !used.includes(key)),
      [],
    );
  });

  it('speak only of views that exist', () => {
    const known = new Set(views.map(one => one.id));
    const named = clauses.flatMap(clause =>
      [...clause.matchAll(/\b(?:view|focusedView)\s*==\s*'?([\w.]+)/g)].map(found => found[1] ?? ''),
    );
    deepEqual(
      named.filter(id => id.startsWith('listenFirst.') && !known.has(id)),
      [],
    );
  });
});
