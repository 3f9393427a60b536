/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the reader: opened, moved in, filtered, closed. */
#include "list_kind.h"

#include "crossread/work/focus.h"
#include "crossread/base/translate.h"
#include "crossread/work/showing.h"

#include <stdlib.h>
#include <string.h>

/* Columns below which the present item in full needs more rows. */
enum { NARROW = 72 };

/* Items of a short list that are shown at a time. */
enum { MOST_SHORT = 8 };

void list_release(struct list *list)
{
	free(list->items);
	strbuf_release(&list->typed);
	strbuf_release(&list->earlier);
	filter_release(&list->filter);
	*list = (struct list){ 0 };
}

const char *list_name(const struct list *list)
{
	return list_kind_of(list)->name;
}

const char *list_about(const struct list *list)
{
	return list_kind_of(list)->about;
}

const struct list_item *list_present(const struct list *list)
{
	return list->present < list->count ? &list->items[list->present] : NULL;
}

void list_say(struct work *work, const char *text)
{
	struct strbuf words;

	strbuf_init(&words);
	wording_add_keys(work->key_names, translate(text), &words);
	work_say(work, "%s", strbuf_text(&words));
	strbuf_release(&words);
}

void list_complain(struct work *work, const char *text)
{
	list_say(work, text);
	work->message_kind = MESSAGE_ERROR;
}

static struct list_origin origin_of(struct work *work)
{
	struct list_origin origin = { .active = work->active,
		.documents = { work->panes[0].document, work->panes[1].document },
		.focus = { work->panes[0].focus, work->panes[1].focus },
		.match = work->match };

	view_remember(work, origin.stands);
	return origin;
}

/* The item at the focus, or else the first one behind it, or else the last one of the active pane. */
static size_t nearest(const struct work *work, const struct list *list)
{
	const struct list_kind *kind = list_kind_of(list);
	size_t focus = work->panes[work->active].focus;
	size_t behind = SIZE_MAX;
	size_t behind_sentence = SIZE_MAX;
	size_t last = 0;

	for (size_t i = 0; i < list->count; i++) {
		size_t sentence = kind->sentence(work, &list->items[i]);

		if (sentence == SIZE_MAX)
			continue;
		if (sentence == focus && kind->is_here(work, &list->items[i]))
			return i;
		if (sentence >= focus && sentence < behind_sentence) {
			behind = i;
			behind_sentence = sentence;
		}
		last = i;
	}
	return behind == SIZE_MAX ? last : behind;
}

bool list_open(struct work *work, enum list_source source)
{
	struct list *list = &work->lists[source];
	const struct list_kind *kind = &list_kinds[source];

	list->source = source;
	if (kind->prepare && !kind->prepare(work))
		return false;
	if (!list->capacity)
		list->order = kind->first_order;
	list->count = list->marked = list->present = 0;
	list_collect(work, list);
	if (list->all == 0 && !(kind->is_growing && kind->is_growing(work))) {
		list_say(work, kind->nothing);
		return false;
	}
	list->present = kind->at_first ? 0 : nearest(work, list);
	/* In the middle, so that one sees what stands around. */
	list->top = list->present > 4 ? list->present - 4 : 0;
	list->origin = origin_of(work);
	list->is_new = true;
	work->list = list;
	work->mode = MODE_LIST;
	return true;
}

/* Puts the reader back to where a list was opened, if something led away from there. */
static void go_back(struct work *work, const struct list_origin *origin)
{
	struct list_origin now = origin_of(work);
	size_t match = origin->match < work->matches.count ? origin->match : WORK_NO_MATCH;

	/* Another article has been put into a pane meanwhile: those places are gone. */
	if (now.documents[0] != origin->documents[0] || now.documents[1] != origin->documents[1])
		return;
	if (now.active == origin->active && now.focus[0] == origin->focus[0] && now.focus[1] == origin->focus[1] &&
		now.match == match)
		return;
	work->active = origin->active;
	/* Corrections undone in the list may have changed the matches. */
	if (match != WORK_NO_MATCH && walk_end(&work->matches.list[match], work->active) != origin->focus[work->active])
		focus_matches(work, work->active, origin->focus[work->active], &match);
	focus_set_match(work, match);
	for (size_t side = 0; side < work->pane_count; side++)
		work->panes[side].focus = origin->focus[side];
	view_restore(work, origin->stands);
	view_show(work, work->active, work_pane(work)->focus);
}

