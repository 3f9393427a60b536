#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the fuzzers one after the other, each for FUZZ_SECONDS: make fuzz [FUZZ_SECONDS=60] [FUZZERS='TARGET...']. New inputs
# are kept in tests/fuzz/new/TARGET of the build folder, what fails in tests/fuzz/found. Exit 1 when something was found.

srcdir=$(cd "${srcdir:-.}" && pwd) || exit 2
builddir=$(cd "${builddir:-.}" && pwd) || exit 2
ASAN_SYMBOLIZER_PATH=$(command -v llvm-symbolizer) && export ASAN_SYMBOLIZER_PATH
LC_ALL=C.UTF-8
ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
UBSAN_OPTIONS=print_stacktrace=1
TMPDIR=${TMPDIR:-/tmp}
export LC_ALL ASAN_OPTIONS UBSAN_OPTIONS TMPDIR

found=$builddir/tests/fuzz/found
mkdir -p "$found" || exit 2
status=0
echo "target executions per-second edges corpus findings"
[ -z "${FUZZERS:-}" ] || set -- $FUZZERS
for target in "$@"; do
	target=${target##*/}
	new=$builddir/tests/fuzz/new/$target
	corpus=$srcdir/tests/fuzz/corpus/$target
	words=$srcdir/tests/fuzz/$target.dict
	log=$found/$target.log
	mkdir -p "$new"
	"$builddir/tests/fuzz/$target" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=65536 -timeout=10 -report_slow_units=2 \
		-rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$found/$target-" "-dict=$words" "$new" "$corpus" >"$log" 2>&1
	case $? in
	0) findings=0 ;;
	*) findings=1 status=1 ;;
	esac
	awk -v target="$target" -v findings="$findings" '
		/ cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") edges = $(i + 1); if ($i == "corp:") corpus = $(i + 1) } }
		/^stat::number_of_executed_units:/ { executions = $2 }
		/^stat::average_exec_per_sec:/ { rate = $2 }
		END { print target, executions + 0, rate + 0, edges + 0, corpus, findings }' "$log"
	[ "$findings" = 0 ] || grep -E 'not so:|ERROR:|runtime error:|Test unit written' "$log"
done
exit $status
