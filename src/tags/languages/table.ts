import type { Language, Reader } from '../lexing/rule.ts';
import * as c from './cFamily.ts';
import * as data from './data.ts';
import * as documents from './documents.ts';
import * as functional from './functional.ts';
import * as hashes from './hashes.ts';
import { javascript, typescript } from './javascript.ts';
import * as markup from './markup.ts';
import * as scripts from './scripts.ts';
import * as templates from './templates.ts';
import { unknown } from './unknown.ts';

export type How = Language | Reader;

const nothing: Language = { rules: [] };
const page = templates.templated(templates.anyPage, markup.html);
const pageWith = (kinds: Parameters<typeof templates.templated>[0]) =>
  templates.templated([...kinds, ...templates.anyPage], markup.html);

/** How each language is read, and the endings of names that mean it. */
const rows: readonly (readonly [how: How, endings: string])[] = [
  [
    c.c,
    'c h i cc cpp cxx c++ ccm cppm cxxm c++m hpp hh hxx h++ ii ino inl ipp ixx mpp mxx tpp txx m mm cu cuh cl l y ll yy lex re2c',
  ],
  [
    c.plainC,
    'proto thrift sol glsl vert frag geom tesc tese comp rgen hlsl hlsli fx fxh vsh psh cginc compute shader metal wgsl vala vapi as actionscript uc gd3 pde idl odl midl x rpcgen dts dtsi dtso overlay keymap ld lds lk g4 antlr peg pegjs bicep prisma cue odin jai c3 cairo move ballerina apex apxc trigger ligo pony bnf jison bal fbs capnp avdl rl nut angelscript ck qml qmltypes ceylon mc monkeyc p4 promela pml sp sourcepawn pwn cypher cyp gml ooc typespec tsp',
  ],
  [c.java, 'java jav aj jsh jshell'],
  [c.go, 'go'],
  [c.css, 'css pcss postcss wxss acss'],
  [c.scss, 'scss less sass styl stylus'],
  [c.rust, 'rs'],
  [c.swift, 'swift swiftinterface'],
  [c.kotlin, 'kt kts scala sc sbt ktm mill'],
  [c.dart, 'dart'],
  [c.csharp, 'cs csx cake'],
  [c.groovy, 'groovy gvy gradle jenkinsfile nf gsh gy'],
  [c.d, 'd di'],
  [c.zig, 'zig zon'],
  [c.pascal, 'pas dpr dpk lpr'],
  [c.hcl, 'tf tfvars hcl nomad tofu sentinel'],
  [c.verilog, 'v sv svh vh vlog'],
  [c.hashC, 'pest puppet pp neon'],
  [c.jsonnet, 'jsonnet libsonnet'],
  [c.assembly, 's asm nasm yasm a51 z80 masm'],
  [c.prolog, 'pro prolog p6l yap'],
  [c.typst, 'typ'],
  [functional.haxe, 'hx hxsl'],
  [typescript, 'ts mts cts ets'],
  [javascript, 'js jsx mjs cjs es6 es tsx pac jsm gs jsb wxs xsjs sjs user.js'],
  [
    hashes.python,
    'py rpy pyw cpy gyp gypi pyi ipy pyt pyx pxd pxi bzl bazel star sky starlark wsgi sage snakefile smk xsh bb bbclass bbappend mojo tac',
  ],
  [scripts.ruby, 'rb rbx rjs gemspec rake ru podspec rbi thor jbuilder cr god irbrc arb'],
  [scripts.perl, 'pl pm pod t plx psgi raku rakumod rakutest rakudoc nqp p6 pl6 pm6 al ph'],
  [
    scripts.shell,
    'sh bash bashrc bash_aliases bash_profile bash_login bash_logout ebuild eclass profile xprofile xsession xsessionrc zsh zshrc zprofile zlogin zlogout zshenv zsh-theme ksh csh cshrc tcshrc yashrc yash_profile mksh dash command bats envrc postinst prerm preinst postrm',
  ],
  [scripts.fish, 'fish'],
  [scripts.elixir, 'ex exs'],
  [hashes.powershell, 'ps1 psm1 psd1 pssc psrc'],
  [hashes.coffee, 'coffee cson iced'],
  [hashes.r, 'r rprofile rhistory rt rsx'],
  [hashes.julia, 'jl'],
  [hashes.nim, 'nim nims nimble'],
  [hashes.tcl, 'tcl tk itcl tm sdc xdc'],
  [hashes.awk, 'awk gawk mawk nawk'],
  [hashes.hashWithLong, 'gd meson pkl kdl'],
  [hashes.hash, 'just rego nu jq gn gni buck'],
  [hashes.toml, 'toml pipfile'],
  [hashes.graphql, 'graphql gql graphqls'],
  [hashes.cmake, 'cmake'],
  [hashes.lua, 'lua luau rockspec nse p8 wlua'],
  [hashes.nix, 'nix'],
  [hashes.vim, 'vim vimrc nvim vmb'],
  [hashes.batch, 'bat cmd btm'],
  [hashes.basic, 'vb brs vbs bas vba frm ctl bi'],
  [functional.haskell, 'hs hsc hs-boot purs agda idr dhall hsig'],
  [functional.elm, 'elm'],
  [functional.ocaml, 'ml mli mll mly eliom'],
  [functional.fsharp, 'fs fsi fsx fsscript'],
  [functional.coq, 'coq'],
  [functional.standardMl, 'sml sig fun'],
  [functional.lean, 'lean'],
  [functional.erlang, 'erl hrl escript xrl yrl'],
  [functional.clojure, 'clj cljs cljc cljx clojure edn cljd fnl'],
  [functional.lisp, 'lisp lsp scm ss sld sch ros asd'],
  [functional.emacsLisp, 'el emacs'],
  [functional.racket, 'rkt rktl rktd scrbl'],
  [functional.wat, 'wat wast'],
  [
    functional.sql,
    'sql dsql psql pgsql mysql ddl dml plsql pks pkb pls tsql hql cql prc fnc viw db2 bq sqlite',
  ],
  [functional.ada, 'adb ads ada gpr'],
  [functional.vhdl, 'vhd vhdl vho vht'],
  [functional.appleScript, 'applescript scpt'],
  [functional.fortran, 'f90 f95 f03 f08 f15 f18'],
  [functional.oldFortran, 'f for f77 ftn fpp'],
  [functional.cobol, 'cob cbl cobol ccp'],
  [functional.abap, 'abap'],
  [functional.matlab, 'matlab octave'],
  [functional.stata, 'do ado sthlp'],
  [functional.smalltalk, 'st'],
  [
    data.json,
    'json jsonc code-workspace webmanifest jslintrc jsonld geojson eslintrc jscsrc bowerrc babelrc jshintrc swcrc hintrc jsfmtrc code-snippets code-profile har vuerc watchmanconfig topojson map jsonl ndjson avsc sublime-settings',
  ],
  [data.json5, 'json5 hjson hujson ron'],
  [data.ini, 'ini cfg gitconfig gitmodules inf desktop service socket timer mount lang url directory repo'],
  [data.ownSemicolon, 'npmrc editorconfig'],
  [data.configuration, 'conf cnf config rc nginx nginxconf htaccess vhost cf muttrc list sources pip'],
  [data.properties, 'properties prefs'],
  [data.environment, 'env flaskenv'],
  [
    data.ownHash,
    'gitignore gitignore_global dockerignore npmignore eslintignore prettierignore gitattributes git-blame-ignore-revs vscodeignore hgignore cvsignore helmignore slugignore gcloudignore stylelintignore ignore crontab cron codeowners bazelignore',
  ],
  [data.diff, 'diff patch rej'],
  [data.ninja, 'ninja'],
  [data.autoHotkey, 'ahk ahkl au3'],
  [data.registry, 'reg'],
  [data.roff, '1 2 3 4 5 6 7 8 9 man roff troff'],
  [data.gettext, 'po pot'],
  [data.bibtex, 'bib'],
  [
    data.yaml,
    'yaml yml eyaml eyml cff yaml-tmlanguage yaml-tmpreferences yaml-tmtheme winget sls syntax clang-format clang-tidy',
  ],
  [data.makefile, 'mak mk make gnumakefile'],
  [data.dockerfile, 'dockerfile containerfile'],
  [documents.tex, 'tex ltx ctx sty cls bbx cbx dtx ins tikz pgf'],
  [documents.asciidoc, 'adoc asciidoc asc'],
  [documents.org, 'org'],
  [documents.restructured, 'rst rest'],
  [
    markup.xml,
    'xml xsd atom axml axaml bpmn cpt csl csproj user dita ditamap dtd ent mod dtml fsproj fxml iml isml jmx launch menu mxml nuspec opml owl proj props pt publishsettings pubxml rbxlx rbxmx rdf rng rss shproj slnx storyboard svg targets tld tmx vbproj vcxproj filters wixproj wsdl wxi wxl wxs xaml xbl xib xlf xliff xpdl xul xoml xsl xslt plist resx qrc ui gpx kml glade ncx opf x3d csdl edmx sch xproj wix xmp ttml',
  ],
  [page, 'html htm shtml xhtml xht mdoc jshtm volt rhtml html5 wxml marko riot'],
  [markup.vue, 'vue'],
  [markup.braced, 'svelte'],
  [markup.astro, 'astro'],
  [markup.pug, 'pug jade'],
  [markup.haml, 'haml slim'],
  [templates.php(page), 'php php3 php4 php5 php7 php8 phtml ctp phps'],
  [templates.blade(page), 'blade.php'],
  [templates.razor(markup.html), 'cshtml razor vbhtml'],
  [pageWith(templates.handlebars), 'hbs handlebars mustache hjs'],
  [pageWith(templates.jinja), 'jinja jinja2 njk nunjucks twig tera'],
  [templates.templated([...templates.jinja, ...templates.anyPage], unknown), 'j2'],
  [pageWith(templates.liquid), 'liquid'],
  [pageWith(templates.smarty), 'tpl latte smarty'],
  [pageWith(templates.goTemplate), 'gohtml gotmpl tmpl'],
  [pageWith(templates.velocity), 'vm vtl'],
  [pageWith(templates.freemarker), 'ftl ftlh'],
  [pageWith(templates.mako), 'mako'],
  [pageWith(templates.percents(scripts.ruby)), 'erb'],
  [pageWith(templates.percents(typescript)), 'ejs ect jst'],
  [pageWith(templates.percents(c.java)), 'jsp jspf jspx tag tagx gsp'],
  [pageWith(templates.percents(c.csharp)), 'aspx ascx asax ashx asmx master'],
  [pageWith(templates.percents(hashes.basic)), 'asp'],
  [pageWith(templates.percents(scripts.elixir)), 'eex heex leex'],
  [nothing, 'log csv tsv psv svgz code-search'],
  [unknown, 'txt text'],
];

