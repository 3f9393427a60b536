#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's package in a fresh Debian: installed there, run by an ordinary user, removed without a trace.
#
#	sh tests/portability/package.sh FOLDER
#
# FOLDER holds the .deb, as deb.sh leaves it. Needs root, mmdebstrap, and a machine whose apt knows a Debian; three minutes.
# The fresh Debian takes its packages from there and is gone afterwards.
set -eu

[ $# -eq 1 ] || {
	echo "usage: package.sh FOLDER" >&2
	exit 2
}
if [ "${PACKAGE_INSIDE-}" != 1 ]; then # What is mounted below ends with this process.
	PACKAGE_INSIDE=1 exec unshare --mount --propagation private sh "$0" "$@"
fi
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(cd "$1" && pwd)
deb=$(ls "$folder"/crossread_*.deb)
command -v mmdebstrap >/dev/null || {
	echo "package.sh: there is no mmdebstrap" >&2
	exit 2
}

work=$(mktemp -d)
chmod 755 "$work"
root=$work/root
finish() {
	umount -R "$root/dev" "$root/proc" 2>/dev/null || :
	rm -rf --one-file-system "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

# --- A fresh Debian, with what the tests need besides the package ---

suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
	awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
echo "making a fresh $suite"
mmdebstrap --quiet --variant=minbase --include=git,tmux,bash-completion "$suite" "$root" "$mirror" >"$work/log" 2>&1 || {
	tail -n 20 "$work/log" >&2
	exit 2
}
inside() { # COMMAND...
	chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=xterm HOME=/root DEBIAN_FRONTEND=noninteractive "$@"
}
as_reader() { # COMMAND...
	chroot --userspec=reader "$root" /usr/bin/env -i PATH=/usr/bin:/bin TERM=xterm HOME=/tmp/home SHELL=/bin/sh \
		AUTOPKGTEST_TMP=/tmp/home/work "$@"
}
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
	: >"$root/dev/$device"
	mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
inside useradd --no-create-home reader
for settings in /etc/apt/apt.conf.d/*; do # A proxy, for instance.
	[ ! -f "$settings" ] || [ -e "$root$settings" ] || cp "$settings" "$root$settings"
done
inside apt-get -qq update

# --- What there is before: kind, mode, owner, digest and name of every file that is not apt's or dpkg's own diary ---

found() { # [CONDITION...]
	find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt \
		-o -path './var/lib/dpkg/*-old' -o -path './var/lib/dpkg/lock*' \) -prune -o "$@" -print
}

listed() {
	(
		cd "$root"
		found | LC_ALL=C sort >"$work/names"
		xargs -d '\n' stat -c '%A %U %G %N' <"$work/names"
		found -type f | LC_ALL=C sort | xargs -d '\n' sha256sum
	)
}
listed >"$work/before"

failed=0
outcome() { # NAME COMMAND...
	name=$1
	shift
	if "$@" >"$work/log" 2>&1; then
		echo "passed  $name"
	else
		echo "FAILED  $name"
		tail -n 15 "$work/log"
		failed=$((failed + 1))
	fi
}

# --- Installed: first without what is recommended, then with it ---

cp "$deb" "$root/tmp/crossread.deb"
outcome "apt installs the package without recommendations" inside apt-get -qq install -y --no-install-recommends /tmp/crossread.deb
inside dpkg -s crossread | sed -n 's/^\(Version\|Installed-Size\|Depends\|Recommends\):/        &/p'

# Runs a test of the package as an ordinary user, in an empty folder of its own.
test_of() { # NAME
	rm -rf "$root/tmp/home"
	mkdir -p "$root/tmp/home/work"
	cp "$top/debian/tests/$1" "$root/tmp/test"
	chmod 755 "$root/tmp/test"
	chroot "$root" chown -R reader /tmp/home
	as_reader /tmp/test
}
version=$(as_reader crossread --version)
echo "        $version"
for test in verbs git reader; do
	outcome "debian/tests/$test" test_of "$test"
done
without_library() {
	! inside sh -c 'echo "<p>The mayor denied it.</p>" >/tmp/page.html; crossread import /tmp/page.html'
}
outcome "crossread import fails without libxml2" without_library
grep -q 'libxml2' "$work/log" && echo "        and names it"
outcome "apt installs what it recommends" inside apt-get -qq install -y libxml2
outcome "debian/tests/import" test_of import
completes() {
	inside bash -c '. /usr/share/bash-completion/bash_completion; . /usr/share/bash-completion/completions/crossread; complete -p crossread'
}
outcome "bash completes its arguments" completes

# --- Removed ---

outcome "apt purges it, and what came with it" inside apt-get -qq purge -y --auto-remove crossread libxml2
listed >"$work/after"
if diff "$work/before" "$work/after" >"$work/left"; then
	echo "passed  nothing is left: $(wc -l <"$work/names") files as before"
else
	echo "FAILED  something is left:"
	head -n 30 "$work/left"
	failed=$((failed + 1))
fi
[ "$failed" -eq 0 ]
