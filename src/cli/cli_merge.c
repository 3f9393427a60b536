/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread merge: two versions of a sidecar become one. */
#include "verbs.h"

#include "merging.h"
#include "printing.h"

#include "crossread/annotation/lock.h"
#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/yaml/yaml_read.h"

#include <string.h>

/*
 * The article lies beside one of the sidecars, first of all beside the one to be written: versions that were taken out
 * of git or a mail may lie anywhere.
 */
static bool find_article(struct merging *merging, const struct options *options)
{
	const char *name = strbuf_text(&merging->report.file);
	const char *beside[] = {
		options->output,
		merging->versions[MERGING_OURS].name,
		merging->versions[MERGING_THEIRS].name,
		merging->versions[MERGING_BASE].name,
	};
	bool found = false;

	if (!*name || strchr(name, '/'))
		return false;
	for (size_t i = 0; !found && i < sizeof(beside) / sizeof(beside[0]); i++)
		found = beside[i] && merging_find_article(merging, beside[i], name, options->encoding);
	return found;
}

/*
 * Sets `error` unless nothing is lost by writing over what the file holds: nothing, one of the versions, without
 * comments, or the result. Anything else was saved there meanwhile, or has no part in this.
 */
static bool may_replace(const struct merging *merging, struct slice held, const char *path, struct error *error)
{
	if (!held.length || slice_equal(held, strbuf_slice(&merging->result)))
		return true;
	for (size_t i = 0; i < MERGING_SIDES; i++) {
		if (!slice_equal(held, strbuf_slice(&merging->bytes[i])))
			continue;
		return !merging->report.comments[i] ||
			error_set(error,
				"%.300s: not written: the comments typed into it would be lost; write to another file",
				path);
	}
	return error_set(error,
		"%.300s: not written: it holds none of the merged versions; "
		"merge again with it as one of them, or write to another file",
		path);
}

static bool write_result(const struct merging *merging, const char *path, struct error *error)
{
	struct strbuf held;
	struct lock lock;
	bool done;

	if (!lock_take(&lock, path, LOCK_PATIENCE, error))
		return false;
	strbuf_init(&held);
	done = (!file_exists(path) || file_read(path, YAML_MOST_BYTES, &held, error)) &&
		may_replace(merging, strbuf_slice(&held), path, error) &&
		file_write(path, strbuf_slice(&merging->result), error);
	strbuf_release(&held);
	lock_release(&lock);
	return done;
}

/* Puts the result where it belongs, and says beside it what was done. */
static int deliver(const struct merging *merging, int status, const struct options *options)
{
	struct error error;
	struct strbuf told;
	struct strbuf out;

	strbuf_init(&told);
	strbuf_init(&out);
	merging_add_notes(merging, "merge", translate("open the article in crossread and choose"), &told);
	merging_add_counts(merging, "merge", &told);
	if (options->dry_run) {
		strbuf_add(&out, strbuf_slice(&told));
	} else if (options->output && !write_result(merging, options->output, &error)) {
		status = verb_fail(error.message);
	} else {
		fputs(strbuf_text(&told), stderr);
		if (!options->output)
			strbuf_add(&out, strbuf_slice(&merging->result));
	}
	printing_make_visible(&out);
	strbuf_release(&told);
	return printing_end(&out, status);
}

int verb_merge(const struct options *options)
{
	int status = STATUS_TROUBLE;
	struct merging merging;
	struct error error;
	bool done = true;
	size_t first;

	if (!printing_check(options, 2, 3))
		return STATUS_TROUBLE;
	merging_init(&merging);
	first = MERGING_SIDES - (options->argument_count - 1);
	merging.has_base = first == MERGING_BASE;
	for (size_t side = first; done && side < MERGING_SIDES; side++) {
		const char *path = options->arguments[1 + side - first];

		done = merging_read(&merging, (enum merging_side)side, path, path, &error);
	}
	if (done) {
		enum sidecar_merge_outcome outcome = merging_run(&merging, &error);

		if (merging.report.apart && find_article(&merging, options))
			outcome = merging_run(&merging, &error);
		switch (outcome) {
		case SIDECAR_MERGE_CLEAN:
			status = deliver(&merging, STATUS_FINE, options);
			break;
		case SIDECAR_MERGE_CONFLICT:
			status = deliver(&merging, STATUS_FINDINGS, options);
			break;
		case SIDECAR_MERGE_TROUBLE:
			done = false;
			break;
		}
	}
	if (!done)
		verb_fail(error.message);
	merging_release(&merging);
	return status;
}
