#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program means to stand in each cell, and where it thinks the cursor is, is what a terminal (tmux, whose widths are
# its own) shows: articles in nine scripts and one of all that is hard to lay out, at several sizes, with keys and a line being typed.
# A few of them; all with TORTURE=1.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

cp "$srcdir"/tests/scripts/*.txt .
chmod u+w ./*.txt
# A family, flags, skin tones, a heart and a keycap with variation selectors, marks, tabs, ambiguous widths, a long word, both
# directions, what is invisible.
cat >hard-left.txt <<'END'
Emoji 😀 in the headline 👨‍👩‍👧‍👦 of the board
The board 🇩🇪 denied it 👍🏽 on Friday ❤️ with a keycap 1️⃣ and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿.
Café é ẹ̈ a̋̂ and ́ alone; § ± × Ω α ─ ■ ☆ ① Ⅳ … “ ” — ° ½ ∞ ≠ → ● ※ № ℃ ㊣.
Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftswitwe said so.
הוועד אמר: „לא הסתרנו שום דוח” ביום שישי (14:30).
邮报否认了这一指控并且表示没有任何报告被隐瞒。ﾊﾝｶｸ ｆｕｌｌ 한글 한글.
END
printf 'Tabs\there\tand\t\tthere.\nThe board denied it on Friday.\n\342\200\256left\342\200\254 \342\200\213zero\033[31m \302\205 \177 \357\273\277 \356\200\200 end.\n' >hard-right.txt

sizes='100x30 80x24 40x8'
names='hard ja'
if [ "${TORTURE:-}" ]; then
	sizes='100x30 80x24 40x8 61x19 119x40 120x40 213x57 39x7 7x3 2x2 301x9 79x50 160x45 101x31'
	names='hard ar el he hi ja ko ru th zh'
fi
typed='comment 邮报 é 👍🏽 ด้วย'

# Prints the frames that are meant: rows without blanks at their ends, then the cursor.
meant() { # NAME
	{
		for size in $sizes; do
			printf 'resize %s\nshow %s\n' "$size" "$size"
		done
		printf 'resize 100x30\nkey j j v w w\nshow keys\nkey d\nkey :\ntype %s\nshow typing\n' "$typed"
	} >script
	"$CROSSREAD" --no-restore --author=ana --stamp=1795195503 --size=100x30 --script=script "$1-left.txt" "$1-right.txt"
}

# Writes the frame of that title from what is meant.
frame() { # TITLE
	awk -v title="$1" '
		/^== / { wanted = $2 == title; next }
		!wanted { next }
		/^\|/ { row = substr($0, 2, length($0) - 2); sub(/ +$/, "", row); print row }
		/^cursor / { print "cursor " $3 " " $5 }
		/^no cursor/ { print }' frames
}

# The screen, written likewise, is what is meant.
# shellcheck disable=SC2317 # `waits` calls it
is_shown() {
	{
		screen | sed 's/ *$//'
		asked '#{?cursor_flag,cursor #{cursor_y} #{cursor_x},no cursor}'
	} >shown
	cmp -s shown wanted
}

# Sooner or later the screen is what is meant.
until_frame() { # TITLE NAME
	frame "$1" >wanted
	if waits is_shown; then
		pass "$2"
	else
		fail "$2" "$(diff wanted shown)"
	fi
}

open_terminal
tm set-option -g status off
tm set-option -g window-size manual
tm set-option -g remain-on-exit on
for name in $names; do
	meant "$name" >frames
	rm -f ./*.crossread.yaml
	resize 100x30
	tm respawn-pane -k -t main "env TERM=tmux-256color '$CROSSREAD' --no-restore --author=ana --stamp=1795195503 $name-left.txt $name-right.txt"
	for size in $sizes; do
		resize "$size"
		until_frame "$size" "$name, $size"
	done
	resize 100x30
	press j j v w w
	until_frame keys "$name, with words selected"
	press d :
	type_text "$typed"
	until_frame typing "$name, while a line is typed"
	press Escape Escape :
	type_text 'q!'
	press Enter
	waits prints "asked '#{pane_dead}'" 1 || diag "q! does not leave"
done
done_testing
