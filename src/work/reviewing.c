/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations whose article has changed since. */
#include "crossread/work/reviewing.h"

#include "list_kind.h"

#include "crossread/annotation/accept.h"
#include "crossread/annotation/conflict.h"
#include "crossread/base/translate.h"
#include "crossread/text/width.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <stdio.h>
#include <string.h>

bool reviewing_wants(const struct annotation *annotation)
{
	return anchor_needs_look(annotation->state);
}

bool reviewing_is_moved(const struct annotation *annotation)
{
	return annotation->state == ANCHOR_MOVED;
}

size_t reviewing_count(const struct work *work, const struct document *document)
{
	const struct annotations *set = &document->sidecar.annotations;
	size_t count = 0;

	for (size_t i = 0; set->displaced && i < set->count; i++)
		count += reviewing_wants(&set->list[i]) && !tagging_is_hidden(work, &set->list[i]);
	return work->blind ? count : count + conflict_count(set);
}

size_t reviewing_count_all(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < work->document_count; i++)
		count += reviewing_count(work, &work->documents[i]);
	return count;
}

const char *reviewing_words(enum anchor_state state)
{
	switch (state) {
	case ANCHOR_KEPT:
		return translate("the passage stands where it was tagged");
	case ANCHOR_MOVED:
		return translate("the same words stand elsewhere, or in other typography");
	case ANCHOR_REWORDED:
		return translate("the words have changed");
	case ANCHOR_AMBIGUOUS:
		return translate("the words stand in several places");
	case ANCHOR_ORPHAN:
		return translate("the words are not in the article any more");
	case ANCHOR_UNSEARCHED:
		return translate("not looked for: that would have taken too long");
	case ANCHOR_STATES:
		break;
	}
	return "";
}

size_t reviewing_count_conflicts(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; !work->blind && i < work->document_count; i++)
		count += conflict_count(&work->documents[i].sidecar.annotations);
	return count;
}

static struct document *document_of(const struct work *work, const struct list_item *item)
{
	return &work->documents[item->document];
}

/* Gives an annotation the passage `codes`. That its words moved is no change of it; that they are others is. */
static void set_passage(struct work *work, struct document *document, const struct annotation *annotation,
	struct span codes)
{
	struct annotation changed = *annotation;
	char now[STAMP_TIME_SIZE];

	accept_annotation(&changed, &document->article, codes);
	stamp_time(&work->stamp, now);
	if (annotation->state != ANCHOR_MOVED)
		changed.modified = slice_of(now);
	history_put(work->history, &document->sidecar.annotations, &changed);
	document->changed = true;
}

/* What to say when a place cannot be taken as it was found. */
static void complain_of_place(struct work *work, const struct annotation *annotation)
{
	if (!annotation || annotation->state == ANCHOR_KEPT)
		work_complain(work, "nothing to accept: it stands where it was tagged");
	else
		work_complain(work, "%s: {choose-passage} chooses a passage, {list-remove} removes the annotation",
			reviewing_words(annotation->state));
}

static bool can_accept(const struct work *work, size_t item)
{
	const struct list *list = work->list;
	const struct annotation *annotation = list_annotation(work, &list->items[item]);

	return list_is_target(list, item) && annotation && !list->items[item].conflict &&
		(annotation->state == ANCHOR_MOVED || annotation->state == ANCHOR_REWORDED);
}

bool reviewing_accept(struct work *work)
{
	struct list *list = work->list;
	size_t targets = list->marked ? list->marked : 1;
	size_t accepted = 0;
	size_t acceptable = 0;
	char label[64];

	if (!list_can_change(work))
		return false;
	for (size_t i = 0; i < list->count; i++)
		acceptable += can_accept(work, i);
	snprintf(label, sizeof(label), translate_count("accept a passage", "accept %zu passages", acceptable),
		acceptable);
	history_begin(work->history, label);
	for (size_t i = 0; i < list->count; i++) {
		const struct annotation *annotation = list_annotation(work, &list->items[i]);

		if (!can_accept(work, i))
			continue;
		set_passage(work, document_of(work, &list->items[i]), annotation, annotation->place);
		accepted++;
	}
	if (accepted == 0 && list_present(list)->conflict) {
		work_complain(work,
			"values are in conflict here: {take-first} takes the first, {take-second} the second");
		return false;
	}
	if (accepted == 0) {
		complain_of_place(work, list_annotation(work, list_present(list)));
		return false;
	}
	list_collect(work, list);
	work_say(work,
		translate_count("accepted %zu passage, %zu left ({undo} undoes it)%s",
			"accepted %zu passages, %zu left ({undo} undoes it)%s", accepted),
		accepted, list->count, targets > accepted ? translate(" · those without a place found stay") : "");
	return true;
}

