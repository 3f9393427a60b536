# SPDX-License-Identifier: GPL-3.0-or-later
# A real terminal for a test: tmux, with a server of its own that ends with the test. It is sourced after tap.sh; where there
# is no tmux, the whole test is left out.
#
#	. "${srcdir:-.}/tests/tap.sh"
#	. "$srcdir/tests/tmux.sh"
#	open_terminal
#	press "echo what is typed" Enter
#	shows '^what is typed' "the shell takes keys"
#	done_testing
#
# What is waited for comes soon or not at all: half a minute is for the slowest of machines.

command -v tmux >/dev/null || skip_all "there is no tmux"

# The session that all of this is about; a test that opens several names each.
terminal=main

# shellcheck disable=SC2154 # tap.sh says which folder
tm() { tmux -S "$tap_folder/tmux" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null' EXIT
trap 'exit 99' HUP INT TERM

# Opens a terminal, of 100x30 cells unless told. Without a command it runs a shell; its prompt is on the screen then.
open_terminal() { # [SIZE [COMMAND]]
	set -- "${1:-100x30}" "${2-}"
	tm new-session -d -s "$terminal" -x "${1%x*}" -y "${1#*x}" "${2:-PS1='ready> ' sh}" || skip_all "tmux does not start"
	[ -n "$2" ] || shows '^ready>' "a shell is there"
}

resize() { # SIZE
	tm resize-window -t "$terminal" -x "${1%x*}" -y "${1#*x}"
}

# Keys by tmux's names (Enter, C-z); what is no name is typed.
press() { # KEY...
	tm send-keys -t "$terminal" "$@"
}

# Types a text, whatever it is.
type_text() { # TEXT
	press -l -- "$1"
}

# Prints what is on the screen.
screen() {
	tm capture-pane -p -t "$terminal"
}

# Prints the screen with the sequences that give its colours.
coloured_screen() {
	tm capture-pane -e -p -t "$terminal"
}

# Prints what tmux knows of the terminal.
asked() { # FORMAT
	tm display-message -p -t "$terminal" "$1"
}

# Runs a command again and again until it succeeds; fails when it never does.
waits() { # COMMAND [ARGUMENT]...
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 600 ] || return 1
		sleep 0.05
	done
}

# What a shell command prints has a line that matches the extended regular expression.
prints() { # COMMAND PATTERN
	eval "$1" | grep -E -q -e "$2"
}

# As a check: sooner or later a command prints a line that matches.
until_like() { # COMMAND PATTERN NAME
	if waits prints "$1" "$2"; then
		pass "$3"
	else
		fail "$3" "no line matches: $2
$1:
$(eval "$1")
the screen:
$(screen)"
	fi
}

# As a check: sooner or later a line of the screen matches.
shows() { # PATTERN NAME
	if waits prints screen "$1"; then
		pass "$2"
	else
		fail "$2" "no line matches: $1
the screen:
$(screen)"
	fi
}
