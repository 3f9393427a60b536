/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo: what the entries were before and after each change. Their texts stay in the pool of their set.
 */
#include "crossread/annotation/history.h"

#include "crossread/annotation/journal.h"
#include "crossread/base/mem.h"
#include "annotations_entry.h"
#include "journal_change.h"
#include "merge_entry.h"
#include "renewal.h"

#include <stdlib.h>
#include <string.h>

struct change {
	struct annotations *set;
	enum kind_number kind;
	void *before; /* owned; an entry of the kind, NULL when there was none */
	void *after;  /* owned; NULL when there is none any more */
};

/* The changes from `first` to the first one of the next step. */
struct step {
	char *label;
	size_t first;
};

struct history {
	struct change *changes;
	size_t change_count;
	size_t change_capacity;
	struct step *steps; /* [0, done) can be undone, [done, count) can be redone */
	size_t done;
	size_t count;
	size_t capacity;
	bool open;   /* the last step takes further changes */
	char *label; /* when none is open: of the step that the next change opens; may be NULL */
};

struct history *history_new(void)
{
	return mem_new(sizeof(struct history));
}

static void forget_change(struct history *history)
{
	const struct change *change = &history->changes[--history->change_count];

	free(change->before);
	free(change->after);
}

/* Forgets the steps from number `count` on. */
static void forget_steps(struct history *history, size_t count)
{
	while (history->count > count) {
		const struct step *step = &history->steps[--history->count];

		while (history->change_count > step->first)
			forget_change(history);
		free(step->label);
	}
}

void history_free(struct history *history)
{
	if (!history)
		return;
	forget_steps(history, 0);
	free(history->changes);
	free(history->steps);
	free(history->label);
	free(history);
}

void history_begin(struct history *history, const char *label)
{
	free(history->label);
	history->label = mem_copy(label, strlen(label));
	history->open = false;
}

/* Forgets the first `count` steps; there are more. */
static void forget_oldest(struct history *history, size_t count)
{
	size_t changes = history->steps[count].first;

	for (size_t i = 0; i < changes; i++) {
		free(history->changes[i].before);
		free(history->changes[i].after);
	}
	for (size_t i = 0; i < count; i++)
		free(history->steps[i].label);
	history->change_count -= changes;
	history->count -= count;
	history->done -= count;
	memmove(history->changes, history->changes + changes, history->change_count * sizeof(*history->changes));
	memmove(history->steps, history->steps + count, history->count * sizeof(*history->steps));
	for (size_t i = 0; i < history->count; i++)
		history->steps[i].first -= changes;
}

/* Makes room where there are too many steps or changes. All steps are done. */
static void forget_some(struct history *history)
{
	size_t count = history->count < HISTORY_MOST_STEPS ? 0 : HISTORY_MOST_STEPS / 8;

	if (history->change_count > HISTORY_MOST_CHANGES)
		while (count + 1 < history->count &&
			history->change_count - history->steps[count].first > HISTORY_MOST_CHANGES / 8 * 7)
			count++;
	if (count)
		forget_oldest(history, count);
}

/* Makes the last step the one that changes belong to now. */
static void open_step(struct history *history)
{
	if (history->open)
		return;
	forget_steps(history, history->done);
	forget_some(history);
	history->steps = mem_grow(history->steps, &history->capacity, history->count + 1, sizeof(*history->steps));
	history->steps[history->count] = (struct step){
		.label = history->label ? history->label : mem_copy("", 0),
		.first = history->change_count,
	};
	history->label = NULL;
	history->done = ++history->count;
	history->open = true;
}

/* Takes the open step back, as if it had only begun. */
static void close_step(struct history *history)
{
	struct step *step = &history->steps[history->count - 1];

	history->label = step->label;
	step->label = NULL;
	forget_steps(history, --history->done);
	history->open = false;
}

static void *copy_of(enum kind_number kind, const void *entry)
{
	void *copy;

	if (!entry)
		return NULL;
	copy = mem_new(kinds[kind]->size);
	memcpy(copy, entry, kinds[kind]->size);
	return copy;
}

static bool same(enum kind_number kind, const void *a, const void *b)
{
	return a && b ? kind_equal(kinds[kind], a, b) : a == b;
}

