/** How a comment is written; one without an end goes to the end of its line. */
export interface Comment {
  readonly open: string;
  readonly close: string;
}

const words = (text: string) => text.trim().split(/\s+/);

/** Languages whose line comments are wrong in a part of the file, or that have none. */
export const blockOnly: ReadonlySet<string> = new Set(
  words(`
    html vue vue-html svelte astro mdx php blade twig liquid jinja jinja-html django-html ejs handlebars mustache
    javascriptreact typescriptreact css markdown xml xsl razor aspnetcorerazor
    chatagent instructions prompt skill ocaml ocaml.interface
  `),
);

/** Languages whose block comments are strings, or no comments at all. */
export const lineOnly: ReadonlySet<string> = new Set(
  words('python ini properties diff git-commit git-rebase ruby coffeescript'),
);

/** Make hands an indented comment to the shell and reads what stands in it. */
export const neverIndented: ReadonlySet<string> = new Set(['makefile']);

/** Languages VS Code gives no comments for. */
export const plain: ReadonlySet<string> = new Set(
  words('plaintext log csv tsv search-result code-text-binary raw bibtex'),
);

/** JSON as it is exchanged: a comment breaks what reads it. */
export const strictJson: ReadonlySet<string> = new Set(words('json jsonl ndjson geojson'));

const rows: readonly (readonly [open: string, close: string, names: string])[] = [
  ['//', '', 'kt kts scala sc dart zig proto sol prisma cue jsonnet libsonnet wgsl glsl odin d gleam thrift'],
  [
    '//',
    '',
    'json5 bicep typ adoc pas sv go.mod go.work gradle groovy swift rs go java cs ts mts cts mjs cjs js',
  ],
  [
    '#',
    '',
    'toml tf tfvars hcl nix ex exs cr nim gd cmake CMakeLists.txt fish graphql gql rego bzl bazel star',
  ],
  ['#', '', 'just Justfile justfile Caddyfile Tiltfile Procfile awk zsh sh bash py rb yaml yml conf env po'],
  ['--', '', 'hs elm sql lua purs vhd vhdl adb ads agda lean dhall idr'],
  ['%', '', 'erl hrl tex sty'],
  [';', '', 'lisp el scm rkt asm nsi ini'],
  [';;', '', 'clj cljs cljc edn wat'],
  ['!', '', 'f90 f95 f03 f08'],
  ['"', '', 'vim'],
  ["'", '', 'vb vbs bas'],
  ['@REM', '', 'bat cmd'],
  ['/*', '*/', 'css c h'],
  ['<!--', '-->', 'vue svelte html htm xml svg xaml csproj props targets plist md'],
  ['(*', '*)', 'ml mli sml'],
  ['{{!--', '--}}', 'hbs handlebars'],
  ['{#', '#}', 'j2 jinja jinja2 twig njk'],
  ['{% comment %}', '{% endcomment %}', 'liquid'],
  ['<%#', '%>', 'ejs erb'],
];

/** By the last part of a file's name, or by all of it, where VS Code knows no comments. */
export const byName: ReadonlyMap<string, Comment> = new Map(
  rows.flatMap(([open, close, names]) => words(names).map(name => [name, { open, close }] as const)),
);

/** Files that VS Code takes for the language inside them, whose comments would be shown to everybody. */
export const notTheirLanguage: ReadonlySet<string> = new Set(['erb', 'ejs']);
