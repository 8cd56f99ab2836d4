import { deepEqual } from 'node:assert/strict';
import { announcedRules, commentRules } from '../../../../src/text/import/chat/commentRules.ts';
import { headAt, nameIn, type Rule } from '../../../../src/text/import/chat/heads.ts';
import {
  ircRules,
  prefixOf,
  spokenBy,
  timedRules,
  whatsAppRules,
} from '../../../../src/text/import/chat/lineRules.ts';
import { scan } from '../../../../src/text/import/chat/scan.ts';
import { slackRules } from '../../../../src/text/import/chat/slackRules.ts';
import { teamsRules } from '../../../../src/text/import/chat/teamsRules.ts';

/** Who is said to speak in the first of some lines, and what on it; undefined where nobody begins there. */
function head(rules: readonly Rule[], ...lines: readonly string[]) {
  const found = headAt(rules, lines, 0);
  if (!found) return undefined;
  if (found.divides) return 'a line between';
  return [found.goesOn ? 'goes on' : (found.speaker ?? 'nobody'), found.rest, found.lines].join('|');
}

function none(rules: readonly Rule[], ...all: readonly string[]) {
  for (const text of all) deepEqual(head(rules, ...text.split('\n')), undefined, text);
}

describe('a name', () => {
  it('is what people are called', () => {
    for (const name of [
      'Maria',
      'Maria de la Cruz',
      "Sinéad O'Connor",
      'tom_reed',
      '田中 太郎',
      '+49 170 0000000 x',
      'U01',
      'Dr. Weiß',
    ]) {
      deepEqual(nameIn(name), name);
    }
  });
  it('is free of the marks that phones put around it', () => {
    deepEqual(nameIn('\u200eMaria \u202c'), 'Maria');
    deepEqual(nameIn('~\u00a0Maria'), 'Maria');
  });
  it('is no sentence, address, number, element or code', () => {
    for (const text of [
      '',
      ' ',
      'It dies.',
      'which one?',
      'https://x.example',
      '10:31',
      '12.5',
      '<b>',
      'a = b',
      '{x}',
      'a "b" c',
      'one two three four five six seven eight',
      'x'.repeat(61),
      'a\u0007b',
    ]) {
      deepEqual(nameIn(text), undefined, text);
    }
  });
});

describe('the heads of Slack', () => {
  it('are a name with a time, beside or below it', () => {
    deepEqual(head(slackRules, 'Maria Lopez  10:31 AM'), 'Maria Lopez||1');
    deepEqual(head(slackRules, 'Maria Lopez 10:31 AM'), 'Maria Lopez||1');
    deepEqual(head(slackRules, 'Jira Cloud APP  10:31 AM'), 'Jira Cloud||1');
    deepEqual(head(slackRules, 'Maria', '  10:31'), 'Maria||2');
    deepEqual(head(slackRules, 'Maria', ':wave: :tada:  10:31'), 'Maria||2');
    deepEqual(head(slackRules, 'Maria', 'Yesterday at 10:31 AM'), 'Maria||2');
  });
  it('are a time alone where somebody goes on', () => {
    deepEqual(head(slackRules, '10:32'), 'goes on||1');
    deepEqual(head(slackRules, '[10:32 AM]'), 'goes on||1');
  });
  it('are days between messages', () => {
    for (const line of [
      'Tuesday, November 17th',
      'Today',
      'Yesterday New',
      '--- 17 Nov 2026 ---',
      'November 3rd, 2025',
    ]) {
      deepEqual(head(slackRules, line), 'a line between', line);
    }
  });
  it('are not in sentences, nor in short answers', () =>
    none(
      slackRules,
      'see you at 10:31',
      'at  10:31 or so',
      'Friday',
      'the 17th',
      '17/11',
      'We meet on 17 Nov 2026',
      '5000',
      'Maria\n10:31 is fine',
      'Is it done?\n  10:31',
    ));
});

