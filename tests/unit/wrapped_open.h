/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * open() as the linker puts it between crossread and the C library (-Wl,--wrap=open). Who includes this says what it
 * does, by wrapped_open(); the system's own is __real_open().
 */
#ifndef CROSSREAD_TESTS_UNIT_WRAPPED_OPEN_H
#define CROSSREAD_TESTS_UNIT_WRAPPED_OPEN_H

#include <fcntl.h>
#include <stdarg.h>
#include <sys/types.h>

/* The mode is 0 where none is given. */
static int wrapped_open(const char *path, int flags, mode_t mode);

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
	mode_t mode = 0;

	if (flags & O_CREAT) {
		va_list arguments;

		va_start(arguments, flags);
		mode = (mode_t)va_arg(arguments, unsigned);
		va_end(arguments);
	}
	return wrapped_open(path, flags, mode);
}

#endif
