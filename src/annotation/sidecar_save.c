/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saving a sidecar: nothing that others wrote is lost, nothing is written that could not be read again.
 */
#include "crossread/annotation/sidecar.h"

#include "crossread/annotation/lock.h"
#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "annotations_entry.h"
#include "sidecar_read.h"
#include "sidecar_refresh.h"

#include <stdlib.h>

/* Of times that the file may change while it is saved. */
enum { MOST_TRIES = 5 };

/* Says that behind what is to be told already. */
static void add_notice(struct sidecar *sidecar, const struct strbuf *text)
{
	struct strbuf notice;

	strbuf_init(&notice);
	if (sidecar->notice)
		strbuf_add_format(&notice, "%s; ", sidecar->notice);
	strbuf_add(&notice, strbuf_slice(text));
	free(sidecar->notice);
	sidecar->notice = strbuf_detach(&notice);
}

/* What keeps an entry from being saved; NULL when nothing does. */
static const char *find_problem(const struct kind *kind, const void *entry, const struct article *article)
{
	const char *problem = kind_problem(kind, entry, article->length);
	const struct selector *selector;
	enum anchor_state state;

	if (problem || !kind->passage)
		return problem;
	selector = kind_selector_of(kind, entry);
	state = kind_state_of(kind, entry);
	if (state == ANCHOR_KEPT &&
		!slice_equal(article_slice(article, article_bytes(article, selector->codes)), selector->quote))
		return translate("its quote does not stand there; mark the passage again");
	return NULL;
}

/*
 * Each entry must be one that the next reading accepts, and its quote must stand where it says.
 */
static bool check(const struct sidecar *sidecar, const struct article *article, struct error *error)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries entries = annotations_entries(&sidecar->annotations, number);

		for (size_t i = 0; i < entries.count; i++) {
			const void *entry = entries_at(&entries, i);
			const char *problem = find_problem(entries.kind, entry, article);
			struct slice id = slice_part(kind_id(entry), 0, ANNOTATION_MOST_ID);

			if (problem)
				return error_set(error, "%.200s: not saved: the %s %.*s: %s", sidecar->path,
					translate(entries.kind->noun), (int)id.length, id.data, problem);
		}
	}
	return true;
}

/* Keeps a copy of a file whose comments are about to be lost, under a name that is free. */
static bool keep_copy(struct sidecar *sidecar, struct slice bytes, struct error *error)
{
	struct strbuf notice;
	char *copy;

	if (!file_keep_copy(sidecar->path, bytes, &copy, error))
		return false;
	strbuf_init(&notice);
	strbuf_add_format(&notice, translate("comments typed into the sidecar are not kept in it; %s has them"),
		file_base_name(copy));
	add_notice(sidecar, &notice);
	strbuf_release(&notice);
	sidecar->had_comments = false;
	free(copy);
	return true;
}

static bool lists_equal(const struct entries *read, const struct entries *ours, const char *path, struct error *error)
{
	if (read->count != ours->count)
		return error_set(error, "%.200s: not saved: it would read back with other entries", path);
	for (size_t i = 0; i < ours->count; i++) {
		const void *entry = entries_at(ours, i);
		struct slice id = slice_part(kind_id(entry), 0, ANNOTATION_MOST_ID);

		if (!kind_equal(ours->kind, entries_at(read, i), entry))
			return error_set(error, "%.200s: not saved: the %s %.*s would read back changed", path,
				translate(ours->kind->noun), (int)id.length, id.data);
	}
	return true;
}

/* A last look before anything is written: reading must give exactly the entries in memory. */
static bool reads_back(const struct sidecar *sidecar, struct slice bytes, struct error *error)
{
	struct contents contents;
	struct arena arena;
	bool done;

	arena_init(&arena);
	done = sidecar_read(bytes, sidecar->path, &arena, &contents, error);
	for (enum kind_number number = 0; done && number < KINDS; number++) {
		const struct entries ours = annotations_entries(&sidecar->annotations, number);

		done = lists_equal(&contents.lists[number], &ours, sidecar->path, error);
	}
	arena_release(&arena);
	return done;
}

/* Says once what replacing the file means to others. */
static void tell_replaced(struct sidecar *sidecar, const struct file_mark *old)
{
	struct strbuf notice;
	const char *name = file_base_name(sidecar->path);

	strbuf_init(&notice);
	if (!old->there && sidecar->state == SIDECAR_READ)
		strbuf_add_format(&notice, translate("%s was gone and is written anew"), name);
	else if (old->there && old->names > 1)
		strbuf_add_format(&notice,
			translate("%s was a hard link; the file under its other name keeps the earlier content"), name);
	if (notice.length)
		add_notice(sidecar, &notice);
	strbuf_release(&notice);
}

/* Writes `bytes` where the file holds `disk` and is like `*mark`, which then is what it is like now. */
static enum file_outcome write_file(struct sidecar *sidecar, struct slice bytes, struct slice disk,
	struct file_mark *mark, struct error *error)
{
	const struct file_mark old = *mark;
	enum file_outcome outcome;

