import { deepEqual } from 'node:assert/strict';
import { withoutEntities } from '../../../../src/text/import/mail/entities.ts';
import { htmlText } from '../../../../src/text/import/mail/htmlText.ts';

const check = (html: string, text: string) => deepEqual(htmlText(html), text, html);

describe('the words of a page', () => {
  it('stand on the lines that the page shows', () => {
    check('<p>one</p><p>two</p>', 'one\n\ntwo');
    check('one<br>two<br/>three', 'one\ntwo\nthree');
    check('<div>one</div><div>two</div>', 'one\ntwo');
    check('<h1>Head</h1>text', 'Head\n\ntext');
  });
  it('have one blank where the source has many', () => check('<p> a \n\n  b\t c </p>', 'a b c'));
  it('keep their room in blocks of code', () => check('<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'));
  it('have marks before points', () => check('<ul><li>a</li><li>b <b>c</b></li></ul>', '- a\n- b c'));
  it('have room between the cells of a row', () =>
    check('<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><th>d</th></tr></table>', 'a  b\nc  d'));
  it('have marks before what is quoted, one for each depth', () =>
    check('a<blockquote>b<blockquote>c</blockquote>d</blockquote>e', 'a\n\n> b\n>\n>> c\n>>\n> d\n>\ne'));
  it('tell where a link leads, unless its words do', () => {
    check('<a href="https://x.example/a?b=1&amp;c=2">here</a>', 'here <https://x.example/a?b=1&c=2>');
    check('<a href="https://x.example/">x.example</a>', 'x.example');
    check('<a href="mailto:m@x.example">m@x.example</a>', 'm@x.example');
    check('<a href="javascript:alert(1)">click</a>', 'click');
    check("<a href='https://x.example/a'></a>", '<https://x.example/a>');
  });
  it('hold what stands for a picture', () => check('<img src=x onerror=alert(1) alt="a chart">', 'a chart'));
  it('hold no scripts, styles, titles and comments', () =>
    check(
      '<head><title>t</title><style>p{}</style></head><script>a("<p>b</p>")</script>c<!-- d <p> --><![CDATA[e]]><?php f ?>g<template>h</template>',
      'cg',
    ));
  it('are not swallowed by a head that never ends', () => check('<head><p>a</p>', 'a'));
  it('end at a script that never ends', () => check('a<script>b', 'a'));
  it('hold signs that only look like tags', () => {
    check('1 < 2 && 3 > 2', '1 < 2 && 3 > 2');
    check('a <3 b', 'a <3 b');
    check('<a title="1 > 2" href="x">b</a>', 'b');
  });
  it('end with the last tag, whole or not', () => {
    check('a<b', 'a');
    check('a<p', 'a');
    check('a<p>b</p', 'a\n\nb');
    check('</p></div>a</blockquote>', 'a');
  });
  it('are none in an empty page', () => {
    check('', '');
    check('<p></p><br><div> </div>', '');
  });
});

describe('the named signs of a page', () => {
  it('are the signs', () => {
    deepEqual(
      withoutEntities(
        '&lt;b&gt; &amp;amp; &quot;x&quot; &euro; 5 &ndash; &Uuml;ber &eacute;t&eacute; &szlig;&nbsp;&#8364;&#x1F600;',
      ),
      '<b> &amp; "x" € 5 – Über été ß\u00a0€😀',
    );
  });
  it('may miss their end', () => deepEqual(withoutEntities('a &amp b &lt c'), 'a & b < c'));
  it('stay as they stand where nobody knows them', () =>
    deepEqual(withoutEntities('&unknown; & &; R&D'), '&unknown; & &; R&D'));
  it('are replaced where they are no signs', () =>
    deepEqual(withoutEntities('&#0;&#xD800;&#x110000;'), '\ufffd\ufffd\ufffd'));
});
