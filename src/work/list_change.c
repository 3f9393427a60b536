/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the items of a list: tags of annotations, removing, dismissing. */
#include "list_kind.h"

#include "crossread/base/translate.h"
#include "crossread/work/tagging.h"

#include <stdio.h>

/* What was done to how many, for the message. */
struct tally {
	size_t changed;
	size_t same;    /* had the tag already */
	size_t foreign; /* somebody else's */
};

bool list_is_target(const struct list *list, size_t number)
{
	return list->marked ? list->items[number].marked : number == list->present;
}

bool list_can_change(struct work *work)
{
	const struct list *list = work->list;
	struct error error;

	if (list->present >= list->count) {
		work_complain(work, "nothing fits the filter: {edit-filter} changes it");
		return false;
	}
	for (size_t i = 0; i < list->count; i++) {
		if (list_is_target(list, i) && !document_can_tag(&work->documents[list->items[i].document], &error)) {
			work_complain(work, "%s", error.message);
			return false;
		}
	}
	return true;
}

const char *list_dismissal_name(size_t number)
{
	static const char *const names[] = { "open", "dismissed" };

	return number < sizeof(names) / sizeof(names[0]) ? names[number] : NULL;
}

/* How many annotations a command would change. */
static size_t count_targets(const struct list *list)
{
	return list->marked ? list->marked : 1;
}

static void begin_step(struct work *work, const char *what, const char *tag, size_t count)
{
	char label[96];

	if (count == 1)
		snprintf(label, sizeof(label), "%s %.60s", what, tag);
	else
		snprintf(label, sizeof(label), translate("%s %zu annotations"), what, count);
	history_begin(work->history, label);
}

static void retag(struct work *work, const struct list_item *item, struct slice tag, struct slice now,
	struct tally *tally)
{
	struct document *document = &work->documents[item->document];
	const struct annotation *annotation = list_annotation(work, item);
	struct annotation changed;

	if (!annotation)
		return;
	if (!slice_equal_text(annotation->author, work->author)) {
		tally->foreign++;
		return;
	}
	/* Or another annotation of exactly this passage has it. */
	if (slice_equal(annotation->tag, tag) ||
		annotations_by(&document->sidecar.annotations, annotation->place, tag, annotation->author,
			span_equal)) {
		tally->same++;
		return;
	}
	changed = *annotation;
	changed.tag = tag;
	changed.modified = now;
	history_put(work->history, &document->sidecar.annotations, &changed);
	document->changed = true;
	tally->changed++;
}

static void tell_retagged(struct work *work, const struct tag *tag, const struct tally *tally)
{
	struct strbuf text;

	strbuf_init(&text);
	if (tally->changed == 1)
		strbuf_add_format(&text, translate("now tagged %s"), tag->name);
	else if (tally->changed)
		strbuf_add_format(&text, translate("%zu annotations now tagged %s"), tally->changed, tag->name);
	if (tally->same && text.length)
		strbuf_add_text(&text, " · ");
	if (tally->same)
		strbuf_add_format(&text, translate("%zu tagged %s already"), tally->same, tag->name);
	if (tally->foreign && text.length)
		strbuf_add_text(&text, " · ");
	if (tally->foreign)
		strbuf_add_format(&text, translate("%zu by others left alone: their tags are theirs"), tally->foreign);
	if (tally->changed)
		work_say(work, "%s ({undo} undoes it)", strbuf_text(&text));
	else
		work_complain(work, "%s", text.length ? strbuf_text(&text) : translate("the annotation is gone"));
	strbuf_release(&text);
}

bool list_annotations_retag(struct work *work, const struct tag *tag)
{
	struct list *list = work->list;
	char now[STAMP_TIME_SIZE];
	struct tally tally = { 0 };

	if (!list_can_change(work))
		return false;
	stamp_time(&work->stamp, now);
	begin_step(work, translate("retag as"), tag->name, count_targets(list));
	for (size_t i = 0; i < list->count; i++) {
		if (list_is_target(list, i))
			retag(work, &list->items[i], slice_of(tag->name), slice_of(now), &tally);
	}
	tell_retagged(work, tag, &tally);
	list_collect(work, list);
	return tally.changed > 0;
}

/* Says what is about to be removed. */
static void tell_removal(struct work *work, size_t count)
{
	const struct annotation *annotation = list_annotation(work, list_present(work->list));

	if (count > 1 || !annotation) {
		work_say(work, "removed %zu annotations ({undo} brings them back)", count);
		return;
	}
	tagging_say_removed(work, annotation);
}

bool list_annotations_remove(struct work *work)
{
	struct list *list = work->list;
	const struct annotation *first;
	struct strbuf tag;
	char now[STAMP_TIME_SIZE];

	if (!list_can_change(work))
		return false;
	first = list_annotation(work, list_present(list));
	stamp_time(&work->stamp, now);
	strbuf_init(&tag);
	if (first)
		strbuf_add(&tag, first->tag);
	begin_step(work, translate("remove"), strbuf_text(&tag), count_targets(list));
	tell_removal(work, count_targets(list));
	for (size_t i = 0; i < list->count; i++) {
		struct document *document = &work->documents[list->items[i].document];

		if (list_is_target(list, i) &&
			history_remove(work->history, &document->sidecar.annotations, slice_of(list->items[i].id),
				slice_of(work->author), slice_of(now)))
			document->changed = true;
	}
	strbuf_release(&tag);
	list_collect(work, list);
	return true;
}

bool list_retag(struct work *work, struct slice name)
{
	const struct list_kind *kind = list_kind_of(work->list);
	const struct tag *tag = tags_find(work->tags, name);

	if (!kind->retag) {
		list_complain(work, kind->no_retag);
		return false;
	}
	return tag ? kind->retag(work, tag) : tagging_refuse_tag(work, name);
}

bool list_remove(struct work *work)
{
	const struct list_kind *kind = list_kind_of(work->list);

	if (kind->remove)
		return kind->remove(work);
	list_complain(work, kind->no_removal);
	return false;
}

bool list_accept(struct work *work)
{
	const struct list_kind *kind = list_kind_of(work->list);

	if (kind->accept)
		return kind->accept(work);
	work_complain(work, "that is for passages whose article has changed: :review lists them");
	return false;
}

bool list_undo(struct work *work)
{
	const struct list_kind *kind = work->list ? list_kind_of(work->list) : NULL;

	return kind && kind->undo ? kind->undo(work) : tagging_undo(work);
}
