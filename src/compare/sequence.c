/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest common subsequence, by a table; in long stretches, between fixed points. */
#include "sequence.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 1 << 20 };

struct comparison {
	const uint32_t *a;
	const uint32_t *b;
	sequence_take *take;
	void *context;
	uint16_t *cells;
	size_t capacity; /* of cells */
};

/* a[a_start..a_end) against b[b_start..b_end). */
struct stretch {
	size_t a_start;
	size_t a_end;
	size_t b_start;
	size_t b_end;
};

static void give(struct comparison *comparison, size_t a, size_t b, size_t length)
{
	if (length)
		comparison->take(comparison->context, a, b, length);
}

static size_t common_start(const struct comparison *comparison, struct stretch stretch)
{
	size_t length = 0;

	while (stretch.a_start + length < stretch.a_end && stretch.b_start + length < stretch.b_end &&
		comparison->a[stretch.a_start + length] == comparison->b[stretch.b_start + length])
		length++;
	return length;
}

static size_t common_end(const struct comparison *comparison, struct stretch stretch)
{
	size_t length = 0;

	while (stretch.a_start + length < stretch.a_end && stretch.b_start + length < stretch.b_end &&
		comparison->a[stretch.a_end - length - 1] == comparison->b[stretch.b_end - length - 1])
		length++;
	return length;
}

/* Cell (i, j) is the length of what the stretch has in common behind a[i] and b[j]. */
static void fill_cells(struct comparison *comparison, struct stretch stretch)
{
	size_t width = stretch.b_end - stretch.b_start + 1;
	size_t height = stretch.a_end - stretch.a_start + 1;
	uint16_t *cells;

	if (width * height > comparison->capacity) {
		comparison->capacity = width * height;
		comparison->cells = mem_resize(comparison->cells, comparison->capacity, sizeof(*comparison->cells));
	}
	cells = comparison->cells;
	memset(&cells[(height - 1) * width], 0, width * sizeof(*cells));
	for (size_t i = height - 1; i-- > 0;) {
		uint16_t *row = &cells[i * width];
		const uint16_t *below = row + width;

		row[width - 1] = 0;
		for (size_t j = width - 1; j-- > 0;) {
			if (comparison->a[stretch.a_start + i] == comparison->b[stretch.b_start + j])
				row[j] = (uint16_t)(below[j + 1] + 1);
			else
				row[j] = below[j] > row[j + 1] ? below[j] : row[j + 1];
		}
	}
}

static void compare_by_table(struct comparison *comparison, struct stretch stretch)
{
	size_t width = stretch.b_end - stretch.b_start + 1;
	size_t a = stretch.a_start;
	size_t b = stretch.b_start;

	fill_cells(comparison, stretch);
	while (a < stretch.a_end && b < stretch.b_end) {
		size_t length = common_start(comparison, (struct stretch){ a, stretch.a_end, b, stretch.b_end });
		const uint16_t *cell;

		give(comparison, a, b, length);
		a += length;
		b += length;
		if (a == stretch.a_end || b == stretch.b_end)
			break;
		cell = &comparison->cells[(a - stretch.a_start) * width + (b - stretch.b_start)];
		if (cell[width] >= cell[1])
			a++;
		else
			b++;
	}
}

static bool fits_table(struct stretch stretch)
{
	return (stretch.b_end - stretch.b_start + 1) <= MOST_CELLS / (stretch.a_end - stretch.a_start + 1);
}

/* A number that each side holds once. */
struct point {
	uint32_t number;
	size_t place[2];
	size_t before; /* the point before it on the longest chain that ends here */
};

struct place {
	uint32_t number;
	size_t place;
};

