#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What no makefile names is neither built, nor run, nor distributed; it must not be forgotten there.

. "${srcdir:-.}/tests/lint/lint.sh"

# Prints the words of all makefiles of the folders.
named() { # 'FOLDER...'
	on_files "$1" '*.mk' cat | tr -s ' \t' '\n\n'
	[ ! -f Makefile.am ] || tr -s ' \t' '\n\n' <Makefile.am
}

# Prints those of the paths on standard input that are not among the words of the makefiles.
unnamed() { # 'FOLDER...' WHAT
	named "$1" >"$tap_folder/named"
	awk -v what="$2" -v list="$tap_folder/named" '
		BEGIN { while ((getline word < list) > 0) named[word] = 1 }
		!($0 in named) { print $0 ":1: " what }'
}

findings() {
	on_files 'src include' '*.[ch]' printf '%s\n' | unnamed src "no src/*/local.mk names it"
	on_files 'tests/unit tests/torture' '*.c' printf '%s\n' | sed 's/\.c$//' | unnamed tests "no tests/*.mk names it"
	on_files 'tests/fuzz tests/terminal' '*.c' printf '%s\n' | unnamed tests "no tests/*.mk names it"
	# What makes and tries releases is in none.
	on_files tests '*.sh *.h' printf '%s\n' | grep -v '^tests/portability/' | unnamed tests "no tests/*.mk names it"
	on_files 'samples themes' '*.txt *.yaml' printf '%s\n' | unnamed tests "Makefile.am does not name it"
	on_files 'po lexicons bench doc' '*.po *.txt *.tsv *.sh *.md' printf '%s\n' |
		unnamed 'po src bench' "no makefile names it"
	on_files po '*.po' printf '%s\n' | sed 's|.*/||; s|\.po$||' | while IFS= read -r language; do
		grep -qx "$language" po/LINGUAS || echo "po/$language.po:1: po/LINGUAS does not name it"
	done
	on_files tests/screen '*.case' printf '%s\n' | while IFS= read -r path; do
		[ -f "${path%.case}.screen" ] || echo "$path:1: has no golden ${path%.case}.screen"
	done
	on_files tests/screen '*.screen' printf '%s\n' | while IFS= read -r path; do
		[ -f "${path%.screen}.case" ] || echo "$path:1: belongs to no ${path%.screen}.case"
	done
}

clean "every file is named in a makefile"

for path in src/base/a.c include/crossread/base/a.h tests/a.sh tests/cli/a.sh tests/unit/a.h tests/torture/a.h samples/a.txt themes/a.yaml; do
	seed "$path" </dev/null
	echo "x = b$path $path.in" | seed src/base/local.mk
	reports "$path:1: .*" "$path in no makefile"
done
for path in po/a.po lexicons/a.txt bench/a.sh doc/a.md; do
	seed "$path" </dev/null
	echo a | seed po/LINGUAS
	reports "$path:1: .*" "$path in no makefile"
done
seed po/a.po </dev/null
echo b | seed po/LINGUAS
echo "x = po/a.po" | seed po/local.mk
reports 'po/a\.po:1: po/LINGUAS does not .*' "a catalogue that is not built"
seed tests/unit/base_a.c </dev/null
reports 'tests/unit/base_a:1: .*' "a unit test in no makefile"
seed tests/fuzz/base_a.c </dev/null
reports 'tests/fuzz/base_a\.c:1: .*' "a fuzzer in no makefile"
seed tests/terminal/a.c </dev/null
reports 'tests/terminal/a\.c:1: .*' "a part of the oracle in no makefile"
seed tests/screen/a.case </dev/null
reports 'tests/screen/a\.case:1: has no golden .*' "a case without its golden"
seed tests/screen/a.screen </dev/null
reports 'tests/screen/a\.screen:1: belongs to no .*' "a golden without its case"

seed src/base/a.c </dev/null
seed tests/unit/base_a.c </dev/null
printf 'libcrossread_a_SOURCES += \\\n\tsrc/base/a.c include/crossread/base/a.h\n' | seed src/base/local.mk
echo 'unit_tests += tests/unit/base_a' | seed tests/unit/base.mk
accepts "files that a makefile names"

done_testing
