#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Terminals that can do less than usual, described by our own entries of terminfo: no cursor addressing, other sequences than
# ECMA-48, no default colours. None of them is sent what it would not understand.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

command -v tic >/dev/null || skip_all "there is no tic, which describes terminals"
cp "$srcdir"/samples/*.txt .
cat >entries <<'end'
cr-paper|prints line by line,
	am, cols#80, lines#24,
	bel=^G, clear=^L, cr=\r, cud1=\n, ind=\n,
cr-other|a screen that speaks other sequences,
	am, cols#80, lines#24,
	bel=^G, clear=\EH\EJ$<50>, cr=\r, cub1=^H, cud1=\EB, cuf1=\EC, cup=\EY%p1%' '%+%c%p2%' '%+%c$<5>, cuu1=\EA,
	ed=\EJ, el=\EK, home=\EH, ind=\n,
cr-colours|eight colours and no way back to those of before,
	am, bce, cols#80, lines#24, colors#8, pairs#64,
	bel=^G, clear=\E[H\E[2J, cr=\r, cub1=^H, cud1=\n, cuf1=\E[C, cup=\E[%i%p1%d;%p2%dH, cuu1=\E[A, ed=\E[J, el=\E[K,
	home=\E[H, ind=\n, bold=\E[1m, rev=\E[7m, sgr0=\E[m, setab=\E[4%p1%dm, setaf=\E[3%p1%dm,
cr-pairs|the same with two pairs of colours,
	pairs#2, use=cr-colours,
end
tic -o terminfo entries 2>told || skip_all "tic takes no entries: $(cat told)"
TERMINFO=$PWD/terminfo
export TERMINFO
# Plays in that terminal until the reader has tagged and left; what it sent is in the file raw, with ^ for ESC.
play() { # TERM [OPTIONS]
	rm -f ./*.yaml left sent
	tm pipe-pane -t main 'cat >sent'
	press "TERM=$1 '$CROSSREAD' --no-config --no-restore --author=ana $2 lantern.txt packetry.txt 2>why; echo \$? >left" Enter
	until_like 'cat sent 2>/dev/null' 'Facebook' "$1: the articles are there"
	press m d
	until_like 'cat ./*.yaml 2>/dev/null' 'tag: "denial"' "$1: keys are taken, and kept"
	press q
	until_like 'cat left 2>/dev/null' '^0$' "$1: q leaves"
	tm pipe-pane -t main
	tr '\033' '^' <sent | awk 'seen; /--no-restore/ { seen = 1 }' >raw
}

open_terminal 80x24

press "TERM=cr-paper '$CROSSREAD' lantern.txt packetry.txt >text 2>why; echo left" Enter
shows '^left' "a terminal that prints lines"
ok '[ "$(wc -l <text)" -gt 20 ]' "gets the articles as text"
press "clear; TERM=cr-paper '$CROSSREAD' lantern.txt packetry.txt 2>why | cat; TERM=cr-paper '$CROSSREAD' lantern.txt packetry.txt 2>why; echo over" Enter
shows '^over' "also where it is the output"
like "$(cat why)" 'TERM=cr-paper: such a terminal cannot show a screen; try TERM=xterm' "and is told why"

play cr-other
like "$(cat raw)" '\^Y' "it is spoken to in its own sequences"
unlike "$(cat raw)" '\^\[' "in no others: neither mouse nor title nor paste"
unlike "$(cat raw)" '\$<' "and padding is not printed"

play cr-colours --theme=light
like "$(cat raw)" '\^\[3[0-7]m|\^\[4[0-7]m' "what has colours is sent some"
play cr-colours
like "$(cat raw)" '\^\[37m|\^\[40m' "where there is no default the ground is black, or the text white"
play cr-pairs --theme=light
like "$(cat raw)" '\^\[3[0-7]m|\^\[4[0-7]m' "with few pairs some styles have colours"
done_testing
