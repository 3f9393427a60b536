/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sidecar, any bytes, and the article that it is put on: read, anchored, written, and read again as the same. */
#include "fuzz.h"
#include "lines.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/article/load.h"

/* The text of the article where the input has none. */
#define ARTICLE \
	"Harbour board denies hiding report on crane\n\n" \
	"The harbour board has denied that it hid a report on the collapsed crane for six months.\n" \
	"“We did not hide any report from the workers,” a spokeswoman for the board said.\n" \
	"The crane fell on a quay on 4 September, and nobody was hurt. Nobody was hurt.\n"

LINES_MUTATOR

/* What anchoring found lies within the article. */
static void check_places(const struct annotations *set, const struct article *article)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct annotation *annotation = &set->list[i];
		struct slice there = article_slice(article, article_bytes(article, annotation->selector.codes));

		CHECK(annotation->state < ANCHOR_STATES);
		CHECK(annotation->place.start < annotation->place.end && annotation->place.end <= article->length);
		CHECK(annotation->state != ANCHOR_KEPT || slice_equal(there, annotation->selector.quote));
		CHECK(annotations_find(set, annotation->id) == annotation);
		CHECK(!i || annotation_compare(&set->list[i - 1], annotation) < 0);
	}
}

static void check_same(const struct annotations *a, const struct annotations *b)
{
	CHECK(a->count == b->count && a->link_count == b->link_count && a->correction_count == b->correction_count);
	CHECK(a->reviewed_count == b->reviewed_count && a->dismissal_count == b->dismissal_count);
	CHECK(a->removed_count == b->removed_count);
	for (size_t i = 0; i < a->count; i++)
		CHECK(annotation_equal(&a->list[i], &b->list[i]));
	for (size_t i = 0; i < a->link_count; i++)
		CHECK(link_equal(&a->links[i], &b->links[i]));
	for (size_t i = 0; i < a->correction_count; i++)
		CHECK(correction_equal(&a->corrections[i], &b->corrections[i]));
	for (size_t i = 0; i < a->reviewed_count; i++)
		CHECK(reviewed_equal(&a->reviewed[i], &b->reviewed[i]));
	for (size_t i = 0; i < a->dismissal_count; i++)
		CHECK(dismissal_equal(&a->dismissals[i], &b->dismissals[i]));
}

/* Saved, and loaded again: the same entries, and the same bytes when they are written once more. */
static void save_and_load(struct sidecar *sidecar, const struct article *article)
{
	struct sidecar again;
	struct strbuf bytes[2];
	struct error error;
	size_t merged = 0;

	CHECK(sidecar_save(sidecar, article, &merged, &error) && merged == 0);
	CHECK(sidecar_load(&again, article, &error));
	check_same(&sidecar->annotations, &again.annotations);
	for (size_t i = 0; i < 2; i++) {
		strbuf_init(&bytes[i]);
		sidecar_format(i ? &again : sidecar, article, &bytes[i]);
	}
	CHECK(slice_equal(strbuf_slice(&bytes[0]), strbuf_slice(&bytes[1])));
	CHECK(slice_equal(strbuf_slice(&bytes[0]), strbuf_slice(&again.stored)) || !again.stored.length);
	strbuf_release(&bytes[0]);
	strbuf_release(&bytes[1]);
	sidecar_release(&again);
}

static void load(const struct article *article, const char *path, struct slice bytes)
{
	struct sidecar sidecar;
	struct strbuf content;
	struct error error = { "" };

	if (sidecar_load(&sidecar, article, &error)) {
		CHECK(sidecar.state == SIDECAR_READ);
		check_places(&sidecar.annotations, article);
		save_and_load(&sidecar, article);
	} else {
		CHECK(sidecar.state == SIDECAR_REFUSED);
		fuzz_check_error(&error);
		CHECK(!sidecar_save(&sidecar, article, NULL, &error));
		strbuf_init(&content);
		CHECK(file_read(path, bytes.length, &content, &error));
		CHECK(slice_equal(strbuf_slice(&content), bytes));
		strbuf_release(&content);
	}
	sidecar_release(&sidecar);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice bytes = fuzz_part(&rest);
	struct article article;
	struct error error;
	char *path = scratch_path(fuzz_folder(), "story.txt");

	if (article_load_bytes(&article, path, rest.length ? rest : slice_of(ARTICLE), NULL, &error)) {
		char *sidecar = fuzz_write("story.txt.crossread.yaml", bytes);
		char *copy = scratch_path(fuzz_folder(), "story.txt.crossread.yaml.bak");

		load(&article, sidecar, bytes);
		unlink(copy);
		free(copy);
		free(sidecar);
		article_release(&article);
	}
	free(path);
	return 0;
}
