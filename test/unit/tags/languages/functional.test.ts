import { checkComments } from './checkComments.ts';

describe('comments of functional and old languages', () => {
  checkComments([
    [
      'a.hs',
      '-- YES\nx = a --> b NO\ny = "-- NO" -- YES\n{- a {- b -} YES -}\nz\' = \'"\' --| NO\nq = [r| -- NO |] -- YES',
    ],
    ['a.elm', 's = """\n-- NO\n"""\n{- YES -} -- YES'],
    [
      'a.ml',
      '(* YES (* x *) YES *)\nlet s = "(* NO *)" (* YES *)\nlet q = {|(* NO *)|} (* "*)" YES *)\nlet c = \'"\' (* YES *)',
    ],
    ['a.fs', 'let s = """// NO""" // YES\nlet m = (*) 1 2 // YES\nlet v = @"c:\\" // YES\n(* YES *)'],
    ['a.sml', '(* YES *) val s = "(* NO *)"'],
    ['a.lean', '/- a /- b -/ YES -/ -- YES\ndef s := "-- NO"'],
    [
      'a.clj',
      '; YES\n(def s "; NO\n; NO") ; YES\n(def c \\;) ; YES\n(def q \\") ; YES\n(re-seq #"; NO" x) ;; YES',
    ],
    ['a.el', ';; YES\n(setq a ?\\; b ?" c "; NO") ; YES'],
    ['a.scm', '#| YES #| x |# |#\n(define c #\\;) ; YES\n"; NO"'],
    ['a.rkt', '#lang racket\n#| YES |# (define s #<<EOF\n; NO\nEOF\n) ; YES'],
    ['a.wat', ';; YES\n(; YES ;)\n(data "; NO")'],
    ['a.adb', 'S : String := "-- NO"; -- YES\nC := \'"\'; -- YES'],
    ['a.vhd', 's <= \'1\'; -- YES\nt <= "-- NO";'],
    ['a.f90', "s = 'it''s ! NO' ! YES\nt = \"! NO\""],
    ['a.f', "C YES\n* YES\n! YES\n      S = '! NO'"],
    ['a.cob', '      * YES\n000100* YES\n       DISPLAY "*> NO". *> YES'],
    ['a.abap', '* YES\nx = \'" NO\'. " YES'],
    ['a.vb', 'Dim a = "\' NO" \' YES\nREM YES\nDim c = "x"" \' NO"'],
    ['a.bas', "10 REM YES\n' YES"],
    ['a.pro', '% YES\nx :- y. /* YES */'],
    [
      'a.tex',
      '% YES\n100\\% NO\n\\verb|% NO| % YES\n\\begin{verbatim}\n% NO\n\\end{verbatim}\n\\begin{comment}\nYES\n\\end{comment}\n\\\\% YES',
    ],
    ['a.applescript', '-- YES\n(* YES *)\nset a to "-- NO"'],
    ['a.do', '* YES\n// YES\ndisplay "// NO"'],
    ['a.matlab', '% YES'],
    ['a.purs', '-- YES'],
    ['a.typ', '// YES\n`// NO`'],
  ]);
});