describe('the heads of Teams', () => {
  it('have the time in brackets, or a day with it', () => {
    deepEqual(head(teamsRules, '[10:31] Maria Lopez'), 'Maria Lopez||1');
    deepEqual(head(teamsRules, '[10:31 AM] Maria: it dies'), 'Maria|it dies|1');
    deepEqual(head(teamsRules, '[17.11. 10:31] Maria'), 'Maria||1');
    deepEqual(head(teamsRules, 'Maria Lopez 17/11/2026 10:31 AM'), 'Maria Lopez||1');
    deepEqual(head(teamsRules, 'Maria yesterday 10:31'), 'Maria||1');
    deepEqual(head(teamsRules, 'Maria', '17/11 10:31'), 'Maria||2');
    deepEqual(head(teamsRules, 'Hello th... by Maria', 'Maria', '2:44 pm', 'Hello there'), 'Maria||3');
  });
  it('are not in lines that only look so', () =>
    none(
      teamsRules,
      '[x] done',
      '[link](https://x.example)',
      '[10:31]',
      'released 17.11.2026',
      'a book by Maria\nis good\nindeed',
      'Maria\n10:31',
      'Maria\nNovember 17, 2026 at 10:31 AM',
    ));
});

describe('the heads of exports and protocols', () => {
  it('of WhatsApp begin with a day and a time', () => {
    deepEqual(head(whatsAppRules, '17/11/2026, 10:31 - Maria: a: b'), 'Maria|a: b|1');
    deepEqual(head(whatsAppRules, '2026-11-17 10:31 - Maria: a'), 'Maria|a|1');
    deepEqual(head(whatsAppRules, '[17/11/26, 1:05:09 PM] Maria: a'), 'Maria|a|1');
    deepEqual(head(whatsAppRules, '17/11/2026, 10:31 - Maria joined'), 'nobody|Maria joined|1');
    deepEqual(
      head(whatsAppRules, '17/11/2026, 10:31 - Maria changed to "a: b"'),
      'nobody|Maria changed to "a: b"|1',
    );
    none(
      whatsAppRules,
      '10:31 - Maria: a',
      '17/11/2026 - Maria: a',
      '[x] Maria: a',
      '17/11/2026, 10:31 Maria: a',
    );
  });
  it('of IRC have names in angles', () => {
    deepEqual(head(ircRules, '<@maria> a'), 'maria|a|1');
    deepEqual(head(ircRules, '2026-11-17 10:31:05 <maria> a'), 'maria|a|1');
    deepEqual(head(ircRules, '10:31 -!- maria has quit'), 'nobody|-!- maria has quit|1');
    none(ircRules, 'a < b > c', '<b>bold</b>', '<maria>a'.replace('a>', 'a b="c">'), 'look <here> now');
  });
  it('have the time before or behind the name', () => {
    deepEqual(head(timedRules, '10:31 Maria: a'), 'Maria|a|1');
    deepEqual(head(timedRules, '[2026-11-17 10:31:05] Maria: a'), 'Maria|a|1');
    deepEqual(head(timedRules, '10:31 - Maria: a'), 'Maria|a|1');
    deepEqual(head(timedRules, 'Maria (10:31): a'), 'Maria|a|1');
    deepEqual(head(timedRules, 'Maria, [17.11.2026 10:31]'), 'Maria||1');
    deepEqual(head(timedRules, '10:31:05 From Maria to Everyone: a'), 'Maria|a|1');
    deepEqual(head(timedRules, '10:31 Error: a'), 'nobody|Error: a|1');
    none(timedRules, 'at 10:31 Maria: a', '10:31 it dies', '10:31', 'Maria: 10:31');
  });
  it('have the name before a colon, of those that are known', () => {
    const rules = [spokenBy(new Set(['Maria']))];
    deepEqual(head(rules, 'Maria: a'), 'Maria|a|1');
    deepEqual(head(rules, '**Maria:** a'), 'Maria|a|1');
    none(rules, 'Dana: a', 'maria: a', 'Maria a');
  });
});

