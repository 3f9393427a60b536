#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# However the reader ends or stops, the terminal is as before: its settings, its screen, its cursor, and no mouse reports.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

cp "$srcdir"/samples/*.txt .
# shellcheck disable=SC3045 # no POSIX, but everywhere
ulimit -c 0
# The report of a sanitizer is longer than the screen at times: what stood there would have gone.
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}handle_segv=0:handle_abort=0
UBSAN_OPTIONS=${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}handle_segv=0:handle_abort=0

# What the terminal itself is told to do: the other screen, mouse reports, the cursor, keypad keys.
modes() {
	asked 'other screen #{alternate_on}, mouse #{mouse_any_flag}, cursor #{cursor_flag}, keys #{keypad_cursor_flag}'
}

open_terminal
press "echo what stood here before" Enter
shows '^what stood' "and something on its screen"
plain=$(modes)

for signal in TERM HUP INT SEGV ABRT; do
	rm -f before after ./*.yaml
	press "stty -a >before; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'; status=\$?; stty -a >after; echo $signal: \$status" Enter
	shows '^> ' "$signal: the reader is there"
	isnt "$(modes)" "$plain" "$signal: it has changed the terminal"
	press m d
	shows 'denial: ' "$signal: something is tagged"
	kill -"$signal" "$(cat pid)"
	case $signal in
	SEGV | ABRT) shows "^$signal: [1-9]" "$signal: ends it" ;;
	*) shows "^$signal: 0\$" "$signal: ends it" ;;
	esac
	is "$(modes)" "$plain" "$signal: screen, cursor and mouse are as before"
	same_file after before "$signal: the terminal's settings are as before"
	like "$(screen)" '^what stood here before' "$signal: so is what stood on it"
	case $signal in
	SEGV | ABRT)
		like "$(cat "$XDG_STATE_HOME"/crossread/*.journal)" 'tag: "denial"' "$signal: what was tagged is in the journal"
		;;
	*) like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "$signal: what was tagged is saved" ;;
	esac
	press "clear; rm -rf '$XDG_STATE_HOME'; echo what stood here before, after $signal" Enter
	shows "^what stood .* $signal\$" "$signal: the shell goes on"
done

# The line drops while a comment is being typed: it comes back by Enter and Up.
rm -f pid
press "sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'; echo hung up" Enter
shows '^> ' "comment: the reader is there"
press m d Enter
shows '^comment: *$' "comment: it is asked for"
type_text "half a thought"
shows '^comment: half a thought$' "comment: it is being typed"
kill -HUP "$(cat pid)"
shows '^hung up' "comment: the reader is gone"
unlike "$(cat ./*.crossread.yaml)" 'half a thought' "comment: nobody has entered it"
press "clear; '$CROSSREAD' --author=ana lantern.txt packetry.txt" Enter
shows 'D denial by ana' "comment: the reader is there again"
press Enter
shows '^comment: *$' "comment: it is asked for again"
press Up
shows '^comment: half a thought$' "comment: it comes back"
press Escape
shows '^ *a allegation' "comment: given up"
press q
shows 'ready> *$' "comment: the reader is left"
press "clear; rm -rf ./*.yaml '$XDG_STATE_HOME'" Enter

# Ctrl-Z and fg.
rm -f before during
press "stty -a >before; '$CROSSREAD' --author=ana lantern.txt packetry.txt" Enter
shows '^> ' "the reader is there"
press m
shows '^ *(copied|strong|likely|verbatim)' "on a match"
shows '^ *a allegation' "all of the frame is there"
held=$(screen)
press C-z
shows 'Stopped|stopped|Suspended' "Ctrl-Z stops it"
press "stty -a >during; echo in the shell" Enter
shows '^in the shell' "the shell takes keys"
is "$(modes)" "$plain" "stopped: screen, cursor and mouse are as before"
same_file during before "stopped: so are the terminal's settings"
press fg Enter
shows '^ *(copied|strong|likely|verbatim)' "fg brings it back"
shows '^ *a allegation' "fg: all of the frame is there"
is "$(screen)" "$held" "with the same screen"
press C-z
shows 'in the shell' "Ctrl-Z stops it again"
resize 70x20
press "kill %1; fg; echo ended with \$?" Enter
shows '^ended with 0' "stopped it can be ended"
is "$(modes)" "$plain" "ended: screen, cursor and mouse are as before"

# SIGTSTP, SIGCONT from outside.
resize 100x30
rm -f pid
press "clear; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'" Enter
shows '^> ' "the reader is there again"
kill -TSTP "$(cat pid)"
shows 'ready> *$' "SIGTSTP stops it"
is "$(modes)" "$plain" "SIGTSTP: screen, cursor and mouse are as before"
resize 90x24
press fg Enter
shows '^> ' "it goes on in a terminal of another size"

# SIGCONT alone, as after a SIGSTOP: what others wrote on the screen meanwhile is gone.
printf '\033[5;5Hwritten by somebody else' >"$(asked '#{pane_tty}')"
shows 'written by somebody else' "another program has written on the screen"
kill -CONT "$(cat pid)"
is_drawn_anew() { ! prints screen 'written by somebody else'; }
ok 'waits is_drawn_anew' "SIGCONT: all is drawn anew"
shows '^> ' "SIGCONT: the reader is there"
press q
shows 'ready> *$' "and can be left"

# Who started it ignores SIGTSTP: nobody could continue it.
press "clear; sh -c 'trap \"\" TSTP; \"\$0\" --no-restore --author=ana lantern.txt packetry.txt' '$CROSSREAD'" Enter
shows '^> ' "the reader is there without job control"
press C-z
press j
shows 'sentence 2/' "Ctrl-Z does not stop it then"
press q
shows 'ready> *$' "and it can be left"
done_testing
