/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A colleague saved the sidecar that is open here: what is new comes in, what was done here stays. */
#include "sidecar_refresh.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "annotations_entry.h"
#include "merge.h"
#include "merge_report.h"

#include <stdlib.h>
#include <string.h>

bool sidecar_is_stored(const struct sidecar *sidecar, struct slice disk)
{
	return sidecar->state == SIDECAR_READ && slice_equal(disk, strbuf_slice(&sidecar->stored));
}

static struct contents contents_of(const struct sidecar *sidecar, const struct article *article)
{
	struct contents contents = { .root = sidecar->root, .article = sidecar_stated(article) };

	for (enum kind_number number = 0; number < KINDS; number++)
		contents.lists[number] = annotations_entries(&sidecar->annotations, number);
	return contents;
}

/* Reads a version and finds its passages in the article, as those of the open sidecar were. */
static bool read_version(struct slice bytes, const struct sidecar *sidecar, const struct article *article,
	struct arena *arena, struct contents *contents, struct error *error)
{
	if (!bytes.length) {
		*contents = (struct contents){ .arena = arena };
		for (enum kind_number number = 0; number < KINDS; number++)
			contents->lists[number].kind = kinds[number];
	} else if (!sidecar_read(bytes, sidecar->path, arena, contents, error)) {
		return false;
	}
	sidecar_anchor(contents, article);
	contents->article = sidecar_stated(article);
	return true;
}

bool sidecar_take_disk(struct sidecar *sidecar, const struct article *article, struct slice disk,
	struct sidecar_merge_report *report, struct error *error)
{
	struct annotations *set = &sidecar->annotations;
	const struct contents ours = contents_of(sidecar, article);
	struct slice stored = strbuf_slice(&sidecar->stored);
	struct contents base;
	struct contents theirs;
	struct contents result;
	const struct merge_sides sides = { &base, &ours, &theirs, translate("what is open here"), sidecar->path };
	struct arena base_arena;
	struct arena arena;
	bool done;

	arena_init(&base_arena);
	arena_init(&arena);
	/* What was refused is no base; nothing could be changed since. */
	if (sidecar->state == SIDECAR_REFUSED)
		stored.length = 0;
	done = read_version(disk, sidecar, article, &arena, &theirs, error) &&
		read_version(stored, sidecar, article, &base_arena, &base, error) &&
		merge_contents(&sides, &set->arena, &result, report, error);
	if (done) {
		annotations_replace(set, result.lists);
		merge_release(&result);
		arena_release(&sidecar->arena);
		sidecar->arena = arena;
		sidecar->root = theirs.root;
		sidecar->had_comments = theirs.comments;
		sidecar->state = SIDECAR_READ;
		strbuf_clear(&sidecar->stored);
		strbuf_add(&sidecar->stored, disk);
	} else {
		arena_release(&arena);
	}
	arena_release(&base_arena);
	return done;
}

void sidecar_tell(struct sidecar *sidecar, const struct sidecar_merge_report *report)
{
	struct slice author = slice_part(strbuf_slice(&report->author), 0, 60);
	struct strbuf notice;

	if (!report->theirs)
		return;
	strbuf_init(&notice);
	if (author.length)
		strbuf_add_format(&notice,
			translate_count("%zu entry by %.*s came in", "%zu entries by %.*s came in", report->theirs),
			report->theirs, (int)author.length, author.data);
	else
		strbuf_add_format(&notice, translate_count("%zu entry came in", "%zu entries came in", report->theirs),
			report->theirs);
	if (report->conflicts)
		strbuf_add_format(&notice,
			translate_count("; %zu was changed on both sides: both values are kept, :review chooses",
				"; %zu were changed on both sides: both values are kept, :review chooses",
				report->conflicts),
			report->conflicts);
	free(sidecar->notice);
	sidecar->notice = strbuf_detach(&notice);
}

bool sidecar_refresh(struct sidecar *sidecar, const struct article *article, bool *changed,
	struct sidecar_merge_report *report, struct error *error)
{
	struct sidecar_merge_report own;
	struct strbuf disk;
	bool done = true;

	*changed = false;
	if (report)
		merge_report_clear(report);
	if (sidecar->state == SIDECAR_NONE || !file_exists(sidecar->path))
		return true;
	sidecar_merge_report_init(&own);
	strbuf_init(&disk);
	done = file_read(sidecar->path, YAML_MOST_BYTES, &disk, error);
	if (done && !sidecar_is_stored(sidecar, strbuf_slice(&disk))) {
		done = sidecar_take_disk(sidecar, article, strbuf_slice(&disk), report ? report : &own, error);
		if (done)
			sidecar_tell(sidecar, report ? report : &own);
		*changed = done && (report ? report : &own)->theirs > 0;
	}
	strbuf_release(&disk);
	sidecar_merge_report_release(&own);
	return done;
}
