/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The differences between both open articles. */
#include "crossread/work/differing.h"

#include "crossread/base/translate.h"
#include "crossread/work/focus.h"

#include <stdlib.h>

static const struct article *article_of(const struct work *work, size_t side)
{
	return &work->panes[side].document->article;
}

static struct span bytes_of(const struct work *work, size_t number, size_t side)
{
	const struct difference *difference = &work->differences.list[number];

	return side == 0 ? difference->a : difference->b;
}

bool differing_find(struct work *work)
{
	struct quotations quotations[2];

	if (work->pane_count < 2) {
		work_complain(work, "one article is open: name a second one to see what differs");
		return false;
	}
	if (!work->walk.matches) {
		work_complain(work,
			work->matcher ? "still comparing: differences come when it is done" :
					"not compared: :compare does it");
		return false;
	}
	if (work->has_differences)
		return true;
	for (size_t side = 0; side < 2; side++)
		quotations_find(&quotations[side], article_of(work, side));
	differences_find(&work->differences, article_of(work, 0), article_of(work, 1), &work->matches, &quotations[0],
		&quotations[1]);
	for (size_t side = 0; side < 2; side++)
		quotations_release(&quotations[side]);
	work->has_differences = true;
	return true;
}

void differing_forget(struct work *work)
{
	if (work->has_differences)
		differences_release(&work->differences);
	work->has_differences = false;
	work->difference = WORK_NO_DIFFERENCE;
}

struct slice differing_words(const struct work *work, size_t number, size_t side)
{
	return article_slice(article_of(work, side), bytes_of(work, number, side));
}

/* The dismissal of difference `number` in the sidecar of `side`, from index `from` on; NULL when there is none. */
static const struct dismissal *find_dismissal(const struct work *work, size_t number, size_t side, size_t from)
{
	const struct annotations *set = &work->panes[side].document->sidecar.annotations;
	struct span codes = article_codes(article_of(work, side), bytes_of(work, number, side));

	for (size_t i = from; i < set->dismissal_count; i++) {
		const struct dismissal *dismissal = &set->dismissals[i];

		if (slice_equal_text(dismissal->what, "difference") && anchor_is_placed(dismissal->state) &&
			span_equal(dismissal->place, codes))
			return dismissal;
	}
	return NULL;
}

/* The dismissal that stands under one id on both sides: the same words may differ from a third article, too. */
static const struct dismissal *dismissal_of(const struct work *work, size_t number)
{
	const struct annotations *sets[2] = {
		&work->panes[0].document->sidecar.annotations,
		&work->panes[1].document->sidecar.annotations,
	};
	const struct dismissal *left = find_dismissal(work, number, 0, 0);

	while (left) {
		const struct dismissal *right = annotations_find_dismissal(sets[1], left->id);
		struct span codes = article_codes(article_of(work, 1), bytes_of(work, number, 1));

		if (right && anchor_is_placed(right->state) && span_equal(right->place, codes))
			return left;
		left = find_dismissal(work, number, 0, (size_t)(left - sets[0]->dismissals) + 1);
	}
	return NULL;
}

bool differing_is_dismissed(const struct work *work, size_t number)
{
	return dismissal_of(work, number) != NULL;
}

void differing_go(struct work *work, size_t number)
{
	const struct difference *difference = &work->differences.list[number];

	char words[DIFFERENCE_WORDS];

	work->difference = number;
	focus_pair(work, difference->a_sentence, difference->b_sentence);
	work_say(work, "%s: %s", difference_kind_name(difference->kind), difference_words(difference, words));
}

/* The sentence of a difference in the active pane. */
static size_t sentence_of(const struct work *work, size_t number)
{
	const struct difference *difference = &work->differences.list[number];

	return work->active == 0 ? difference->a_sentence : difference->b_sentence;
}

/*
 * The nearest difference to go to from the present one (or the focus), in the order of the active pane; count when
 * there is none.
 */
static size_t nearest(const struct work *work, bool forward)
{
	size_t count = work->differences.count;
	size_t focus = work->panes[work->active].focus;
	size_t found = count;

	for (size_t i = 0; i < count; i++) {
		size_t sentence = sentence_of(work, i);
		bool same =
			sentence == focus && work->difference < count && sentence_of(work, work->difference) == focus;
		bool beyond = same ? (forward ? i > work->difference : i < work->difference) :
				     (forward ? sentence > focus : sentence < focus);

		if (!beyond || differing_is_dismissed(work, i))
			continue;
		if (found == count ||
			(forward ? sentence < sentence_of(work, found) : sentence >= sentence_of(work, found)))
			found = i;
	}
	return found;
}

bool differing_next(struct work *work, long steps)
{
	bool moved = false;

	if (!differing_find(work))
		return false;
	for (long i = 0; i < labs(steps); i++) {
		size_t found = nearest(work, steps > 0);

		if (found == work->differences.count)
			break;
		differing_go(work, found);
		moved = true;
	}
	if (!moved)
		work_say(work,
			work->differences.count ?
				steps > 0 ? N_("no further difference") : N_("no earlier difference") :
				N_("no differences found by this method"));
	return moved;
}

static struct dismissal make_dismissal(const struct work *work, size_t number, size_t side)
{
	struct dismissal dismissal = { .what = slice_of("difference"), .author = slice_of(work->author) };

	dismissal.selector.codes = article_codes(article_of(work, side), bytes_of(work, number, side));
	dismissal.selector.quote = differing_words(work, number, side);
	dismissal.state = ANCHOR_KEPT;
	return dismissal;
}

static void add_dismissal(struct work *work, size_t number, struct slice reason)
{
	char id[STAMP_ID_SIZE];
	char now[STAMP_TIME_SIZE];

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	history_begin(work->history, translate("dismiss difference"));
	for (size_t side = 0; side < 2; side++) {
		struct dismissal dismissal = make_dismissal(work, number, side);

		dismissal.id = slice_of(id);
		dismissal.created = slice_of(now);
		dismissal.reason = reason;
		history_put_dismissal(work->history, &work->panes[side].document->sidecar.annotations, &dismissal);
	}
	work_say(work, "dismissed ({undo} takes it back)");
}

static void remove_dismissal(struct work *work, const struct dismissal *dismissal)
{
	char id[ANNOTATION_MOST_ID + 1];
	char now[STAMP_TIME_SIZE];
	size_t length = dismissal->id.length < ANNOTATION_MOST_ID ? dismissal->id.length : ANNOTATION_MOST_ID;

	/* Copied: removing it from the first set frees its slot. */
	for (size_t i = 0; i < length; i++)
		id[i] = dismissal->id.data[i];
	stamp_time(&work->stamp, now);
	history_begin(work->history, translate("bring difference back"));
	for (size_t side = 0; side < 2; side++)
		history_remove_dismissal(work->history, &work->panes[side].document->sidecar.annotations,
			slice_from(id, length), slice_of(work->author), slice_of(now));
	work_say(work, "no longer dismissed");
}

bool differing_dismiss(struct work *work, size_t number, struct slice reason)
{
	const struct dismissal *dismissal = dismissal_of(work, number);
	struct error error;

	for (size_t side = 0; side < 2; side++) {
		if (!document_can_tag(work->panes[side].document, &error)) {
			work_complain(work, "%s", error.message);
			return false;
		}
	}
	if (dismissal)
		remove_dismissal(work, dismissal);
	else
		add_dismissal(work, number, reason);
	for (size_t side = 0; side < 2; side++)
		work->panes[side].document->changed = true;
	return true;
}
