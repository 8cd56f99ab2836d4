import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from './manifest.ts';
import { exists, read, root } from './repository.ts';

const signature = '89504e470d0a1a0a';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size a PNG's header tells; undefined for anything that is no PNG. */
function pngSize(path: string): Size | undefined {
  const bytes = readFileSync(join(root, path));
  if (bytes.toString('hex', 0, 8) !== signature) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const pages = ['README.md', 'CHANGELOG.md'];

function picturesOf(page: string): string[] {
  const found = read(page).matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)|<img[^>]*\bsrc=["']([^"']+)/g);
  return [...found].map(one => one[1] ?? one[2] ?? '');
}

describe('the pictures', () => {
  it('have a square icon of at least 128 pixels', () => {
    const { width, height } = pngSize(manifest.icon) ?? { width: 0, height: 0 };
    ok(width >= 128 && width === height, `${manifest.icon}: ${width} by ${height}`);
  });

  for (const page of pages) {
    it(`of ${page} are PNG files of this repository`, () => {
      const isOurs = (path: string) =>
        !/^(?:[a-z]+:|\/)/i.test(path) && exists(path) && pngSize(path) !== undefined;
      deepEqual(
        picturesOf(page).filter(path => !isOurs(path)),
        [],
      );
    });
  }
});
