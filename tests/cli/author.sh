#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Who tags when nobody says so: what git knows, else the name of the login; never a name that would not be one.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
printf 'show\nkey q\n' >script
mkdir bin nothing
unset LOGNAME
usual=$PATH

# Starts the reader with another git; sets $told to who tags.
who() { # [NAME=VALUE]...
	run env "$@" "$CROSSREAD" --script=script --size=100x30 lantern.txt
	told=$(printf '%s\n' "$stdout" | sed -n 's/^| tagging as \(.*\) (--author.*/\1/p')
}
git_prints() { # COMMANDS
	printf '#!/bin/sh\n%s\n' "$1" >bin/git
	chmod +x bin/git
	PATH=$PWD/bin:$usual
}

git_prints 'printf "%s\n" "$@" >asked; echo "Ana Lee"'
who LOGNAME=login
is "$told" "Ana Lee" "what git says"
is "$(tr '\n' ' ' <asked)" "-C . config user.name " "it is asked in the folder of the article"
git_prints 'exit 1'
who LOGNAME=login
is "$told" "login" "git knows nobody: the name of the login"
git_prints 'echo "   "'
who LOGNAME=login
is "$told" "login" "so where it says nothing"
git_prints 'head -c 5000 /dev/zero | tr "\000" x'
who LOGNAME=login
is "$told" "login" "so where it says too much"
git_prints 'printf "A\033[2Jna\n"'
who LOGNAME=login
unlike "$stdout" "$(printf '\033')" "a name cannot speak to the terminal"
# shellcheck disable=SC2123 # there is to be no git
PATH=$PWD/nothing
who=$(LOGNAME=login "$CROSSREAD" --script=script --size=100x30 lantern.txt | /usr/bin/env PATH="$usual" grep 'tagging as')
PATH=$usual
like "$who" 'tagging as login' "without git: the name of the login"
git_prints 'exit 1'
login=$(id -un)
for name in '' -; do
	case $name in
	-) who -u LOGNAME ;;
	*) who LOGNAME= ;;
	esac
	is "$told" "$login" "LOGNAME '$name': the name of the user"
done
who LOGNAME='   '
is "$told" "unknown" "a blank name is none"
done_testing
