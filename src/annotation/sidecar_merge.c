/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging sidecars as bytes. */
#include "crossread/annotation/sidecar_merge.h"

#include "merge.h"
#include "merge_report.h"

#include "crossread/base/translate.h"

static bool read_version(const struct sidecar_version *version, struct arena *arena, struct contents *contents,
	struct error *error)
{
	return sidecar_read(version->bytes, version->name, arena, contents, error);
}

/* True when the versions speak of different texts. */
static bool are_apart(const struct merge_sides *sides)
{
	return !slice_equal(sides->ours->article.sha256, sides->theirs->article.sha256) ||
		(sides->base && !slice_equal(sides->base->article.sha256, sides->ours->article.sha256));
}

/* What is written must be what the next reading accepts. */
static bool check_result(struct slice bytes, const char *name, struct error *error)
{
	struct contents contents;
	struct arena arena;
	bool done;

	arena_init(&arena);
	done = sidecar_read(bytes, name, &arena, &contents, error);
	arena_release(&arena);
	return done;
}

enum sidecar_merge_outcome sidecar_merge(const struct sidecar_version *base, const struct sidecar_version *ours,
	const struct sidecar_version *theirs, const struct article *article, struct strbuf *out,
	struct sidecar_merge_report *report, struct error *error)
{
	bool based = base && base->bytes.length;
	struct contents contents[SIDECAR_MERGE_VERSIONS];
	struct contents result;
	struct merge_sides sides = { based ? &contents[0] : NULL, &contents[1], &contents[2], ours->name,
		theirs->name };
	struct arena arena;
	bool done;

	strbuf_clear(out);
	merge_report_clear(report);
	arena_init(&arena);
	done = (!based || read_version(base, &arena, &contents[0], error)) &&
		read_version(ours, &arena, &contents[1], error) && read_version(theirs, &arena, &contents[2], error);
	if (done) {
		for (size_t i = based ? 0 : 1; i < SIDECAR_MERGE_VERSIONS; i++)
			report->comments[i] = contents[i].comments;
		report->apart = are_apart(&sides);
		strbuf_add(&report->file, contents[1].article.file);
		for (size_t i = based ? 0 : 1; report->apart && article && i < SIDECAR_MERGE_VERSIONS; i++)
			sidecar_move(&contents[i], article);
		done = merge_contents(&sides, &arena, &result, report, error);
	}
	if (done) {
		sidecar_write(&result, out);
		merge_release(&result);
	}
	/* The versions go before the result is read, so that they are not all held at once. */
	arena_release(&arena);
	done = done && check_result(strbuf_slice(out), translate("the result"), error);
	if (!done)
		strbuf_clear(out);
	return !done ? SIDECAR_MERGE_TROUBLE : report->conflicts ? SIDECAR_MERGE_CONFLICT : SIDECAR_MERGE_CLEAN;
}
