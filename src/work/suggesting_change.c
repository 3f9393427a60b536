/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accepting and rejecting suggestions. */
#include "excerpt.h"
#include "list_kind.h"

#include "crossread/base/translate.h"
#include "crossread/work/attributing.h"
#include "crossread/work/suggesting.h"

#include <stdio.h>

static bool can_tag(struct work *work, const struct document *document)
{
	struct error error;

	if (document_can_tag(document, &error))
		return true;
	work_complain(work, "%s", error.message);
	return false;
}

/* Tags the sentence of a suggestion; returns who speaks there, as far as the rules are sure of it. */
static struct attribution put_annotation(struct work *work, size_t number, const struct suggested *suggestion)
{
	const struct article *article = &work->documents[number].article;
	struct span codes = article_codes(article, article->sentences[suggestion->sentence].bytes);
	struct attribution attribution = attributing_find(work, number, codes);
	char id[STAMP_ID_SIZE];

	attributing_put(work, number, slice_of(suggestion->tag), codes, attribution, "suggested", id);
	return attribution;
}

static void put_dismissal(struct work *work, struct document *document, const struct suggested *suggestion)
{
	const struct article *article = &document->article;
	struct dismissal dismissal = { .what = slice_of("suggestion"), .author = slice_of(work->author) };
	char id[STAMP_ID_SIZE];
	char now[STAMP_TIME_SIZE];

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	dismissal.id = slice_of(id);
	dismissal.created = slice_of(now);
	dismissal.reason = slice_of(suggestion->tag);
	dismissal.selector.codes = article_codes(article, article->sentences[suggestion->sentence].bytes);
	dismissal.selector.quote = article_sentence(article, suggestion->sentence);
	dismissal.state = ANCHOR_KEPT;
	history_put_dismissal(work->history, &document->sidecar.annotations, &dismissal);
	document->changed = true;
}

static const struct suggested *here(struct work *work)
{
	const struct pane *pane = work_pane(work);
	const struct suggested *suggestion;

	suggesting_finish(work);
	suggestion = suggesting_at(work, pane->document, pane->focus);
	if (!suggestion && !work->suggesting.is_shown)
		work_complain(work, "suggestions are not shown: {suggest} shows them");
	else if (!suggestion)
		work_complain(work, "no suggestion for this sentence: {next-suggestion} goes to the next one");
	return suggestion && can_tag(work, pane->document) ? suggestion : NULL;
}

bool suggesting_accept(struct work *work)
{
	const struct suggested *suggestion = here(work);
	struct attribution attribution;
	char speaker[EXCERPT_SIZE];
	char label[96];

	if (!suggestion)
		return false;
	snprintf(label, sizeof(label), translate("tag %.64s"), suggestion->tag);
	history_begin(work->history, label);
	attribution = put_annotation(work, (size_t)(work_pane(work)->document - work->documents), suggestion);
	excerpt_take(attribution.speaker, speaker);
	if (attribution.speaker.length)
		work_say(work, "accepted: %s, speaker %s ({undo} takes it back)", suggestion->tag, speaker);
	else
		work_say(work, "accepted: %s ({undo} takes it back)", suggestion->tag);
	return true;
}

bool suggesting_reject(struct work *work)
{
	const struct suggested *suggestion = here(work);

	if (!suggestion)
		return false;
	history_begin(work->history, translate("reject suggestion"));
	put_dismissal(work, work_pane(work)->document, suggestion);
	work_say(work, "rejected for good: %s ({undo} takes it back)", suggestion->tag);
	return true;
}

static void tell(struct work *work, size_t count, bool accepts)
{
	if (!count)
		work_complain(work, "none of them is open");
	else if (accepts)
		work_say(work,
			translate_count("accepted %zu suggestion ({undo} undoes it)",
				"accepted %zu suggestions ({undo} undoes them)", count),
			count);
	else
		work_say(work,
			translate_count("rejected %zu suggestion ({undo} undoes it)",
				"rejected %zu suggestions ({undo} undoes them)", count),
			count);
}

/* Does it to the marked items of the open list, or to the present one. */
static bool change_listed(struct work *work, bool accepts)
{
	struct list *list = work->list;
	size_t count = 0;

	if (!list_can_change(work))
		return false;
	history_begin(work->history, accepts ? translate("accept suggestions") : translate("reject suggestions"));
	for (size_t i = 0; i < list->count; i++) {
		const struct list_item *item = &list->items[i];
		struct document *document = &work->documents[item->document];
		const struct suggested *suggestion = list_suggestion(work, item);

		if (!list_is_target(list, i) || !suggestion ||
			suggesting_state(work, item->document, suggestion) != SUGGESTION_OPEN)
			continue;
		if (accepts)
			put_annotation(work, item->document, suggestion);
		else
			put_dismissal(work, document, suggestion);
		count++;
	}
	tell(work, count, accepts);
	list_collect(work, list);
	return count > 0;
}

bool suggesting_accept_listed(struct work *work)
{
	return change_listed(work, true);
}

bool suggesting_reject_listed(struct work *work)
{
	return change_listed(work, false);
}

bool suggesting_accept_above(struct work *work, double score)
{
	size_t count = 0;

	suggesting_finish(work);
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->suggesting.list[i].count && !can_tag(work, &work->documents[i]))
			return false;
	}
	history_begin(work->history, translate("accept suggestions"));
	for (size_t i = 0; i < work->document_count; i++) {
		const struct suggestions *suggestions = &work->suggesting.list[i];

		for (size_t j = 0; j < suggestions->count; j++) {
			if (suggestions->list[j].score < score ||
				suggesting_state(work, i, &suggestions->list[j]) != SUGGESTION_OPEN)
				continue;
			put_annotation(work, i, &suggestions->list[j]);
			count++;
		}
	}
	tell(work, count, true);
	return count > 0;
}
