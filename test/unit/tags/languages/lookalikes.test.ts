import { checkComments } from './checkComments.ts';

describe('comments beside what only looks like them', () => {
  checkComments([
    ['k1.kt', 'val s = "a ${"// NO"} b" // YES\nval r = """${"$"}{ // NO """ // YES\nval c = \'"\' // YES'],
    ['s1.swift', 'let a = #"\\#("x // NO")"# // YES\nlet b = """\n// NO\n""" // YES\n/* /* YES */ YES */'],
    [
      'r1.rs',
      'let c = \'"\'; // YES\nfn f<\'a>(x: &\'a str) {} // YES\nlet s = r#"// NO"#; // YES\nlet b = b"\\" // NO"; // YES\nlet d = c"// NO"; // YES\nlet l: &\'static str = "// NO"; // YES\n/// YES\n//! YES',
    ],
    ['g1.go', "r := '\"' // YES\nx := `// NO\n// NO` // YES\ny := '\\'' // YES\n//go:build YES"],
    [
      'c1.cs',
      'var a = """\n // NO "" \n""";// YES\nvar b = $"""{x} // NO""";// YES\nvar c = $@"{x}"" // NO"; // YES\nvar d = \'"\'; // YES\nvar e = @"c:\\"; // YES\nvar f = $"{(x ? "// NO" : "b")}"; // YES\nvar g = $"{{ // NO"; // YES',
    ],
    [
      'p1.pl',
      'my $a = m{# NO}; # YES\nmy $b = q(# NO); # YES\n$s =~ s/#NO//; # YES\nprint $#array; # YES\n$t =~ y/#//; # YES\nprint <<~EOT;\n  # NO\n  EOT\n# YES\n=pod\n\nYES\n\n=cut\n# YES\n__END__\n# NO',
    ],
    [
      'rb1.rb',
      'a = %w[# NO] # YES\nb = "#{x} # NO" # YES\nc = ?# # YES\n=begin\nYES\n=end\nd = /# NO/ # YES\ne = :"# NO" # YES\nf = <<~\'E\'\n  # NO\nE\n# YES\ng = "#{"#{1} # NO"}" # YES\n__END__\n# NO',
    ],
    [
      'b1.sh',
      "n=${#arr[@]} # YES\necho $# # YES\necho a#NO\nx=$'a\\'# NO' # YES\ny=$((16#ff)) # YES\ncat <<'E'\n# NO\nE\n# YES\ncase $a in\n  a) # YES\n  ;;\nesac\nz=\"$(echo \"# NO\")\" # YES\nw=$(\n  # YES\n  echo a\n)\nif [[ $a =~ ^# ]]; then :; fi # YES",
    ],
    [
      'b2.sh',
      "cat <<-E >out # YES\n\t# NO\n\tE\necho \"${a#NO}\" # YES\necho ${a##*/} # YES\necho \\# NO\necho 'it'\"'\"'s # NO' # YES",
    ],
    [
      'ps1.ps1',
      '$a = "`"# NO" # YES\n$b = @\'\n# NO\n\'@ # YES\n<# YES #>\n$c = \'it\'\'s # NO\' # YES\n$d = "$(Get-X "# NO")" # YES\n$e = @"\n# NO\n"@ # YES',
    ],
    [
      'l1.lua',
      '--[==[ YES ]==] x = [[ -- NO ]] -- YES\n--- YES\ny = "\\" -- NO" -- YES\n--[[ a\nYES\n]]\nz = [=[\n-- NO ]] \n]=] -- YES',
    ],
    [
      'h1.hs',
      'a = \'"\' -- YES\nb --> c = "-- NO" -- YES\nf\' x = x -- YES\n{-# INLINE f #-} -- YES\n{- {- YES -} YES -}\n(|--) NO\nt = [r|-- NO|] -- YES\n-- | YES',
    ],
    [
      'o1.ml',
      'let a = \'"\' (* YES *)\nlet b = {|(* NO *)|} (* YES *)\n(* "*)" YES *)\nlet c = {x|(* NO *)|x} (* YES *)\nlet f\' = 1 (* YES *)\nlet d = "(* NO *)" (* (* YES *) YES *)',
    ],
    [
      'e1.ex',
      'a = ~s(# NO) # YES\nb = "#{x} # NO" # YES\nc = ?# # YES\n@doc """\n# NO\n"""\n# YES\nd = ~r/# NO/ # YES\ne = ~w[# NO] # YES\nf = \'# NO\' # YES\ng = ~S"""\n# NO\n"""',
    ],
    [
      'cl1.clj',
      '(def a \\;) ; YES\n(def b "; NO") ; YES\n(re-find #"; NO" s) ; YES\n;; YES\n#_(a "; NO") ; YES\n(def c \\") ; YES',
    ],
    ['el1.el', '(setq a ?\\;) ; YES\n(setq b ?\\") ; YES\n(setq c "; NO") ; YES\n(setq d ?;) ; YES'],
    ['sc1.scm', '#| YES #| YES |# YES |#\n(define a #\\;) ; YES\n(define b "; NO") ; YES\n#;(a) ; YES'],
    [
      'q1.sql',
      "select '--NO' -- YES\nselect 'it''s -- NO' -- YES\ncreate function f() as $$ -- YES\n$$ language sql; -- YES\nselect \"a--NO\" -- YES\n/*+ YES */ /* /* YES */ YES */\nselect $x$-- NO$x$ -- YES",
    ],
    ['q2.sql', "select q'[it's -- NO]' from dual; -- YES\nselect E'\\'-- NO' -- YES"],
    [
      't1.tex',
      'a \\% NO\n\\verb|% NO| % YES\n\\begin{verbatim}\n% NO\n\\end{verbatim}\n\\begin{comment}\nYES\n\\end{comment}\n\\\\% YES',
    ],
    [
      'm1.m',
      "%{\nYES\n%}\nx = a'; % YES\ny = '% NO'; % YES\nfprintf(\"%d % NO\"); % YES\nz = [a', b']; % YES\nfunction f % YES\nw = {a}'; % YES\nv = x.'; % YES",
    ],
    [
      'r1.R',
      'a <- "# NO" # YES\nb <- r"(# NO)" # YES\nc <- \'it\\\'s # NO\' # YES\n`# NO` <- 1 # YES\nd <- r"---[# NO]---" # YES',
    ],
    [
      'j1.jl',
      'a = \'"\' # YES\n#= YES #= YES =# YES =#\nb = "$(f("# NO"))" # YES\nc = a\' # YES\nd = `# NO` # YES\ne = """\n# NO\n""" # YES\nf = raw"\\\\ # NO" # YES\ng = [1]\' # YES',
    ],
    [
      'n1.nim',
      '#[ YES #[ YES ]# ]#\nlet a = """# NO""" # YES\nlet b = r"c:\\" # YES\nlet c = \'"\' # YES\n## YES\n##[ YES ]##',
    ],
    ['f1.f90', "x = '! NO' ! YES\ny = \"it's ! NO\" ! YES\n!$OMP YES\nz = 'it''s ! NO' ! YES"],
    ['f2.f', "C YES\n* YES\n      x = '! NO' ! YES\nc YES\n! YES"],
    ['a1.adb', "X := '\"'; -- YES\nY := A'Length; -- YES\nZ := \"a\"\"-- NO\"; -- YES\nW := ''';  -- YES"],
    ['v1.vhd', 'if clk\'event then -- YES\na <= \'"\'; -- YES\nb <= "-- NO"; -- YES\n/* YES */'],
    ['v2.sv', 'assign a = 8\'hFF; // YES\n$display("// NO"); // YES\n(* keep *) reg b; // YES\n/* YES */'],
    [
      'pa1.pas',
      "{ YES } (* YES *)\na := '// NO'; // YES\nb := 'it''s { NO }'; // YES\n{$IFDEF X} // YES\nc := '{ NO }'; { YES }",
    ],
    ['vb1.vb', "a = \"' NO\" ' YES\nREM YES\nb = \"a\"\"' NO\" ' YES\nDim c$ ' YES\n''' YES"],
    ['bt1.bat', ':: YES\nREM YES\necho REM NO\nset a=1 & rem YES\n@rem YES\necho :: NO'],
    [
      'h1.html',
      '<!-- YES -->\n<a title="<!-- NO -->">x</a><!-- YES -->\n<script>// YES\nlet a = "<!-- NO";</script>\n<script type="application/json">{"a": "// NO"}</script>\n<style>/* YES */ a::after{content:"/* NO */"}</style>\n<textarea><!-- NO --></textarea>\n<title><!-- NO --></title>\n<p>// NO</p>',
    ],
    [
      'v1.vue',
      '<template lang="pug">\n//- YES\np // NO\n</template>\n<script>\n// YES\n</script>\n<style lang="scss">\n// YES\n</style>\n<!-- YES -->',
    ],
    [
      'sv1.svelte',
      '<script>\n// YES\n</script>\n{#if x}<!-- YES -->{/if}\n<p title="<!-- NO -->">{/* YES */}</p>\n<p>// NO</p>',
    ],
    [
      'p1.php',
      "<p>// NO</p>\n<?php # YES\n// YES ?> // NO\n<?php $a = <<<EOT\n// NO\nEOT;\n#[Attr('// NO')]\n$b = '// NO'; // YES\n/* YES */\n$c = <<<'X'\n# NO\n  X; // YES\n?>\n<!-- YES -->\n<?= $x /* YES */ ?>",
    ],
    [
      'x1.tsx',
      'const f = <T,>(x: T) => x; // YES\nconst a = <p>// NO</p>; // YES\nconst b = <p>{/* YES */}</p>;\nconst c = <a href="http://NO" /* YES */>x</a>;\nconst d = a < b; // YES\nconst e = <p>{`// NO ${1 /* YES */}`}</p>; // YES\nconst g = <>it\'s // NO</>; // YES\nconst h = x as Foo<string>; // YES',
    ],
    [
      'j1.js',
      "const a = /[/]\\/\\/ NO/; // YES\nconst b = x / y / 2; // YES\nconst c = `${`// NO`} // NO`; // YES\nreturn /\\/\\/ NO/.test(a); // YES\nconst d = a++ / 2; // YES\nif (x) /['\"]/.test(y); // YES\nconst e = { a: 1 } / 2; // YES\nconst f = arr[0] / 2; // YES '\nlet g = `a ${ { b: '}' }.b /* YES */ } // NO`; // YES",
    ],
    [
      'j2.mjs',
      '#!/usr/bin/env node // YES\nconst r = /=([\'"])\\/\\//g; // YES\nconst s = \'it\\\'s // NO\'; // YES\nconst t = "a\\\n// NO"; // YES\nx = a\n/b/ 2; // YES\nthrow /"/; // YES\ny = (a) / "// NO"; // YES',
    ],
    [
      'y1.yml',
      "a: 'x # NO' # YES\nb: \"a \\\" # NO\" # YES\nc: |2-\n   # NO\nd: >+ # YES\n  # NO\n\ne: [a, '# NO'] # YES\nf: a\n  b#NO\ng: *x # YES\n? |\n  # NO\n: b # YES\n--- # YES",
    ],
    [
      't1.toml',
      'a = """\n# NO \\""" # NO\n""" # YES\n"# NO" = 1 # YES\n[a."# NO"] # YES\nb = \'c:\\\' # YES',
    ],
    [
      'Dockerfile',
      '# YES\nFROM a\nENV A="# NO"\nRUN a \\\n  # YES\n  && b\nRUN <<EOF\n# YES\nEOF\nCOPY <<EOF /x\n# NO\nEOF\nLABEL x="a" y=\'# NO\'',
    ],
    [
      'Makefile',
      'a = b \\# NO\nb = c # YES\nall:\n\techo "# NO" # YES\n\t@# YES\nifeq ($(a),b) # YES\nendif\ndefine X\n# YES\nendef',
    ],
    [
      'CMakeLists.txt',
      '#[[ YES ]] set(a [=[ # NO ]=]) # YES\nset(b "# NO") # YES\n#[==[\nYES ]]\n]==]\nset(c a\\#b) # YES',
    ],
    [
      't1.tf',
      'a = <<-EOT\n# NO\nEOT\nb = "${"# NO"}" # YES\nc = "%{ if x }# NO%{ endif }" # YES\n/* YES */ // YES\nd = <<E\n  ${x} # NO\nE\n# YES',
    ],
    [
      'n1.nix',
      "a = ''# NO''; # YES\nb = ''''${x} # NO''; # YES\nc = \"${''# NO''}\"; # YES\n/* YES */\nd = ''\n  ${\"# NO\"} # NO\n''; # YES\ne = https://a/b; # YES",
    ],
    [
      'g1.groovy',
      "def a = '''// NO''' // YES\ndef b = /\\/\\/ NO/ // YES\ndef c = $/ // NO /$ // YES\ndef d = \"${'// NO'}\" // YES\ndef e = a / b // YES\ndef f = x.split(/,/) // YES",
    ],
    [
      's1.scala',
      'val a = """// NO""" // YES\nval b = s"${"// NO"}" // YES\nval c = \'"\' // YES\nval d = \'sym // YES\n/* /* YES */ YES */\nval e = s"""${x + "// NO"}""" // YES',
    ],
    [
      'd1.dart',
      'var a = r\'// NO\'; // YES\nvar b = \'${"// NO"}\'; // YES\nvar c = """\n// NO\n"""; // YES\n/// YES\n/* /* YES */ YES */\nvar d = r"c:\\"; // YES',
    ],
    [
      'z1.zig',
      'const a =\n    \\\\// NO\n; // YES\nconst b = "// NO"; // YES\nconst c = \'"\'; // YES\n//! YES\n/// YES',
    ],
    [
      'd1.d',
      'auto a = r"// NO"; // YES\nauto b = `// NO`; // YES\n/+ /+ YES +/ YES +/\nauto c = q"( // NO )"; // YES\nauto e = q"EOS\n// NO\nEOS"; // YES\nauto f = x"0A"; // YES',
    ],
    ['g1.graphql', '"""\n# NO\n"""\ntype A { # YES\n  b(c: String = "# NO"): Int # YES\n}'],
    ['v1.vim', '" YES\nlet a = 1 " YES\necho \'" NO\'\nlet b = "x" " YES\n  " YES'],
    ['a1.s', '  mov r0, #1 @ YES\n; YES\n# YES\n.ascii "; NO" ; YES\n/* YES */ // YES'],
    [
      'c1.css',
      "a { content: \"/* NO */\"; } /* YES */\nb { background: url(data:image/*NO*/x); } /* YES */\nc::before { content: '\\'/* NO */'; } /* YES */",
    ],
    ['c1.scss', '// YES\na { b: url(//NO); } // YES\n@import "//NO"; // YES\n#{$a} { b: c } // YES'],
    [
      'x1.xml',
      "<?x <!-- NO --> ?>\n<a><!-- YES --><![CDATA[<!-- NO -->]]></a>\n<!DOCTYPE a [ <!-- YES --> ]>\n<b c='<!-- NO -->'/>",
    ],
    [
      'm1.md',
      '<!-- YES -->\n```\n<!-- NO -->\n```\n`<!-- NO -->` text NO\n\n    <!-- NO -->\n\n[//]: # (NO)\n~~~~\n```\n<!-- NO -->\n~~~~\n<!-- YES -->\n> <!-- YES -->',
    ],
    ['r1.Rmd', "```{r}\n# YES\nx <- '# NO'\n```\n```r\n# NO\n```\n```{python, echo=FALSE}\n# YES\n```"],
    ['r1.rst', '.. YES\n\n.. code-block:: python\n\n   # NO\n\n::\n\n   .. NO\n\n..\n   YES\n\ntext NO'],
    ['a1.adoc', '// YES\n----\n// NO\n----\n////\nYES\n////\ntext // NO\n....\n// NO\n....'],
    ['o1.org', '# YES\n#+BEGIN_SRC python\nx\n#+END_SRC\n#+begin_comment\nYES\n#+end_comment\ntext # NO'],
    ['w1.wat', '(; YES (; YES ;) ;) ;; YES\n(data "; ;; NO") ;; YES'],
    ['l1.lisp', '#| YES |# (a "; NO" \'|; NO| #\\; b) ; YES'],
    [
      'e1.erl',
      '% YES\nA = $%, % YES\nB = "% NO", % YES\nC = \'% NO\'. % YES\nD = $", % YES\nE = <<"% NO">>. % YES',
    ],
    ['pr1.pro', "a(0'%) . % YES\nb('% NO'). % YES\nc(\"% NO\"). % YES\n:- x. /* YES */"],
    ['aw1.awk', '/# NO/ { print "# NO" } # YES\n{ n = a / b # YES\n}'],
    ['tc1.tcl', '# YES\nset a 1 ;# YES\nset b "# NO"\nset c #NO'],
    ['pt1.properties', '# YES\n! YES\na=b # NO\nc=\\\n # NO'],
    ['in1.ini', '; YES\na = "; NO"\nb = c ; YES\n# YES'],
    ['hx1.hx', 'var a = \'x ${"// NO"} \'; // YES\n/* YES */'],
    ['cr1.cr', 'a = "#{b} # NO" # YES\nc = %q(# NO) # YES\nd = \'"\' # YES\ne = /# NO/ # YES'],
    [
      'ni1.coffee',
      '### YES ###\na = "#{b} # NO" # YES\nc = /# NO/ # YES\nd = """\n# NO\n""" # YES\ne = ///\n a\n/// # YES',
    ],
    ['po1.jsonc', '{ "a": "// NO", // YES\n /* YES */ "b": "\\"// NO" } // YES'],
    ['go1.gotmpl', '{{/* YES */}} {{- /* YES */ -}} {{ "/* NO */" }}<!-- YES -->'],
    ['j1.j2', '{# YES #}{{ "{# NO #}" }}<!-- YES -->'],
    ['er1.erb', '<%# YES %><%= "# NO" %><!-- YES -->\n<% # YES\n%>'],
    ['ej1.ejs', '<%# YES %><% // YES\n%><!-- YES -->'],
    [
      'li1.liquid',
      '{% comment %}YES{% endcomment %}<!-- YES -->{% raw %}{% comment %}NO{% endcomment %}{% endraw %}',
    ],
    ['ra1.cshtml', '@* YES *@\n<!-- YES -->\n@{ // YES\n var a = "// NO"; }\n<p>// NO</p>'],
    ['bl1.blade.php', '{{-- YES --}}\n<!-- YES -->\n@php // YES\n@endphp'],
    ['hb1.hbs', '{{!-- YES --}}{{! YES }}<!-- YES -->'],
    ['as1.astro', '---\n// YES\n---\n<!-- YES -->\n<p>// NO</p>\n{/* YES */}'],
    ['mdx1.mdx', '{/* YES */}\n\ntext // NO\n\n```js\n// NO\n```'],
    ['pu1.pug', '//- YES\n// YES\np // NO\n'],
    ['so1.sol', 'string a = unicode"// NO"; // YES\n/// @dev YES'],
    ['pb1.proto', 'string a = 1 [default = "// NO"]; // YES'],
    ['fi1.fish', "echo \"# NO\" # YES\necho a#NO\nset x (count $y) # YES\necho 'it\\'s # NO' # YES"],
    ['cb1.cbl', '      * YES\n       MOVE "*> NO" TO A. *> YES'],
    ['lt1.lean', '/- YES /- YES -/ -/ -- YES\ndef a := "-- NO" -- YES'],
    [
      'fs1.fs',
      'let a = "// NO" // YES\nlet b = """(* NO *)""" // YES\nlet op = (*) // YES\n(* YES (* YES *) *)\nlet c = \'"\' // YES\nlet d = @"c:\\" // YES\nlet e = $"{x} // NO" // YES',
    ],
    ['gd1.gd', 'var a = "# NO" # YES\nvar b = """\n# NO\n""" # YES\nvar c = $"Node#NO" # YES'],
    ['ju1.just', 'a := "# NO" # YES\nb:\n    echo "# NO" # YES\n# YES'],
    [
      'py1.py',
      'a = f"{x["# NO"]}" # YES\nb = f"{x:#x} # NO" # YES\nc = rb"\\" # NO" # YES\nd = """\\""" # NO""" # YES\ne = \'\'\'"""\'\'\' # YES\nf = "a" "# NO" # YES\ng = u\'\\\'# NO\' # YES\ndef h(): # YES\n  """# NO"""\n#YES',
    ],
    [
      'ty1.ts',
      'const a: Foo<"// NO"> = 1; // YES\ntype A = `${"// NO"}`; // YES\nconst r = a! / b; // YES\nconst g = <string>x; // YES\nconst s = a satisfies B; // YES\nclass X { #p = 1; // YES\n}\nconst q = a?.b / 2; // YES',
    ],
    ['swi.swift', 'let r = /\\/\\/ NO/ // YES\nlet s = #/ // NO /# // YES\nlet c: Character = "\\"" // YES'],
    [
      'ja.java',
      'char c = \'"\'; // YES\nString s = """\n // NO \\""" // NO\n """; // YES\nString u = "\\u0022"; // YES',
    ],
    ['k2.kts', "val c = '\\'' // YES\nval d = '\\\\' // YES\nval s = \"\\\"// NO\" // YES"],
    ['ob.mm', '@"// NO" // YES\nNSString *s = @"\\"// NO"; // YES'],
  ]);
});