/* True when both changes are of the same entry. */
static bool concern_one(const struct change *a, const struct change *b)
{
	const void *left = a->before ? a->before : a->after;
	const void *right = b->before ? b->before : b->after;

	return a->set == b->set && a->kind == b->kind && slice_equal(kind_id(left), kind_id(right));
}

/*
 * Takes over `change` and what it owns. What takes back the latest change of the step leaves no trace of either.
 */
static void record(struct history *history, const struct change *change)
{
	struct change *latest;
	size_t first;

	open_step(history);
	first = history->steps[history->count - 1].first;
	latest = history->change_count > first ? &history->changes[history->change_count - 1] : NULL;
	if (!latest || !concern_one(latest, change)) {
		history->changes = mem_grow(history->changes, &history->change_capacity, history->change_count + 1,
			sizeof(*history->changes));
		history->changes[history->change_count++] = *change;
		return;
	}
	free(change->before);
	free(latest->after);
	latest->after = change->after;
	if (same(latest->kind, latest->before, latest->after))
		forget_change(history);
	if (history->change_count == first)
		close_step(history);
}

/* Tells the journal of the set what has become of an entry, before anybody sees it. */
static void note(struct annotations *set, enum kind_number kind, const void *before, const void *after,
	struct slice author, struct slice at)
{
	const struct journal_change change = { kind, before, after, author, at };

	if (set->journal && !same(kind, before, after))
		journal_add(set->journal, &change);
}

/* The functions of annotations_entry.h, told to the journal. */
static const void *put_entry(struct annotations *set, enum kind_number kind, const void *entry)
{
	void *before = copy_of(kind, annotations_find_entry(set, kind, kind_id(entry)));
	const void *after = annotations_put_entry(set, kind, entry);

	note(set, kind, before, after, slice_of(""), slice_of(""));
	free(before);
	return after;
}

static void remove_entry(struct annotations *set, enum kind_number kind, struct slice id, struct slice author,
	struct slice at)
{
	note(set, kind, annotations_find_entry(set, kind, id), NULL, author, at);
	annotations_remove_entry(set, kind, id, author, at);
}

void history_put_entry(struct history *history, struct annotations *set, enum kind_number kind, const void *entry)
{
	void *before = copy_of(kind, annotations_find_entry(set, kind, kind_id(entry)));
	const void *after = put_entry(set, kind, entry);

	if (same(kind, before, after))
		free(before);
	else
		record(history, &(struct change){ set, kind, before, copy_of(kind, after) });
}

bool history_remove_entry(struct history *history, struct annotations *set, enum kind_number kind, struct slice id,
	struct slice author, struct slice at)
{
	void *before = copy_of(kind, annotations_find_entry(set, kind, id));

	if (!before)
		return false;
	remove_entry(set, kind, id, author, at);
	record(history, &(struct change){ set, kind, before, NULL });
	return true;
}

void history_put(struct history *history, struct annotations *set, const struct annotation *annotation)
{
	history_put_entry(history, set, KIND_ANNOTATION, annotation);
}

void history_put_link(struct history *history, struct annotations *set, const struct link *link)
{
	history_put_entry(history, set, KIND_LINK, link);
}

void history_put_correction(struct history *history, struct annotations *set, const struct correction *correction)
{
	history_put_entry(history, set, KIND_CORRECTION, correction);
}

void history_put_reviewed(struct history *history, struct annotations *set, const struct reviewed *reviewed)
{
	history_put_entry(history, set, KIND_REVIEWED, reviewed);
}

void history_put_dismissal(struct history *history, struct annotations *set, const struct dismissal *dismissal)
{
	history_put_entry(history, set, KIND_DISMISSAL, dismissal);
}

bool history_remove(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	return history_remove_entry(history, set, KIND_ANNOTATION, id, author, at);
}

bool history_remove_link(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	return history_remove_entry(history, set, KIND_LINK, id, author, at);
}

bool history_remove_correction(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	return history_remove_entry(history, set, KIND_CORRECTION, id, author, at);
}

bool history_remove_reviewed(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	return history_remove_entry(history, set, KIND_REVIEWED, id, author, at);
}

bool history_remove_dismissal(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	return history_remove_entry(history, set, KIND_DISMISSAL, id, author, at);
}