static int compare_places(const void *left, const void *right)
{
	const struct place *a = left;
	const struct place *b = right;

	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

static int compare_points(const void *left, const void *right)
{
	const struct point *a = left;
	const struct point *b = right;

	return a->place[0] < b->place[0] ? -1 : a->place[0] > b->place[0];
}

/* The places of numbers[start..end) by number. */
static struct place *sorted_places(const uint32_t *numbers, size_t start, size_t end)
{
	struct place *places = mem_new_array(end - start, sizeof(*places));

	for (size_t i = start; i < end; i++)
		places[i - start] = (struct place){ numbers[i], i };
	qsort(places, end - start, sizeof(*places), compare_places);
	return places;
}

static bool stands_once(const struct place *places, size_t count, size_t i)
{
	return (i == 0 || places[i - 1].number != places[i].number) &&
		(i + 1 == count || places[i + 1].number != places[i].number);
}

/* The numbers that stand once on both sides, in the order of the left one. Returns how many. */
static size_t find_points(const struct comparison *comparison, struct stretch stretch, struct point **points)
{
	size_t a_count = stretch.a_end - stretch.a_start;
	size_t b_count = stretch.b_end - stretch.b_start;
	struct place *a = sorted_places(comparison->a, stretch.a_start, stretch.a_end);
	struct place *b = sorted_places(comparison->b, stretch.b_start, stretch.b_end);
	size_t count = 0;

	*points = mem_new_array(a_count < b_count ? a_count : b_count, sizeof(**points));
	for (size_t i = 0, j = 0; i < a_count && j < b_count;) {
		if (a[i].number < b[j].number) {
			i++;
		} else if (a[i].number > b[j].number) {
			j++;
		} else {
			if (stands_once(a, a_count, i) && stands_once(b, b_count, j))
				(*points)[count++] = (struct point){ a[i].number, { a[i].place, b[j].place }, 0 };
			i++;
			j++;
		}
	}
	qsort(*points, count, sizeof(**points), compare_points);
	free(a);
	free(b);
	return count;
}

/* Keeps the longest chain of points that is in order on both sides, as in patience sorting. Returns its length. */
static size_t keep_chain(struct point *points, size_t count)
{
	size_t *ends = mem_new_array(count, sizeof(*ends)); /* by length less 1: the point that ends it earliest */
	size_t longest = 0;
	size_t last;

	for (size_t i = 0; i < count; i++) {
		struct bisect place = { .high = longest };

		while (bisect_goes_on(&place))
			bisect_step(&place, points[ends[place.middle]].place[1] < points[i].place[1]);
		points[i].before = place.low ? ends[place.low - 1] : SIZE_MAX;
		ends[place.low] = i;
		if (place.low == longest)
			longest++;
	}
	last = longest ? ends[longest - 1] : SIZE_MAX;
	for (size_t i = longest; i-- > 0; last = points[last].before)
		ends[i] = last;
	for (size_t i = 0; i < longest; i++)
		points[i] = points[ends[i]];
	free(ends);
	return longest;
}

static void compare_stretch(struct comparison *comparison, struct stretch stretch, bool may_split);

static void compare_by_points(struct comparison *comparison, struct stretch stretch)
{
	struct point *points;
	size_t count = find_points(comparison, stretch, &points);
	size_t a = stretch.a_start;
	size_t b = stretch.b_start;

	count = keep_chain(points, count);
	for (size_t i = 0; i < count; i++) {
		compare_stretch(comparison, (struct stretch){ a, points[i].place[0], b, points[i].place[1] }, false);
		give(comparison, points[i].place[0], points[i].place[1], 1);
		a = points[i].place[0] + 1;
		b = points[i].place[1] + 1;
	}
	compare_stretch(comparison, (struct stretch){ a, stretch.a_end, b, stretch.b_end }, false);
	free(points);
}

static void compare_stretch(struct comparison *comparison, struct stretch stretch, bool may_split)
{
	size_t start = common_start(comparison, stretch);
	size_t end;

	give(comparison, stretch.a_start, stretch.b_start, start);
	stretch.a_start += start;
	stretch.b_start += start;
	end = common_end(comparison, stretch);
	stretch.a_end -= end;
	stretch.b_end -= end;
	if (stretch.a_start < stretch.a_end && stretch.b_start < stretch.b_end) {
		if (fits_table(stretch))
			compare_by_table(comparison, stretch);
		else if (may_split)
			compare_by_points(comparison, stretch);
	}
	give(comparison, stretch.a_end, stretch.b_end, end);
}

void sequence_compare(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count, sequence_take *take,
	void *context)
{
	struct comparison comparison = { a, b, take, context, NULL, 0 };

	compare_stretch(&comparison, (struct stretch){ 0, a_count, 0, b_count }, true);
	free(comparison.cells);
}