	if (old.there && slice_equal(disk, bytes) && !sidecar->unconfirmed)
		return FILE_REPLACED;
	if (!reads_back(sidecar, bytes, error))
		return FILE_FAILED;
	if (old.there && sidecar->had_comments && !keep_copy(sidecar, disk, error))
		return FILE_FAILED;
	outcome = file_replace(sidecar->path, bytes, mark, error);
	if (outcome == FILE_REPLACED)
		tell_replaced(sidecar, &old);
	return outcome;
}

/* From now on their removal must be recorded. */
static void mark_saved(struct annotations *set)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries entries = annotations_entries(set, number);

		for (size_t i = 0; entries.kind->recorded && i < entries.count; i++)
			*kind_saved(entries.kind, entries_at(&entries, i)) = true;
	}
}

/* Makes `bytes`, which were written, the base of the next merge; takes them over. */
static void take_written(struct sidecar *sidecar, struct strbuf *bytes, const struct file_mark *mark)
{
	sidecar->state = SIDECAR_READ;
	sidecar->mark = *mark;
	strbuf_release(&sidecar->stored);
	sidecar->stored = *bytes;
	strbuf_init(bytes);
}

/*
 * Saves what the file has become on the disk and what is in memory; FILE_CHANGED when it changed again meanwhile.
 * `disk` is for what the file holds.
 */
static enum file_outcome try_to_save(struct sidecar *sidecar, const struct article *article, struct strbuf *disk,
	struct sidecar_merge_report *report, struct error *error)
{
	enum file_outcome outcome;
	struct file_mark mark;
	struct strbuf bytes;

	if (!file_mark_look(&mark, sidecar->path, error))
		return FILE_FAILED;
	if (mark.there) {
		if (!file_read(sidecar->path, YAML_MOST_BYTES, disk, error))
			return FILE_FAILED;
		if (!sidecar_is_stored(sidecar, strbuf_slice(disk)) &&
			!sidecar_take_disk(sidecar, article, strbuf_slice(disk), report, error))
			return FILE_FAILED;
		sidecar_tell(sidecar, report);
	} else if (sidecar->state == SIDECAR_ABSENT && annotations_empty(&sidecar->annotations)) {
		return FILE_REPLACED;
	}
	sidecar_fit(&sidecar->annotations, article->length);
	if (!check(sidecar, article, error))
		return FILE_FAILED;
	strbuf_init(&bytes);
	sidecar_format(sidecar, article, &bytes);
	outcome = write_file(sidecar, strbuf_slice(&bytes), strbuf_slice(disk), &mark, error);
	if (outcome == FILE_REPLACED || outcome == FILE_UNCONFIRMED) {
		sidecar->unconfirmed = outcome == FILE_UNCONFIRMED;
		mark_saved(&sidecar->annotations);
		take_written(sidecar, &bytes, &mark);
	}
	strbuf_release(&bytes);
	return outcome;
}

/* Saves with the folder locked. */
static bool save_locked(struct sidecar *sidecar, const struct article *article, struct sidecar_merge_report *report,
	struct error *error)
{
	enum file_outcome outcome = FILE_CHANGED;

	for (int i = 0; i < MOST_TRIES && outcome == FILE_CHANGED; i++) {
		struct strbuf disk;

		strbuf_init(&disk);
		outcome = try_to_save(sidecar, article, &disk, report, error);
		strbuf_release(&disk);
	}
	return outcome == FILE_REPLACED;
}

bool sidecar_save(struct sidecar *sidecar, const struct article *article, size_t *merged, struct error *error)
{
	struct sidecar_merge_report report;
	struct lock lock;
	bool done;

	if (merged)
		*merged = 0;
	if (sidecar->state == SIDECAR_NONE)
		return error_set(error, "standard input has no sidecar; save the article to a file and open that");
	if (sidecar->state == SIDECAR_REFUSED)
		return error_set(error, "not saved, so that nothing in it is lost: %.400s", sidecar->problem.message);
	if (!lock_take(&lock, sidecar->path, sidecar->patience, error))
		return false;
	free(sidecar->notice);
	sidecar->notice = NULL;
	if (!sidecar->swept && lock_holds(&lock))
		file_sweep(sidecar->path);
	sidecar_merge_report_init(&report);
	done = save_locked(sidecar, article, &report, error);
	sidecar->swept = done;
	if (merged)
		*merged = report.theirs;
	sidecar_merge_report_release(&report);
	lock_release(&lock);
	return done;
}

bool sidecar_save_copy(const struct sidecar *sidecar, const struct article *article, const char *path,
	struct error *error)
{
	/* Nobody else's file, not even one that appears in this moment. */
	struct file_mark absent = { .there = false };
	struct strbuf bytes;
	bool done;

	if (sidecar->state == SIDECAR_NONE)
		return error_set(error, "standard input has no annotations to copy");
	if (sidecar->state == SIDECAR_REFUSED)
		return error_set(error, "nothing to copy: %.400s", sidecar->problem.message);
	if (file_exists(path))
		return error_set(error, "%.300s: exists already; name a file that does not", path);
	if (!check(sidecar, article, error))
		return false;
	strbuf_init(&bytes);
	sidecar_format(sidecar, article, &bytes);
	done = reads_back(sidecar, strbuf_slice(&bytes), error) &&
		file_replace(path, strbuf_slice(&bytes), &absent, error) == FILE_REPLACED;
	strbuf_release(&bytes);
	return done;
}
