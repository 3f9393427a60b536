/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The samples to try the program on. */
#include "demo.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/cli/verb.h"
#include "reader.h"
#include "samples.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *make_folder(struct error *error)
{
	const char *place = getenv("TMPDIR");
	char *folder = file_join(place && *place ? place : "/tmp", "crossread-demo-XXXXXX");

	if (mkdtemp(folder))
		return folder;
	error_set_errno(error, folder, errno);
	free(folder);
	return NULL;
}

static bool is_article(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".txt") == 0;
}

static bool write_samples(struct demo *demo, struct error *error)
{
	size_t articles = 0;

	for (const struct embedded *sample = samples; sample->name; sample++) {
		char *path = file_join(demo->folder, sample->name);
		bool written = file_write(path, sample->content, error);

		if (written && is_article(sample->name) && articles < 2)
			demo->paths[articles++] = path;
		else
			free(path);
		if (!written)
			return false;
	}
	return true;
}

bool demo_init(struct demo *demo, struct error *error)
{
	*demo = (struct demo){ .folder = make_folder(error) };
	if (!demo->folder)
		return false;
	if (write_samples(demo, error))
		return true;
	demo_release(demo);
	free(demo->folder);
	return false;
}

static bool is_unchanged(const struct demo *demo, const struct embedded *sample)
{
	char *path = file_join(demo->folder, sample->name);
	struct strbuf content;
	struct error error;
	bool same;

	strbuf_init(&content);
	same = file_read(path, 2 * sample->content.length + 1, &content, &error) &&
		slice_equal(strbuf_slice(&content), sample->content);
	strbuf_release(&content);
	free(path);
	return same;
}

static void remove_samples(const struct demo *demo)
{
	for (const struct embedded *sample = samples; sample->name; sample++) {
		char *path = file_join(demo->folder, sample->name);

		unlink(path);
		free(path);
	}
}

bool demo_release(struct demo *demo)
{
	bool unchanged = true;

	for (const struct embedded *sample = samples; sample->name; sample++)
		unchanged = unchanged && is_unchanged(demo, sample);
	for (size_t i = 0; i < 2; i++)
		free(demo->paths[i]);
	if (!unchanged)
		return true;
	remove_samples(demo);
	/* What else lies there is somebody's: then the folder stays. */
	return rmdir(demo->folder) != 0;
}

int demo_run(const struct options *options, const struct config *config)
{
	struct options with_samples = *options;
	struct error error;
	struct demo demo;
	int status;

	if (options->argument_count)
		return verb_fail(translate("--demo brings its own articles: no others can be named"));
	if (!demo_init(&demo, &error))
		return verb_fail(error.message);
	with_samples.arguments = (const char **)(void *)demo.paths;
	with_samples.argument_count = 2;
	status = reader_run(&with_samples, config);
	if (demo_release(&demo)) {
		error_set(&error, "what you tagged lies in %.300s", demo.folder);
		verb_fail(error.message);
	}
	free(demo.folder);
	return status;
}
