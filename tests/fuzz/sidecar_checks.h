/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be so of any sidecar that was taken, and the article that it is put on. */
#ifndef CROSSREAD_TESTS_FUZZ_SIDECAR_CHECKS_H
#define CROSSREAD_TESTS_FUZZ_SIDECAR_CHECKS_H

#include "must.h"

#include "crossread/annotation/sidecar.h"
#include "crossread/article/load.h"

/* The text of the article where an input has none. */
#define SIDECAR_ARTICLE \
	"Harbour board denies hiding report on crane\n\n" \
	"The harbour board has denied that it hid a report on the collapsed crane for six months.\n" \
	"“We did not hide any report from the workers,” a spokeswoman for the board said.\n" \
	"The crane fell on a quay on 4 September, and nobody was hurt. Nobody was hurt.\n"

/* What anchoring found lies within the article. */
static inline void sidecar_check_places(const struct annotations *set, const struct article *article)
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

static inline void sidecar_check_same(const struct annotations *a, const struct annotations *b)
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
static inline void sidecar_check_saved(struct sidecar *sidecar, const struct article *article)
{
	struct sidecar again;
	struct strbuf bytes[2];
	struct error error;
	size_t merged = 0;

	CHECK(sidecar_save(sidecar, article, &merged, &error) && merged == 0);
	CHECK(sidecar_load(&again, article, &error));
	sidecar_check_same(&sidecar->annotations, &again.annotations);
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

#endif
