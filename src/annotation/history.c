/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo: what the annotations were before and after each change. Their texts stay in the pool of their set.
 */
#include "crossread/annotation/history.h"

#include "crossread/base/mem.h"

#include <stdlib.h>
#include <string.h>

struct change {
	struct annotations *set;
	struct annotation *before; /* owned; NULL when there was none */
	struct annotation *after;  /* owned; NULL when there is none any more */
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

/* Makes the last step the one that changes belong to now. */
static void open_step(struct history *history)
{
	if (history->open)
		return;
	forget_steps(history, history->done);
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

static struct annotation *copy_of(const struct annotation *annotation)
{
	struct annotation *copy;

	if (!annotation)
		return NULL;
	copy = mem_new(sizeof(*copy));
	*copy = *annotation;
	return copy;
}

static bool same(const struct annotation *a, const struct annotation *b)
{
	return a && b ? annotation_equal(a, b) : a == b;
}

/* True when the change is of the same annotation as a further one. */
static bool concerns(const struct change *change, const struct annotations *set, struct slice id)
{
	const struct annotation *annotation = change->before ? change->before : change->after;

	return change->set == set && slice_equal(annotation->id, id);
}

/*
 * Takes over `before` and `after`. What takes back the latest change of the step leaves no trace of either.
 */
static void record(struct history *history, struct annotations *set, struct slice id, struct annotation *before,
	struct annotation *after)
{
	struct change *latest;
	size_t first;

	open_step(history);
	first = history->steps[history->count - 1].first;
	latest = history->change_count > first ? &history->changes[history->change_count - 1] : NULL;
	if (!latest || !concerns(latest, set, id)) {
		history->changes = mem_grow(history->changes, &history->change_capacity, history->change_count + 1,
			sizeof(*history->changes));
		history->changes[history->change_count++] = (struct change){ set, before, after };
		return;
	}
	free(before);
	free(latest->after);
	latest->after = after;
	if (same(latest->before, latest->after))
		forget_change(history);
	if (history->change_count == first)
		close_step(history);
}

void history_put(struct history *history, struct annotations *set, const struct annotation *annotation)
{
	struct annotation *before = copy_of(annotations_find(set, annotation->id));
	const struct annotation *after = annotations_put(set, annotation);

	if (same(before, after))
		free(before);
	else
		record(history, set, after->id, before, copy_of(after));
}

bool history_remove(struct history *history, struct annotations *set, struct slice id, struct slice author,
	struct slice at)
{
	struct annotation *before = copy_of(annotations_find(set, id));

	if (!before)
		return false;
	annotations_remove(set, id, author, at);
	record(history, set, before->id, before, NULL);
	return true;
}

/* Makes the set hold `to` where it held `from`; one of them may be NULL. */
static void apply(struct annotations *set, const struct annotation *from, const struct annotation *to,
	struct slice author, struct slice at)
{
	if (to)
		annotations_put(set, to);
	else
		annotations_remove(set, from->id, author, at);
}

/* The changes of a step: [first, end). */
static size_t step_end(const struct history *history, size_t step)
{
	return step + 1 < history->count ? history->steps[step + 1].first : history->change_count;
}

static struct history_step describe(const struct history *history, size_t step, bool undone)
{
	const struct change *first = &history->changes[history->steps[step].first];
	const struct annotation *now = undone ? first->before : first->after;
	const struct annotation *then = undone ? first->after : first->before;

	return (struct history_step){
		.label = history->steps[step].label,
		.set = first->set,
		.codes = now ? now->selector.codes : then->selector.codes,
		.changes = step_end(history, step) - history->steps[step].first,
	};
}

bool history_undo(struct history *history, struct slice author, struct slice at, struct history_step *step)
{
	size_t number;

	if (!history->done)
		return false;
	history->open = false;
	number = --history->done;
	for (size_t i = step_end(history, number); i-- > history->steps[number].first;)
		apply(history->changes[i].set, history->changes[i].after, history->changes[i].before, author, at);
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
	for (size_t i = history->steps[number].first; i < step_end(history, number); i++)
		apply(history->changes[i].set, history->changes[i].before, history->changes[i].after, author, at);
	*step = describe(history, number, false);
	return true;
}
