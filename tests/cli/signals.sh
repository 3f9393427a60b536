#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# However the reader ends or stops, the terminal is as before: its settings, its screen, its cursor, and no mouse reports.
. "${srcdir:-.}/tests/tap.sh"

command -v tmux >/dev/null || skip_all "there is no tmux"
cp "$srcdir"/samples/*.txt .
unset TMUX TMUX_PANE
ulimit -c 0
socket=$tap_folder/tmux
tm() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null' EXIT
screen() { tm capture-pane -p -t main; }
waits_for() { # PATTERN NAME
	tries=0
	while [ "$tries" -lt 200 ]; do
		if screen | grep -E -q -e "$1"; then
			pass "$2"
			return
		fi
		tries=$((tries + 1))
		sleep 0.05
	done
	fail "$2" "no line matches $1:
$(screen)"
}
# What the terminal itself is told to do: the other screen, mouse reports, the cursor, keypad keys.
modes() {
	tm display-message -p -t main 'other screen #{alternate_on}, mouse #{mouse_any_flag}, cursor #{cursor_flag}, keys #{keypad_cursor_flag}'
}

tm new-session -d -s main -x 100 -y 30 "PS1='ready> ' sh" || skip_all "tmux does not start"
waits_for 'ready>' "a shell is there"
tm send-keys -t main "echo what stood here before" Enter
waits_for '^what stood' "and something on its screen"
plain=$(modes)

for signal in TERM HUP INT SEGV ABRT; do
	rm -f before after ./*.yaml
	tm send-keys -t main "stty -a >before; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'; echo $signal: \$?; stty -a >after" Enter
	waits_for '^> ' "$signal: the reader is there"
	isnt "$(modes)" "$plain" "$signal: it has changed the terminal"
	tm send-keys -t main m d
	waits_for 'denial: ' "$signal: something is tagged"
	kill -"$signal" "$(cat pid)"
	waits_for "^$signal: [0-9]" "$signal: ends it"
	tries=0
	while [ ! -s after ] && [ "$tries" -lt 100 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	is "$(modes)" "$plain" "$signal: screen, cursor and mouse are as before"
	same_file after before "$signal: the terminal's settings are as before"
	like "$(screen)" '^what stood here before' "$signal: so is what stood on it"
	case $signal in
	SEGV | ABRT) ;;
	*) like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "$signal: what was tagged is saved" ;;
	esac
	tm send-keys -t main "clear; rm -rf '$XDG_STATE_HOME'; echo what stood here before" Enter
	waits_for '^what stood' "$signal: the shell goes on"
done

# Ctrl-Z and fg.
rm -f during after back
tm send-keys -t main "stty -a >before; '$CROSSREAD' --author=ana lantern.txt packetry.txt; stty -a >during" Enter
waits_for '^> ' "the reader is there"
tm send-keys -t main m
waits_for '^ *(copied|strong|likely|verbatim)' "on a match"
held=$(screen)
tm send-keys -t main C-z
waits_for 'Stopped|stopped|Suspended' "Ctrl-Z stops it"
tm send-keys -t main "echo in the shell; stty -a >during" Enter
waits_for '^in the shell' "the shell takes keys"
is "$(modes)" "$plain" "stopped: screen, cursor and mouse are as before"
same_file during before "stopped: so are the terminal's settings"
tm send-keys -t main fg Enter
waits_for '^ *(copied|strong|likely|verbatim)' "fg brings it back"
is "$(screen)" "$held" "with the same screen"
tm send-keys -t main C-z
waits_for 'in the shell' "Ctrl-Z stops it again"
tm resize-window -t main -x 70 -y 20
tm send-keys -t main "kill %1; fg" Enter
waits_for 'ready> *$' "stopped it can be ended"
is "$(modes)" "$plain" "ended: screen, cursor and mouse are as before"

# SIGTSTP, SIGCONT from outside.
tm resize-window -t main -x 100 -y 30
rm -f pid
tm send-keys -t main "clear; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'" Enter
waits_for '^> ' "the reader is there again"
kill -TSTP "$(cat pid)"
waits_for 'ready> *$' "SIGTSTP stops it"
is "$(modes)" "$plain" "SIGTSTP: screen, cursor and mouse are as before"
tm resize-window -t main -x 90 -y 24
tm send-keys -t main fg Enter
waits_for '^> ' "it goes on in a terminal of another size"
tm send-keys -t main q
waits_for 'ready> *$' "and can be left"
done_testing
