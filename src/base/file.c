/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files: read with a limit, replaced atomically. */
#include "crossread/base/file.h"

#include "crossread/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many as the system itself follows. */
enum { MOST_LINKS = 40 };

static bool too_large(const char *name, size_t limit, struct error *error)
{
	return error_set(error, "%.300s: larger than %zu MiB, the limit", name, limit >> 20);
}

bool file_read_stream(int descriptor, const char *name, size_t limit, struct strbuf *content, struct error *error)
{
	char chunk[64 * 1024];
	int interruptions = 0;

	strbuf_clear(content);
	for (;;) {
		ssize_t got = read(descriptor, chunk, sizeof(chunk));

		if (got < 0 && errno == EINTR && ++interruptions < FILE_MOST_INTERRUPTIONS)
			continue;
		if (got < 0)
			return error_set_errno(error, name, errno);
		if (got == 0)
			return true;
		if ((size_t)got > limit - content->length)
			return too_large(name, limit, error);
		strbuf_add(content, slice_from(chunk, (size_t)got));
	}
}

/* Opens a regular file for reading; -1 with the message when there is none or it is something else. */
static int open_regular(const char *path, struct stat *status, struct error *error)
{
	/* O_NONBLOCK: a FIFO that somebody put there must not hold the program before it can be refused. */
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (descriptor < 0) {
		error_set_errno(error, path, errno);
		return -1;
	}
	if (fstat(descriptor, status) < 0)
		error_set_errno(error, path, errno);
	else if (S_ISDIR(status->st_mode))
		error_set(error, "%.300s: is a folder, not a file", path);
	else if (!S_ISREG(status->st_mode))
		error_set(error, "%.300s: is a pipe or device; only regular files are read (use - for standard input)",
			path);
	else
		return descriptor;
	close(descriptor);
	return -1;
}

bool file_read(const char *path, size_t limit, struct strbuf *content, struct error *error)
{
	struct stat status;
	bool done;
	int descriptor = open_regular(path, &status, error);

	if (descriptor < 0)
		return false;
	if (status.st_size > 0 && (size_t)status.st_size > limit)
		done = too_large(path, limit, error);
	else
		done = file_read_stream(descriptor, path, limit, content, error);
	close(descriptor);
	return done;
}

bool file_read_start(const char *path, size_t most, struct strbuf *content, struct error *error)
{
	char chunk[16 * 1024];
	struct stat status;
	ssize_t got = 1;
	int interruptions = 0;
	int descriptor = open_regular(path, &status, error);

	strbuf_clear(content);
	if (descriptor < 0)
		return false;
	while (got > 0 && content->length < most) {
		size_t left = most - content->length;

		got = read(descriptor, chunk, left < sizeof(chunk) ? left : sizeof(chunk));
		if (got > 0)
			strbuf_add(content, slice_from(chunk, (size_t)got));
		else if (got < 0 && errno == EINTR && ++interruptions < FILE_MOST_INTERRUPTIONS)
			got = 1;
	}
	if (got < 0)
		error_set_errno(error, path, errno);
	close(descriptor);
	return got >= 0;
}

bool file_exists(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0;
}

/* Where a symbolic link of this path leads whose text is `end`. */
static char *follow(const char *link, struct slice end)
{
	char *name = mem_copy(end.data, end.length);
	char *folder = file_folder(link);
	char *path = name[0] == '/' ? mem_copy(name, end.length) : file_join(folder, name);

	free(folder);
	free(name);
	return path;
}

char *file_target(const char *path, struct error *error)
{
	char *target = realpath(path, NULL);
	char end[4096];
	int number = errno;

	if (target)
		return target;
	if (number != ENOENT) {
		error_set_errno(error, path, number);
		return NULL;
	}
	target = mem_copy(path, strlen(path));
	for (int links = 0; links < MOST_LINKS; links++) {
		ssize_t length = readlink(target, end, sizeof(end));
		char *next;

		/* Nothing there, so that it can be made; or made by somebody in this moment. */
		if (length < 0 && (errno == ENOENT || errno == EINVAL))
			return target;
		number = length < 0 ? errno : ENAMETOOLONG;
		if (length < 0 || (size_t)length == sizeof(end))
			break;
		next = follow(target, slice_from(end, (size_t)length));
		free(target);
		target = next;
		number = ELOOP;
	}
	free(target);
	error_set_errno(error, path, number);
	return NULL;
}

const char *file_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

char *file_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return mem_copy(".", 1);
	return mem_copy(path, slash == path ? 1 : (size_t)(slash - path));
}

char *file_join(const char *folder, const char *name)
{
	struct strbuf path;

	strbuf_init(&path);
	strbuf_add_text(&path, folder);
	if (path.length && path.data[path.length - 1] != '/')
		strbuf_add_byte(&path, '/');
	strbuf_add_text(&path, name);
	return strbuf_detach(&path);
}
