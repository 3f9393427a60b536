/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file was like when it was looked at. */
#include "crossread/base/file_mark.h"

#include <errno.h>

struct file_mark file_mark_of(const struct stat *status)
{
	return (struct file_mark){
		.there = true,
		.device = status->st_dev,
		.inode = status->st_ino,
		.size = status->st_size,
		.modified = status->st_mtim,
		.names = status->st_nlink,
	};
}

bool file_mark_look(struct file_mark *mark, const char *path, struct error *error)
{
	struct stat status;

	if (stat(path, &status) == 0)
		*mark = file_mark_of(&status);
	else if (errno == ENOENT)
		*mark = (struct file_mark){ .there = false };
	else
		return error_set_errno(error, path, errno);
	return true;
}

bool file_mark_equal(const struct file_mark *a, const struct file_mark *b)
{
	if (!a->there || !b->there)
		return a->there == b->there;
	return a->device == b->device && a->inode == b->inode && a->size == b->size &&
		a->modified.tv_sec == b->modified.tv_sec && a->modified.tv_nsec == b->modified.tv_nsec;
}