/** Names that are given to languages: in the first line of a script, in a notebook, in a block that is run. */
const named = `python:py python2:py python3:py pypy:py node:js nodejs:js deno:ts bun:ts javascript:js typescript:ts
ruby:rb jruby:rb perl:pl bash:sh sh:sh zsh:sh dash:sh ksh:sh ash:sh fish:fish pwsh:ps1 powershell:ps1 rscript:r r:r
julia:jl lua:lua luajit:lua php:php groovy:groovy awk:awk gawk:awk make:mk tclsh:tcl wish:tcl elixir:exs escript:erl
swift:swift kotlin:kts scala:scala racket:rkt guile:scm ocaml:ml runhaskell:hs haskell:hs osascript:applescript nix:nix
sql:sql rust:rs csharp:cs fsharp:fs cpp:cpp c:c java:java go:go yaml:yaml makefile:mk dockerfile:dockerfile css:css
scss:scss html:html xml:xml markdown:md octave:octave crystal:cr nu:nu stan:cpp dot:c graphviz:c ojs:js emacs-lisp:el`;

/** Files known by their whole name, in small letters. */
const files = `makefile:mk gnumakefile:mk ocamlmakefile:mk kbuild:mk dockerfile:dockerfile containerfile:dockerfile
rakefile:rb gemfile:rb guardfile:rb podfile:rb capfile:rb cheffile:rb vagrantfile:rb appraisals:rb berksfile:rb thorfile:rb
puppetfile:rb dangerfile:rb brewfile:rb fastfile:rb appfile:rb deliverfile:rb matchfile:rb scanfile:rb snapfile:rb gymfile:rb
sconstruct:py sconscript:py wscript:py wafile:py build:bzl workspace:bzl buck:bzl tiltfile:py snakefile:py
jenkinsfile:groovy jakefile:js cakefile:coffee cmakelists.txt:cmake meson.build:meson meson_options.txt:meson
apkbuild:sh pkgbuild:sh .hushlogin:sh procfile:conf caddyfile:conf justfile:just .justfile:just earthfile:dockerfile
codeowners:gitignore kconfig:just go.mod:proto go.work:proto go.sum:log gitconfig:ini .gitconfig:ini config.ru:ru
requirements.txt:conf constraints.txt:conf robots.txt:conf crontab:gitignore .htaccess:htaccess .env:env .envrc:sh .babelrc:json
.vimrc:vim vimrc:vim .emacs:el dune:lisp dune-project:lisp composer.lock:json bun.lock:json pipfile:toml cargo.lock:toml
poetry.lock:toml nginx.conf:conf .clang-format:yaml .clang-tidy:yaml rebar.config:erl .npmrc:npmrc .editorconfig:editorconfig
.bash_history:log user-dirs.dirs:env .gemrc:yaml .yarnrc:conf yarn.lock:conf changelog:txt`;

const pairsIn = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]);

const byEnding = new Map(
  rows.flatMap(([how, endings]) => endings.split(' ').map(ending => [ending, how] as const)),
);
const byWord = new Map(pairsIn(named));
const byFile = new Map(pairsIn(files));

/** @param ending in small letters, without its dot */
export const endingNamed = (ending: string): How | undefined => byEnding.get(ending);
/** @param name of a language or of a program that runs it, in small letters */
export const languageNamed = (name: string): How | undefined => byEnding.get(byWord.get(name) ?? name);
/** @param name of a file, in small letters */
export const fileNamed = (name: string): How | undefined => byEnding.get(byFile.get(name) ?? '');
