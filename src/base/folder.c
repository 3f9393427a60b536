/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of this program's own. */
#include "crossread/base/folder.h"

#include "crossread/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool make(const char *path, struct error *error)
{
	if (mkdir(path, S_IRWXU) == 0 || errno == EEXIST)
		return true;
	return error_set_errno(error, path, errno);
}

/* Makes the folders above `path`, whose slashes it puts back; what is there is only passed. */
static bool make_above(char *path, struct error *error)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		bool done;

		*slash = '\0';
		done = access(path, F_OK) == 0 || make(path, error);
		*slash = '/';
		if (!done)
			return false;
	}
	return true;
}

bool folder_make_private(const char *path, struct error *error)
{
	char *copy = mem_copy(path, strlen(path));
	struct stat status;
	bool done = make_above(copy, error) && make(path, error);

	free(copy);
	if (!done)
		return false;
	if (stat(path, &status) != 0)
		return error_set_errno(error, path, errno);
	if (!S_ISDIR(status.st_mode))
		return error_set(error, "%.300s: is no folder", path);
	if (status.st_uid != geteuid() || (status.st_mode & (S_IWGRP | S_IWOTH)))
		return error_set(error, "%.300s: others can write there; a folder of your own would be right", path);
	if (access(path, W_OK | X_OK) != 0)
		return error_set_errno(error, path, errno);
	return true;
}

bool folder_is(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

int folder_visit(const char *path, const char *start, void (*visit)(void *target, const char *name), void *target)
{
	DIR *folder = opendir(path);
	size_t length = strlen(start);
	const struct dirent *entry;

	if (!folder)
		return errno;
	while ((entry = readdir(folder)))
		if (strncmp(entry->d_name, start, length) == 0)
			visit(target, entry->d_name);
	closedir(folder);
	return 0;
}
