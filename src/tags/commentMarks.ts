/** What opens a comment that may end before its line does, and what ends it. */
export const commentMarks: readonly (readonly [open: string, close: string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['{{!--', '--}}'],
  ['{{--', '--}}'],
  ['{{!', '}}'],
  ['{% comment %}', '{% endcomment %}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
  ['<#', '#>'],
  ['#=', '=#'],
  ['#|', '|#'],
  ['#*', '*#'],
  ['(*', '*)'],
  ['(;', ';)'],
  ['{-', '-}'],
  ['{*', '*}'],
  ['@*', '*@'],
  ['/+', '+/'],
  ['[[', ']]'],
  ['"""', '"""'],
  ["'''", "'''"],
  ['###', '###'],
];

/** What ends a comment or breaks the file around it, though no comment begins with it. */
export const otherEnds: readonly string[] = ['--', '</', '?>', '%~'];
