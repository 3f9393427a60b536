/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidecars of articles that were renamed: found by the digest of the text. */
#include "crossread/annotation/adoption.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	MOST_NAMES = 4096,
	MOST_FILES = 256,
	BEGINNING = 16 * 1024, /* bytes in which a sidecar names the text of its article */
};

static const char ending[] = ".crossread.yaml";

/* True when the file is a regular one that begins as a sidecar of the text with that digest. */
static bool is_of_text(const char *path, const char *sha256)
{
	char bytes[BEGINNING];
	struct strbuf line;
	struct stat status;
	ssize_t length = -1;
	int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	bool found;

	if (descriptor < 0)
		return false;
	if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
		length = read(descriptor, bytes, sizeof(bytes));
	close(descriptor);
	if (length <= 0)
		return false;
	strbuf_init(&line);
	strbuf_add_format(&line, "\n  sha256: \"%s\"\n", sha256);
	found = slice_find(slice_from(bytes, (size_t)length), strbuf_slice(&line), 0) != SIZE_MAX;
	strbuf_release(&line);
	return found;
}

/* The length of the name of the article whose sidecar has this name; 0 when it is no sidecar. */
static size_t article_name(const char *name)
{
	size_t length = strlen(name);
	size_t end = sizeof(ending) - 1;

	return length > end && strcmp(name + length - end, ending) == 0 ? length - end : 0;
}

/* The path of the sidecar `name` if it is one without its article, else NULL. The caller frees it. */
static char *orphaned_path(const char *folder, const char *name)
{
	char *path = file_join(folder, name);
	size_t length = strlen(path) - strlen(ending);
	bool alone;

	path[length] = '\0';
	alone = !file_exists(path);
	path[length] = ending[0];
	if (alone)
		return path;
	free(path);
	return NULL;
}

/* Looks through the folder; the number of sidecars that fit, of which `*path` is the first. */
static size_t search(DIR *open_folder, const char *folder, const char *sha256, char **path)
{
	size_t names = 0;
	size_t files = 0;
	size_t count = 0;
	const struct dirent *entry;

	while (names++ < MOST_NAMES && files < MOST_FILES && (entry = readdir(open_folder))) {
		char *candidate = article_name(entry->d_name) ? orphaned_path(folder, entry->d_name) : NULL;

		if (!candidate)
			continue;
		files++;
		if (is_of_text(candidate, sha256) && count++ == 0)
			*path = candidate;
		else
			free(candidate);
	}
	return count;
}

char *adoption_find(const struct article *article)
{
	char *folder;
	char *path = NULL;
	DIR *open_folder;

	if (strcmp(article->path, "-") == 0)
		return NULL;
	folder = file_folder(article->path);
	open_folder = opendir(folder);
	if (open_folder) {
		/* A path as short as the one the article has. */
		const char *shown = strchr(article->path, '/') ? folder : "";

		if (search(open_folder, shown, article->sha256, &path) > 1) {
			free(path);
			path = NULL;
		}
		closedir(open_folder);
	}
	free(folder);
	return path;
}

bool adoption_take(const struct article *article, const char *path, struct error *error)
{
	char *own = sidecar_path(article->path);
	struct sidecar other;
	bool done = sidecar_load_file(&other, article, path, error);

	if (done && other.state == SIDECAR_ABSENT)
		done = error_set(error, "%.300s: is gone; nothing was taken over", path);
	done = done && sidecar_save_copy(&other, article, own, error);
	sidecar_release(&other);
	free(own);
	return done;
}
