#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A real terminal, by tmux: starts, tags, resizes, saves by itself, suspends nothing it should not, and gives the terminal back.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

cp "$srcdir"/samples/*.txt .
open_terminal
press "stty -a >before; VISUAL=./editor '$CROSSREAD' --author=ana lantern.txt packetry.txt; status=\$?; stty -a >after; echo left with \$status" Enter
shows '^> ' "the focus is marked"
shows 'tagging as ana' "it says who tags"
press m d
shows 'denial: ' "a tag is told"
shows 'saved ([0-9]+ annotations? )?[0-9]+:[0-9]+' "it is saved without being asked"
like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "the sidecar is there before leaving"
resize 61x17
shows '^─{61}$' "it is there after a resize, as wide as the window"
like "$(screen)" '^>D ' "and the focus is in sight"
resize 30x6
shows '40x8 is needed; q leaves' "a small window is told what is needed"
resize 100x30
shows '^─{100}$' "it is back in a large one"
press '?'
shows '^ help 1-' "help opens"
press Escape
shows 'sentence [0-9]+/' "Esc closes it"
cat >editor <<'end'
#!/bin/sh
stty -a >during
printf 'your comment: '
read -r line
printf '%s\n' "$line" >"$1"
end
chmod +x editor
press C-g
shows '^your comment:' "an editor has the terminal"
press "from outside" Enter
shows 'comment: from outside' "what it wrote is the comment, and the screen is back"
is "$(sed 's/rows [0-9]*; columns [0-9]*;//' during)" "$(sed 's/rows [0-9]*; columns [0-9]*;//' before)" \
	"the editor got the terminal as it was"
press q
shows '^left with 0' "q leaves"
shows '^ready> *$' "the shell is back"
is "$(sed 's/rows [0-9]*; columns [0-9]*;//' after)" "$(sed 's/rows [0-9]*; columns [0-9]*;//' before)" \
	"the terminal's settings are as before"

# TERM dumb, unset, unknown: text and one line that says why.
for kind in dumb '' no-such-terminal; do
	press "TERM=$kind '$CROSSREAD' lantern.txt packetry.txt 2>why >'out-$kind'; echo 'TERM=$kind:' \$(cat why)" Enter
	shows "^TERM=$kind: crossread: .*plain text" "TERM=$kind: says that plain text follows"
	ok "[ \"\$(wc -l <'out-$kind')\" -gt 20 ]" "TERM=$kind: and it follows"
done

# A long article: its beginning, then all of it; one that turns out to be too long leaves the terminal as it was.
awk 'BEGIN { for (i = 1; i <= 20000; i++) print "Sentence number " i " of a long article." }' >long.txt
press "clear; '$CROSSREAD' --no-restore --author=ana long.txt" Enter
shows '^> *Sentence number 1 of' "a long article is there"
press G
shows '^> *Sentence number 20000 of' "with all of it"
press q
shows 'ready> *$' "it can be left"
awk 'BEGIN { for (i = 1; i <= 263000; i++) print "No." }' >many.txt
press "clear; '$CROSSREAD' --no-restore --author=ana many.txt; echo ended with \$?" Enter
shows 'many.txt: more than 262144 sentences, the limit' "too many sentences are told on the shell's screen"
shows '^ended with 2' "with exit 2"

# An editor that is stopped gives the shell back, and comes back with the reader.
cat >editor <<'end'
#!/bin/sh
kill -STOP $$
echo went on >"$1"
end
press "clear; VISUAL=./editor '$CROSSREAD' --no-restore --author=ana wireclip.txt" Enter
shows '^> ' "another article is there"
press d
shows '^>D|^ *denial ·' "it is tagged"
press C-g
shows 'Stopped|stopped|Suspended' "a stopped editor stops the reader"
press fg Enter
shows 'comment: went on' "fg brings back both"
press q
shows 'ready> *$' "and the reader can be left"

# Ended by a signal: saved, and the terminal given back.
rm -f ./*.crossread.yaml
press "clear; sh -c 'echo \$\$ >pid; exec \"\$0\" --author=ana lantern.txt packetry.txt' '$CROSSREAD'; echo ended with \$?" Enter
shows '^> ' "it runs again"
press m d
shows 'denial: ' "a tag is given"
kill -TERM "$(cat pid)"
shows '^ended with 0' "SIGTERM ends it"
like "$(cat ./*.crossread.yaml)" 'tag: "denial"' "what was tagged is saved"
done_testing