describe('the heads of comments', () => {
  it('are announced', () => {
    deepEqual(head(announcedRules, 'Maria Lopez added a comment - 17/Nov/26 10:31 AM'), 'Maria Lopez||1');
    deepEqual(head(announcedRules, 'Maria added a comment - 17/Nov/26 10:31 AM - edited'), 'Maria||1');
    deepEqual(head(announcedRules, 'Maria added a comment - 2 days ago'), 'Maria||1');
    deepEqual(head(announcedRules, 'Maria added a comment', '17/Nov/26 10:31 AM'), 'Maria||2');
    deepEqual(head(announcedRules, '@maria commented on Nov 17, 2026'), 'maria||1');
    deepEqual(head(announcedRules, 'maria commented Nov 17, 2026 • edited by dana'), 'maria||1');
    deepEqual(head(announcedRules, 'maria opened this issue on Nov 17, 2026 · 3 comments'), 'maria||1');
    none(
      announcedRules,
      'Maria commented that it dies',
      'Maria added a comment',
      'Maria wrote a letter',
      'commented on Nov 17, 2026',
    );
  });
  it('are a name over or beside a day', () => {
    deepEqual(head(commentRules, 'Maria', 'November 17, 2026 at 10:31 AM'), 'Maria||2');
    deepEqual(head(commentRules, 'maria', 'on Nov 17, 2026'), 'maria||2');
    deepEqual(head(commentRules, 'Maria Lopez   Nov 17, 2026 10:31'), 'Maria Lopez||1');
    none(
      commentRules,
      'Maria\nsaid on Nov 17, 2026',
      'Steps:\n1. open',
      'total   5',
      'It dies.\nNov 17, 2026',
    );
  });
});

describe('a prefix', () => {
  it('is what stands before the first colon', () => {
    deepEqual(prefixOf('Maria: a: b'), { name: 'Maria', rest: 'a: b' });
    deepEqual(prefixOf('__Maria__: a'), { name: 'Maria', rest: 'a' });
    deepEqual(prefixOf('Maria:'), { name: 'Maria', rest: '' });
  });
  it('is none where no blank follows, or nobody is called so', () => {
    for (const line of [
      'https://x.example',
      '10:31',
      ': a',
      'a.b.c(): d;',
      'no colon',
      `${'x'.repeat(50)}: a`,
    ]) {
      deepEqual(prefixOf(line), undefined, line);
    }
  });
});

describe('a text that is divided', () => {
  const divided = (...lines: readonly string[]) =>
    scan(lines, [...timedRules, ...slackRules]).said.map(one =>
      [one.line, one.speaker ?? '', one.text].join('|'),
    );

  it('has each message with its line, without the empty lines around it', () =>
    deepEqual(divided('10:31 Maria: a', '', 'b', '', '', '10:32 Dana: c'), ['1|Maria|a\n\nb', '6|Dana|c']));
  it('has what stands before the first head as a message of nobody', () =>
    deepEqual(divided('', 'title', '10:31 Maria: a'), ['1||title', '3|Maria|a']));
  it('goes on with whoever spoke last, also past a day between', () =>
    deepEqual(
      divided('Maria  10:31', 'a', '10:32', 'b', 'Today', '10:33', 'c').filter(one => !one.endsWith('|')),
      ['1|Maria|a', '3|Maria|b', '6|Maria|c'],
    ));
  it('loses the room that all lines of a message begin with', () =>
    deepEqual(divided('Maria  10:31', '\tif (a)', '\t\tb', '', '\tc'), ['1|Maria|if (a)\n\tb\n\nc']));
  it('counts its heads and shows the first', () => {
    const { heads, example } = scan(['x', 'Maria', '  10:31', 'a', '10:32'], slackRules);
    deepEqual([heads, example], [2, 'Maria / 10:31']);
  });
});
