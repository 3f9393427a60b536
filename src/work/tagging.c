/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tagging passages. */
#include "crossread/work/tagging.h"

#include "excerpt.h"

#include "crossread/annotation/accept.h"
#include "crossread/annotation/agreement.h"
#include "crossread/base/translate.h"
#include "crossread/text/list_mark.h"
#include "crossread/work/attributing.h"
#include "crossread/work/correcting.h"
#include "crossread/work/focus.h"
#include "crossread/work/here.h"
#include "crossread/work/showing.h"

#include <stdio.h>
#include <string.h>

static struct document *document_here(const struct work *work)
{
	return work->panes[work->active].document;
}

struct span tagging_target(const struct work *work)
{
	const struct pane *pane = &work->panes[work->active];
	const struct article *article = &pane->document->article;
	struct span sentence;
	struct list_mark mark;

	sentence = work->selection.active ? work->selection.bytes : article->sentences[pane->focus].bytes;
	/* A bullet is the typesetter's, not the speaker's. */
	if (sentence.start == article->sentences[article_sentence_at(article, sentence.start)].bytes.start &&
		list_mark_read(article->text, sentence.start, &mark) && mark.bullet && mark.end < sentence.end)
		sentence.start = mark.end;
	return article_codes(article, sentence);
}

bool tagging_is_placed(const struct annotation *annotation)
{
	return anchor_is_placed(annotation->state);
}

static bool is_own(const struct work *work, const struct annotation *annotation)
{
	return slice_equal_text(annotation->author, work->author);
}

bool tagging_is_hidden(const struct work *work, const struct annotation *annotation)
{
	return work->blind && !is_own(work, annotation);
}

bool tagging_shows(const struct work *work, size_t side, const struct annotation *annotation)
{
	if (work->adjudicating.active)
		return agreement_counts(annotation) &&
			slice_equal_text(annotation->author, work->adjudicating.names[side]);
	return tagging_is_placed(annotation) && !tagging_is_hidden(work, annotation);
}

size_t tagging_count(const struct work *work, const struct document *document)
{
	const struct annotations *set = &document->sidecar.annotations;
	size_t count = 0;

	if (!work->blind)
		return set->count;
	for (size_t i = 0; i < set->count; i++)
		count += !tagging_is_hidden(work, &set->list[i]);
	return count;
}

/* True when commands at `here` are rather about `a` than about `b`: one's own, exactly this passage, the latest. */
static bool is_nearer(const struct work *work, struct span here, const struct annotation *a, const struct annotation *b)
{
	bool a_exact = span_equal(a->place, here);
	bool b_exact = span_equal(b->place, here);
	bool a_own = is_own(work, a);
	bool b_own = is_own(work, b);

	if (a_own != b_own)
		return a_own;
	if (a_exact != b_exact)
		return a_exact;
	return slice_compare(a->modified, b->modified) > 0;
}

const struct annotation *tagging_present(const struct work *work)
{
	const struct annotations *set = &document_here(work)->sidecar.annotations;
	struct span here = tagging_target(work);
	const struct annotation *best = NULL;

	for (size_t i = annotations_overlapping(set, here, 0); i < set->count;
		i = annotations_overlapping(set, here, i + 1)) {
		if (!tagging_shows(work, work->active, &set->list[i]))
			continue;
		if (slice_equal_text(set->list[i].id, work->chosen))
			return &set->list[i];
		if (!best || is_nearer(work, here, &set->list[i], best))
			best = &set->list[i];
	}
	return best;
}

/* The author's own annotation of exactly this passage with this tag. */
static const struct annotation *same_annotation(const struct work *work, struct span codes, struct slice tag)
{
	return annotations_by(&document_here(work)->sidecar.annotations, codes, tag, slice_of(work->author),
		span_equal);
}

static bool can_tag(struct work *work)
{
	struct error error;

	if (document_can_tag(document_here(work), &error))
		return true;
	work_complain(work, "%s", error.message);
	return false;
}

static bool nothing_here(struct work *work)
{
	work_complain(work,
		work->selection.active ? N_("nothing is tagged here: {tag} tags the selection") :
					 N_("nothing is tagged here: {tag} tags the sentence"));
	return false;
}

static void end_selection(struct work *work)
{
	work->selection.active = false;
	if (work->mode == MODE_SELECT)
		work->mode = MODE_READ;
}

void tagging_say_removed(struct work *work, const struct annotation *annotation)
{
	char quote[EXCERPT_SIZE];

	excerpt_take(annotation->selector.quote, quote);
	work_say(work, "removed %.*s by %.*s ({undo} brings it back): %s", (int)annotation->tag.length,
		annotation->tag.data, (int)annotation->author.length, annotation->author.data, quote);
}

