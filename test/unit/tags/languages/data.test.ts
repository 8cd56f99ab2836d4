import { checkComments } from './checkComments.ts';

describe('comments of configuration and data', () => {
  checkComments([
    [
      'a.yaml',
      "# YES\na: 1 # YES\nb: \"# NO\" # YES\nc: 'it''s # NO' # YES\nd: don't # YES\ne: a#NO\nurl: http://x/#NO",
    ],
    ['a.yml', 'a: |\n  # NO\n  x\nb: >-\n  # NO\nc: 1 # YES\nd: "a\n  # NO\n  " # YES'],
    [
      'ci.yml',
      'jobs:\n  a:\n    steps:\n      - run: |\n          echo "# NO" # YES\n          # YES\n      - name: x # YES\n        with:\n          text: |\n            # NO\n        if: a # YES',
    ],
    ['gitlab.yml', 'job:\n  script:\n    - |\n      # YES\n    - echo a # YES'],
    ['values.yaml', 'a: {{/* YES */}} 1 # YES'],
    [
      'a.toml',
      "# YES\na = '# NO' # YES\nb = '''\n# NO\n''' # YES\nc = \"\"\"\n# NO\n\"\"\"\nd = 'c:\\' # YES",
    ],
    ['a.ini', '; YES\n# YES\na = b ; YES\nc = "; NO"\nd = a;NO'],
    ['a.properties', '# YES\n! YES\na = b # NO'],
    ['.env', '# YES\nA="# NO"\nB=1 # YES\nC=a#NO'],
    ['.env.local', '# YES'],
    ['.gitignore', '# YES\na # NO'],
    ['.editorconfig', '; YES\n# YES'],
    ['nginx.conf', 'a "x # NO"; # YES'],
    ['requirements.txt', 'a==1 # YES\nhttps://x/#NO'],
    ['a.patch', '# YES\n+// NO\n # NO'],
    ['a.log', '# NO\n// NO'],
    ['a.csv', '# NO'],
    ['a.xml', '<!-- YES -->\n<a b="<!-- NO -->"/><![CDATA[ <!-- NO --> ]]><!--\nYES\n-->'],
    ['a.svg', '<svg><!-- YES --></svg>'],
    ['a.csproj', '<Project><!-- YES --></Project>'],
    ['a.po', '# YES\nmsgid "# NO"'],
    ['a.reg', '; YES\n"a"="; NO"'],
    ['a.1', '.\\" YES\n.SH NO'],
    ['a.bib', '% YES\n@a{b, note = {% NO}}'],
    ['a.ninja', '# YES'],
    ['Kconfig', '# YES\n\tbool "# NO"'],
    ['config.yml.example', 'a: b # YES'],
    ['Makefile.in', '# YES'],
    [
      'a.zz',
      'rule\n# YES\n  // YES\nx = "// NO"\n/*\nYES\n*/\n<!-- YES -->\n-- YES\n; YES\n% YES\nTEMP(until=2026-09-30) NO',
    ],
    ['notes.txt', 'Write // NO above the line, or # NO.'],
    ['.clang-format', '# YES'],
    ['crontab', '# YES\n* * * * * x # NO'],
  ]);
});
