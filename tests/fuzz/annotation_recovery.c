/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sidecar, and behind it records of a journal that somebody's program left, any bytes: what is recovered of them can
 * be saved, reads back the same, and is not offered again.
 */
#include "fuzz.h"
#include "lines.h"
#include "sidecar_checks.h"

#include "../../src/annotation/journal_head.h"

#include "crossread/annotation/recovery.h"
#include "crossread/base/records.h"

LINES_MUTATOR

/* Leaves a journal of the sidecar with the parts of the input as records; false when there is none. */
static bool leave_journal(const struct sidecar *sidecar, const struct article *article, struct slice parts)
{
	char *place = journal_place(sidecar);
	char *start = journal_start(place);
	struct journal_head head = { slice_of(place), article->length, slice_of("ben"), 1, 1795195503 };
	struct records records;
	struct strbuf bytes;
	struct error error;
	char *path;
	bool done;

	strbuf_init(&bytes);
	strbuf_add_format(&bytes, "%sfuzz%s", start, journal_ending);
	path = scratch_path(fuzz_folder(), strbuf_text(&bytes));
	unlink(path);
	strbuf_clear(&bytes);
	journal_head_write(&bytes, &head);
	done = records_create(&records, path, strbuf_slice(&bytes), &error);
	if (done) {
		while (parts.length && records_add(&records, fuzz_part(&parts), &error))
			;
		records_close(&records);
	}
	strbuf_release(&bytes);
	free(path);
	free(start);
	free(place);
	return done;
}

static void check_described(const struct recovery *recovery)
{
	struct strbuf what;
	struct strbuf words;

	strbuf_init(&what);
	strbuf_init(&words);
	for (size_t i = 0; i < recovery_count(recovery); i++) {
		strbuf_clear(&what);
		recovery_describe(recovery, i, &what, &words);
		CHECK(what.length);
	}
	strbuf_release(&what);
	strbuf_release(&words);
}

static void recover(struct sidecar *sidecar, const struct article *article)
{
	struct recovery *recovery = recovery_find(fuzz_folder()->folder, sidecar, article, "");
	struct history *history = history_new();
	size_t passed = 0;
	size_t changed;

	check_described(recovery);
	history_begin(history, "recover");
	changed = recovery_apply(recovery, history, &sidecar->annotations, &passed);
	CHECK(changed <= recovery_count(recovery) || recovery_count(recovery) == 0);
	sidecar_check_places(&sidecar->annotations, article);
	sidecar_check_saved(sidecar, article);
	recovery_free(recovery);
	/* What was taken is there now, so that the journal has nothing more to offer. */
	recovery = recovery_find(fuzz_folder()->folder, sidecar, article, "");
	CHECK(passed || recovery_count(recovery) == 0);
	recovery_done(recovery);
	recovery_free(recovery);
	history_free(history);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice bytes = fuzz_part(&rest);
	char *path = scratch_path(fuzz_folder(), "story.txt");
	char *sidecar_file = fuzz_write("story.txt.crossread.yaml", bytes);
	struct sidecar sidecar;
	struct article article;
	struct error error;

	CHECK(article_load_bytes(&article, path, slice_of(SIDECAR_ARTICLE), NULL, &error));
	if (sidecar_load(&sidecar, &article, &error) && leave_journal(&sidecar, &article, rest))
		recover(&sidecar, &article);
	sidecar_release(&sidecar);
	article_release(&article);
	scratch_release(fuzz_folder());
	scratch_init(fuzz_folder());
	free(sidecar_file);
	free(path);
	return 0;
}
