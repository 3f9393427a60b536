#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The configuration: keys, tags and commands in the reader and in the verbs; mistakes are told, and the rest holds.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
mkdir -p "$XDG_CONFIG_HOME/crossread"
config=$XDG_CONFIG_HOME/crossread/config.yaml

play() { # SCRIPT
	printf '%b' "$1" >script
	run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x30 --script=script lantern.txt packetry.txt
}

cat >"$config" <<'CONFIG'
keys:
  "J": "3 next-sentence"
tags:
  - name: "admission"
    key: "i"
    letter: "I"
    style: "denial"
    guidance: "they say that it is so"
commands:
  admit-both: ["tag admission", "other-pane", "tag admission"]
CONFIG
play 'key J\nkey i\nshow\n'
is "$status" 0 "a configuration of keys, tags and commands"
is "$stderr" "" "nothing is complained about"
like "$stdout" 'sentence 4/' "a key of the configuration, with a count"
like "$stdout" '>I' "the letter of a tag of the configuration"
like "$stdout" 'admission: they say that it is so' "its guidance"
like "$stdout" ' denial' "its style"
play 'run admit-both\nshow\n'
run "$CROSSREAD" list --tag=admission lantern.txt packetry.txt
is "$status" 0 "list knows the tag"
is "$(grep -c ' admission ' "$stdout_file")" 2 "tags of the configuration are kept"
run "$CROSSREAD" list --tag=admision lantern.txt
like "$stderr" 'allegation, denial, context and admission' "list tells which tags there are"
run "$CROSSREAD" --keys
like "$stdout" '^\| `i` \| `tag admission` \| admission: they say' "the key table has the tag"
like "$stdout" '^\| `:admit-both` \| `admit-both` \| tag admission; other-pane' "and the command"
like "$stdout" '^\| `J` \| `3 next-sentence`' "and the line of a key"
play 'run tag admision\nshow\n'
like "$stdout" 'no tag "admision": there are allegation, denial, context and admission' "the reader, too"

# Mistakes are told with file and line; the program starts.
cat >"$config" <<'CONFIG'
autor: "ana"
keys:
  "J": "3 next-sentense"
  "Z": "2 next-sentence"
CONFIG
play 'show\nkey Z\nshow\n'
is "$status" 0 "mistakes do not keep the reader from starting"
is "$(wc -l <"$stderr_file")" 2 "each mistake is a line on standard error"
like "$stderr" 'config.yaml:3:3: no command "next-sentense": did you mean "next-sentence"' "with file, line and remedy"
like "$stdout" 'error$' "the reader shows the first"
# Where rows end depends on the path.
rows=$(printf '%s\n' "$stdout" | sed -n 's/^|\(.*\)|$/\1/p' | tr -d ' \n')
like "$rows" '1moreproblem' "and how many more there are"
like "$stdout" 'sentence 3/' "the rest holds"
printf 'keys: [\n' >"$config"
play 'show\n'
is "$status" 0 "a file that is no YAML does not keep the reader from starting"
like "$stderr" 'config.yaml:' "it is told"
rm "$config"
mkdir "$config"
play 'show\n'
is "$status" 0 "nor does a folder in its place"
like "$stderr" 'config.yaml' "which is told"
rmdir "$config"

# The example of the manual page is one.
sed -n '/^\.Sh EXAMPLES/,/^\.Ed/{/^\./!p;}' "$srcdir/man/crossread-config.5" >"$config"
play "key 9 j i\\nshow\\n"
is "$stderr" "" "the example of the manual page has no mistakes"
like "$stdout" "admission: the accused say" "and sets what it says"

# --config reads another file, --no-config none, and --print-config prints what holds, to be read back.
mv "$config" example.yaml
printf 'author: "own"\n' >"$config"
print_config() { # ARGUMENT...
	run "$CROSSREAD" "$@" --print-config
}
print_config
is "$status" 0 "--print-config succeeds"
like "$stdout" '^author: "own"$' "--print-config tells what the configuration says"
like "$stdout" '^    "j": "next-sentence"$' "and what holds by default"
print_config --no-config
like "$stdout" '^# author: "ana"$' "--no-config: nothing of it holds"
cp "$stdout_file" default.yaml
print_config --config=example.yaml
is "$status" 0 "--config: another file"
unlike "$stdout" 'author: "own"' "--config: in place of the user's"
cp "$stdout_file" printed.yaml
for file in default printed; do
	print_config --config=$file.yaml
	is "$stderr" "" "$file: what --print-config prints has no mistakes"
	same_file "$stdout_file" $file.yaml "$file: and reads back the same"
done
run "$CROSSREAD" --config=example.yaml --keys
cp "$stdout_file" keys
run "$CROSSREAD" --config=printed.yaml --keys
same_file "$stdout_file" keys "the keys are the same, too"
run "$CROSSREAD" --config=default.yaml --keys
cp "$stdout_file" keys
run "$CROSSREAD" --no-config --keys
same_file "$stdout_file" keys "and so are the default ones"
printf 'colour: "red"\n' >wrong.yaml
print_config --config=wrong.yaml
is "$status" 2 "--print-config: exit 2 when something is left out"
like "$stderr" 'wrong.yaml:1:' "which is told"
print_config --config=missing.yaml
is "$status" 2 "--config: a file that is not there: exit 2"
like "$stderr" 'missing.yaml: No such file' "it is named"
print_config --config=default.yaml --no-config
is "$status" 2 "--config and --no-config: exit 2"
run "$CROSSREAD" list --config=missing.yaml lantern.txt
is "$status" 2 "verbs read it, too"

# Folders as the XDG Base Directory Specification has them: the variable, if it is an absolute path, else below home.
mkdir -p fresh/.config/crossread
printf 'author: "at home"\n' >fresh/.config/crossread/config.yaml
for value in unset relative ''; do
	run sh -c '
		HOME=$PWD/fresh XDG_CONFIG_HOME=$1 XDG_STATE_HOME=$1
		export HOME XDG_CONFIG_HOME XDG_STATE_HOME
		[ "$1" != unset ] || unset XDG_CONFIG_HOME XDG_STATE_HOME
		"$CROSSREAD" --print-config
		printf "key d\nkey :\nkey q u i t <Enter>\n" >script
		exec "$CROSSREAD" --restore --script=script lantern.txt packetry.txt' sh "$value"
	like "$stdout" '^author: "at home"$' "XDG_CONFIG_HOME '$value': below ~/.config"
	ok '[ -f fresh/.local/state/crossread/places ]' "XDG_STATE_HOME '$value': below ~/.local/state"
	is "$(find fresh -type f ! -path '*/crossread/*')" "" "and nothing else at home"
	ok "[ ! -e relative ]" "nor below a relative path"
	rm -r fresh/.local
done
done_testing
