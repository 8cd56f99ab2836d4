import { deepEqual } from 'node:assert/strict';
import { type Commenting, commentingAt, indentAt } from '../../../src/tags/commentingAt.ts';

const siteOf = (language: string, path: string, text: string) => {
  const lines = text.split('\n');
  const at = lines.findIndex(line => line.includes('HERE'));
  return { language, path, lines, at: Math.max(0, at) };
};

describe('how a comment is written', () => {
  function check(language: string, path: string, expected: string, text = '') {
    const found: Commenting = commentingAt(siteOf(language, path, text));
    const shown = {
      editor: () => (found.by === 'editor' ? found.forms.join(', ') : ''),
      table: () => (found.by === 'table' ? `${found.comment.open} … ${found.comment.close}`.trim() : ''),
      nobody: () => (found.by === 'nobody' ? found.why : ''),
    };
    deepEqual([path, shown[found.by]()], [path, expected]);
  }

  it('is left to the editor, by line where that is right', () => {
    for (const language of ['typescript', 'go', 'rust', 'scss', 'yaml', 'jsonc', 'bat', 'made-up'])
      check(language, 'a/b', 'line, block');
  });
  it('is a block where a part of the file knows no line comment', () => {
    const languages = ['html', 'vue', 'svelte', 'php', 'javascriptreact', 'typescriptreact', 'css'];
    for (const language of [...languages, 'markdown', 'xml', 'razor', 'handlebars'])
      check(language, 'x', 'block');
  });
  it('is a line where the block is a string or nothing', () => {
    for (const language of ['python', 'ini', 'properties', 'diff']) check(language, 'x', 'line');
  });
  it('is a block in JavaScript that holds elements', () => {
    check('javascript', 'a.js', 'line, block', 'const small = a < b && c > d;');
    check('javascript', 'a.js', 'block', 'return <p>HERE</p>;');
    check('javascript', 'a.js', 'block', 'return <Item.Row key={1} />;');
    check('javascript', 'a.js', 'block', 'return <>{children}</>;');
  });
  it('comes from the table where VS Code knows none', () => {
    const known: Readonly<Record<string, string>> = {
      'main.tf': '# …',
      'Cargo.toml': '# …',
      'App.kt': '// …',
      'Types.hs': '-- …',
      'x.vim': '" …',
      'run.cmd': '@REM …',
      'parser.ml': '(* … *)',
      'page.hbs': '{{!-- … --}}',
      'page.liquid': '{% comment %} … {% endcomment %}',
      'lib.dir/CMakeLists.txt': '# …',
      'sub/Justfile': '# …',
      'go.mod': '// …',
      'A.TOML': '# …',
    };
    for (const [path, expected] of Object.entries(known)) check('plaintext', path, expected);
  });
  it('follows the section of a component', () => {
    const text = (part: string) =>
      [
        '<template>',
        '<p/>',
        '</template>',
        '<script setup>',
        'let n;',
        '</script>',
        '<style scoped>',
        'p {}',
        '</style>',
        '<i/>',
      ]
        .join('\n')
        .replace(part, `${part} HERE`);
    check('plaintext', 'Card.vue', '<!-- … -->', text('<p/>'));
    check('plaintext', 'Card.vue', '// …', text('let n;'));
    check('plaintext', 'Card.svelte', '/* … */', text('p {}'));
    check('plaintext', 'Card.vue', '<!-- … -->', text('<i/>'));
  });
  it('is not that of the language inside a template', () => check('ruby', 'a.html.erb', '<%# … %>'));
  it('is refused in strict JSON', () => {
    check('json', 'package.json', 'strict JSON');
    check('jsonl', 'log.jsonl', 'strict JSON');
    check('plaintext', 'data.json', 'strict JSON');
    check('jsonc', 'tsconfig.json', 'line, block');
  });
  it('is refused where nobody knows one', () => {
    for (const [language, path] of [
      ['plaintext', 'notes.txt'],
      ['plaintext', 'LICENSE'],
      ['csv', 'rows.csv'],
      ['log', 'x.log'],
    ] as const)
      check(language, path, 'no comments');
  });
});

describe('the blanks before a comment', () => {
  const check = (language: string, text: string, expected: string) =>
    deepEqual(indentAt(siteOf(language, 'x', text)), expected);

  it('are those of the line below it', () => {
    check('go', 'a\n\t\tHERE', '\t\t');
    check('go', '  \t HERE', '  \t ');
    check('go', 'HERE', '');
  });
  it('are none in a makefile, whose indented comments run in the shell', () =>
    check('makefile', '\tHERE', ''));
});
