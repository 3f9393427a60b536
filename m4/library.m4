dnl SPDX-License-Identifier: GPL-3.0-or-later
dnl Libraries, each kept in variables of its own so that every program links only what it uses.

m4_ifndef([PKG_CHECK_MODULES], [m4_fatal([pkg.m4 is missing: install pkg-config (pkgconf)])])

dnl LIBRARY(NAME, PKG-CONFIG-MODULE, HEADER, FUNCTION, LIBRARY, PACKAGE)
dnl Finds a library by pkg-config if there is a module, else by looking for HEADER and for FUNCTION in -lLIBRARY. Substitutes
dnl NAME_CFLAGS and NAME_LIBS, which can also be given; appends LIBRARY and Debian's PACKAGE to $missing when it is not there.
AC_DEFUN([LIBRARY], [
m4_ifval([$2], [
	PKG_CHECK_MODULES([$1], [$2], [$1_found=yes], [$1_found=no])
], [
	AC_ARG_VAR([$1_CFLAGS], [C compiler flags for $5])
	AC_ARG_VAR([$1_LIBS], [linker flags for $5])
	$1_found=no
])
AS_IF([test "$$1_found" = no], [
	saved_LIBS=$LIBS
	saved_CPPFLAGS=$CPPFLAGS
	LIBS=$$1_LIBS
	CPPFLAGS="$CPPFLAGS $$1_CFLAGS"
	AC_CHECK_HEADER([$3], [
		AC_SEARCH_LIBS([$4], [$5], [$1_found=yes; $1_LIBS=$LIBS])
	], [], [AC_INCLUDES_DEFAULT
#include <setjmp.h>
#include <stdarg.h>
@%:@define PCRE2_CODE_UNIT_WIDTH 8
	])
	LIBS=$saved_LIBS
	CPPFLAGS=$saved_CPPFLAGS
	AS_IF([test "$$1_found" = no], [missing="$missing $5 ($6)"])
])
dnl AC_USE_SYSTEM_EXTENSIONS chooses the edition of POSIX; ncursesw.pc names an older one.
$1_CFLAGS=`AS_ECHO([" $$1_CFLAGS "]) | sed 's/ -D_XOPEN_SOURCE=@<:@^ @:>@*//; s/ -D_DEFAULT_SOURCE//; s/^ *//; s/ *$//'`
])
