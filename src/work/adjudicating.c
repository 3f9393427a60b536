/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settling what two colleagues tagged differently. */
#include "crossread/work/adjudicating.h"

#include "crossread/annotation/readers.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/work/comparing.h"
#include "crossread/work/disputes.h"
#include "crossread/work/focus.h"
#include "crossread/work/tagging.h"

#include <stdio.h>
#include <stdlib.h>

static struct document *document_of(const struct work *work)
{
	return work->panes[0].document;
}

static struct slice name_of(const struct work *work, size_t side)
{
	return slice_of(work->adjudicating.names[side]);
}

static void go(struct work *work, const struct disputes *disputes, size_t number)
{
	const struct article *article = &document_of(work)->article;
	struct span codes = disputes->list[number].disagreement.codes;

	work->adjudicating.present = number;
	focus_sentence(work, article_sentence_at(article, article_byte(article, codes.start)));
}

/* Says that nothing is open. */
static void say_done(struct work *work, const struct disputes *disputes)
{
	if (disputes->count)
		work_say(work, "all %zu disagreements are decided (:adjudicate ends this)", disputes->count);
	else
		work_say(work, "%s and %s tagged the same", work->adjudicating.names[0], work->adjudicating.names[1]);
}

bool adjudicating_next(struct work *work, long steps)
{
	struct disputes disputes;
	bool any;

	disputes_find(&disputes, work);
	any = disputes.open > 0;
	for (long i = 0; any && i < labs(steps); i++)
		go(work, &disputes, disputes_next(&disputes, work, steps > 0));
	if (!any)
		say_done(work, &disputes);
	disputes_release(&disputes);
	return any;
}

/* The name at the start of "LEFT,RIGHT", or behind its comma; without blanks at its ends. */
static struct slice name_at(struct slice names, size_t side)
{
	size_t comma = slice_find(names, slice_of(","), 0);

	if (comma == SIZE_MAX)
		return side == 0 ? names : slice_of(NULL);
	return slice_trim(side == 0 ? slice_part(names, 0, comma) : slice_part(names, comma + 1, names.length));
}

static bool has_tagged(const struct annotations *set, struct slice name)
{
	for (size_t i = 0; i < set->count; i++)
		if (slice_equal(set->list[i].author, name))
			return true;
	return false;
}

/* Says who could be named instead. */
static void complain_about(struct work *work, const struct annotations *set, struct slice name)
{
	struct readers readers = { 0 };
	struct strbuf text;
	struct error error;

	strbuf_init(&text);
	(void)readers_collect(&readers, set, true, &error);
	for (size_t i = 0; i < readers.count; i++) {
		strbuf_add_text(&text, i == 0 ? "" : ", ");
		strbuf_add(&text, readers.names[i]);
	}
	work_complain(work, "\"%.*s\" has tagged nothing here; two of these would be right, parted by a comma: %s",
		(int)(name.length < 60 ? name.length : 60), name.data,
		readers.count ? strbuf_text(&text) : translate("(nobody has)"));
	strbuf_release(&text);
}

