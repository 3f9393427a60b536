#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the files named as a C source: the samples that --demo opens, so that it works wherever the program runs.
set -eu

echo '/* Made by src/app/samples.sh. */'
echo '#include "src/app/samples.h"'
echo
number=0
for file; do
	number=$((number + 1))
	printf 'static const char bytes_%d[] = {\n' "$number"
	od -An -v -tu1 "$file" | awk '{ for (i = 1; i <= NF; i++) printf "%d%s", ($i > 127 ? $i - 256 : $i), (i < NF ? "," : ",\n") }'
	echo '};'
	echo
done
echo 'const struct sample samples[] = {'
number=0
for file; do
	number=$((number + 1))
	printf '\t{ "%s", { bytes_%d, sizeof(bytes_%d) } },\n' "${file##*/}" "$number" "$number"
done
printf '\t{ NULL, { NULL, 0 } },\n};\n'
