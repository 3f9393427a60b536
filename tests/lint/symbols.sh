#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the built archives say: no curses in libcrossread.a, and no state there that outlives a call.

. "${srcdir:-.}/tests/lint/lint.sh"

curses='(initscr|newterm|endwin|isendwin|set_term|delscreen|stdscr|curscr|newscr|LINES|COLS|ESCDELAY|set_escdelay'
curses="$curses|newwin|delwin|subwin|derwin|newpad|refresh|doupdate|redrawwin|touchwin|curs_set|cbreak|noecho|raw|keypad"
curses="$curses|nodelay|halfdelay|start_color|init_(extended_)?(pair|color)|use_default_colors|has_colors|mousemask|getmouse"
curses="$curses|define_key|keyname|key_name|setcchar|getcchar|setupterm|tiget(str|num|flag)|tparm|tputs|putp|tget(ent|str)"
curses="$curses|tgoto|(mv|mvw|w)?(add|ins|in|get|unget)_?n?_?(ch|wch|str|wstr|chstr|wchstr|chnstr|nstr)"
curses="$curses|w(attr|bkgd|bkgrnd|border|clear|clrto|color|erase|move|noutrefresh|refresh|scrl|timeout|vline|hline)[a-z_]*)"

# Prints OBJECT CLASS SECTION NAME of each symbol of the archive.
symbols() { # ARCHIVE
	nm -f sysv "$1" | awk -F'|' '
		/^Symbols from / { object = $0; gsub(/^.*\[|\]:$/, "", object) }
		NF == 7 {
			for (i = 1; i <= NF; i++)
				gsub(/^[ \t]+|[ \t]+$/, "", $i)
			print object, $3, $7, $1
		}'
}

curses_symbols() {
	awk -v curses="^$curses\$" '$4 ~ curses { print $1 ": names the curses symbol " $4 }'
}

# Constant tables of pointers lie in .data.rel.ro, which nm calls data as well; names in __ belong to the compiler and its
# sanitizers.
mutable_symbols() {
	awk '$2 ~ /^[bBdDgGsSC]$/ && $3 !~ /^\.data\.rel\.ro/ && $4 !~ /^__/ { print $1 ": keeps the state " $4 }'
}

[ "$(nm -f sysv "$builddir/libcrossread.a" 2>/dev/null | grep -c '|\.text')" -gt 0 ] ||
	skip_all "this nm does not list symbols with their sections"
symbols "$builddir/libcrossread.a" >core
symbols "$builddir/libterm.a" >term

like "$(cat core)" ' T ' "libcrossread.a has functions"
is "$(curses_symbols <core)" "" "libcrossread.a names no curses symbol"
is "$(mutable_symbols <core)" "" "libcrossread.a keeps no state"
like "$(curses_symbols <term)" 'curses symbol (initscr|newterm)' "libterm.a is where curses is"

for name in initscr newterm endwin stdscr waddch mvwaddnstr wadd_wch wget_wch init_pair doupdate werase wnoutrefresh tputs; do
	like "$(echo "a.o U *UND* $name" | curses_symbols)" "a\.o: .* $name" "notices $name"
done
is "$(printf 'a.o U *UND* %s\n' fread raw_line refresh_rate getline windows | curses_symbols)" "" \
	"accepts names that only resemble"
for symbol in 'b .bss' 'B .bss' 'd .data' 'D .data' 'C *COM*' 'b .tbss'; do
	like "$(echo "a.o $symbol counter" | mutable_symbols)" 'a\.o: keeps the state counter' "notices state in $symbol"
done
is "$(printf 'a.o %s\n' 'd .data.rel.ro.local table' 'r .rodata text' 'T .text f' 'B .bss __odr_asan.x' | mutable_symbols)" "" \
	"accepts constants and code"

done_testing
