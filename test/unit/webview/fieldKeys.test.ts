import { deepEqual } from 'node:assert/strict';
import { type FieldNow, type KeyName, meaning, openAdvice } from '../../../src/webview/entries/fieldKeys.ts';
import { marked } from '../../../src/webview/unsent/kinds.ts';
import { spokenBy } from '../../../src/webview/unsent/named.ts';
import { nothingUnsent, typed, type Unsent } from '../../../src/webview/unsent/unsent.ts';

type Parts = Partial<Parameters<typeof meaning>[0]>;
const key = (name: string, parts: Parts = {}) => ({
  key: name,
  code: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...parts,
});
const at = (parts: Partial<FieldNow> = {}): FieldNow => ({
  text: '',
  unsent: nothingUnsent,
  isNaming: false,
  hasShape: false,
  hasAdvice: false,
  ...parts,
});
const named = spokenBy(nothingUnsent, 'Maria');
const afterMark = marked(typed(nothingUnsent, '?'), '? ') as Unsent;

function check(event: ReturnType<typeof key>, now: FieldNow, expected: KeyName | undefined) {
  deepEqual(meaning(event, now), expected);
}

describe('a key in the field', () => {
  it('sends, leads back, and breaks the line with Shift', () => {
    check(key('Enter'), at({ text: 'x' }), 'send');
    check(key('Escape'), at({ text: 'x' }), 'leave');
    check(key('Enter', { shiftKey: true }), at({ text: 'x' }), undefined);
  });
  it('opens details with Enter and the key of commands', () => {
    for (const parts of [{ ctrlKey: true }, { metaKey: true }])
      check(key('Enter', parts), at({ text: 'x' }), 'sendAndDetail');
    check(key('Enter', { ctrlKey: true, shiftKey: true }), at(), undefined);
  });
  it('switches sides with the full stop, and turns the reach with Shift', () => {
    for (const parts of [{ ctrlKey: true }, { metaKey: true }]) {
      check(key('.', { ...parts, code: 'Period' }), at({ text: 'x' }), 'switchSide');
      for (const sign of ['>', ':', '.'])
        check(key(sign, { ...parts, code: 'Period', shiftKey: true }), at({ text: 'x' }), 'turnReach');
    }
    check(key('.'), at(), undefined);
  });
  it('switches sides also where the full stop is written with Shift on another key', () =>
    check(key('.', { ctrlKey: true, shiftKey: true, code: 'Comma' }), at(), 'switchSide'));
  it('edits the last entry only from an empty field', () => {
    check(key('ArrowUp'), at(), 'editLast');
    check(key('ArrowUp'), at({ text: 'x' }), undefined);
  });
  it('is VS Code’s own with any other key of commands', () => {
    for (const name of ['z', 'f', 's', 'Escape', 'ArrowUp', 'Backspace'])
      check(key(name, { ctrlKey: true }), at(), undefined);
  });
});

describe('Backspace in an empty field', () => {
  it('takes back a mark, then the name, then nothing', () => {
    check(key('Backspace'), at({ unsent: afterMark }), 'takeBack');
    check(key('Backspace'), at({ unsent: named }), 'takeBack');
    check(key('Backspace'), at(), undefined);
  });
  it('takes no name away while it is held down after the last letter', () =>
    check(key('Backspace', { repeat: true }), at({ unsent: named }), undefined));
  it('is the text’s own while there is text', () =>
    check(key('Backspace'), at({ text: 'x', unsent: named }), undefined));
});

describe('a key while names are offered', () => {
  const naming = at({ text: '@ma', isNaming: true });

  it('chooses, takes or closes', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'Tab', 'Enter', 'Escape'];
    deepEqual(
      keys.map(name => meaning(key(name), naming)),
      ['nextName', 'previousName', 'takeName', 'takeName', 'leaveNames'],
    );
  });
  it('types on otherwise, and leads on with Shift', () => {
    for (const name of ['a', ' ', 'Backspace', 'Home']) check(key(name), naming, undefined);
    check(key('Tab', { shiftKey: true }), naming, undefined);
  });
});

describe('Tab', () => {
  it('fills an empty promise with its usual shape', () =>
    check(key('Tab'), at({ hasShape: true }), 'propose'));
  it('leads on from every other field', () => {
    check(key('Tab'), at(), undefined);
    check(key('Tab'), at({ text: 'x', hasShape: false }), undefined);
    check(key('Tab', { shiftKey: true }), at({ hasShape: true }), undefined);
  });
});

describe('Alt and Enter', () => {
  const advised = at({ text: 'x', hasAdvice: true });

  it('say the better sentence, or keep the line as a promise', () => {
    check(key('Enter', { altKey: true }), advised, 'sayInstead');
    check(key('Enter', { altKey: true, shiftKey: true }), advised, 'keepAsPromise');
    check(key('Enter', { altKey: true }), at({ hasAdvice: true }), 'sayInstead');
  });
  it('do nothing where nothing better is offered', () =>
    check(key('Enter', { altKey: true }), at({ text: 'x' }), undefined));
  it('leave every letter that is written with Alt alone', () => {
    for (const parts of [{ altKey: true }, { altKey: true, ctrlKey: true }])
      for (const name of ['@', '.', 'e', 'Escape', 'Tab']) check(key(name, parts), advised, undefined);
    check(key('Enter', { altKey: true, ctrlKey: true }), advised, undefined);
  });
});

describe('the advice that keys and buttons take', () => {
  const advice = {
    why: 'A promise before the cause is known.',
    instead: 'We look into it.',
    canPromise: true,
  };
  const hint = { text: '', isRefusal: false, advice };

  it('is what is seen: none under a refusal', () =>
    deepEqual([openAdvice(hint), openAdvice({ ...hint, isRefusal: true })], [advice, undefined]));
  it('is no quiet word, which only lets somebody know', () =>
    deepEqual(openAdvice({ ...hint, advice: { ...advice, isQuiet: true } }), undefined));
});
