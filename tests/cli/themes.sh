#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Themes: of the program and of the user, shown by the verb, taken by option, configuration and command; colours as the environment says.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
escape=$(printf '\033')
unset NO_COLOR CLICOLOR CLICOLOR_FORCE COLORTERM

run "$CROSSREAD" themes
is "$status" 0 "the themes are shown"
unlike "$stdout" "$escape" "without colours into a file"
is "$(printf '%s\n' "$stdout" | grep -E '^[a-z-]+: ' | sed 's/:.*//' | tr '\n' ' ')" \
	"default dark light high-contrast colour-blind mono " "all of them, the default one first"
like "$stdout" '^high-contrast: .*least contrast [789][.][0-9]:1' "with their contrast"
unlike "$stdout" '^default: .*contrast' "but for the terminal's own colours, which nobody knows"

run env CLICOLOR_FORCE=1 TERM=xterm-256color "$CROSSREAD" themes dark
like "$stdout" "${escape}.0;1;38;5;214;48;5;236mPacketry" "CLICOLOR_FORCE shows them, by index"
run env CLICOLOR_FORCE=1 COLORTERM=truecolor "$CROSSREAD" themes dark
like "$stdout" "${escape}.0;1;38;2;255;175;0;48;2;48;48;48mPacketry" "or direct"
run env CLICOLOR_FORCE=1 TERM=linux "$CROSSREAD" themes dark
like "$stdout" "${escape}.0;1;93;40mPacketry" "or of the palette"
run env CLICOLOR_FORCE=1 NO_COLOR=1 "$CROSSREAD" themes dark
unlike "$stdout" "$escape" "NO_COLOR goes before"

run "$CROSSREAD" themes drak
is "$status" 2 "an unknown theme is trouble"
like "$stderr" 'no theme "drak": did you mean "dark"' "with what may be meant"

mkdir -p "$HOME/.config/crossread/themes"
printf 'about: "brown on paper"\ntext: { foreground: 94, background: 230 }\n' >"$HOME/.config/crossread/themes/sepia.yaml"
printf 'rule: {}\nfocsu: { bold: true }\n' >"$HOME/.config/crossread/themes/broken.yaml"
run "$CROSSREAD" themes
is "$status" 2 "a damaged theme of one's own is trouble"
like "$stderr" 'broken.yaml:2:1: .*focsu.*did you mean "focus"' "with its file and line"
like "$stdout" '^sepia: brown on paper' "the others are shown, one's own too"
rm "$HOME/.config/crossread/themes/broken.yaml"

printf 'show\n' >script
run "$CROSSREAD" --theme=drak --script=script lantern.txt packetry.txt
is "$status" 2 "--theme refuses one that does not exist"
printf 'run theme sepia\nshow\nrun theme drak\nshow\nrun theme\nshow\n' >script
run "$CROSSREAD" --author=ana --theme=sepia --script=script lantern.txt packetry.txt
is "$status" 0 "--theme takes one's own"
like "$stdout" 'theme sepia; to keep it' ":theme takes it, and says how to keep it"
like "$stdout" 'no theme "drak": did you mean "dark"' ":theme refuses one that does not exist"
like "$stdout" 'theme sepia; there are default, dark' ":theme alone tells all"
mkdir -p "$HOME/.config/crossread"
printf 'theme: "lihgt"\n' >"$HOME/.config/crossread/config.yaml"
run "$CROSSREAD" --author=ana --script=script lantern.txt packetry.txt
is "$status" 0 "with an unknown theme in the configuration the reader starts"
like "$stderr" 'did you mean "light"' "and says so"
done_testing
