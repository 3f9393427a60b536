/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands about who says what: quotations, speakers, the same words elsewhere. */
#include "runs.h"

bool run_quotations(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_QUOTATIONS);
}

bool run_speakers(struct work *work, const struct call *call)
{
	(void)call;
	return list_open(work, LIST_SPEAKERS);
}

bool run_rename_speaker(struct work *work, const struct call *call)
{
	size_t number;

	return list_speaker_here(work, &number) && naming_rename(work, number, call->argument);
}

bool run_merge_speaker(struct work *work, const struct call *call)
{
	size_t number;

	return list_speaker_here(work, &number) && naming_merge(work, number, call->argument);
}

bool run_side(struct work *work, const struct call *call)
{
	struct strbuf side;
	size_t number;
	bool done;

	if (!list_speaker_here(work, &number))
		return false;
	strbuf_init(&side);
	strbuf_add(&side, call->argument);
	done = naming_set_side(work, number, side.length ? strbuf_text(&side) : NULL);
	strbuf_release(&side);
	return done;
}

bool run_tag_elsewhere(struct work *work, const struct call *call)
{
	(void)call;
	return echoing_apply(work);
}

bool run_follow_link(struct work *work, const struct call *call)
{
	struct jump from = jumps_here(work);

	(void)call;
	if (!echoing_follow(work))
		return false;
	jumps_note(work, from);
	return true;
}
