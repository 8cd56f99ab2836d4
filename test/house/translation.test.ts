import { deepEqual } from 'node:assert/strict';
import { getL10nJson } from '@vscode/l10n-dev';
import { translatable } from '../support/translatable.mjs';
import { exists, filesUnder, read, readJson } from './repository.ts';

const bundle = 'media/l10n/bundle.l10n.json';
const host = filesUnder('src/host', '.ts');

const literal = String.raw`(['"\u0060])((?:(?!\1)[^\\]|\\.)*)\1`;
const shownBy = [
  String.raw`show(?:Information|Warning|Error)Message(?:<\w+>)?\(\s*`,
  String.raw`(?:setStatusBarMessage|appendMarkdown|MarkdownString|TreeItem)\(\s*`,
  String.raw`new Problem\(\s*'[^']*',\s*`,
  String.raw`showQuickPick\(\s*\[\s*`,
  String.raw`\b(?:title|label|placeHolder|placeholder|prompt|tooltip|description|detail|message|text)\s*[:=]\s*`,
];
const visible = new RegExp(`(?:${shownBy.join('|')})${literal}`, 'g');

/** What a person would read: neither an icon's name nor what stands in a placeholder. */
const isSpoken = (text: string) => /\p{L}/u.test(text.replace(/\$\([\w~-]+\)|\$\{[^}]*\}/g, ''));

function bareWords(code: string): string[] {
  return [...code.matchAll(visible)].map(found => found[2] ?? '').filter(isSpoken);
}

describe('the translation', () => {
  it('is asked for every sentence the host shows', () => {
    const bare = host.flatMap(path => bareWords(read(path)).map(text => `${path}: ${text}`));
    deepEqual(bare, []);
  });

  it('tells words that are shown from names, icons and values', () => {
    const code = [
      "window.showErrorMessage('No room'); title: l10n.t('Start'); kind: 'open', message: undefined",
      'label: "Ada", text: `${minutes}`, tooltip = `Due on ${day}`; label: \'$(comment) \'',
    ];
    deepEqual(code.map(bareWords), [['No room'], ['Ada', 'Due on ${day}']]);
  });

  it('gets whole sentences, never a computed one', () => {
    const computed = host.filter(path =>
      /\bl10n\.t\(\s*(?:[^'"\s{\u0060]|\u0060[^\u0060]*\$\{)/.test(read(path)),
    );
    deepEqual(computed, []);
  });

  it('has the bundle that the sources ask for', async function () {
    this.timeout(240_000);
    const texts = filesUnder('src', '.ts').map(path => translatable(read(path)));
    const asking = texts.filter(text => text.includes('l10n'));
    const sources = asking.map(contents => ({ contents, extension: '.ts' }));
    const kept = exists(bundle) ? readJson(bundle) : {};
    deepEqual(kept, await getL10nJson(sources));
  });
});
