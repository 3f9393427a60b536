/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several annotations at the focus. */
#include "crossread/work/here.h"

#include "crossread/base/translate.h"
#include "crossread/work/tagging.h"
#include "list_kind.h"

#include <stdio.h>
#include <string.h>

static const struct annotations *set_here(const struct work *work)
{
	return &work->panes[work->active].document->sidecar.annotations;
}

/* The next annotation here at or behind number `from` of its set; the count of the set when there is none. */
static size_t next_shown(const struct work *work, struct span codes, size_t from)
{
	const struct annotations *set = set_here(work);
	size_t i = annotations_overlapping(set, codes, from);

	while (i < set->count && !tagging_shows(work, work->active, &set->list[i]))
		i = annotations_overlapping(set, codes, i + 1);
	return i;
}

struct here here_of(const struct work *work)
{
	const struct annotations *set = set_here(work);
	const struct annotation *present = tagging_present(work);
	struct span codes = tagging_target(work);
	struct here here = { 0, 0 };

	for (size_t i = next_shown(work, codes, 0); i < set->count; i = next_shown(work, codes, i + 1)) {
		here.count++;
		if (&set->list[i] == present)
			here.number = here.count;
	}
	return here;
}

void here_choose(struct work *work, struct slice id)
{
	snprintf(work->chosen, sizeof(work->chosen), "%.*s", (int)id.length, id.data);
}

bool here_next(struct work *work, long steps)
{
	const struct annotations *set = set_here(work);
	struct span codes = tagging_target(work);
	struct here here = here_of(work);
	size_t at = next_shown(work, codes, 0);
	long count = (long)here.count;

	if (here.count < 2) {
		work_say(work, here.count ? "this is the only annotation here" : translate("nothing is tagged here"));
		return false;
	}
	for (long i = (((long)here.number - 1 + steps) % count + count) % count; i > 0; i--)
		at = next_shown(work, codes, at + 1);
	here_choose(work, set->list[at].id);
	return true;
}

static bool is_own(const struct work *work, const struct annotation *annotation)
{
	return slice_equal_text(annotation->author, work->author);
}

/* Goes through those that a command may mean: the reader's own or, where there are none, those of others. */
static size_t next_meant(const struct work *work, struct span codes, bool own, size_t from)
{
	const struct annotations *set = set_here(work);
	size_t i = next_shown(work, codes, from);

	while (i < set->count && is_own(work, &set->list[i]) != own)
		i = next_shown(work, codes, i + 1);
	return i;
}

static bool has_own(const struct work *work, struct span codes)
{
	return next_meant(work, codes, true, 0) < set_here(work)->count;
}

bool here_ask(struct work *work, const char *line, const char *question, bool own)
{
	const struct annotations *set = set_here(work);
	struct span codes = tagging_target(work);
	size_t count = 0;
	size_t exact = 0;

	if (work->adjudicating.active || work->editing[0] || (own && !has_own(work, codes)))
		return false;
	own = has_own(work, codes);
	for (size_t i = next_meant(work, codes, own, 0); i < set->count; i = next_meant(work, codes, own, i + 1)) {
		count++;
		exact += span_equal(set->list[i].place, codes);
		if (slice_equal_text(set->list[i].id, work->chosen))
			return false;
	}
	/* Who selects the very words of one means that. */
	if (count < 2 || (work->selection.active && exact == 1))
		return false;
	strbuf_clear(&work->asked.line);
	strbuf_add_text(&work->asked.line, line);
	work->asked.question = question;
	if (list_open(work, LIST_HERE))
		(void)list_set_filter(work, slice_of(""));
	return true;
}

void list_here_collect(const struct work *work, struct list *list)
{
	const struct annotations *set = set_here(work);
	struct span codes = tagging_target(work);
	bool own = has_own(work, codes);
	size_t document = (size_t)(work->panes[work->active].document - work->documents);

	for (size_t i = next_meant(work, codes, own, 0); i < set->count; i = next_meant(work, codes, own, i + 1)) {
		struct list_item item = { .document = document, .number = i };

		memcpy(item.id, set->list[i].id.data, set->list[i].id.length);
		list_annotations_widen(list, &set->list[i]);
		list_offer(work, list, &item);
	}
}

void list_here_go(struct work *work, const struct list_item *item)
{
	here_choose(work, slice_of(item->id));
}
