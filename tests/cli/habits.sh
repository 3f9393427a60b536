#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What users of terminals rely on, tried in a real one (tmux): copying, the title, the mouse, colours, the cursor, the browser.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

printf -- '---\ntitle: "A case"\noutlet: "The Lantern"\nurl: "https://example.org/a?b=1&c"\n---\nMeta was sued.\nIt denies all.\n' >lantern.txt
printf 'Meta was sued in May.\nIt denies all.\n' >packetry.txt

reader() { # ENVIRONMENT [OPTIONS]
	press "clear; env $1 '$CROSSREAD' --no-restore --author=ana $2 lantern.txt packetry.txt; echo left" Enter
	shows 'sentence 1/' "the reader is there ($1 $2)"
}
leave() {
	press q
	shows '^left' "q leaves"
}
at_cursor() { screen | sed -n "$(($(asked '#{cursor_y}') + 1))p" | cut -c"$(($(asked '#{cursor_x}') + 1))"; }

open_terminal
tm set-option -g set-clipboard on
tm select-pane -t main -T before

reader TERM=tmux-256color
until_like "asked '#{pane_title}'" '^crossread: lantern.txt, packetry.txt$' "the window has a title"
press y
shows 'by tmux' "a copy goes to tmux"
until_like 'tm show-buffer' '^Meta was sued\.' "it is the sentence"
until_like 'tm show-buffer' '^— The Lantern, “A case”, https://example.org/a' "with its source"
is "$(at_cursor)" ">" "the cursor is on the focus"
press d t
shows 'annotations 1/1' "a list opens"
is "$(at_cursor)" ">" "the cursor is on its item"
press Escape
shows 'next|match' "and closes"
press '?'
shows 'help 1-' "the help opens"
is "$(at_cursor)" ">" "the cursor is on its line"
press q
shows 'sentence 1/' "and closes"
press ':' 'set mouse off'
shows '^:set mouse off' "a line is typed"
is "$(asked '#{cursor_x}')" 14 "the cursor is behind it"
until_like "asked '#{mouse_any_flag}'" '^1$' "the mouse is the reader's"
press Enter
until_like "asked '#{mouse_any_flag}'" '^0$' ":set mouse off leaves it to the terminal"
press ':' 'open-url' Enter
shows 'no browser here: https://example.org/a\?b=1&c' "without a browser the address is shown"
leave
until_like "asked '#{pane_title}'" '^before$' "the window has its own title again"

# The mouse: a click focuses, a second one takes the word, a third one the sentence; a paste is text for a prompt.
clicks() { # TIMES PATTERN: sends presses and releases at once, on the end of the first words that match
	at=$(screen | awk -v pattern="$2" '!found && match($0, pattern) { print RSTART + RLENGTH - 1 ";" NR; found = 1 }')
	click=$(printf '\033[<0;%sM\033[<0;%sm' "$at" "$at")
	case $1 in
	1) type_text "$click" ;;
	2) type_text "$click$click" ;;
	3) type_text "$click$click$click" ;;
	esac
}
reader TERM=tmux-256color
clicks 1 'It denies'
shows 'sentence 2/' "a click focuses"
clicks 2 'Meta was'
press d
until_like 'cat lantern.txt.crossread.yaml 2>/dev/null' 'quote: "was"' "a double one selects a word"
clicks 3 'It denies'
press c
until_like 'cat lantern.txt.crossread.yaml' 'quote: "It denies all\."' "a triple one selects a sentence"
tm set-buffer 'words from elsewhere'
tm paste-buffer -p -t main
shows 'pasted text is taken in prompts only' "pasted text is no keys"
press ':'
tm paste-buffer -p -t main
shows '^:words from elsewhere' "but is text in a prompt"
press Escape
leave
rm lantern.txt.crossread.yaml