static void remove_annotation(struct work *work, const struct annotation *annotation)
{
	struct document *document = document_here(work);
	char label[96];
	char now[STAMP_TIME_SIZE];

	stamp_time(&work->stamp, now);
	snprintf(label, sizeof(label), translate("remove %.*s"), (int)annotation->tag.length, annotation->tag.data);
	tagging_say_removed(work, annotation);
	history_begin(work->history, label);
	history_remove(work->history, &document->sidecar.annotations, annotation->id, slice_of(work->author),
		slice_of(now));
	document->changed = true;
}

/* Says what the tag is for or, where it was hardly meant, on what it was put. */
static void say_tagged(struct work *work, const struct tag *tag, struct span codes)
{
	const struct article *article = &document_here(work)->article;
	const struct sentence *sentence =
		&article->sentences[article_sentence_at(article, article_byte(article, codes.start))];

	if (sentence->kind == SENTENCE_FURNITURE)
		work_say(work, "%s%s%s · this is furniture, no part of the story", tag->name,
			*tag->guidance ? ": " : "", translate(tag->guidance));
	else if (sentence->kind == SENTENCE_HEADING)
		work_say(work, "%s%s%s · this is a heading", tag->name, *tag->guidance ? ": " : "",
			translate(tag->guidance));
	else
		work_say(work, "%s%s%s", tag->name, *tag->guidance ? ": " : "", translate(tag->guidance));
}

/* Says who speaks, and how sure that is, behind the tag. */
static void say_attributed(struct work *work, const struct tag *tag, struct attribution attribution)
{
	char speaker[EXCERPT_SIZE];

	excerpt_take(attribution.speaker, speaker);
	work_say(work, "%s · speaker %s, found by the rule “%s” (%.2f)", tag->name, speaker, attribution.rule,
		attribution.confidence);
}

static void add_annotation(struct work *work, const struct tag *tag, struct span codes)
{
	size_t document = (size_t)(document_here(work) - work->documents);
	struct attribution attribution = attributing_find(work, document, codes);
	char id[STAMP_ID_SIZE];
	char label[96];

	snprintf(label, sizeof(label), translate("tag %.64s"), tag->name);
	history_begin(work->history, label);
	attributing_put(work, document, slice_of(tag->name), codes, attribution, "manual", id);
	/* What is said next is said about this one. */
	here_choose(work, slice_of(id));
	if (attribution.speaker.length)
		say_attributed(work, tag, attribution);
	else
		say_tagged(work, tag, codes);
	echoing_begin(work, document, slice_of(id));
}

bool tagging_refuse_tag(struct work *work, struct slice name)
{
	struct strbuf names;
	char given[EXCERPT_SIZE];

	strbuf_init(&names);
	tags_add_names(work->tags, &names);
	excerpt_take(name, given);
	work_complain(work,
		translate_count("no tag \"%s\": there is %s", "no tag \"%s\": there are %s", work->tags.count), given,
		strbuf_text(&names));
	strbuf_release(&names);
	return false;
}

bool tagging_toggle(struct work *work, struct slice name)
{
	const struct tag *tag = tags_find(work->tags, name);
	struct span codes = tagging_target(work);
	const struct annotation *same;

	if (!tag)
		return tagging_refuse_tag(work, name);
	if (!can_tag(work))
		return false;
	same = same_annotation(work, codes, name);
	if (same)
		remove_annotation(work, same);
	else
		add_annotation(work, tag, codes);
	snprintf(work->repeat, sizeof(work->repeat), "%s", tag->name);
	end_selection(work);
	return true;
}

bool tagging_remove(struct work *work)
{
	const struct annotation *present = tagging_present(work);

	if (work->adjudicating.active) {
		work_complain(work,
			"a colleague's work is not removed while adjudicating: {take-neither} takes neither");
		return false;
	}
	if (!present)
		return nothing_here(work);
	if (!can_tag(work))
		return false;
	remove_annotation(work, present);
	end_selection(work);
	return true;
}

const struct annotation *tagging_editable(struct work *work)
{
	const struct annotation *present;

	if (work->editing[0]) {
		present = annotations_find(&document_here(work)->sidecar.annotations, slice_of(work->editing));
		if (!present) {
			work_complain(work, "the annotation is gone: somebody removed it meanwhile");
			return NULL;
		}
	} else {
		present = tagging_present(work);
	}
	if (!present) {
		nothing_here(work);
		return NULL;
	}
	if (!slice_equal_text(present->author, work->author)) {
		char author[EXCERPT_SIZE];

		excerpt_take(present->author, author);
		work_complain(work, "this is tagged by %s: tag it yourself ({tag}) to say more", author);
		return NULL;
	}
	return can_tag(work) ? present : NULL;
}

