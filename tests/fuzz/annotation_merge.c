/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Three versions of a sidecar, any bytes, and perhaps the article at hand: merged to the same bytes whichever side is
 * ours, without losing an id, and to nothing new when there is nothing new.
 */
#include "fuzz.h"
#include "lines.h"

#include "crossread/annotation/sidecar_merge.h"
#include "crossread/article/load.h"

LINES_MUTATOR

struct merge {
	enum sidecar_merge_outcome outcome;
	struct strbuf out;
	struct sidecar_merge_report report;
	struct error error;
};

static void merge_init(struct merge *merge, const struct slice *base, struct slice ours, struct slice theirs,
	const struct article *article)
{
	const struct sidecar_version versions[] = { { "base", base ? *base : slice_of("") }, { "ours", ours },
		{ "theirs", theirs } };

	strbuf_init(&merge->out);
	sidecar_merge_report_init(&merge->report);
	error_clear(&merge->error);
	merge->outcome = sidecar_merge(base ? &versions[0] : NULL, &versions[1], &versions[2], article, &merge->out,
		&merge->report, &merge->error);
	if (merge->outcome == SIDECAR_MERGE_TROUBLE) {
		fuzz_check_error(&merge->error);
		CHECK(!merge->out.length);
	}
}

static void merge_release(struct merge *merge)
{
	sidecar_merge_report_release(&merge->report);
	strbuf_release(&merge->out);
}

/* Merging gives just these bytes. */
static void check_merges_to(const struct slice *base, struct slice ours, struct slice theirs, struct slice expected)
{
	struct merge merge;

	merge_init(&merge, base, ours, theirs, NULL);
	CHECK(merge.outcome != SIDECAR_MERGE_TROUBLE);
	CHECK(slice_equal(strbuf_slice(&merge.out), expected));
	merge_release(&merge);
}

/* True when each line of `part` with an id stands in `whole`, too; both are as the program writes them. */
static bool ids_stay(struct slice part, struct slice whole)
{
	const struct slice key = slice_of("\n  - id: ");

	for (size_t at = slice_find(part, key, 0); at != SIZE_MAX; at = slice_find(part, key, at + 1)) {
		struct slice line = slice_part(part, at, slice_find(part, slice_of("\n"), at + 1) + 1);

		if (slice_find(whole, line, 0) == SIZE_MAX)
			return false;
	}
	return true;
}

/* Where the records of what was removed stand, in a version as the program writes it: behind all other entries. */
static struct span removals(struct slice version)
{
	size_t start = slice_find(version, slice_of("\nremoved:"), 0);
	size_t end = start == SIZE_MAX ? version.length : line_end(version, start + 1);

	while (end < version.length && version.data[end] == ' ')
		end = line_end(version, end);
	return (struct span){ start == SIZE_MAX ? end : start + 1, end };
}

/* A version without the top keys that are not known, which may hold anything. */
static struct slice entries(struct slice version)
{
	return slice_part(version, 0, removals(version).end);
}

/* True when every entry and removal of `part` is one of `whole`, too, and the records of removals are the same. */
static bool keeps_all(struct slice part, struct slice whole)
{
	struct span a = removals(part);
	struct span b = removals(whole);

	return ids_stay(entries(part), entries(whole)) &&
		slice_equal(slice_part(part, a.start, a.end), slice_part(whole, b.start, b.end));
}

/* A version as the program writes it; false when it refuses it. */
static bool normalise(struct slice version, struct strbuf *out)
{
	struct merge merge;
	bool done;

	merge_init(&merge, NULL, version, version, NULL);
	done = merge.outcome != SIDECAR_MERGE_TROUBLE;
	if (done)
		strbuf_add(out, strbuf_slice(&merge.out));
	merge_release(&merge);
	return done;
}

/* Both ways round, with what must hold of any merge. */
static void merge_both_ways(const struct slice *base, struct slice ours, struct slice theirs,
	const struct article *article)
{
	struct merge one;
	struct merge other;

	merge_init(&one, base, ours, theirs, article);
	merge_init(&other, base, theirs, ours, article);
	CHECK(one.outcome == other.outcome);
	CHECK(slice_equal(strbuf_slice(&one.out), strbuf_slice(&other.out)));
	if (one.outcome != SIDECAR_MERGE_TROUBLE) {
		CHECK((one.outcome == SIDECAR_MERGE_CONFLICT) == (one.report.conflicts > 0));
		CHECK(one.report.ours == other.report.theirs && one.report.theirs == other.report.ours);
		CHECK(strcmp(strbuf_text(&one.report.notes), strbuf_text(&other.report.notes)) == 0);
		CHECK(ids_stay(entries(ours), entries(strbuf_slice(&one.out))));
		CHECK(ids_stay(entries(theirs), entries(strbuf_slice(&one.out))));
		check_merges_to(NULL, strbuf_slice(&one.out), strbuf_slice(&one.out), strbuf_slice(&one.out));
	}
	merge_release(&one);
	merge_release(&other);
}

static void merge_parts(const struct slice parts[3], const struct article *article)
{
	struct strbuf clean[3];
	struct slice versions[3];
	bool taken[3];

	for (size_t i = 0; i < 3; i++) {
		strbuf_init(&clean[i]);
		taken[i] = normalise(parts[i], &clean[i]);
		versions[i] = strbuf_slice(&clean[i]);
		if (taken[i])
			check_merges_to(&versions[i], versions[i], versions[i], versions[i]);
	}
	if (taken[1] && taken[2]) {
		merge_both_ways(NULL, versions[1], versions[2], article);
		if (taken[0])
			merge_both_ways(&versions[0], versions[1], versions[2], article);
	}
	if (taken[0] && taken[1]) {
		/* What is taken out without a record of it gets one, and of two records the first one stays. */
		if (keeps_all(versions[0], versions[1]))
			check_merges_to(&versions[0], versions[0], versions[1], versions[1]);
		check_merges_to(&versions[0], versions[1], versions[1], versions[1]);
	}
	for (size_t i = 0; i < 3; i++)
		strbuf_release(&clean[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	const struct slice parts[3] = { fuzz_part(&rest), fuzz_part(&rest), fuzz_part(&rest) };
	struct article article;
	struct error error;
	bool has_article = rest.length && article_load_bytes(&article, "story.txt", rest, NULL, &error);

	merge_parts(parts, has_article ? &article : NULL);
	if (has_article)
		article_release(&article);
	return 0;
}
