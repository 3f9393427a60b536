#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's package from a checkout: the release by make dist, debian/ beside it, dpkg-buildpackage, lintian.
#
#	sh tests/portability/deb.sh FOLDER [OPTION-OF-DPKG-BUILDPACKAGE...]
#
# Leaves orig tarball, .dsc and .deb in FOLDER, which must be new or empty. No root is needed. What debian/control asks for
# must be installed (apt-get build-dep ./ does that), with dpkg-dev, autoconf and, to look at the result, lintian.
set -eu

[ $# -gt 0 ] || {
	echo "usage: deb.sh FOLDER [OPTION-OF-DPKG-BUILDPACKAGE...]" >&2
	exit 2
}
top=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
[ -z "$(ls -A "$folder")" ] || {
	echo "deb.sh: $folder is not empty" >&2
	exit 2
}

# Says what was wrong, if the last command was.
quietly() { # LOG COMMAND...
	log=$folder/$1.log
	shift
	"$@" >"$log" 2>&1 || {
		tail -n 30 "$log" >&2
		echo "deb.sh: $* failed; all of it is in $log" >&2
		exit 1
	}
}

version=$(dpkg-parsechangelog -l "$top/debian/changelog" -S Version)
upstream=${version%-*}

[ -x "$top/configure" ] || (cd "$top" && quietly autoreconf autoreconf -fi)
mkdir "$folder/dist"
(
	cd "$folder/dist"
	quietly configure "$top/configure"
	quietly dist make dist
)
[ -f "$folder/dist/crossread-$upstream.tar.gz" ] || {
	echo "deb.sh: debian/changelog speaks of $upstream, make dist made $(ls "$folder/dist/"*.tar.gz)" >&2
	exit 1
}
mv "$folder/dist/crossread-$upstream.tar.gz" "$folder/crossread_$upstream.orig.tar.gz"
rm -rf "$folder/dist"

cd "$folder"
tar -xzf "crossread_$upstream.orig.tar.gz"
cp -R "$top/debian" "crossread-$upstream/debian"
cd "crossread-$upstream"
quietly build dpkg-buildpackage -us -uc "$@"
cd ..
if [ "$(id -u)" = 0 ]; then
	echo "lintian is not run as root"
elif command -v lintian >/dev/null; then
	lintian --info --display-info --pedantic --show-overrides ./*.changes
fi
sha256sum ./*.deb ./*.orig.tar.gz
