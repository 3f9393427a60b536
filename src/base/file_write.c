/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replacing a file so that the old or the new content stands on the disk, never a part of either. */
#include "crossread/base/file.h"

#include "crossread/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int descriptor, struct slice content)
{
	size_t done = 0;

	while (done < content.length) {
		ssize_t wrote = write(descriptor, content.data + done, content.length - done);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return false;
		done += (size_t)wrote;
	}
	return true;
}

/* Reads back what was written: a file system that lies is noticed before the old file is given up. */
static bool reads_back(int descriptor, const char *name, struct slice content, struct error *error)
{
	struct strbuf back;
	bool same;

	if (lseek(descriptor, 0, SEEK_SET) != 0)
		return error_set_errno(error, name, errno);
	strbuf_init(&back);
	same = file_read_stream(descriptor, name, content.length, &back, error);
	if (same && !slice_equal(strbuf_slice(&back), content))
		same = error_set(error,
			"%.300s: the disk gave back other bytes than were written; nothing was replaced", name);
	strbuf_release(&back);
	return same;
}

static bool sync_folder(const char *folder, struct error *error)
{
	int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done;

	if (descriptor < 0)
		return error_set_errno(error, folder, errno);
	/* EINVAL: a file system that does not synchronise folders; nothing more can be done there. */
	done = fsync(descriptor) == 0 || errno == EINVAL;
	if (!done)
		error_set_errno(error, folder, errno);
	close(descriptor);
	return done;
}

/* Fills the open temporary file and gives it mode and owner of the file it will replace. */
static bool fill(int descriptor, const char *target, const char *temporary, struct slice content, struct error *error)
{
	struct stat old;

	if (stat(target, &old) == 0) {
		/* The owner can only be kept by root; a failure leaves the present user's, as any editor would. */
		if (fchown(descriptor, old.st_uid, old.st_gid) != 0 && errno != EPERM)
			return error_set_errno(error, temporary, errno);
		if (fchmod(descriptor, old.st_mode & 07777) != 0)
			return error_set_errno(error, temporary, errno);
	} else {
		mode_t mask = umask(0);

		umask(mask);
		if (fchmod(descriptor, 0666 & ~mask) != 0)
			return error_set_errno(error, temporary, errno);
	}
	if (!write_all(descriptor, content))
		return error_set_errno(error, temporary, errno);
	if (fsync(descriptor) != 0)
		return error_set_errno(error, temporary, errno);
	return reads_back(descriptor, temporary, content, error);
}

static bool replace(const char *target, struct slice content, struct error *error)
{
	char *folder = file_folder(target);
	char *temporary;
	bool done = false;
	int descriptor;
	struct strbuf name;

	strbuf_init(&name);
	strbuf_add_format(&name, "%s.XXXXXX", target);
	temporary = strbuf_detach(&name);
	descriptor = mkostemp(temporary, O_CLOEXEC);
	if (descriptor < 0) {
		error_set_errno(error, target, errno);
	} else {
		done = fill(descriptor, target, temporary, content, error);
		if (close(descriptor) != 0 && done)
			done = error_set_errno(error, temporary, errno);
		if (done && rename(temporary, target) != 0)
			done = error_set_errno(error, target, errno);
		if (!done)
			unlink(temporary);
		else
			done = sync_folder(folder, error);
	}
	free(temporary);
	free(folder);
	return done;
}

bool file_write(const char *path, struct slice content, struct error *error)
{
	char *target = realpath(path, NULL);
	bool done;

	if (!target && errno != ENOENT)
		return error_set_errno(error, path, errno);
	/* A dangling link would be replaced by a file; refuse rather than guess what its maker meant. */
	if (!target && file_exists(path))
		return error_set(error, "%.300s: is a symbolic link to nowhere; mend or remove it", path);
	done = replace(target ? target : path, content, error);
	free(target);
	return done;
}
