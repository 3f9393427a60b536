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
