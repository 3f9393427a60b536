#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# crossread with another C library: builds the libraries for musl from Debian's sources, then crossread, and runs its tests.
#
#	sh tests/portability/musl.sh FOLDER [MAKE-TARGET...]
#
# Needs Debian with musl-tools, dpkg-dev, libtool and what ./bootstrap check needs; a quarter of an hour the first time, as
# everything stays in FOLDER. Nothing is written elsewhere. With targets these are made instead of "check".
set -eu

[ $# -gt 0 ] || {
	echo "usage: musl.sh FOLDER [MAKE-TARGET...]" >&2
	exit 2
}
top=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
prefix=$folder/prefix
jobs=$(nproc 2>/dev/null || echo 2)

command -v musl-gcc >/dev/null || {
	echo "musl.sh: there is no musl-gcc; install musl-tools" >&2
	exit 2
}
[ -x "$top/configure" ] || {
	echo "musl.sh: there is no configure; run autoreconf -fi first" >&2
	exit 2
}

# Static libraries alone, with addresses that a program of any position can hold; the C library itself is musl's shared one.
CC=musl-gcc
CFLAGS='-O2 -fPIC'
export CC CFLAGS
PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig
export PKG_CONFIG_LIBDIR

# --- Sources: the same archive as the machine's, asked for source packages in lists of our own ---

apt() { # ARGUMENT...
	apt-get -qq -o APT::Sandbox::User=root -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$folder/apt" \
		-o "Dir::State::lists=$folder/apt/lists" "$@"
}

get_sources() {
	mkdir -p "$folder/apt/lists/partial" "$folder/source"
	for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
		[ ! -f "$list" ] || sed -n '/security/d; s/^deb /deb-src /p' "$list"
	done >"$folder/apt/one-line.list"
	for list in /etc/apt/sources.list.d/*.sources; do
		[ ! -f "$list" ] || { awk 'BEGIN { RS = ""; ORS = "\n\n" } !/security/' "$list" | sed 's/^Types:.*/Types: deb-src/'; }
	done >"$folder/apt/many-lines.sources"
	(
		cd "$folder/source" && apt update && apt source ncurses libyaml libunistring snowball pcre2 libxml2 cmocka
	) >"$folder/sources.log" 2>&1
}

# --- Libraries: each built once, in a shell of its own, with its output in FOLDER/LIBRARY.log ---

library() { # LIBRARY: build_LIBRARY makes it, in its source folder
	[ ! -f "$folder/$1.built" ] || return 0
	echo "building $1"
	# Inside a condition set -e would stop nothing.
	set +e
	(
		set -e
		cd "$folder/source/$1"-*/
		"build_$1"
	) >"$folder/$1.log" 2>&1 </dev/null
	status=$?
	set -e
	[ "$status" -eq 0 ] || {
		tail -n 15 "$folder/$1.log" >&2
		echo "musl.sh: $1 could not be built; all of it is in $folder/$1.log" >&2
		exit 2
	}
	: >"$folder/$1.built"
}

# Debian's patches make configure look older than its sources; it is not to be made anew.
as_it_is() { # TARGET...
	make -j"$jobs" ACLOCAL=: AUTOCONF=: AUTOHEADER=: AUTOMAKE=: "$@"
}

configured() { # OPTION...
	./configure --quiet --prefix="$prefix" --enable-static --disable-shared "$@"
	as_it_is all
	as_it_is install
}

build_ncurses() {
	./configure --quiet --prefix="$prefix" --enable-widec --enable-overwrite --without-cxx --without-cxx-binding --without-ada \
		--without-manpages --without-progs --without-tests --without-debug --enable-pc-files \
		--with-pkg-config-libdir="$PKG_CONFIG_LIBDIR" --disable-db-install \
		--with-terminfo-dirs=/etc/terminfo:/lib/terminfo:/usr/share/terminfo
	make -j"$jobs"
	make install
}

build_libyaml() {
	[ -x configure ] || autoreconf -fi
	configured
}

build_libunistring() {
	./configure --quiet --prefix="$prefix" --enable-static --disable-shared
	make -j"$jobs" -C lib
	make -C lib install
}

build_snowball() {
	make -j"$jobs" CFLAGS="$CFLAGS -Iinclude" libstemmer.a
	cp libstemmer.a "$prefix/lib"
	cp include/libstemmer.h "$prefix/include"
}

build_pcre2() {
	configured --disable-jit
}

build_libxml2() {
	configured --without-python --without-zlib --without-lzma --without-icu
}

# One file of C; its own build asks for CMake.
build_cmocka() {
	# shellcheck disable=SC2086 # lists of plain words
	$CC $CFLAGS -Iinclude -DHAVE_SIGNAL_H -DHAVE_MALLOC_H -DHAVE_INTTYPES_H -DHAVE_STDINT_H -DHAVE_STRSIGNAL -DHAVE_SNPRINTF -DHAVE_VSNPRINTF \
		-DHAVE_STRUCT_TIMESPEC -DHAVE_CLOCK_GETTIME_REALTIME -DHAVE_GCC_THREAD_LOCAL_STORAGE -c src/cmocka.c
	ar cr "$prefix/lib/libcmocka.a" cmocka.o
	cp include/cmocka.h "$prefix/include"
}

[ -f "$folder/sources.got" ] || {
	echo "getting the sources"
	get_sources || {
		tail -n 15 "$folder/sources.log" >&2
		exit 2
	}
	: >"$folder/sources.got"
}
mkdir -p "$prefix/lib" "$prefix/include"
for library in ncurses libyaml libunistring snowball pcre2 libxml2 cmocka; do
	library "$library"
done

# --- crossread ---

mkdir -p "$folder/build"
cd "$folder/build"
[ -f Makefile ] || "$top/configure" --quiet --enable-werror CFLAGS='-O2 -g' CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib"
make -j"$jobs" all
readelf -p .interp crossread
[ $# -gt 0 ] || set -- check
make "$@"
