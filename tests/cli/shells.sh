#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion in bash, zsh and fish: each runs in a terminal, where a command line is typed and Tab pressed.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

cp "$srcdir"/samples/*.txt .
mkdir shelf bin
touch conf.yaml
ln -s "$CROSSREAD" bin/crossread
PATH=$PWD/bin:$PATH
export PATH

# Types the beginning of a line and Tab; the whole line must come out.
completes() { # TYPED LINE
	press C-l
	waits prints screen '^ready> *$' || diag "no prompt: $(screen)"
	type_text "$1"
	press Tab
	if waits prints screen "^ready> $2\$"; then
		pass "$shell: $1 becomes $2"
	else
		fail "$shell: $1 becomes $2" "$(screen)"
	fi
	press C-u
}

# Types a line that Tab must leave as it is; a second one behind it shows that Tab was read.
leaves() { # TYPED
	press C-l
	waits prints screen '^ready> *$' || diag "no prompt: $(screen)"
	type_text "$1"
	press Tab
	type_text "end"
	if waits prints screen "^ready> ${1}end\$"; then
		pass "$shell: $1 stays"
	else
		fail "$shell: $1 stays" "$(screen)"
	fi
	press C-u
}

for shell in bash zsh fish; do
	if ! command -v "$shell" >/dev/null; then
		skip "completion in $shell" "there is no $shell"
		continue
	fi
	case $shell in
	bash)
		start="env PS1='ready> ' bash --norc --noprofile"
		load=". '$srcdir/completion/bash/crossread'; bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous off'"
		;;
	zsh)
		start="env PROMPT='ready> ' zsh -f"
		load="fpath=('$srcdir/completion/zsh' \$fpath); autoload -Uz compinit; compinit -u -D; unsetopt prompt_sp; bindkey -e"
		;;
	fish)
		start="fish --no-config -C \"function fish_prompt; echo -n 'ready> '; end\""
		load="set -g fish_autosuggestion_enabled 0; complete -e crossread; source '$srcdir/completion/fish/crossread.fish'"
		;;
	esac
	terminal=$shell
	open_terminal 140x40 "$start"
	if ! waits prints screen '^ready>'; then
		fail "$shell starts" "$(screen)"
		continue
	fi
	type_text "$load"
	press Enter
	completes 'crossread sente' 'crossread sentences'
	completes 'crossread list --form' 'crossread list --format=?'
	completes 'crossread list --format=ts' 'crossread list --format=tsv'
	completes 'crossread list --tag=den' 'crossread list --tag=denial'
	completes 'crossread list --state=amb' 'crossread list --state=ambiguous'
	completes 'crossread --adjud' 'crossread --adjudicate=?'
	completes 'crossread --sidecar-dir=she' 'crossread --sidecar-dir=shelf/?'
	completes 'crossread --config=con' 'crossread --config=conf.yaml'
	completes 'crossread -c next-sen' 'crossread -c next-sentence'
	completes 'crossread lant' 'crossread lantern.txt'
	completes 'crossread list pack' 'crossread list packetry.txt'
	completes 'crossread merge -o lant' 'crossread merge -o lantern.txt'
	leaves 'crossread sentences --ta'
	leaves 'crossread list senten'
done
done_testing