bool reviewing_choose(struct work *work)
{
	const struct list_item *item = list_present(work->list);
	const struct annotation *annotation = item ? list_annotation(work, item) : NULL;
	const struct article *article;
	struct error error;

	if (!annotation) {
		work_complain(work, "no annotation to choose a passage for");
		return false;
	}
	if (!document_can_tag(document_of(work, item), &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	memcpy(work->choosing, item->id, sizeof(work->choosing));
	article = &document_of(work, item)->article;
	(void)list_go(work);
	if (annotation->state == ANCHOR_ORPHAN || annotation->state == ANCHOR_UNSEARCHED)
		selection_start_word(&work->selection, article, work->active, work_pane(work)->focus);
	else
		selection_start_passage(&work->selection, article, work->active,
			article_bytes(article, annotation->place));
	work->selection.chooses = true;
	work->mode = MODE_SELECT;
	work_say(work, "select the words of this %.*s: {edit-comment} sets them, {cancel} leaves it as it was",
		(int)annotation->tag.length, annotation->tag.data);
	return true;
}

/* Back to the list, and from there to where the reader was before it. */
static void open_again(struct work *work)
{
	struct list_origin origin = work->lists[LIST_REVIEW].origin;
	size_t present = work->lists[LIST_REVIEW].present;

	work->selection.active = false;
	work->mode = MODE_READ;
	if (!list_open(work, LIST_REVIEW))
		return;
	work->list->origin = origin;
	list_move_to(work, present);
}

bool reviewing_set_passage(struct work *work)
{
	struct document *document = work_pane(work)->document;
	const struct annotation *annotation =
		annotations_find(&document->sidecar.annotations, slice_of(work->choosing));

	if (!annotation) {
		work_complain(work, "the annotation is gone: somebody removed it meanwhile");
		return false;
	}
	history_begin(work->history, translate("choose a passage"));
	set_passage(work, document, annotation, article_codes(&document->article, work->selection.bytes));
	open_again(work);
	work_say(work, "the passage is set ({undo} undoes it)");
	return true;
}

bool reviewing_take(struct work *work, size_t value)
{
	const struct list_item *item = list_present(work->list);
	struct document *document;
	struct conflict conflict;
	struct strbuf text;
	char now[STAMP_TIME_SIZE];

	if (!item || !list_conflict(work, item, &conflict)) {
		work_complain(work, "no values are in conflict here");
		return false;
	}
	if (value >= conflict.values) {
		work_complain(work, "there are %zu values", conflict.values);
		return false;
	}
	if (!list_can_change(work))
		return false;
	document = document_of(work, item);
	strbuf_init(&text);
	conflict_add_value(&conflict, value, &text);
	work_say(work, "%.*s: %.*s ({undo} undoes it)", (int)slice_part(conflict.field, 0, 40).length,
		conflict.field.data, (int)width_fit(strbuf_slice(&text), 60), strbuf_text(&text));
	strbuf_release(&text);
	stamp_time(&work->stamp, now);
	history_begin(work->history, translate("decide a conflict"));
	if (!conflict_resolve(work->history, &document->sidecar.annotations, &document->article, conflict.id,
		    conflict.field, value, slice_of(now))) {
		work_complain(work, "that conflict is decided already");
		return false;
	}
	document->changed = true;
	list_collect(work, work->list);
	return true;
}

void reviewing_keep_passage(struct work *work)
{
	open_again(work);
	work_say(work, "nothing was changed");
}
