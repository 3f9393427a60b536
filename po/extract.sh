#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: sh po/extract.sh FILE
# Collects every text that is translated, from the root of the source: what passes translate(), stands in N_(), or is the
# format of a function that translates it itself.
set -eu

keywords='
translate:1
translate_count:1,2
N_:1
error_set:2
error_set_at:5
work_say:2
work_complain:2
config_complain:3
story_refuse:3
watching_tell:4
wording_add:3
source_refuse:3
source_refuse_key:3
merge_report_note:4
'
options=
for keyword in $keywords; do
	options="$options --keyword=$keyword"
	case $keyword in
	translate:* | N_:*) ;;
	translate_count:*) options="$options --flag=translate_count:1:pass-c-format --flag=translate_count:2:pass-c-format" ;;
	*) options="$options --flag=$keyword:c-format" ;;
	esac
done

# What themes say of themselves is shown, too.
about=$(mktemp -d)
trap 'rm -rf "$about"' EXIT
sed -n 's/^about: \(".*"\)$/N_(\1)/p' themes/*.yaml >"$about/themes.c"

# shellcheck disable=SC2086 # a list of plain words
{ find src include -name '*.[ch]' | LC_ALL=C sort && echo "$about/themes.c"; } | xgettext --files-from=- --output="$1" --language=C --from-code=UTF-8 \
	--keyword $options --flag=translate:1:pass-c-format --no-location --no-wrap --sort-output --force-po \
	--package-name=crossread --add-comments=TRANSLATORS

# When it was made changes with every run, and says nothing.
sed '/^"POT-Creation-Date: /d' "$1" >"$about/catalogue" && cp "$about/catalogue" "$1"
