/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes there are. */
#include "crossread/screen/themes.h"

#include "crossread/base/file.h"
#include "crossread/base/suggestion.h"
#include "theme_files.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

/* The name of a theme whose file is called so; empty when it is none. */
static struct slice name_of(const char *file)
{
	size_t length = strlen(file);
	size_t ending = strlen(THEMES_ENDING);

	if (*file == '.' || length <= ending || length - ending > THEMES_MOST_NAME ||
		strcmp(file + length - ending, THEMES_ENDING) != 0)
		return slice_of("");
	return slice_from(file, length - ending);
}

static bool is_listed(const struct themes *themes, struct slice name)
{
	for (size_t i = 0; i < themes->count; i++) {
		if (slice_equal_text(name, themes->list[i].name))
			return true;
	}
	return false;
}

static void add(struct themes *themes, struct slice name, bool own)
{
	if (!name.length || themes->count == THEMES_MOST || is_listed(themes, name))
		return;
	memcpy(themes->list[themes->count].name, name.data, name.length);
	themes->list[themes->count].name[name.length] = '\0';
	themes->list[themes->count++].own = own;
}

static int compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

void themes_list(struct themes *themes, const char *folder)
{
	DIR *stream = folder ? opendir(folder) : NULL;
	size_t first;

	memset(themes, 0, sizeof(*themes));
	for (const struct embedded *file = theme_files; file->name; file++)
		add(themes, name_of(file->name), false);
	first = themes->count;
	for (const struct dirent *entry; stream && (entry = readdir(stream));) {
		struct slice name = name_of(entry->d_name);

		for (size_t i = 0; i < first; i++)
			themes->list[i].own = themes->list[i].own || slice_equal_text(name, themes->list[i].name);
		add(themes, name, true);
	}
	if (stream)
		closedir(stream);
	qsort(themes->list + first, themes->count - first, sizeof(themes->list[0]), compare);
}

static const struct embedded *find_file(const char *name)
{
	for (const struct embedded *file = theme_files; file->name; file++) {
		if (slice_equal_text(name_of(file->name), name))
			return file;
	}
	return NULL;
}

static bool refuse(const char *name, const char *folder, struct error *error)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];
	struct themes themes;

	themes_list(&themes, folder);
	suggestion_init(&suggestion, slice_of(name));
	for (size_t i = 0; i < themes.count; i++)
		suggestion_offer(&suggestion, themes.list[i].name);
	return error_set(error, "no theme \"%.60s\"%s; \"crossread themes\" shows all", name,
		suggestion_tell(&suggestion, meant));
}

/* The user's own file of that name, NULL when there is none. */
static char *own_file(const char *name, const char *folder)
{
	size_t length = strlen(name);
	char file[THEMES_MOST_NAME + sizeof(THEMES_ENDING)];
	char *path;

	if (!folder || !*name || *name == '.' || length > THEMES_MOST_NAME)
		return NULL;
	memcpy(file, name, length);
	memcpy(file + length, THEMES_ENDING, sizeof(THEMES_ENDING));
	path = file_join(folder, file);
	if (file_exists(path))
		return path;
	free(path);
	return NULL;
}

bool themes_find(struct theme *theme, const char *name, const char *folder, struct error *error)
{
	const struct embedded *file = find_file(name);
	char *path;
	bool good;

	if (strchr(name, '/') || name_of(name).length)
		return theme_load(theme, name, error);
	path = own_file(name, folder);
	if (path) {
		good = theme_load(theme, path, error);
		free(path);
		return good;
	}
	theme_default(theme);
	return file ? theme_read(theme, file->content, file->name, error) : refuse(name, folder, error);
}

void themes_mono(struct theme *theme)
{
	struct error error;

	(void)themes_find(theme, "mono", NULL, &error);
}
