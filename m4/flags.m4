dnl SPDX-License-Identifier: GPL-3.0-or-later
dnl Flags that not every compiler and linker takes.

dnl COMPILER_FLAGS(VARIABLE, FLAG...)
dnl Appends to VARIABLE those of the flags that the compiler takes without a warning, and substitutes it.
AC_DEFUN([COMPILER_FLAGS], [
for flag in $2; do
	AC_MSG_CHECKING([whether $CC takes $flag])
	saved_CFLAGS=$CFLAGS
	CFLAGS="$CFLAGS -Werror $flag"
	AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[#include <string.h>]], [[return (int)strlen("");]])],
		[AC_MSG_RESULT([yes]); $1="$$1 $flag"], [AC_MSG_RESULT([no])])
	CFLAGS=$saved_CFLAGS
done
AC_SUBST([$1])
])

dnl LINKER_FLAGS(VARIABLE, FLAG...)
dnl The same for flags that take part in linking.
AC_DEFUN([LINKER_FLAGS], [
for flag in $2; do
	AC_MSG_CHECKING([whether $CC links with $flag])
	saved_LDFLAGS=$LDFLAGS
	saved_CFLAGS=$CFLAGS
	LDFLAGS="$LDFLAGS $flag"
	CFLAGS="$CFLAGS $HARDENING_CFLAGS -Werror"
	AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])],
		[AC_MSG_RESULT([yes]); $1="$$1 $flag"], [AC_MSG_RESULT([no])])
	LDFLAGS=$saved_LDFLAGS
	CFLAGS=$saved_CFLAGS
done
AC_SUBST([$1])
])

dnl FUZZING_FLAGS
dnl Lets all code tell libFuzzer where it has been; an error when the compiler has no libFuzzer.
AC_DEFUN([FUZZING_FLAGS], [
AC_MSG_CHECKING([whether $CC has libFuzzer])
saved_CFLAGS=$CFLAGS
CFLAGS="$CFLAGS -fsanitize=fuzzer"
AC_LINK_IFELSE([AC_LANG_SOURCE([[
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return data && size ? 0 : 0; }
]])], [AC_MSG_RESULT([yes])], [
	AC_MSG_RESULT([no])
	AC_MSG_ERROR([the compiler $CC has no libFuzzer: install clang with its runtime
(Debian: apt install clang libclang-rt-dev), then: configure CC=clang --enable-fuzzing])
])
CFLAGS=$saved_CFLAGS
HARDENING_CFLAGS="$HARDENING_CFLAGS -fsanitize=fuzzer-no-link"
])
