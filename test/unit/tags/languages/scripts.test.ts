import { checkComments } from './checkComments.ts';

describe('comments of scripts', () => {
  checkComments([
    [
      'a.py',
      '# YES\ns = "# NO"\nt = \'\'\'\n# NO\n\'\'\' # YES\ndef f():\n    """\n    NO\n    """\n    return r"\\" # NO" # YES',
    ],
    ['a.py', 'x = f"{d["k"]} # NO" # YES\ny = b\'# NO\' # YES'],
    ['a.pyi', 'a: int  # YES'],
    ['BUILD', '# YES\nname = "# NO"'],
    ['a.rb', '# YES\ns = "#{x} # NO" # YES\nt = \'# NO\'\nr = /#|"/ # YES\nu = %q(# NO) # YES\nv = ?# # YES'],
    ['a.rb', "a = <<~EOS # YES\n  # NO\nEOS\nb = [<<-A, <<~'B'] # YES\n# NO\n A\n# NO\nB\n# YES"],
    [
      'a.rb',
      '=begin\nYES\n=end\nx = %w[# NO] # YES\ny = a / b # YES\nz = "a # NO\n# NO" # YES\n__END__\n# NO',
    ],
    ['a.rb', 'puts "#{h["# NO"]}" # YES\nputs `echo # NO` # YES\nx = y % 3 # YES'],
    ['Rakefile', 'task :a # YES'],
    [
      'a.pl',
      'my $n = $#array; # YES\nmy $s = "# NO"; # YES\n$x =~ s/#/"/; # YES\n$y =~ s{#}{"}g; # YES\nmy @w = qw(# NO); # YES',
    ],
    [
      'a.pl',
      'print <<EOT; # YES\n# NO\nEOT\nprint <<"A B";\n# NO\nA B\n# YES\n=pod\n\nYES\n\n=cut\n# YES\n__END__\n# NO',
    ],
    [
      'a.pm',
      'my $q = q{# NO}; my $h = $h{q}; # YES\nif ($a =~ m#x#) { # YES\n} my $r = $a / $b; # YES\n$x =~ tr/a-z/#/; # YES',
    ],
    ['a.sh', 'echo "# NO" \'# NO\' # YES\necho ${#a} $# a#NO\necho \\# NO\n# YES'],
    [
      'a.sh',
      'cat <<EOF # YES\n# NO\nEOF\ncat <<-\'X\'\n# NO\n\tX\ncat <<"Y Z"\n# NO\nY Z\n# YES\nx=$((1 << 2)) # YES\ncat <<< "a" # YES',
    ],
    ['a.sh', 'x="$(echo "a # NO" # YES\n)" # YES\ny=$\'it\\\'s # NO\' # YES\nz="a\n# NO\n"; # YES'],
    ['a.bash', 'case $a in "#") ;; esac # YES\n[[ $a =~ ^# ]] # YES'],
    ['run', '#!/bin/bash -e\n# YES\necho "# NO"'],
    ['run', '#!/usr/bin/env -S perl -w\n# YES\nmy $x = "# NO";'],
    ['a.fish', "set a 'it\\'s' # YES\necho \"# NO\" # YES"],
    [
      'a.ps1',
      '<# YES #>\n$a = "`" # NO" # YES\n$b = @"\n# NO\n"@ # YES\n$c = @\'\n# NO\n\'@\n$d = \'it\'\'s # NO\' # YES\n$e = "$(f "x # NO")" # YES',
    ],
    ['a.bat', '@REM YES\nrem YES\n:: YES\necho rem NO\nset a=1 & rem YES'],
    ['a.cmd', 'REMARK NO\n  REM YES'],
    [
      'a.ex',
      's = "#{x} # NO" # YES\n@doc """\n# NO\n"""\nt = ~s(# NO) # YES\nu = ~S"""\n# NO\n"""\nv = ?# # YES\nw = \'# NO\' # YES',
    ],
    ['a.erl', '% YES\nS = "% NO", C = $%, D = $", % YES\nA = \'% NO\'. %% YES'],
    ['a.jl', '#= a #= b =# YES =#\ns = "# NO" # YES\nt = """\n# NO\n"""; c = \'"\'; a\' # YES'],
    [
      'a.R',
      's <- "# NO" # YES\nr <- r"(# NO")" # YES\nx %in% y # YES\n`# NO` <- 1 # YES\ns <- \'a\n# NO\' # YES',
    ],
    ['a.nim', '#[ a #[ b ]# YES ]#\nlet s = """# NO""" # YES\nlet r = r"\\" # YES\nlet c = \'"\' # YES'],
    ['a.tcl', 'set a "# NO" ;# YES\n# YES\nset b #NO'],
    ['a.awk', '{ if ($0 ~ /#"/) print "# NO" } # YES'],
    [
      'a.lua',
      'local s = [[\n-- NO\n]] -- YES\nlocal t = [==[ ]] -- NO ]==] -- YES\n--[==[\nYES ]] YES\n]==]\nlocal u = "-- NO" --- YES',
    ],
    ['a.nix', "s = ''\n  # NO\n  ''${x} '''\n  # NO\n''; # YES\nt = \"${a \"# NO\"}\"; /* YES */"],
    ['a.vim', '" YES\nlet a = "\\" NO" " YES\nlet b = \'it\'\'s " NO\''],
    ['a.cr', 'a = "# NO" # YES'],
    ['a.gd', 'var s = """\n# NO\n""" # YES'],
    ['a.cmake', '#[[ YES ]]\nset(A "# NO\n# NO") # YES\nset(B [=[ # NO ]=]) # YES'],
    ['CMakeLists.txt', '# YES'],
    ['Makefile', '# YES\nA = "x # YES\nB = \\# NO\nall:\n\t@echo "# NO" # YES\n\t# YES'],
    [
      'Dockerfile',
      'FROM a\n# YES\nENV A="# NO"\nENV B=1 # NO\nRUN echo a \\\n  # YES\n  && echo "# NO" # YES\nCOPY <<EOF /x\n# NO\nEOF\nRUN <<EOF\n# YES\nEOF',
    ],
    ['Dockerfile.dev', '# YES'],
    [
      'a.sql',
      "-- YES\nSELECT 'it''s -- NO', \"-- NO\" /* YES */;\nSELECT $$-- NO$$, $t$ -- NO $t$; -- YES\nSELECT 'C:\\', 'x'; -- YES\nSELECT 'it\\'s -- NO'; -- YES",
    ],
    [
      'a.sql',
      'CREATE FUNCTION f() RETURNS int AS $$\nBEGIN\n  -- YES\nEND $$ LANGUAGE plpgsql; /* a /* b */ YES */\n# YES',
    ],
    ['a.pks', "-- YES\nx := q'[ ]'; /* YES */"],
  ]);
});
