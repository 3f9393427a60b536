#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What users of terminals rely on, tried in a real one (tmux): copying, the title, the mouse, colours, the cursor, the browser.
. "${srcdir:-.}/tests/tap.sh"

command -v tmux >/dev/null || skip_all "there is no tmux"
printf -- '---\ntitle: "A case"\noutlet: "The Lantern"\nurl: "https://example.org/a?b=1&c"\n---\nMeta was sued.\nIt denies all.\n' >lantern.txt
printf 'Meta was sued in May.\nIt denies all.\n' >packetry.txt
unset TMUX TMUX_PANE NO_COLOR CLICOLOR CLICOLOR_FORCE DISPLAY WAYLAND_DISPLAY BROWSER VTE_VERSION TERM_PROGRAM
socket=$tap_folder/tmux
tm() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null' EXIT
screen() { tm capture-pane -p -t main; }
asked() { tm display-message -p -t main "$1"; }

# Waits up to ten seconds until a command prints a line that matches.
until_like() { # COMMAND PATTERN NAME
	tries=0
	while [ "$tries" -lt 200 ]; do
		if eval "$1" | grep -E -q -e "$2"; then
			pass "$3"
			return
		fi
		tries=$((tries + 1))
		sleep 0.05
	done
	fail "$3" "no line matches $2:
$(eval "$1")
$(screen)"
}
reader() { # ENVIRONMENT [OPTIONS]
	tm send-keys -t main "clear; env $1 '$CROSSREAD' --no-restore --author=ana $2 lantern.txt packetry.txt; echo left" Enter
	until_like screen 'sentence 1/' "the reader is there ($1 $2)"
}
leave() {
	tm send-keys -t main q
	until_like screen '^left' "q leaves"
}
at_cursor() { screen | sed -n "$(($(asked '#{cursor_y}') + 1))p" | cut -c"$(($(asked '#{cursor_x}') + 1))"; }

tm new-session -d -s main -x 100 -y 30 "PS1='ready> ' sh" || skip_all "tmux does not start"
tm set-option -g set-clipboard on
tm select-pane -t main -T before
until_like screen 'ready>' "a shell is there"

reader TERM=tmux-256color
until_like "asked '#{pane_title}'" '^crossread: lantern.txt, packetry.txt$' "the window has a title"
tm send-keys -t main y
until_like screen 'by tmux' "a copy goes to tmux"
until_like 'tm show-buffer' '^Meta was sued\.' "it is the sentence"
until_like 'tm show-buffer' '^— The Lantern, “A case”, https://example.org/a' "with its source"
is "$(at_cursor)" ">" "the cursor is on the focus"
tm send-keys -t main d t
until_like screen 'annotations 1/1' "a list opens"
is "$(at_cursor)" ">" "the cursor is on its item"
tm send-keys -t main Escape
until_like screen 'next|match' "and closes"
tm send-keys -t main '?'
until_like screen 'help 1-' "the help opens"
is "$(at_cursor)" ">" "the cursor is on its line"
tm send-keys -t main q
until_like screen 'sentence 1/' "and closes"
tm send-keys -t main ':' 'set mouse off'
until_like screen '^:set mouse off' "a line is typed"
is "$(asked '#{cursor_x}')" 14 "the cursor is behind it"
until_like "asked '#{mouse_any_flag}'" '^1$' "the mouse is the reader's"
tm send-keys -t main Enter
until_like "asked '#{mouse_any_flag}'" '^0$' ":set mouse off leaves it to the terminal"
tm send-keys -t main ':' 'open-url' Enter
until_like screen 'no browser here: https://example.org/a\?b=1&c' "without a browser the address is shown"
leave
until_like "asked '#{pane_title}'" '^before$' "the window has its own title again"

reader 'TERM=tmux-256color TMUX='
tm send-keys -t main j y
until_like screen 'OSC 52' "else to the terminal"
until_like 'tm show-buffer' '^It denies all\.' "which has it"
leave

mkdir bin
printf '#!/bin/sh\ncat >copied\n' >bin/xclip
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >opened\n' >bin/browser
chmod +x bin/xclip bin/browser
reader "TERM=vt220 TMUX= DISPLAY=:9 'BROWSER=browser --new %s' PATH=\"$scratch/bin:\$PATH\""
tm send-keys -t main y
until_like screen 'by xclip' "else to a program"
until_like 'cat copied 2>/dev/null' '^Meta was sued\.' "which has it, too"
tm send-keys -t main ':' 'open-url' Enter
until_like screen 'browser opens https' "an address is opened"
is "$(tr '\n' '|' <opened)" '--new|https://example.org/a?b=1&c|' "by an argument vector"
leave

# Colours: of the 256, none by NO_COLOR and CLICOLOR=0, and of a theme the whole ground.
colours() { tm capture-pane -e -p -t main | grep -c "$(printf '\033')\\[[0-9;]*[34]8;5;"; }
reader TERM=tmux-256color --theme=light
ok '[ "$(colours)" -gt 2 ]' "a theme has its colours"
ground() { tm capture-pane -e -p -t main | grep -o '48;5;[0-9]*' | sort | uniq -c | sort -rn | sed -n '1s/.*;//p'; }
is "$(ground)" 255 "also its ground"
tm send-keys -t main ':' 'theme dark' Tab
until_like ground '^234$' ":theme and Tab try another one"
tm send-keys -t main Escape
until_like ground '^255$' "Esc goes back"
leave
reader 'TERM=tmux-256color NO_COLOR=1' --theme=light
is "$(colours)" 0 "NO_COLOR: none"
leave
reader 'TERM=tmux-256color CLICOLOR=0' --theme=light
is "$(colours)" 0 "CLICOLOR=0: none"
leave
done_testing