/* What became of the entry since it was `from`, with the fields in which `to` differs from that as they are there. */
static void put_changed_fields(const struct change *change, const void *from, const void *now, const void *to)
{
	const struct merge_rule rule = { .arena = &change->set->arena, .theirs_win = true };
	const struct versions versions = { .entry = { [BASE] = from, [OURS] = now, [THEIRS] = to } };
	struct merge_outcome outcome = { .left_out = 0 };
	union kind_entry result;

	strbuf_init(&outcome.fields);
	merge_entry(&rule, kinds[change->kind], &versions, &result, &outcome);
	put_entry(change->set, change->kind, &result);
	strbuf_release(&outcome.fields);
}

/*
 * Makes the set of a change hold `*to` where it held `*from`; one of them may be NULL. Others may have changed the
 * entry since, which came in by a merge: their fields stay, what they removed is not brought back, and an entry that
 * goes is kept as they made it, so that it can come back as that.
 */
static void apply(const struct change *change, void **from, void *const *to, struct slice author, struct slice at)
{
	const void *entry = *from ? *from : *to;
	const void *now = annotations_find_entry(change->set, change->kind, kind_id(entry));

	if (!*from && !now) {
		put_entry(change->set, change->kind, *to);
	} else if (*from && now && *to) {
		put_changed_fields(change, *from, now, *to);
	} else if (*from && now) {
		void *kept = copy_of(change->kind, now);

		remove_entry(change->set, change->kind, kind_id(kept), author, at);
		free(*from);
		*from = kept;
	}
}

/* The changes of a step: [first, end). */
static size_t step_end(const struct history *history, size_t step)
{
	return step + 1 < history->count ? history->steps[step + 1].first : history->change_count;
}

/* Where an entry is in the article; what has no place of its own is where its annotation is, or at the start. */
static struct span place_of(const struct annotations *set, enum kind_number kind, const void *entry)
{
	const struct annotation *annotation;

	if (kinds[kind]->passage)
		return kind_place_of(kinds[kind], entry);
	if (kinds[kind]->span)
		return kind_codes_of(kinds[kind], entry);
	annotation = kind == KIND_LINK ? annotations_find(set, ((const struct link *)entry)->from) : NULL;
	return annotation ? annotation->place : (struct span){ 0, 0 };
}

static struct history_step describe(const struct history *history, size_t step, bool undone)
{
	const struct change *first = &history->changes[history->steps[step].first];
	const void *now = undone ? first->before : first->after;
	const void *then = undone ? first->after : first->before;

	return (struct history_step){
		.label = history->steps[step].label,
		.set = first->set,
		.codes = place_of(first->set, first->kind, now ? now : then),
		.changes = step_end(history, step) - history->steps[step].first,
		.number = step,
	};
}

bool history_undo(struct history *history, struct slice author, struct slice at, struct history_step *step)
{
	size_t number;

	if (!history->done)
		return false;
	history->open = false;
	number = --history->done;
	for (size_t i = step_end(history, number); i-- > history->steps[number].first;) {
		struct change *change = &history->changes[i];

		apply(change, &change->after, &change->before, author, at);
	}
	*step = describe(history, number, true);
	return true;
}

bool history_redo(struct history *history, struct slice author, struct slice at, struct history_step *step)
{
	size_t number;

	if (history->done == history->count)
		return false;
	history->open = false;
	number = history->done++;
	for (size_t i = history->steps[number].first; i < step_end(history, number); i++) {
		struct change *change = &history->changes[i];

		apply(change, &change->before, &change->after, author, at);
	}
	*step = describe(history, number, false);
	return true;
}

void history_renew(struct history *history, struct annotations *set)
{
	struct renewal renewal;

	renewal_begin(&renewal, set);
	for (size_t i = 0; i < history->change_count; i++) {
		const struct change *change = &history->changes[i];

		if (change->set != set)
			continue;
		if (change->before)
			renewal_keep(&renewal, change->kind, change->before);
		if (change->after)
			renewal_keep(&renewal, change->kind, change->after);
	}
	renewal_end(&renewal);
}

bool history_touches(const struct history *history, const struct history_step *step, const struct annotations *set)
{
	for (size_t i = history->steps[step->number].first; i < step_end(history, step->number); i++)
		if (history->changes[i].set == set)
			return true;
	return false;
}
