#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A real terminal, by tmux: starts, tags, resizes, saves by itself, suspends nothing it should not, and gives the terminal back.
. "${srcdir:-.}/tests/tap.sh"

command -v tmux >/dev/null || skip_all "there is no tmux"
cp "$srcdir"/samples/*.txt .
unset TMUX TMUX_PANE
socket=$tap_folder/tmux
tm() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null' EXIT
screen() { tm capture-pane -p -t main; }

# Waits up to ten seconds for a line of the screen to match; never sleeps longer than it must.
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

tm new-session -d -s main -x 100 -y 30 "PS1='ready> ' sh" || skip_all "tmux does not start"
waits_for 'ready>' "a shell is there"
tm send-keys -t main "stty -a >before; VISUAL=./editor '$CROSSREAD' --author=ana lantern.txt packetry.txt; echo left with \$?; stty -a >after" Enter
waits_for '^> ' "the focus is marked"
waits_for 'tagging as ana' "it says who tags"
tm send-keys -t main m d
waits_for 'denial: ' "a tag is told"
waits_for 'saved ([0-9]+ annotations? )?[0-9]+:[0-9]+' "it is saved without being asked"
like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "the sidecar is there before leaving"
tm resize-window -t main -x 61 -y 17
waits_for 'sentence [0-9]+/' "it is there after a resize"
is "$(screen | wc -L | awk '{ print ($1 <= 61) }')" 1 "nothing is wider than the window"
tm resize-window -t main -x 30 -y 6
waits_for '40x8 is needed; q leaves' "a small window is told what is needed"
tm resize-window -t main -x 100 -y 30
waits_for 'sentence [0-9]+/' "it is back in a large one"
tm send-keys -t main '?'
waits_for 'next sentence' "help opens"
tm send-keys -t main Escape
waits_for 'sentence [0-9]+/' "Esc closes it"
cat >editor <<'end'
#!/bin/sh
stty -a >during
printf 'your comment: '
read -r line
printf '%s\n' "$line" >"$1"
end
chmod +x editor
tm send-keys -t main C-g
waits_for '^your comment:' "an editor has the terminal"
tm send-keys -t main "from outside" Enter
waits_for 'comment: from outside' "what it wrote is the comment, and the screen is back"
is "$(sed 's/rows [0-9]*; columns [0-9]*;//' during)" "$(sed 's/rows [0-9]*; columns [0-9]*;//' before)" \
	"the editor got the terminal as it was"
tm send-keys -t main q
waits_for 'left with 0' "q leaves"
waits_for 'ready>' "the shell is back"
tries=0
while [ ! -s after ] && [ "$tries" -lt 100 ]; do
	tries=$((tries + 1))
	sleep 0.05
done
is "$(sed 's/rows [0-9]*; columns [0-9]*;//' after)" "$(sed 's/rows [0-9]*; columns [0-9]*;//' before)" \
	"the terminal's settings are as before"

# TERM dumb, unset, unknown: text and one line that says why.
for kind in dumb '' no-such-terminal; do
	tm send-keys -t main "TERM=$kind '$CROSSREAD' lantern.txt packetry.txt 2>why >'out-$kind'; echo 'TERM=$kind:' \$(cat why)" Enter
	waits_for "^TERM=$kind: crossread: .*plain text" "TERM=$kind: says that plain text follows"
	ok "[ \"\$(wc -l <'out-$kind')\" -gt 20 ]" "TERM=$kind: and it follows"
done

# Ended by a signal: saved, and the terminal given back.
rm -f ./*.crossread.yaml
tm send-keys -t main "clear; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'; echo ended with \$?" Enter
waits_for '^> ' "it runs again"
tm send-keys -t main m d
waits_for 'denial: ' "a tag is given"
kill -TERM "$(cat pid)"
waits_for 'ended with' "SIGTERM ends it"
like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "what was tagged is saved"
done_testing
