#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes files as a C source: "embed.sh HEADER LIST FILE...", where HEADER declares `const struct embedded LIST[]`.
set -eu

header=$1
list=$2
shift 2
echo '/* Made by src/base/embed.sh. */'
printf '#include "%s"\n\n' "$header"
number=0
for file; do
	number=$((number + 1))
	printf 'static const char bytes_%d[] = {\n' "$number"
	od -An -v -tu1 "$file" | awk '{ for (i = 1; i <= NF; i++) printf "%d%s", ($i > 127 ? $i - 256 : $i), (i < NF ? "," : ",\n") }'
	echo '};'
	echo
done
printf 'const struct embedded %s[] = {\n' "$list"
number=0
for file; do
	number=$((number + 1))
	printf '\t{ "%s", { bytes_%d, sizeof(bytes_%d) } },\n' "${file##*/}" "$number" "$number"
done
printf '\t{ NULL, { NULL, 0 } },\n};\n'