static void leave(struct work *work)
{
	work->list = NULL;
	work->mode = work->selection.active ? MODE_SELECT : MODE_READ;
}

void list_close(struct work *work)
{
	struct list *list = work->list;

	leave(work);
	go_back(work, &list->origin);
}

bool list_go(struct work *work)
{
	const struct list *list = work->list;
	const struct list_item *item = list_present(list);

	if (!item) {
		work_complain(work, "nothing fits the filter: {edit-filter} changes it");
		return false;
	}
	if (list_kind_of(list)->can_go && !list_kind_of(list)->can_go(work, item))
		return false;
	leave(work);
	list_kind_of(list)->go(work, item);
	return true;
}

bool list_go_beside(struct work *work)
{
	const struct list_kind *kind = list_kind_of(work->list);

	if (kind->go_beside)
		return kind->go_beside(work);
	work_complain(work, "this is for the list of articles: {articles} opens it");
	return false;
}

bool list_choose_column(struct work *work, long columns)
{
	const struct list_kind *kind = list_kind_of(work->list);

	if (kind->choose_column)
		return kind->choose_column(work, columns);
	work_complain(work, "only the table of coverage has columns to choose");
	return false;
}

/* Beside the panes the list leads them; a message would hide more than it tells. */
static void lead(struct work *work)
{
	const struct list_item *item = list_present(work->list);

	if (!item || work->layout.list.column == 0 || list_kind_of(work->list)->stays)
		return;
	/* What is in no pane is not fetched by passing over it. */
	if (list_kind_of(work->list)->is_found && showing_side(work, &work->documents[item->document]) == SIZE_MAX)
		return;
	list_kind_of(work->list)->go(work, item);
	work_hush(work);
}

void list_move_to(struct work *work, size_t number)
{
	struct list *list = work->list;

	list->present = number < list->count ? number : list->count ? list->count - 1 : 0;
	lead(work);
}

void list_move(struct work *work, long items)
{
	size_t present = work->list->present;

	if (items < 0)
		list_move_to(work, (size_t)-items > present ? 0 : present - (size_t)-items);
	else
		list_move_to(work, present + (size_t)items);
}

void list_move_halves(struct work *work, long halves)
{
	struct list *list = work->list;
	long half = (long)(list->rows.rows / (list->item_rows ? list->item_rows : 1) / 2);
	long items = halves * (half > 0 ? half : 1);
	size_t top = list->top;

	list->top = items < 0 && (size_t)-items > top ? 0 : top + (size_t)items;
	list_move(work, items);
}

/* The words before the last one: what is being typed is mostly wrong until it is whole. */
static struct slice before_last_word(struct slice text)
{
	size_t end = slice_trim(text).length ? text.length : 0;

	while (end && slice_is_space(text.data[end - 1]))
		end--;
	while (end && !slice_is_space(text.data[end - 1]))
		end--;
	return slice_part(text, 0, end);
}

bool list_set_filter(struct work *work, struct slice text)
{
	struct list *list = work->list;
	struct error ignored;

	if (slice_equal(text, strbuf_slice(&list->typed)))
		return !list->problem.message[0];
	strbuf_clear(&list->typed);
	strbuf_add(&list->typed, text);
	error_clear(&list->problem);
	text = strbuf_slice(&list->typed);
	if (!filter_parse(&list->filter, list_kind_of(list)->scope, text, &list->problem))
		(void)filter_parse(&list->filter, list_kind_of(list)->scope, before_last_word(text), &ignored);
	list_collect(work, list);
	return !list->problem.message[0];
}

void list_forget_filter(struct list *list)
{
	strbuf_clear(&list->typed);
	error_clear(&list->problem);
	filter_release(&list->filter);
}

const struct filter_scope *list_scope(const struct list *list)
{
	return list_kind_of(list)->scope;
}

const char *list_order_name(const struct list *list)
{
	return list->order ? filter_key_name(list_kind_of(list)->orders[list->order - 1]) : "place";
}

static void use_order(struct work *work, size_t order)
{
	work->list->order = order;
	list_collect(work, work->list);
	work_say(work,
		strcmp(list_order_name(work->list), "modified") == 0 ? N_("by %s, the latest first") : N_("by %s"),
		list_order_name(work->list));
}