# What draws a frame at once where the terminal can wait for its end.
tm pipe-pane -t main 'cat >raw'
reader 'TERM=tmux-256color TERM_PROGRAM=WezTerm'
leave
tm pipe-pane -t main
frames() { tr '\033' '^' <raw | grep -o '\^\[?2026[hl]' | sort | uniq -c | tr -s ' \n' ' '; }
like "$(frames)" '^ ?([1-9][0-9]*) \^\[\?2026h ' "frames are begun"
ok '[ "$(tr "\033" "^" <raw | grep -o "2026[hl]" | tail -n 1)" = 2026l ]' "and ended"
# A keyboard that is not standard input: the article comes from there.
press "clear; cat lantern.txt | '$CROSSREAD' --no-restore --author=ana - packetry.txt; echo left" Enter
shows 'sentence 1/' "an article from standard input, and keys from the terminal"
press j d
shows 'standard input has no sidecar' "it cannot be tagged"
leave

reader 'TERM=tmux-256color TMUX='
press j y
shows 'OSC 52' "else to the terminal"
until_like 'tm show-buffer' '^It denies all\.' "which has it"
leave

mkdir bin
printf '#!/bin/sh\ncat >copied\n' >bin/xclip
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >opened\n' >bin/browser
chmod +x bin/xclip bin/browser
reader "TERM=vt220 TMUX= DISPLAY=:9 'BROWSER=browser --new %s' PATH=\"$scratch/bin:\$PATH\""
press y
shows 'by xclip' "else to a program"
until_like 'cat copied 2>/dev/null' '^Meta was sued\.' "which has it, too"
press ':' 'open-url' Enter
shows 'browser opens https' "an address is opened"
is "$(tr '\n' '|' <opened)" '--new|https://example.org/a?b=1&c|' "by an argument vector"
leave

# What stays is not waited for.
printf '#!/bin/sh\nsleep 4\n' >bin/slow
chmod +x bin/slow
reader "TERM=vt220 BROWSER=slow PATH=\"$scratch/bin:\$PATH\""
press ':' 'open-url' Enter
shows 'slow opens https' "a browser that stays is left to itself"
leave

# Programs that are not there, fail, or are none at all.
printf '#!/bin/sh\nexit 1\n' >bin/xclip
reader "TERM=vt220 TMUX= DISPLAY=:9 BROWSER=false PATH=\"$scratch/bin:\$PATH\""
press y
shows 'not copied: this terminal takes no copies' "a copy that nothing takes is told"
press ':' 'open-url' Enter
shows 'false failed · the address is https' "a browser that fails is told"
leave
for browser in "'BROWSER=  ' :BROWSER is blank" "BROWSER=no-such-browser:no-such-browser: No such file" "'BROWSER=\"open':a quotation mark is not closed"; do
	reader "TERM=vt220 ${browser%%:*}"
	press ':' 'open-url' Enter
	shows "${browser#*:}.* · the address is" "${browser%%:*}: told, with the address"
	leave
done
reader "TERM=vt220 DISPLAY=:9 PATH=$scratch/bin"
press ':' 'open-url' Enter
shows 'xdg-open: No such file' "a desktop has a program for it"
leave

# Colours: of the 256, none by NO_COLOR and CLICOLOR=0, and of a theme the whole ground.
colours() { coloured_screen | grep -c "$(printf '\033')\\[[0-9;]*[34]8;5;"; }
reader TERM=tmux-256color --theme=light
ok '[ "$(colours)" -gt 2 ]' "a theme has its colours"
ground() { coloured_screen | grep -o '48;5;[0-9]*' | sort | uniq -c | sort -rn | sed -n '1s/.*;//p'; }
is "$(ground)" 255 "also its ground"
press ':' 'theme dark' Tab
until_like ground '^234$' ":theme and Tab try another one"
press Escape
until_like ground '^255$' "Esc goes back"
leave
reader 'TERM=tmux-256color NO_COLOR=1' --theme=light
is "$(colours)" 0 "NO_COLOR: none"
leave
reader 'TERM=tmux-256color CLICOLOR=0' --theme=light
is "$(colours)" 0 "CLICOLOR=0: none"
leave
done_testing
