/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two passages, word by word. */
#include "common.h"

#include "sequence.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

enum { MOST_WORDS = 1024 };

/* How much of what lies between the first and the last word that is the same: less is another remark. */
static const double least_dense = .7;

static void take_run(void *context, size_t a, size_t b, size_t length)
{
	struct common *common = context;
	size_t starts[2] = { common->passages[0].start + a, common->passages[1].start + b };
	bool gap = common->words && (starts[0] > common->ranges[0].end || starts[1] > common->ranges[1].end);

	for (int side = 0; side < 2; side++) {
		if (common->words == 0)
			common->ranges[side].start = starts[side];
		if (gap && !common->is_changed)
			common->changed[side].start = common->ranges[side].end;
		if (gap)
			common->changed[side].end = starts[side];
		common->ranges[side].end = starts[side] + length;
	}
	common->is_changed = common->is_changed || gap;
	common->words += length;
	if (length > common->longest)
		common->longest = length;
}

static size_t span_length(struct span span)
{
	return span.end - span.start;
}

struct common common_find_in(const struct lexemes *const lexemes[2], const struct span passages[2])
{
	struct common common = { .passages = { passages[0], passages[1] } };
	uint32_t *numbers[2];

	for (int side = 0; side < 2; side++) {
		const struct lexeme *list = lexemes[side]->list;

		if (span_length(common.passages[side]) > MOST_WORDS)
			common.passages[side].end = common.passages[side].start + MOST_WORDS;
		numbers[side] = mem_new_array(span_length(common.passages[side]), sizeof(*numbers[side]));
		for (size_t i = common.passages[side].start; i < common.passages[side].end; i++)
			numbers[side][i - common.passages[side].start] = list[i].number;
	}
	sequence_compare(numbers[0], span_length(common.passages[0]), numbers[1], span_length(common.passages[1]),
		take_run, &common);
	free(numbers[0]);
	free(numbers[1]);
	return common;
}

struct common common_find(const struct accounts *accounts, const struct span passages[2])
{
	const struct lexemes *lexemes[2] = { &accounts->sides[0].lexemes, &accounts->sides[1].lexemes };

	return common_find_in(lexemes, passages);
}

bool common_is_dense(const struct common *common)
{
	for (int side = 0; side < 2; side++) {
		if ((double)common->words < least_dense * (double)span_length(common->ranges[side]))
			return false;
	}
	return true;
}
