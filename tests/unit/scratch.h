/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for a test, and files in it. */
#ifndef CROSSREAD_TESTS_UNIT_SCRATCH_H
#define CROSSREAD_TESTS_UNIT_SCRATCH_H

#include "crossread/base/file.h"
#include "crossread/base/mem.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scratch {
	char folder[256];
};

static inline void scratch_init(struct scratch *scratch)
{
	const char *place = getenv("TMPDIR");

	snprintf(scratch->folder, sizeof(scratch->folder), "%s/crossread-test-XXXXXX", place ? place : "/tmp");
	if (!mkdtemp(scratch->folder))
		abort();
}

/* The path of a file in the folder; the caller frees it. */
static inline char *scratch_path(const struct scratch *scratch, const char *name)
{
	return file_join(scratch->folder, name);
}

/* Writes a file into the folder and returns its path; the caller frees it. */
static inline char *scratch_write(const struct scratch *scratch, const char *name, const char *content)
{
	char *path = scratch_path(scratch, name);
	struct error error;

	if (!file_write(path, slice_of(content), &error))
		abort();
	return path;
}

/* How many files of the folder have names that end so. */
static inline size_t scratch_count(const struct scratch *scratch, const char *ending)
{
	DIR *folder = opendir(scratch->folder);
	const struct dirent *entry;
	size_t count = 0;

	if (!folder)
		abort();
	while ((entry = readdir(folder))) {
		size_t length = strlen(entry->d_name);

		count += length >= strlen(ending) && !strcmp(entry->d_name + length - strlen(ending), ending);
	}
	closedir(folder);
	return count;
}

/* Removes the folder with the files in it. */
static inline void scratch_release(struct scratch *scratch)
{
	DIR *folder = opendir(scratch->folder);
	const struct dirent *entry;

	while (folder && (entry = readdir(folder))) {
		char *path = scratch_path(scratch, entry->d_name);

		unlink(path);
		free(path);
	}
	if (folder)
		closedir(folder);
	rmdir(scratch->folder);
}

#endif
