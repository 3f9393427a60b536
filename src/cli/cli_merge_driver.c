/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread merge-driver: the same as merge, called by git; see gitattributes(5). */
#include "verbs.h"

#include "merging.h"
#include "printing.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdlib.h>
#include <string.h>

/*
 * Up to 128 git takes the result for one with conflicts; above, it gives up the merge and leaves everything as it was
 * (before 2.42 it took that for conflicts, too: the path stays unmerged, with our version in the work tree).
 */
enum { STATUS_STOP = 129 };

/* The arguments. Git starts drivers at the top of the work tree; the path goes from there. */
enum { FIRST_FILE = 1, PATH = FIRST_FILE + MERGING_SIDES };

/* Finds the article by the name of its sidecar. */
static bool find_article(struct merging *merging, const char *path, const char *encoding)
{
	static const char ending[] = ".crossread.yaml";
	const char *name = file_base_name(path);
	size_t length = strlen(name);
	char *article;
	bool found;

	if (length < sizeof(ending) || strcmp(name + length - strlen(ending), ending) != 0)
		return false;
	article = mem_copy(name, length - strlen(ending));
	found = merging_find_article(merging, path, article, encoding);
	free(article);
	return found;
}

/*
 * A base that cannot be read is past mending, it lies in the history: then the versions are merged without one.
 */
static enum sidecar_merge_outcome merge(struct merging *merging, struct error *error)
{
	enum sidecar_merge_outcome outcome = merging_run(merging, error);
	struct error reason = *error;

	if (outcome != SIDECAR_MERGE_TROUBLE || !merging->has_base)
		return outcome;
	merging->has_base = false;
	outcome = merging_run(merging, error);
	if (outcome != SIDECAR_MERGE_TROUBLE) {
		verb_fail(reason.message);
		verb_fail(translate(
			"so the two versions were merged without their common one: of what differs, the later stands"));
	}
	return outcome;
}

/* Leaves the result where git looks for it. */
static bool deliver(const struct merging *merging, const char *file, const char *path, struct error *error)
{
	struct strbuf told;

	if (!file_write(file, strbuf_slice(&merging->result), error))
		return false;
	strbuf_init(&told);
	merging_add_notes(merging, path, translate("open the article in crossread and choose, then: git add"), &told);
	fputs(strbuf_text(&told), stderr);
	strbuf_release(&told);
	return true;
}

/* `names` are for messages: git's own names of the three files mean nothing to a person. */
static int run(struct merging *merging, struct strbuf names[MERGING_SIDES], const struct options *options)
{
	static const char *const sides[MERGING_SIDES] = { N_("the common version"), "ours", "theirs" };
	const char *path = options->arguments[PATH];
	enum sidecar_merge_outcome outcome = SIDECAR_MERGE_TROUBLE;
	struct error error;
	bool done = true;

	for (size_t side = 0; done && side < MERGING_SIDES; side++) {
		strbuf_add_format(&names[side], "%s (%s)", path, translate(sides[side]));
		done = merging_read(merging, (enum merging_side)side, options->arguments[FIRST_FILE + side],
			strbuf_text(&names[side]), &error);
	}
	if (done) {
		merging->has_base = merging->bytes[MERGING_BASE].length > 0;
		outcome = merge(merging, &error);
		if (merging->report.apart && find_article(merging, path, options->encoding))
			outcome = merge(merging, &error);
		done = outcome != SIDECAR_MERGE_TROUBLE &&
			deliver(merging, options->arguments[FIRST_FILE + MERGING_OURS], path, &error);
	}
	if (!done) {
		verb_fail(error.message);
		verb_fail(translate(
			"nothing was merged; put that right (a version on its own branch), then merge again"));
		return STATUS_STOP;
	}
	return outcome == SIDECAR_MERGE_CLEAN ? STATUS_FINE : STATUS_FINDINGS;
}

int verb_merge_driver(const struct options *options)
{
	struct strbuf names[MERGING_SIDES];
	struct merging merging;
	int status;

	if (!printing_check(options, PATH, PATH))
		return STATUS_STOP;
	merging_init(&merging);
	for (size_t i = 0; i < MERGING_SIDES; i++)
		strbuf_init(&names[i]);
	status = run(&merging, names, options);
	for (size_t i = 0; i < MERGING_SIDES; i++)
		strbuf_release(&names[i]);
	merging_release(&merging);
	return status;
}