/* Replaces the present annotation by `changed`, a copy of it with one field set. */
static void change_annotation(struct work *work, struct annotation *changed, const char *what, struct slice text)
{
	struct document *document = document_here(work);
	char now[STAMP_TIME_SIZE];
	char excerpt[EXCERPT_SIZE];

	stamp_time(&work->stamp, now);
	changed->modified = slice_of(now);
	history_begin(work->history, what);
	history_put(work->history, &document->sidecar.annotations, changed);
	document->changed = true;
	excerpt_take(text, excerpt);
	if (text.length)
		work_say(work, "%s: %s", what, excerpt);
	else
		work_say(work, "%s removed", what);
	end_selection(work);
}

bool tagging_set_comment(struct work *work, struct slice text)
{
	const struct annotation *present = tagging_editable(work);
	struct annotation changed;

	if (!present)
		return false;
	changed = *present;
	changed.comment = text;
	if (!slice_equal(present->comment, text))
		change_annotation(work, &changed, translate("comment"), text);
	return true;
}

bool tagging_set_speaker(struct work *work, struct slice text)
{
	const struct annotation *present = tagging_editable(work);
	struct annotation changed;

	if (!present)
		return false;
	changed = *present;
	changed.speaker = text;
	if (!slice_equal(present->speaker, text))
		change_annotation(work, &changed, translate("speaker"), text);
	return true;
}

bool tagging_retag(struct work *work, struct slice name)
{
	const struct tag *tag = tags_find(work->tags, name);
	const struct annotation *present;
	struct annotation changed;

	if (!tag)
		return tagging_refuse_tag(work, name);
	present = tagging_editable(work);
	if (!present)
		return false;
	if (same_annotation(work, present->place, name)) {
		work_complain(work, "the same words are tagged %s already", tag->name);
		return false;
	}
	changed = *present;
	changed.tag = slice_of(tag->name);
	change_annotation(work, &changed, translate("tag"), changed.tag);
	return true;
}

bool tagging_has_own(const struct work *work)
{
	const struct annotation *present = tagging_present(work);

	return present && is_own(work, present);
}

bool tagging_move_end(struct work *work, long words)
{
	const struct annotation *present = tagging_editable(work);
	const struct article *article = &document_here(work)->article;
	struct selection passage = { 0 };
	struct annotation changed;
	struct span before;

	if (!present)
		return false;
	before = article_bytes(article, present->place);
	selection_start_passage(&passage, article, work->active, before);
	if (!selection_move_words(&passage, article, words) || passage.bytes.start != before.start) {
		work_complain(work,
			words > 0 ? N_("the article ends here") :
				    N_("no word would be left: {undo} undoes, {remove} removes it"));
		return false;
	}
	changed = *present;
	accept_annotation(&changed, article, article_codes(article, passage.bytes));
	if (same_annotation(work, changed.place, changed.tag)) {
		work_complain(work, "the same words are tagged already");
		return false;
	}
	change_annotation(work, &changed, translate("passage"), changed.selector.quote);
	return true;
}

/* The number of the article whose annotations these are. */
static size_t document_of(const struct work *work, const struct annotations *set)
{
	size_t number = 0;

	while (&work->documents[number].sidecar.annotations != set)
		number++;
	return number;
}

/*
 * Shows where a step was undone or redone: in the pane that shows its article, else in the active one. Behind a list
 * the panes stay as they are.
 */
static void show_step(struct work *work, const struct history_step *step)
{
	size_t number = document_of(work, step->set);
	const struct pane *pane;
	const struct article *article;

	list_touch(work);
	for (size_t i = 0; i < work->document_count; i++) {
		if (history_touches(work->history, step, &work->documents[i].sidecar.annotations))
			work->documents[i].changed = true;
	}
	if (work->list && showing_side(work, &work->documents[number]) == SIZE_MAX)
		return;
	if (!showing_reach(work, number))
		return;
	correcting_apply(work);
	pane = work_pane(work);
	article = &pane->document->article;
	/* A reader who stands in the passage stays. */
	if (!span_overlaps(step->codes, article_codes(article, article->sentences[pane->focus].bytes)))
		focus_sentence(work, article_sentence_at(article, article_byte(article, step->codes.start)));
}

bool tagging_undo(struct work *work)
{
	struct history_step step;
	char now[STAMP_TIME_SIZE];

	stamp_time(&work->stamp, now);
	if (!history_undo(work->history, slice_of(work->author), slice_of(now), &step)) {
		work_say(work, "nothing to undo in this session");
		return false;
	}
	end_selection(work);
	show_step(work, &step);
	work_say(work, "undid: %s ({redo} does it again)", step.label);
	return true;
}

bool tagging_redo(struct work *work)
{
	struct history_step step;
	char now[STAMP_TIME_SIZE];

	stamp_time(&work->stamp, now);
	if (!history_redo(work->history, slice_of(work->author), slice_of(now), &step)) {
		work_say(work, "nothing to redo");
		return false;
	}
	end_selection(work);
	show_step(work, &step);
	work_say(work, "did again: %s", step.label);
	return true;
}
