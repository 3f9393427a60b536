/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding values of an article by what they mean. */
#include "value_index.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdlib.h>

enum {
	MOST_TRIED = 256, /* values looked through for one that settles; with more, it counts as settled */
};

/* Ranges of amounts reach no further down than by this factor; see value_range(). */
static const double widest_range = 2;

static double key_of(const struct value *value)
{
	switch (value->kind) {
	case VALUE_DATE:
		return value->month;
	case VALUE_YEARS:
		return value->year;
	case VALUE_WEEKDAY:
		return value->day;
	default:
		return value->amount;
	}
}

static int compare_places(const void *left, const void *right)
{
	const struct value_place *a = left;
	const struct value_place *b = right;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->value < b->value ? -1 : a->value > b->value;
}

void value_index_init(struct value_index *index, const struct values *values)
{
	index->list = mem_new_array(values->count, sizeof(*index->list));
	index->count = values->count;
	for (size_t i = 0; i < values->count; i++)
		index->list[i] = (struct value_place){ values->list[i].kind, key_of(&values->list[i]), i };
	qsort(index->list, index->count, sizeof(*index->list), compare_places);
}

void value_index_release(struct value_index *index)
{
	free(index->list);
}

size_t value_index_find(const struct value_index *index, enum value_kind kind, double key)
{
	struct value_place wanted = { kind, key, 0 };
	struct bisect place = { .high = index->count };

	while (bisect_goes_on(&place))
		bisect_step(&place, compare_places(&index->list[place.middle], &wanted) < 0);
	return place.low;
}

/*
 * True when `other` says the same. A small number must count the same, a year may be that of a month; "hundreds of
 * millions" settle no sum, and many sums would settle them.
 */
static bool settles(const struct value *value, const struct value *other)
{
	if (value->kind == VALUE_DATE && value->year && !value->month)
		return other->year == value->year;
	if (!value_is_comparable(value, other) || !value_agrees(value, other))
		return false;
	if (other->bound == BOUND_VAGUE && value->bound != BOUND_VAGUE)
		return false;
	if (value->bound == BOUND_VAGUE && other->bound != BOUND_VAGUE)
		return value_shares_noun(value, other);
	return value->kind != VALUE_NUMBER || value->amount >= VALUE_LARGE || value_shares_noun(value, other);
}

bool value_index_settles(const struct value_index *index, const struct values *others, const struct value *value)
{
	double first = key_of(value);
	double last = first;
	size_t tried = 0;

	if (value->kind == VALUE_DATE && !value->month) {
		last = 12;
	} else if (value->kind < VALUE_DATE) {
		value_range(value, &first, &last);
		first /= widest_range;
	}
	for (size_t i = value_index_find(index, value->kind, first); i < index->count; i++) {
		const struct value_place *place = &index->list[i];

		if (place->kind != value->kind || place->key > last)
			return false;
		if (tried++ == MOST_TRIED || settles(value, &others->list[place->value]))
			return true;
	}
	return false;
}