bool list_set_order(struct work *work, struct slice name)
{
	const enum filter_key *orders = list_kind_of(work->list)->orders;
	size_t order = 0;
	struct strbuf names;

	if (name.length == 0) {
		use_order(work, orders[work->list->order] == FILTER_KEYS ? 0 : work->list->order + 1);
		return true;
	}
	strbuf_init(&names);
	strbuf_add_text(&names, "place");
	while (!slice_equal_text(name, order ? filter_key_name(orders[order - 1]) : "place") &&
		orders[order] != FILTER_KEYS)
		strbuf_add_format(&names, ", %s", filter_key_name(orders[order++]));
	if (slice_equal_text(name, order ? filter_key_name(orders[order - 1]) : "place"))
		use_order(work, order);
	else
		work_complain(work, "no order \"%.*s\": there are %s", (int)(name.length < 40 ? name.length : 40),
			name.data, strbuf_text(&names));
	strbuf_release(&names);
	return work->message_kind != MESSAGE_ERROR;
}

static bool has_marks(struct work *work)
{
	const struct list *list = work->list;

	if (list_kind_of(list)->has_marks && list->present < list->count)
		return true;
	work_complain(work, "nothing to mark here");
	return false;
}

bool list_mark_all(struct work *work)
{
	struct list *list = work->list;
	bool marks = list->marked < list->count;

	if (!has_marks(work))
		return false;
	for (size_t i = 0; i < list->count; i++)
		list->items[i].marked = marks;
	list->marked = marks ? list->count : 0;
	return true;
}

bool list_mark(struct work *work)
{
	struct list *list = work->list;

	if (!has_marks(work))
		return false;
	list->items[list->present].marked = !list->items[list->present].marked;
	list->marked += list->items[list->present].marked ? 1 : (size_t)-1;
	list_move(work, 1);
	return true;
}

/* Rows for the present item in full: what the list can spare; more where they are short. */
static size_t detail_rows(struct rect area)
{
	if (area.rows >= 27)
		return area.columns < NARROW ? area.rows / 4 : 6;
	if (area.rows >= 20)
		return 5;
	return area.rows >= 15 ? 3 : 0;
}

static size_t rows_of_item(const struct list *list, size_t columns)
{
	const struct list_kind *kind = list_kind_of(list);

	return columns >= kind->wide ? kind->wide_rows : kind->rows;
}

size_t list_rows(const struct list *list, size_t columns)
{
	size_t items = list->count < MOST_SHORT ? list->count : MOST_SHORT;

	return list_kind_of(list)->is_short ? 1 + (items ? items : 1) * rows_of_item(list, columns) : 0;
}

static void divide(struct list *list, struct rect area)
{
	size_t detail = list_kind_of(list)->is_short ? 0 : detail_rows(area);
	size_t room;

	/* Beside the panes a line stands between. */
	if (area.column > 0)
		rect_take_left(&area, 1);
	list->title = rect_take_top(&area, 1);
	list->head = rect_take_top(&area, list_kind_of(list)->is_table ? 1 : 0);
	list->detail = rect_take_bottom(&area, detail);
	list->rule = rect_take_bottom(&area, detail ? 1 : 0);
	list->rows = area;
	list->item_rows = rows_of_item(list, area.columns);
	room = area.rows / list->item_rows;
	if (list->top + room > list->count)
		list->top = list->count > room ? list->count - room : 0;
	if (list->present < list->top)
		list->top = list->present;
	if (room && list->present >= list->top + room)
		list->top = list->present - room + 1;
}

bool list_is_growing(const struct work *work)
{
	const struct list_kind *kind = list_kind_of(work->list);

	return kind->is_growing && kind->is_growing(work);
}

void list_touch(struct work *work)
{
	if (work->list)
		work->list->is_stale = true;
}

void list_settle(struct work *work)
{
	struct list *list = work->list;

	if (!list)
		return;
	if (work->mode == MODE_PROMPT && strcmp(work->prompt.command, "filter") == 0)
		(void)list_set_filter(work, strbuf_slice(&work->prompt.text));
	if (list_kind_of(list)->prepare && !list_kind_of(list)->prepare(work)) {
		list_close(work);
		return;
	}
	if (list->is_stale || list->entries != list_entries(work))
		list_collect(work, list);
	/* The last item was dealt with, or what was looked for is not there. */
	if (list->all == 0 && !list_is_growing(work)) {
		if (list_kind_of(list)->is_growing)
			list_say(work, list_kind_of(list)->nothing);
		list_close(work);
	}
}

void list_arrange(struct work *work)
{
	struct list *list = work->list;

	if (!list)
		return;
	divide(list, work->layout.list);
	if (list->is_new && work->message_kind == MESSAGE_NONE)
		lead(work);
	list->is_new = false;
}
