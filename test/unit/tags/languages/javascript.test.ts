import { checkComments } from './checkComments.ts';

describe('comments of JavaScript and its kin', () => {
  checkComments([
    ['a.ts', 'const a = `${/* YES */ b + `// NO ${c /* YES */}`} // NO`; // YES'],
    ['a.ts', 'const a = `\n// NO\n${f({ a: "}" /* YES */ })}\n// NO`; // YES'],
    [
      'a.ts',
      'const r = /[/"\'`]\\/\\/ NO/g; // YES\nconst d = a / b / c; // YES\nif (x) /"/.test(y); // YES',
    ],
    ['a.js', 'return /\\/\\* NO/.test(a) ? 1 : 2; /* YES */'],
    ['a.js', 'x = a++ / 2; y = "/"; // YES\nz = (a) / 2; // " YES\n'],
    ['a.mjs', '#!/usr/bin/env node // YES\nimport a from "// NO"; // YES'],
    ['a.cjs', "const a = 'it\\'s // NO'; // YES\nconst b = 'a\\\n// NO'; // YES"],
    ['a.js', 'const a = b < c && d > e; // YES\nconst f = <T>(x) => x; // YES'],
    ['a.jsx', 'const a = <p>// NO</p>; // YES'],
    ['a.jsx', "const a = <p>it's /* NO */ {/* YES */}</p>; // YES\nconst b = 1; // YES"],
    [
      'a.jsx',
      'return (\n  <div\n    // YES\n    a="// NO" /* YES */\n    b={c /* YES */}\n    d={`// NO`}\n  >\n    // NO\n    {x ? <i>// NO</i> : /* YES */ null}\n    <br/>\n  </div>\n); // YES',
    ],
    ['a.tsx', 'const f = <T,>(x: T) => x; // YES\nconst g = <T extends A>(x: T) => <b>// NO</b>; // YES'],
    ['a.tsx', 'const a = <A.B c={<d e="// NO"/>}>https://x NO</A.B>; // YES'],
    ['a.tsx', 'const a = <>\n  // NO\n  {items.map(i => <li key={i}>// NO {i /* YES */}</li>)}\n</>; // YES'],
    ['a.ts', 'const a = <Any>b; // YES\nlet c: Map<string, number>; /* YES */'],
    ['a.js', 'const html = "<p>"; // YES\nconst b = x </y>/.exec(z); // YES'],
    ['a.js', '// @flow\nconst f = <T>(x: T): T => x; // YES\nconst s = "</p>"; // YES'],
    ['a.ts', 'const x = a\n  / 2; // YES\nconst q = /"/; // YES'],
    ['a.ts', 'class A { #b = 1; // YES\n}'],
    ['a.json', '{ "a": "// NO" } // YES'],
    ['tsconfig.json', '{ /* YES */ "a": 1, // YES\n "b": "/* NO */" }'],
    ['a.json5', "{ a: '// NO', // YES\n}"],
    ['a.coffee', 's = """\n# NO\n"""\nr = /"#/ # YES\n###\nYES\n###\nt = "#{a "# NO"} # NO" # YES'],
    ['a.ets', 'let a = 1 // YES'],
    ['a.map', '{"sourcesContent":["// NO"]}'],
  ]);
});
