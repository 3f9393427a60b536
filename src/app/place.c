/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the files of a user lie, as the XDG Base Directory Specification says. */
#include "place.h"

#include "crossread/base/file.h"

#include <stdlib.h>

char *place_of(const char *variable, const char *otherwise, const char *name)
{
	const char *folder = getenv(variable);
	const char *home = getenv("HOME");
	char *below;
	char *path;

	if (folder && *folder == '/')
		return file_join(folder, name);
	if (!home || *home != '/')
		return NULL;
	below = file_join(home, otherwise);
	path = file_join(below, name);
	free(below);
	return path;
}
