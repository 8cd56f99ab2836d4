import { deepEqual } from 'node:assert/strict';
import { manifest } from './manifest.ts';
import { read } from './repository.ts';

const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(found => found[1] ?? '');
const versions = headings.filter(heading => heading !== 'Unreleased');

describe('the changelog', () => {
  it('speaks of the version of the manifest, with nothing but Unreleased above it', () => {
    const [newest = ''] = versions;
    deepEqual(newest.split(' ')[0], manifest.version);
  });

  it('has Unreleased on top or not at all', () => deepEqual(headings.lastIndexOf('Unreleased') <= 0, true));

  it('counts down from the newest version, each once', () => {
    const numbers = versions.map(heading => heading.split(' ')[0] ?? '');
    const byNumber = new Intl.Collator('en', { numeric: true });
    deepEqual(numbers, [...new Set(numbers)].sort(byNumber.compare).reverse());
  });
});
