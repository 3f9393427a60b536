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

/* Finds all passages in the article at hand when the versions speak of different texts. */
static void meet(const struct contents *base, struct contents *ours, struct contents *theirs,
	const struct article *article, struct contents *moved_base)
{
	bool apart = !slice_equal(ours->article.sha256, theirs->article.sha256) ||
		(base && !slice_equal(base->article.sha256, ours->article.sha256));
	struct contents *all[] = { ours, theirs, moved_base };

	if (!apart || !article)
		return;
	for (size_t i = 0; i < (base ? 3 : 2); i++)
		sidecar_move(all[i], article);
}

/* What is written must be what the next reading accepts. */
static bool write_result(const struct contents *result, const char *name, struct strbuf *out, struct error *error)
{
	struct contents contents;
	struct arena arena;
	bool done;

	sidecar_write(result, out);
	arena_init(&arena);
	done = sidecar_read(strbuf_slice(out), name, &arena, &contents, error);
	arena_release(&arena);
	return done;
}

enum sidecar_merge_outcome sidecar_merge(const struct sidecar_version *base, const struct sidecar_version *ours,
	const struct sidecar_version *theirs, const struct article *article, struct strbuf *out,
	struct sidecar_merge_report *report, struct error *error)
{
	bool based = base && base->bytes.length;
	struct contents contents[3];
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
		meet(sides.base, &contents[1], &contents[2], article, &contents[0]);
		done = merge_contents(&sides, &arena, &result, report, error);
	}
	if (done) {
		done = write_result(&result, translate("the result"), out, error);
		merge_release(&result);
	}
	arena_release(&arena);
	if (!done)
		strbuf_clear(out);
	return !done ? SIDECAR_MERGE_TROUBLE : report->conflicts ? SIDECAR_MERGE_CONFLICT : SIDECAR_MERGE_CLEAN;
}
