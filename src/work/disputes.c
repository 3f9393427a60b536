/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The disagreements of two colleagues in the open article. */
#include "crossread/work/disputes.h"

#include "crossread/annotation/readers.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

static const struct document *document_of(const struct work *work)
{
	return work->panes[0].document;
}

static struct slice name_of(const struct work *work, size_t side)
{
	return slice_of(work->adjudicating.names[side]);
}

/* What both have read; where one of them has not said so, all: what they tagged is to be settled in any case. */
static void add_common(const struct work *work, struct ranges *common)
{
	const struct document *document = document_of(work);
	struct ranges read[2] = { 0 };

	for (size_t side = 0; side < 2; side++)
		readers_add_read(&document->sidecar.annotations, &document->article, name_of(work, side), false,
			&read[side]);
	if (read[0].count && read[1].count)
		ranges_add_common(common, &read[0], &read[1]);
	else
		ranges_add(common, (struct span){ 0, document->article.length });
	ranges_settle(common);
	ranges_release(&read[0]);
	ranges_release(&read[1]);
}

void disputes_describe(const struct work *work, const struct disagreement *disagreement, struct strbuf *text)
{
	const struct annotation *sides[2] = { disagreement->left, disagreement->right };
	size_t first = slice_compare(name_of(work, 0), name_of(work, 1)) <= 0 ? 0 : 1;

	for (size_t i = 0; i < 2; i++) {
		size_t side = i == 0 ? first : 1 - first;

		strbuf_add_text(text, i == 0 ? "" : "; ");
		strbuf_add(text, name_of(work, side));
		strbuf_add_text(text, ": ");
		strbuf_add(text, sides[side] ? sides[side]->tag : slice_of("nothing"));
	}
}

static const struct dismissal *find_decision(const struct work *work, const struct disagreement *disagreement)
{
	const struct annotations *set = &document_of(work)->sidecar.annotations;
	const struct dismissal *found = NULL;
	struct strbuf text;

	strbuf_init(&text);
	disputes_describe(work, disagreement, &text);
	strbuf_add_text(&text, ";");
	for (size_t i = 0; i < set->dismissal_count && !found; i++) {
		const struct dismissal *dismissal = &set->dismissals[i];

		if (span_equal(dismissal->place, disagreement->codes) &&
			slice_equal_text(dismissal->what, "disagreement") && anchor_is_placed(dismissal->state) &&
			slice_starts(dismissal->reason, strbuf_text(&text)))
			found = dismissal;
	}
	strbuf_release(&text);
	return found;
}

void disputes_find(struct disputes *disputes, const struct work *work)
{
	struct ranges common = { 0 };
	struct disagreement *disagreements;
	size_t count;

	add_common(work, &common);
	count = disagreements_list(&document_of(work)->sidecar.annotations, name_of(work, 0), name_of(work, 1), &common,
		slice_of(NULL), &disagreements);
	*disputes = (struct disputes){ mem_new_array(count, sizeof(*disputes->list)), count, 0 };
	for (size_t i = 0; i < count; i++) {
		disputes->list[i] = (struct dispute){ disagreements[i], find_decision(work, &disagreements[i]) };
		disputes->open += !disputes->list[i].decision;
	}
	free(disagreements);
	ranges_release(&common);
}

void disputes_release(struct disputes *disputes)
{
	free(disputes->list);
	*disputes = (struct disputes){ 0 };
}

const struct dispute *disputes_at(const struct disputes *disputes, struct span codes)
{
	const struct dispute *decided = NULL;

	for (size_t i = 0; i < disputes->count; i++) {
		const struct dispute *dispute = &disputes->list[i];

		if (!span_overlaps(dispute->disagreement.codes, codes))
			continue;
		if (!dispute->decision)
			return dispute;
		if (!decided)
			decided = dispute;
	}
	return decided;
}

/* The focused sentence in code points. */
static struct span focus_codes(const struct work *work)
{
	const struct pane *pane = &work->panes[work->active];

	return article_codes(&pane->document->article, pane->document->article.sentences[pane->focus].bytes);
}

const struct dispute *disputes_present(const struct disputes *disputes, const struct work *work)
{
	struct span here = focus_codes(work);
	size_t gone_to = work->adjudicating.present;

	if (gone_to < disputes->count && span_overlaps(disputes->list[gone_to].disagreement.codes, here))
		return &disputes->list[gone_to];
	return disputes_at(disputes, here);
}

size_t disputes_next(const struct disputes *disputes, const struct work *work, bool forward)
{
	const struct dispute *present = disputes_present(disputes, work);
	size_t start = focus_codes(work).start;
	size_t count = disputes->count;
	size_t number = 0;

	if (present) {
		number = (size_t)(present - disputes->list);
	} else {
		/* From the gap before the first one behind the focus. */
		while (number < count && disputes->list[number].disagreement.codes.start < start)
			number++;
		number = forward ? number + count - 1 : number;
	}
	do {
		number = (number + (forward ? 1 : count - 1)) % count;
	} while (disputes->list[number].decision);
	return number;
}
