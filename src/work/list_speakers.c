/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The speakers of the story as a list: guessed ones, and those of the story file. */
#include "list_kind.h"

#include <stdint.h>

enum { GUESS, CONFIRMED };

static const char *const state_names[] = { [GUESS] = "guess", [CONFIRMED] = "confirmed" };

static const char *state_name(size_t number)
{
	return number < sizeof(state_names) / sizeof(state_names[0]) ? state_names[number] : NULL;
}

const struct filter_scope list_speakers_scope = {
	.keys = 1U << FILTER_SPEAKER | 1U << FILTER_SIDE | 1U << FILTER_STATE,
	.state_name = state_name,
};

const struct speaker *list_speaker(const struct work *work, const struct list_item *item)
{
	const struct speakers *speakers = &work->quoting.found.speakers;

	return item->number < speakers->count && item->number < work->naming.count ? &speakers->list[item->number] :
										     NULL;
}

bool list_speaker_here(struct work *work, size_t *number)
{
	const struct list_item *item = list_present(work->list);

	if (work->list->source != LIST_SPEAKERS) {
		work_complain(work, "that is for a speaker: :speakers lists them");
		return false;
	}
	if (!item) {
		work_complain(work, "nothing fits the filter: {edit-filter} changes it");
		return false;
	}
	*number = item->number;
	return true;
}

bool list_speakers_prepare(struct work *work)
{
	if (work->list)
		return true;
	quoting_open(work, true);
	quoting_hurry(work);
	while (!work->quoting.found.speakers.count && quoting_step(work))
		;
	return true;
}

/* How much a speaker is to be looked at: those of the story file first, then those who speak most. */
static size_t weight(const struct work *work, size_t number)
{
	return work->quoting.found.speakers.list[number].is_guess ? work->naming.rows[number].quotations : SIZE_MAX;
}

/* Who is no more than a name that was mentioned is left out. */
void list_speakers_collect(const struct work *work, struct list *list)
{
	const struct speakers *speakers = &work->quoting.found.speakers;
	size_t most = SIZE_MAX;

	/* By weight, the heaviest first: few weights are there, and few speakers. */
	while (most) {
		size_t next = 0;

		for (size_t i = 0; i < speakers->count && i < work->naming.count; i++) {
			size_t own = weight(work, i);

			if (own < most)
				next = own > next ? own : next;
			if (own != most)
				continue;
			list_widen(&list->widest_speaker, speakers->list[i].name);
			list_offer(work, list, &(struct list_item){ .number = i });
		}
		most = next;
	}
	list->counts_on = quoting_goes_on(work);
}

void list_speakers_values(const struct work *work, const struct list_item *item, struct slice values[FILTER_KEYS])
{
	const struct speaker *speaker = list_speaker(work, item);

	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_SPEAKER] = work->naming.rows[item->number].names;
	values[FILTER_SIDE] = speaker->side;
	values[FILTER_STATE] = slice_of(state_names[speaker->is_guess ? GUESS : CONFIRMED]);
}

/* Adds a filter for a name; what stands between quotation marks in it becomes a part of its own, which has none. */
static void add_filter(struct slice name, struct strbuf *filter)
{
	for (size_t start = 0; start < name.length;) {
		size_t mark = slice_find(name, slice_of("\""), start);
		size_t end = mark == SIZE_MAX ? name.length : mark;
		struct slice part = slice_part(name, start, end);

		if (slice_trim(part).length) {
			strbuf_add_text(filter, filter->length ? " speaker:\"" : "speaker:\"");
			strbuf_add(filter, part);
			strbuf_add_text(filter, "\"");
		}
		start = end + 1;
	}
}

/* Lists what they say. */
void list_speakers_go(struct work *work, const struct list_item *item)
{
	const struct speaker *speaker = list_speaker(work, item);
	struct strbuf filter;

	if (!speaker)
		return;
	strbuf_init(&filter);
	add_filter(speaker->name, &filter);
	if (list_open(work, LIST_QUOTATIONS))
		(void)list_set_filter(work, strbuf_slice(&filter));
	strbuf_release(&filter);
}

bool list_speakers_accept(struct work *work)
{
	size_t number;

	return list_speaker_here(work, &number) && naming_confirm(work, number);
}

bool list_speakers_remove(struct work *work)
{
	size_t number;

	return list_speaker_here(work, &number) && naming_forget(work, number);
}
