/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder that export writes into. */
#include "export_folder.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What a file is, whatever it is called. */
struct file_identity {
	dev_t device;
	ino_t number;
};

static bool identify(const char *path, struct file_identity *identity)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return false;
	*identity = (struct file_identity){ status.st_dev, status.st_ino };
	return true;
}

static int compare_identities(const void *a, const void *b)
{
	const struct file_identity *left = a;
	const struct file_identity *right = b;

	if (left->device != right->device)
		return left->device < right->device ? -1 : 1;
	return left->number < right->number ? -1 : left->number > right->number;
}

static int compare_names(const void *a, const void *b)
{
	const char *const *left = a;
	const char *const *right = b;

	return strcmp(*left, *right);
}

/* Two articles of one name would be one file. */
static bool check_names(const struct options *options, struct error *error)
{
	size_t count = options->argument_count - 1;
	const char **names = mem_new_array(count, sizeof(*names));
	bool fine = true;

	for (size_t i = 0; i < count; i++)
		names[i] = file_base_name(options->arguments[i + 1]);
	qsort((void *)names, count, sizeof(*names), compare_names);
	for (size_t i = 1; fine && i < count; i++) {
		if (strcmp(names[i - 1], names[i]) == 0)
			fine = error_set(error, "two articles are called %.200s: export them into two folders",
				names[i]);
	}
	free((void *)names);
	return fine;
}

/* A .txt beside the articles would be taken for one of them whenever their folder is opened. */
static bool check_place(const struct options *options, const char *name, struct error *error)
{
	struct file_identity folder;
	bool known = identify(options->output, &folder);

	for (size_t i = 1; i < options->argument_count; i++) {
		char *beside = file_folder(options->arguments[i]);
		struct file_identity other;
		bool same = known && identify(beside, &other) && compare_identities(&folder, &other) == 0;

		free(beside);
		if (same)
			return error_set(error,
				"%.200s: %s writes texts, which would count as articles there: "
				"name a folder that holds no articles",
				options->output, name);
	}
	return true;
}

bool export_folder_init(struct export_folder *folder, const struct options *options,
	const struct exporter *const *formats, size_t count, struct error *error)
{
	if (!check_names(options, error))
		return false;
	if (mkdir(options->output, 0777) != 0 && errno != EEXIST)
		return error_set_errno(error, options->output, errno);
	if (!folder_is(options->output))
		return error_set(error,
			"%.200s: not a folder; export writes a file for each article and format into one",
			options->output);
	for (size_t i = 0; i < count; i++) {
		if (formats[i]->text_ending && !check_place(options, formats[i]->name, error))
			return false;
	}
	*folder = (struct export_folder){ .path = options->output };
	folder->articles = mem_new_array(options->argument_count, sizeof(*folder->articles));
	for (size_t i = 1; i < options->argument_count; i++)
		folder->count += identify(options->arguments[i], &folder->articles[folder->count]);
	if (folder->count)
		qsort(folder->articles, folder->count, sizeof(*folder->articles), compare_identities);
	return true;
}

void export_folder_release(struct export_folder *folder)
{
	free(folder->articles);
	*folder = (struct export_folder){ 0 };
}

/* True when the path leads to one of the articles. */
static bool is_article(const struct export_folder *folder, const char *path)
{
	struct file_identity identity;

	return identify(path, &identity) &&
		bsearch(&identity, folder->articles, folder->count, sizeof(identity), compare_identities);
}

bool export_folder_write(struct export_folder *folder, const char *name, const char *ending, struct slice content,
	struct error *error)
{
	struct strbuf file;
	bool done;
	char *path;

	strbuf_init(&file);
	strbuf_add_format(&file, "%s%s", name, ending);
	path = file_join(folder->path, strbuf_text(&file));
	strbuf_release(&file);
	done = is_article(folder, path) ?
		error_set(error, "%.200s: not written: it is one of the articles; name another folder", path) :
		file_write(path, content, error);
	free(path);
	return done;
}
