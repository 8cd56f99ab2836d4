import { deepEqual } from 'node:assert/strict';
import { lineToTag } from '../../../src/tags/lineToTag.ts';

function check(text: string, expected: number) {
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.includes('HERE'));
  deepEqual(lineToTag(lines, at), expected);
}

describe('the line a tag is put above', () => {
  it('is the line that is meant', () => {
    check('HERE', 0);
    check('a\nHERE\nb', 1);
  });
  it('is the first of a statement that backslashes continue', () => {
    check('x\ncurl \\\n  -v \\\n  HERE', 1);
    check('curl \\\nHERE', 0);
    check('a \\\n\nHERE', 2);
  });
  it('is the second where the first must stay first', () => {
    for (const first of [
      '#!/bin/sh',
      '<?php',
      '<?xml version="1.0"?>',
      '<!DOCTYPE html>',
      '@charset "utf-8";',
    ])
      check(`${first} HERE\nb`, 1);
    check('\ufeff#!/bin/sh HERE\n', 1);
  });
  it('is the first in a file of one line', () => check('#!/bin/sh HERE', 0));
});
