/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking and unlinking sentences by hand. */
#include "crossread/work/correcting.h"

#include "crossread/annotation/verdicts.h"
#include "crossread/base/translate.h"
#include "crossread/compare/corrected.h"
#include "crossread/work/comparing.h"
#include "crossread/work/focus.h"

#include <stdlib.h>
#include <string.h>

static const struct article *article_of(const struct work *work, size_t side)
{
	return &work->panes[side].document->article;
}

static struct annotations *set_of(struct work *work, size_t side)
{
	return &work->panes[side].document->sidecar.annotations;
}

void correcting_apply(struct work *work)
{
	struct verdict *verdicts;
	struct matches corrected;
	size_t count;

	if (!work->walk.matches)
		return;
	count = verdicts_list(set_of(work, 0), article_of(work, 0), article_of(work, 1), &verdicts);
	if (count == 0 && !work->corrected) {
		free(verdicts);
		return;
	}
	work->corrected = count > 0;
	corrected = corrected_copy(&work->found);
	for (size_t i = 0; i < count; i++) {
		if (verdicts[i].linked)
			corrected_link(&corrected, verdicts[i].a, verdicts[i].b);
		else
			corrected_unlink(&corrected, verdicts[i].a, verdicts[i].b);
	}
	if (count)
		corrected_settle(&corrected);
	free(verdicts);
	comparing_use(work, &corrected);
}

static struct correction make_correction(const struct work *work, size_t side, const size_t sentences[2])
{
	size_t other = 1 - side;
	struct correction correction = { .author = slice_of(work->author), .state = ANCHOR_KEPT };

	correction.selector.codes =
		article_codes(article_of(work, side), article_of(work, side)->sentences[sentences[side]].bytes);
	correction.selector.quote = article_sentence(article_of(work, side), sentences[side]);
	correction.other_file = slice_of(article_of(work, other)->name);
	correction.other_codes =
		article_codes(article_of(work, other), article_of(work, other)->sentences[sentences[other]].bytes);
	correction.other_quote = article_sentence(article_of(work, other), sentences[other]);
	return correction;
}

/* Writes a correction into both sets, under one id, as one step. */
static void add_correction(struct work *work, const char *verdict, const size_t sentences[2])
{
	char id[STAMP_ID_SIZE];
	char now[STAMP_TIME_SIZE];

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	for (size_t side = 0; side < 2; side++) {
		struct correction correction = make_correction(work, side, sentences);

		correction.id = slice_of(id);
		correction.verdict = slice_of(verdict);
		correction.created = slice_of(now);
		history_put_correction(work->history, set_of(work, side), &correction);
		work->panes[side].document->changed = true;
	}
}

/* Takes the author's own corrections of a pair back that say the contrary of `linked`; false when there is none. */
static bool take_back(struct work *work, bool linked, const size_t sentences[2])
{
	struct verdict *verdicts;
	size_t count = verdicts_list(set_of(work, 0), article_of(work, 0), article_of(work, 1), &verdicts);
	char now[STAMP_TIME_SIZE];
	bool taken = false;

	stamp_time(&work->stamp, now);
	for (size_t i = 0; i < count && !taken; i++) {
		char id[ANNOTATION_MOST_ID];
		size_t length = verdicts[i].correction->id.length;

		if (verdicts[i].linked == linked || verdicts[i].a != sentences[0] || verdicts[i].b != sentences[1] ||
			!slice_equal_text(verdicts[i].correction->author, work->author) || length > sizeof(id))
			continue;
		/* Copied: it goes with the first of the two. */
		memcpy(id, verdicts[i].correction->id.data, length);
		for (size_t side = 0; side < 2; side++) {
			history_remove_correction(work->history, set_of(work, side), slice_from(id, length),
				slice_of(work->author), slice_of(now));
			work->panes[side].document->changed = true;
		}
		taken = true;
	}
	free(verdicts);
	return taken;
}

static bool can_correct(struct work *work)
{
	struct error error;

	if (!work->walk.matches || work->panes[0].document == work->panes[1].document) {
		work_complain(work, "two articles are needed, and compared, to link their sentences");
		return false;
	}
	for (size_t side = 0; side < 2; side++) {
		if (!document_can_tag(work->panes[side].document, &error)) {
			work_complain(work, "%s", error.message);
			return false;
		}
	}
	return true;
}

bool correcting_link(struct work *work)
{
	size_t sentences[2];

	if (!can_correct(work))
		return false;
	if (!work->linking.set || work->linking.side == work->active) {
		work->linking.set = true;
		work->linking.side = work->active;
		work->linking.sentence = work_pane(work)->focus;
		work_say(work,
			"now go to its match in the other pane ({other-pane}, {next-sentence}, "
			"{previous-sentence}) and press the same key there");
		return true;
	}
	work->linking.set = false;
	sentences[work->active] = work_pane(work)->focus;
	sentences[1 - work->active] = work->linking.sentence;
	history_begin(work->history, translate("link"));
	if (!take_back(work, true, sentences))
		add_correction(work, "linked", sentences);
	correcting_apply(work);
	focus_pair(work, sentences[0], sentences[1]);
	work_say(work, "linked by hand ({undo} undoes)");
	return true;
}

bool correcting_unlink(struct work *work)
{
	size_t sentences[2];

	if (!can_correct(work))
		return false;
	if (work->match == WORK_NO_MATCH) {
		work_complain(work, "no match here that could be taken away");
		return false;
	}
	sentences[0] = work->matches.list[work->match].a;
	sentences[1] = work->matches.list[work->match].b;
	history_begin(work->history, translate("unlink"));
	if (!take_back(work, false, sentences))
		add_correction(work, "unlinked", sentences);
	correcting_apply(work);
	work_say(work, "unlinked by hand ({undo} undoes)");
	return true;
}