static bool can_start(struct work *work, struct slice names)
{
	const struct document *document = work_pane(work)->document;
	struct error error;

	if (work->blind) {
		work_complain(work, "what others tagged is hidden: start without --blind (--no-blind) to adjudicate");
		return false;
	}
	if (!document_can_tag(document, &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	if (slice_equal(name_at(names, 0), name_at(names, 1))) {
		work_complain(work, "two different names would be right: :adjudicate ana,ben");
		return false;
	}
	for (size_t side = 0; side < 2; side++) {
		if (has_tagged(&document->sidecar.annotations, name_at(names, side)))
			continue;
		complain_about(work, &document->sidecar.annotations, name_at(names, side));
		return false;
	}
	return true;
}

/* What was begun between both panes is over. */
static void begin_anew(struct work *work)
{
	work->linking.set = false;
	work->follow.set = false;
	work->beside.set = false;
	work->selection.active = false;
	work->list = NULL;
	work->mode = work_mode_below(work);
	comparing_start(work);
}

/* Shows the article of the active pane in the other one, too, which is opened when there is none. */
static void show_twice(struct work *work)
{
	struct pane *pane = work_pane(work);
	size_t side = work->pane_count == 2 ? 1 - work->active : 1;

	work->adjudicating.side = side;
	work->adjudicating.before = work->pane_count == 2 ? work->panes[side].document : NULL;
	if (work->adjudicating.before == pane->document)
		return;
	view_forget(work);
	if (work->adjudicating.before)
		pane_release(&work->panes[side]);
	pane_init(&work->panes[side], pane->document);
	pane_set_columns(&work->panes[side], pane->columns);
	work->pane_count = 2;
}

/* The contrary. */
static void show_before(struct work *work)
{
	size_t side = work->adjudicating.side;
	struct pane *pane = &work->panes[side];
	struct document *before = work->adjudicating.before;

	if (before == pane->document)
		return;
	work->active = 1 - side;
	view_forget(work);
	pane_release(pane);
	work->pane_count = before ? 2 : 1;
	if (before) {
		pane_init(pane, before);
		pane_set_columns(pane, work_pane(work)->columns);
	}
}

void adjudicating_forget(struct work *work)
{
	work->adjudicating.active = false;
	for (size_t side = 0; side < 2; side++) {
		free(work->adjudicating.names[side]);
		work->adjudicating.names[side] = NULL;
	}
}

bool adjudicating_start(struct work *work, struct slice names)
{
	struct disputes disputes;
	size_t first = 0;

	if (!can_start(work, names))
		return false;
	if (!work->adjudicating.active)
		show_twice(work);
	adjudicating_forget(work);
	for (size_t side = 0; side < 2; side++)
		work->adjudicating.names[side] = mem_copy(name_at(names, side).data, name_at(names, side).length);
	work->adjudicating.active = true;
	work->adjudicating.present = SIZE_MAX;
	begin_anew(work);
	disputes_find(&disputes, work);
	while (first < disputes.count && disputes.list[first].decision)
		first++;
	if (first < disputes.count) {
		go(work, &disputes, first);
		work_say(work,
			translate_count("%zu disagreement, %zu open; what you decide is kept as yours, %s",
				"%zu disagreements, %zu open; what you decide is kept as yours, %s", disputes.count),
			disputes.count, disputes.open, work->author);
	} else {
		say_done(work, &disputes);
	}
	disputes_release(&disputes);
	return true;
}

void adjudicating_end(struct work *work)
{
	adjudicating_forget(work);
	show_before(work);
	begin_anew(work);
	work_say(work, "no longer adjudicating");
}

/* The present dispute when it is open; false, with a message, else. */
static bool find_present(struct work *work, struct dispute *dispute)
{
	struct disputes disputes;
	const struct dispute *present;
	bool open;

	disputes_find(&disputes, work);
	present = disputes_present(&disputes, work);
	open = present && !present->decision;
	if (!present)
		work_complain(work, "they do not disagree here: {next-disagreement} goes where they do");
	else if (!open)
		work_complain(work, "this is decided: %.*s ({undo} undoes what was decided in this session)",
			(int)(present->decision->reason.length < 300 ? present->decision->reason.length : 300),
			present->decision->reason.data);
	else
		*dispute = *present;
	disputes_release(&disputes);
	return open;
}

/* Adds the record of a decision to the present step: `taken` says whose word it was. */
static void record(struct work *work, const struct disagreement *disagreement, struct slice taken)
{
	struct document *document = document_of(work);
	struct dismissal dismissal = { .what = slice_of("disagreement"), .author = slice_of(work->author) };
	char id[STAMP_ID_SIZE];
	char now[STAMP_TIME_SIZE];
	struct strbuf reason;

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	strbuf_init(&reason);
	disputes_describe(work, disagreement, &reason);
	strbuf_add_text(&reason, "; taken: ");
	strbuf_add(&reason, taken);
	dismissal.id = slice_of(id);
	dismissal.selector.codes = disagreement->codes;
	dismissal.selector.quote = anchor_select(&document->article, disagreement->codes).quote;
	dismissal.reason = strbuf_slice(&reason);
	dismissal.created = slice_of(now);
	history_put_dismissal(work->history, &document->sidecar.annotations, &dismissal);
	document->changed = true;
	strbuf_release(&reason);
}

/* Adds what holds from now on to the present step. A comment stays with the colleague who wrote it. */
static void put_result(struct work *work, struct slice tag, struct selector selector, struct slice speaker)
{
	struct annotation result = { .tag = tag, .selector = selector, .speaker = speaker };
	char id[STAMP_ID_SIZE];
	char now[STAMP_TIME_SIZE];

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	result.id = slice_of(id);
	result.author = slice_of(work->author);
	result.created = slice_of(now);
	result.modified = slice_of(now);
	result.origin = slice_of("adjudicated");
	history_put(work->history, &document_of(work)->sidecar.annotations, &result);
}

/* Goes on, and says what was done. */
static void go_on(struct work *work, const char *what)
{
	struct disputes disputes;

	disputes_find(&disputes, work);
	if (disputes.open) {
		adjudicating_next(work, 1);
		work_say(work, "%s; %zu more open ({undo} undoes)", what, disputes.open);
	} else {
		work_say(work, "%s; all %zu disagreements are decided (:adjudicate ends this, {undo} undoes)", what,
			disputes.count);
	}
	disputes_release(&disputes);
}

bool adjudicating_take(struct work *work, enum take take)
{
	struct dispute dispute;
	const struct annotation *sides[2];
	/* Copied: putting the first result moves the set. */
	struct annotation copies[2] = { 0 };
	bool takes[2] = { take == TAKE_LEFT || take == TAKE_BOTH, take == TAKE_RIGHT || take == TAKE_BOTH };
	struct slice taken;
	char what[160];

	if (!find_present(work, &dispute))
		return false;
	sides[0] = dispute.disagreement.left;
	sides[1] = dispute.disagreement.right;
	if (take == TAKE_BOTH && (!sides[0] || !sides[1])) {
		work_complain(work, "%s has nothing here: take the other's, or neither",
			work->adjudicating.names[sides[0] ? 1 : 0]);
		return false;
	}
	for (size_t side = 0; side < 2; side++)
		if (sides[side])
			copies[side] = *sides[side];
	taken = take == TAKE_BOTH    ? slice_of("both") :
		take == TAKE_NEITHER ? slice_of("neither") :
				       name_of(work, takes[0] ? 0 : 1);
	snprintf(what, sizeof(what), translate("taken: %.100s"), taken.data);
	history_begin(work->history, translate("adjudicate"));
	record(work, &dispute.disagreement, taken);
	for (size_t side = 0; side < 2; side++)
		if (takes[side] && sides[side])
			/* As the text is now: what is stored of a colleague's passage may be of an earlier one. */
			put_result(work, copies[side].tag,
				anchor_select(&document_of(work)->article, copies[side].place), copies[side].speaker);
	go_on(work, what);
	return true;
}

bool adjudicating_tag(struct work *work, struct slice name)
{
	const struct tag *tag = tags_find(work->tags, name);
	struct span codes = tagging_target(work);
	struct dispute dispute;
	char what[160];

	if (!tag) {
		work_complain(work, "no tag \"%.*s\"", (int)(name.length < 60 ? name.length : 60), name.data);
		return false;
	}
	if (!find_present(work, &dispute))
		return false;
	if (!span_overlaps(codes, dispute.disagreement.codes)) {
		work_complain(work, "the disagreement gone to is elsewhere: {next-disagreement} goes there");
		return false;
	}
	snprintf(what, sizeof(what), translate("%.100s taken"), tag->name);
	history_begin(work->history, translate("adjudicate"));
	record(work, &dispute.disagreement, slice_of("another passage or tag"));
	put_result(work, slice_of(tag->name), anchor_select(&document_of(work)->article, codes), slice_of(NULL));
	work->selection.active = false;
	work->mode = work_mode_below(work);
	go_on(work, what);
	return true;
}
