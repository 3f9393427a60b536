#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program built by each compiler at each level of optimisation, with warnings as errors, and tested each time.
#
#	sh tests/portability/matrix.sh FOLDER [MAKE-VARIABLE...]
#
# Prints a row as each build is done; all logs stay in FOLDER. Takes some minutes for each row: half an hour on two cores.
# ROWS='gcc -O3' does the rows alone that this expression matches. TESTS=... leaves other tests out.
set -u

[ $# -gt 0 ] || {
	echo "usage: matrix.sh FOLDER [MAKE-VARIABLE...]" >&2
	exit 2
}
top=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
jobs=$(nproc 2>/dev/null || echo 2)
[ -x "$top/configure" ] || {
	echo "matrix.sh: there is no configure; run autoreconf -fi first" >&2
	exit 2
}

# A compiler, its flags, and options of configure behind a bar. When gcc links and compiles in one, it sees into a failed
# assertion of cmocka, which never returns, and takes what stands behind it for unset.
rows='
gcc -O0 -g
gcc -O2
gcc -O3
gcc -Os
gcc -O2 -flto -Wno-maybe-uninitialized
gcc -O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
gcc -O2 -m32
gcc -O2 -funsigned-char
clang -O0 -g
clang -O2
clang -O3
clang -O2 -flto
clang -O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
gcc -O2 | --without-libxml2
'

# Prints what came of a row: "passed", or where it stopped.
outcome() { # COMPILER FLAGS OPTIONS [MAKE-VARIABLE...]
	compiler=$1
	flags=$2
	options=$3
	shift 3
	command -v "$compiler" >/dev/null || {
		echo "no $compiler here"
		return 0
	}
	echo 'int main(void) { return 0; }' >try.c
	# shellcheck disable=SC2086 # lists of plain words
	$compiler $flags -o try try.c >/dev/null 2>&1 || {
		echo "$compiler cannot do that here"
		return 0
	}
	rm -f try try.c
	ranlib=ranlib
	archiver=ar
	case $compiler$flags in
	gcc*-flto*) ranlib=gcc-ranlib archiver=gcc-ar ;;
	clang*-flto*) ranlib=$($compiler -print-prog-name=llvm-ranlib) archiver=$($compiler -print-prog-name=llvm-ar) ;;
	esac
	# shellcheck disable=SC2086
	"$top/configure" --enable-werror $options CC="$compiler" CFLAGS="$flags" AR="$archiver" RANLIB="$ranlib" \
		>configure.log 2>&1 || {
		echo "NOT CONFIGURED"
		return 1
	}
	make -j"$jobs" all >make.log 2>&1 || {
		echo "NOT BUILT"
		return 1
	}
	make -j"$jobs" check "$@" >check.log 2>&1
	status=$?
	awk -v status="$status" '
		$1 == "#" && $2 == "PASS:" { passed = $3 }
		$1 == "#" && $2 == "SKIP:" { skipped = $3 }
		$1 == "#" && $2 ~ /^(FAIL|XPASS|ERROR):$/ { failed += $3 }
		END { print (status ? "FAILED: " : "") passed + 0 " passed, " failed + 0 " failed, " skipped + 0 " skipped" }' check.log
	return "$status"
}

printf '%-52s %s\n' build tests
trouble=0
while read -r row; do
	[ -n "$row" ] || continue
	printf '%s\n' "$row" | grep -q -e "${ROWS:-.}" || continue
	case $row in
	*'|'*) options=${row#*|} ;;
	*) options= ;;
	esac
	compiling=${row%%|*}
	build=$folder/$(printf '%s' "$row" | tr -cs 'A-Za-z0-9\n' '-')
	mkdir -p "$build"
	cd "$build" || exit
	result=$(outcome "${compiling%% *}" "${compiling#* }" "$options" "$@" </dev/null) || trouble=1
	printf '%-52s %s\n' "$row" "$result"
done <<END_OF_ROWS
$rows
END_OF_ROWS
exit "$trouble"
