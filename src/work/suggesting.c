/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggested tags: found in steps, shown, walked. */
#include "crossread/work/suggesting.h"

#include "unopened.h"

#include "crossread/base/mem.h"
#include "crossread/work/focus.h"

#include <stdlib.h>

static void forget(struct suggesting *suggesting)
{
	for (size_t i = 0; i < suggesting->list_count; i++)
		suggestions_release(&suggesting->list[i]);
	free(suggesting->list);
	suggesting->list = NULL;
	suggesting->list_count = suggesting->found_count = 0;
}

void suggesting_release(struct suggesting *suggesting)
{
	forget(suggesting);
	*suggesting = (struct suggesting){ 0 };
}

void suggesting_want(struct work *work)
{
	work->suggesting.is_wanted = true;
}

/* Who says what was read anew: all that rested on it goes. */
static void begin_anew(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;

	forget(suggesting);
	suggesting->as_of = work->quoting.settlings;
	suggesting->list_count = work->document_count;
	suggesting->list = mem_new_array(work->document_count, sizeof(*suggesting->list));
}

/* Finds the suggestions of the next document, if it is open and its quotations were read. */
static void find_next(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;
	const struct quoting *quoting = &work->quoting;
	size_t document = suggesting->found_count++;

	if (work->documents[document].is_open && quoting->articles[document])
		suggestions_find(&suggesting->list[document], quoting->articles, document, &quoting->found);
}

bool suggesting_step(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;

	if (!suggesting->is_wanted || work_is_partial(work))
		return false;
	quoting_open(work, false);
	if (quoting_goes_on(work))
		return quoting_step(work);
	if (suggesting->as_of != work->quoting.settlings) {
		begin_anew(work);
	} else if (suggesting->found_count < suggesting->list_count) {
		find_next(work);
		if (suggesting->found_count == suggesting->list_count)
			list_touch(work);
	} else {
		return false;
	}
	return true;
}

void suggesting_finish(struct work *work)
{
	suggesting_want(work);
	while (suggesting_step(work))
		;
}

/* True for a document that is too long to be read without being asked for. */
static bool is_left_out(const struct work *work, const struct document *document)
{
	return document->article.text.length > UNOPENED_MOST_IDLE && !work->quoting.wants_all;
}

bool suggesting_toggle(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;

	suggesting->is_shown = !suggesting->is_shown;
	suggesting_want(work);
	if (!suggesting->is_shown)
		work_say(work, "suggestions are hidden");
	else if (is_left_out(work, work_pane(work)->document))
		work_say(work, "this article is too long for suggestions");
	else
		work_say(work,
			"suggestions: ?a ?d ?c in the margin · {next-suggestion} next · {accept-suggestion} accepts · "
			"{reject-suggestion} rejects");
	return true;
}

/* True when somebody rejected a suggestion for this passage. */
static bool is_dismissed(const struct annotations *set, struct span codes)
{
	for (size_t i = 0; i < set->dismissal_count; i++) {
		const struct dismissal *dismissal = &set->dismissals[i];

		if (slice_equal_text(dismissal->what, "suggestion") && anchor_is_placed(dismissal->state) &&
			span_equal(dismissal->place, codes))
			return true;
	}
	return false;
}

enum suggestion_state suggesting_state(const struct work *work, size_t number, const struct suggested *suggestion)
{
	const struct document *document = &work->documents[number];
	const struct annotations *set = &document->sidecar.annotations;
	struct span codes = article_codes(&document->article, document->article.sentences[suggestion->sentence].bytes);

	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		if (slice_equal_text(set->list[i].author, work->author ? work->author : ""))
			return SUGGESTION_SETTLED;
	}
	return is_dismissed(set, codes) ? SUGGESTION_DISMISSED : SUGGESTION_OPEN;
}

const struct suggestions *suggesting_of(const struct work *work, size_t number)
{
	const struct suggesting *suggesting = &work->suggesting;

	return number < suggesting->list_count && suggesting->as_of == work->quoting.settlings ?
		&suggesting->list[number] :
		NULL;
}

const struct suggested *suggesting_at(const struct work *work, const struct document *document, size_t sentence)
{
	const struct suggestions *suggestions = suggesting_of(work, (size_t)(document - work->documents));
	const struct suggested *suggestion;

	if (!work->suggesting.is_shown || !suggestions)
		return NULL;
	suggestion = suggestions_at(suggestions, sentence);
	if (!suggestion || suggesting_state(work, (size_t)(document - work->documents), suggestion) != SUGGESTION_OPEN)
		return NULL;
	return suggestion;
}

/* The next open one from a sentence on, exclusive; SIZE_MAX for none. */
static size_t next_open(const struct work *work, const struct document *document, size_t sentence, bool forward)
{
	const struct suggestions *suggestions = suggesting_of(work, (size_t)(document - work->documents));
	size_t i = suggestions ? suggestions_from(suggestions, forward ? sentence + 1 : sentence) : 0;

	while (suggestions && (forward ? i < suggestions->count : i > 0)) {
		size_t number = forward ? i++ : --i;
		const struct suggested *suggestion = &suggestions->list[number];

		if (suggesting_state(work, (size_t)(document - work->documents), suggestion) == SUGGESTION_OPEN)
			return suggestion->sentence;
	}
	return SIZE_MAX;
}

bool suggesting_next(struct work *work, long steps)
{
	const struct pane *pane = work_pane(work);
	bool moved = false;

	suggesting_finish(work);
	work->suggesting.is_shown = true;
	for (long i = 0; i < labs(steps); i++) {
		size_t sentence = next_open(work, pane->document, pane->focus, steps > 0);

		if (sentence == SIZE_MAX)
			break;
		focus_sentence(work, sentence);
		moved = true;
	}
	if (!moved && steps > 0)
		work_say(work, "no further suggestion in this article");
	else if (!moved)
		work_say(work, "no earlier suggestion in this article");
	return moved;
}
