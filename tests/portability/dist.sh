#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One commit, two releases: made in other folders, one after the other, in another time zone, locale and umask. They must be the
# same bytes.
#
#	sh tests/portability/dist.sh FOLDER
#
# Looks at what is committed. Takes a minute.
set -eu

[ $# -eq 1 ] || {
	echo "usage: dist.sh FOLDER" >&2
	exit 2
}
top=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)

release() { # CLONE BUILD-FOLDER, and from there back to CLONE
	mkdir -p "$(dirname "$1")"
	git clone -q "$top" "$1"
	(
		cd "$1"
		autoreconf -fi
		mkdir -p "$2"
		cd "$2"
		"$3/configure"
		make dist
	) >"$folder/log" 2>&1 || {
		tail -n 20 "$folder/log" >&2
		exit 1
	}
}

rm -rf "$folder/one" "$folder/two words"
(umask 022 && LC_ALL=C && TZ=UTC && export LC_ALL TZ && release "$folder/one" build ..)
sleep 2
(umask 077 && LC_ALL=C.UTF-8 && TZ=Asia/Tokyo && export LC_ALL TZ && release "$folder/two words" . .)
for tarball in "$folder/one/build"/*.tar.gz "$folder/two words"/*.tar.gz; do
	sha256sum "$tarball"
done
cmp "$folder/one/build"/*.tar.gz "$folder/two words"/*.tar.gz
echo "the same bytes"
