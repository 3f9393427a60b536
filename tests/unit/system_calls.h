/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * System calls that fail when a test wants it: the linker puts these functions between crossread and the C library
 * ($(failing_calls) in tests/local.mk). Who includes this says which fail, by strikes().
 */
#ifndef CROSSREAD_TESTS_UNIT_SYSTEM_CALLS_H
#define CROSSREAD_TESTS_UNIT_SYSTEM_CALLS_H

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "wrapped_open.h"

/* True when this call is to fail, with errno as it is to be. */
static bool strikes(const char *call);

#define FAILING_CALL(type, name, parameters, arguments, failed) \
	type __real_##name parameters; \
	type __wrap_##name parameters; \
	type __wrap_##name parameters \
	{ \
		return strikes(#name) ? (failed) : __real_##name arguments; \
	}

FAILING_CALL(int, mkostemp, (char *path, int flags), (path, flags), -1)
FAILING_CALL(ssize_t, read, (int descriptor, void *to, size_t size), (descriptor, to, size), -1)
FAILING_CALL(ssize_t, write, (int descriptor, const void *from, size_t size), (descriptor, from, size), -1)
FAILING_CALL(int, fsync, (int descriptor), (descriptor), -1)
FAILING_CALL(int, fdatasync, (int descriptor), (descriptor), -1)
FAILING_CALL(int, ftruncate, (int descriptor, off_t length), (descriptor, length), -1)
FAILING_CALL(off_t, lseek, (int descriptor, off_t offset, int whence), (descriptor, offset, whence), -1)
FAILING_CALL(int, rename, (const char *from, const char *to), (from, to), -1)
FAILING_CALL(int, unlink, (const char *path), (path), -1)
FAILING_CALL(int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags), -1)
FAILING_CALL(int, access, (const char *path, int mode), (path, mode), -1)
FAILING_CALL(int, stat, (const char *path, struct stat *status), (path, status), -1)
FAILING_CALL(int, lstat, (const char *path, struct stat *status), (path, status), -1)
FAILING_CALL(int, fstat, (int descriptor, struct stat *status), (descriptor, status), -1)
FAILING_CALL(int, fchown, (int descriptor, uid_t user, gid_t group), (descriptor, user, group), -1)
FAILING_CALL(int, fchmod, (int descriptor, mode_t mode), (descriptor, mode), -1)
FAILING_CALL(int, flock, (int descriptor, int operation), (descriptor, operation), -1)
FAILING_CALL(DIR *, opendir, (const char *path), (path), NULL)
FAILING_CALL(struct dirent *, readdir, (DIR * folder), (folder), NULL)
FAILING_CALL(ssize_t, readlink, (const char *path, char *to, size_t size), (path, to, size), -1)
FAILING_CALL(char *, realpath, (const char *path, char *to), (path, to), NULL)

static int wrapped_open(const char *path, int flags, mode_t mode)
{
	return strikes("open") ? -1 : __real_open(path, flags, mode);
}

int __real_close(int descriptor);
int __wrap_close(int descriptor);
int __wrap_close(int descriptor)
{
	bool fails = strikes("close");
	int number = errno;
	int result = __real_close(descriptor);

	/* The descriptor is gone in either case. */
	if (!fails)
		return result;
	errno = number;
	return -1;
}

#endif
