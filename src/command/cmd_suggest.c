/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about suggested tags. */
#include "runs.h"

#include "crossread/work/suggesting.h"

enum { MOST_DIGITS = 4 };

bool run_suggest(struct work *work, const struct call *call)
{
	(void)call;
	return suggesting_toggle(work);
}

bool run_suggestions(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_SUGGESTIONS);
}

bool run_next_suggestion(struct work *work, const struct call *call)
{
	return suggesting_next(work, runs_distance(call));
}

bool run_previous_suggestion(struct work *work, const struct call *call)
{
	return suggesting_next(work, -runs_distance(call));
}

bool run_accept_suggestion(struct work *work, const struct call *call)
{
	(void)call;
	return suggesting_accept(work);
}

bool run_reject_suggestion(struct work *work, const struct call *call)
{
	(void)call;
	return suggesting_reject(work);
}

/* Reads "0.9", ".85" or "1", whatever the locale; false for anything else. */
static bool read_score(struct slice text, double *score)
{
	size_t i = text.length && (text.data[0] == '0' || text.data[0] == '1') ? 1 : 0;
	double place = 0.1;

	*score = i ? text.data[0] - '0' : 0;
	if (i < text.length && text.data[i] == '.') {
		size_t first = ++i;

		for (; i < text.length && i < first + MOST_DIGITS && text.data[i] >= '0' && text.data[i] <= '9'; i++) {
			*score += place * (text.data[i] - '0');
			place /= 10;
		}
		if (i == first)
			return false;
	}
	return text.length && i == text.length && *score <= 1;
}

bool run_accept_suggestions(struct work *work, const struct call *call)
{
	double score;

	if (!read_score(slice_trim(call->argument), &score)) {
		work_complain(work, "a score from 0 to 1 would be right: %s", ":accept-suggestions 0.9");
		return false;
	}
	/* What is written as 0.90 is 0.9, however it was reckoned. */
	return suggesting_accept_above(work, score - 0.005);
}
