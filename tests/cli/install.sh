#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make install below another root, what is there then, and make uninstall, which takes all of it away.
. "${srcdir:-.}/tests/tap.sh"

# The make that runs the tests must not be spoken to.
unset MAKEFLAGS MFLAGS MAKELEVEL TESTS
installed=$scratch/root
made() { # TARGET
	run "${MAKE:-make}" -C "$builddir" "$1" DESTDIR="$installed" prefix=/opt/c datadir=/opt/c/share TESTS=
	is "$status" 0 "make $1 DESTDIR=..."
}
made install
files() {
	(cd "$installed" && find . ! -type d -print | LC_ALL=C sort)
}
list=$(files)
for file in bin/crossread share/man/man1/crossread.1 share/man/man5/crossread-config.5 share/man/man5/crossread-sidecar.5 \
	share/man/man7/crossread-keys.7 share/crossread/samples/lantern.txt share/crossread/samples/lantern.txt.crossread.yaml \
	share/crossread/themes/dark.yaml share/bash-completion/completions/crossread share/zsh/site-functions/_crossread \
	share/fish/vendor_completions.d/crossread.fish share/applications/crossread.desktop \
	share/metainfo/org.crossread.crossread.metainfo.xml share/icons/hicolor/scalable/apps/crossread.svg \
	share/doc/crossread/README.md; do
	like "$list" "^\./opt/c/$file\$" "$file"
done
[ ! -x "$builddir/crossread-import" ] || like "$list" '/libexec/crossread/crossread-import$' "libexec/crossread/crossread-import"
[ ! -d "$builddir/po/locale/de" ] || like "$list" '/share/locale/de/LC_MESSAGES/crossread\.mo$' "share/locale/de"
unlike "$list" '\.(a|o|h|c|la)$' "nothing for compilers"
is "$(find "$installed" ! -type l -perm -002 -print)" "" "nothing that everybody may write"
run "$installed/opt/c/bin/crossread" --version
is "$stdout" "$("$CROSSREAD" --version)" "it runs from there"

made uninstall
is "$(files)" "" "no file is left"
is "$(find "$installed" -depth -name '*crossread*' -print)" "" "nor a folder of its own"
done_testing
