/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what in the articles of the story. */
#include "crossread/work/quoting.h"

#include "unopened.h"

#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void quoting_release(struct quoting *quoting)
{
	if (quoting->is_begun) {
		story_quotations_release(&quoting->found);
		quoted_release(&quoting->quoted);
	}
	if (quoting->has_story)
		story_release(&quoting->story);
	strbuf_release(&quoting->speaker);
	free(quoting->articles);
	free(quoting->is_refused);
	*quoting = (struct quoting){ 0 };
}

/* One that is damaged was told of when it was opened. */
void quoting_read_story(struct work *work)
{
	struct error ignored;

	if (work->quoting.has_story)
		return;
	work->quoting.has_story = true;
	if (!story_load_beside(&work->quoting.story, work->documents[0].path, &ignored))
		story_init(&work->quoting.story);
}

void quoting_open(struct work *work, bool all)
{
	struct quoting *quoting = &work->quoting;

	quoting->wants_all = quoting->wants_all || all;
	if (quoting->is_begun)
		return;
	quoting->is_begun = true;
	story_quotations_begin(&quoting->found, work->document_count);
	arena_init(&quoting->quoted.arena);
	quoting->articles = mem_new_array(work->document_count, sizeof(*quoting->articles));
	quoting->is_refused = mem_new_array(work->document_count, sizeof(*quoting->is_refused));
	quoting_read_story(work);
}

static bool is_ready(const struct work *work, size_t number)
{
	return work->documents[number].is_open && !work->documents[number].article.is_partial;
}

static void read_article(struct work *work, size_t number, const struct article *article)
{
	struct quoting *quoting = &work->quoting;

	story_quotations_read(&quoting->found, number, article);
	quoting->articles[number] = article;
	quoting->is_settled = false;
}

/* Lets go of what is known of an article. */
static void forget(struct work *work, size_t number)
{
	static const struct article none = { 0 };

	if (!work->quoting.articles[number])
		return;
	story_quotations_read(&work->quoting.found, number, &none);
	work->quoting.articles[number] = NULL;
	work->quoting.is_settled = false;
}

/* Whether an article is to be read yet. */
static bool is_wanted(const struct work *work, size_t number)
{
	const struct quoting *quoting = &work->quoting;

	if (quoting->articles[number] || quoting->is_refused[number])
		return false;
	if (is_ready(work, number))
		return quoting->wants_all || work->documents[number].article.text.length <= UNOPENED_MOST_IDLE;
	return quoting->wants_all && !work->documents[number].is_open;
}

static void read_wanted(struct work *work, size_t number)
{
	const struct article *article = &work->documents[number].article;

	if (!is_ready(work, number)) {
		/* One that is not open is held where it is held to be searched. */
		searching_open(work);
		(void)unopened_read(work, number, UNOPENED_MOST_WAIT, NULL);
		article = searching_article(work, number);
	}
	if (article)
		read_article(work, number, article);
	else
		work->quoting.is_refused[number] = true;
}

void quoting_settle(struct work *work)
{
	struct quoting *quoting = &work->quoting;

	story_quotations_settle(&quoting->found, quoting->articles, &quoting->story);
	quoting->is_settled = true;
	quoting->settlings++;
	quoting_list(work);
	naming_list(work);
}

bool quoting_goes_on(const struct work *work)
{
	const struct quoting *quoting = &work->quoting;

	for (size_t i = 0; quoting->is_begun && i < work->document_count; i++) {
		if (is_wanted(work, i))
			return true;
	}
	return quoting->is_begun && !quoting->is_settled;
}

bool quoting_step(struct work *work)
{
	if (!quoting_goes_on(work))
		return false;
	for (size_t i = 0; i < work->document_count; i++) {
		if (!is_wanted(work, i))
			continue;
		read_wanted(work, i);
		return true;
	}
	quoting_settle(work);
	list_touch(work);
	return true;
}

void quoting_hurry(struct work *work)
{
	quoting_open(work, false);
	for (size_t i = 0; i < work->document_count; i++) {
		if (is_ready(work, i) && is_wanted(work, i) &&
			work->documents[i].article.text.length <= UNOPENED_MOST_IDLE)
			read_article(work, i, &work->documents[i].article);
	}
	if (!work->quoting.is_settled)
		quoting_settle(work);
}

void quoting_take_in(struct work *work, size_t number)
{
	struct quoting *quoting = &work->quoting;

	if (!quoting->is_begun)
		return;
	quoting->is_refused[number] = false;
	if (!quoting->articles[number])
		return;
	/* What was read before is gone: nothing may be left that points there. */
	forget(work, number);
	read_article(work, number, &work->documents[number].article);
	if (!quoting->is_held)
		quoting_settle(work);
}

void quoting_hold(struct work *work, bool hold)
{
	work->quoting.is_held = hold;
	if (!hold && !work->quoting.is_settled)
		quoting_settle(work);
}

void quoting_list(struct work *work)
{
	struct quoting *quoting = &work->quoting;
	const struct annotations **sets = mem_new_array(work->document_count, sizeof(*sets));

	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].is_open)
			sets[i] = &work->documents[i].sidecar.annotations;
	}
	quoted_release(&quoting->quoted);
	quoted_find(&quoting->quoted, &quoting->found, quoting->articles, sets, work->blind ? work->author : NULL,
		false);
	free(sets);
}

/* True when it is known who speaks in an article. */
static bool is_known(const struct quoting *quoting, size_t document)
{
	return quoting->is_begun && quoting->articles[document] && quoting->found.articles[document].voices;
}

const struct quotation *quoting_quotation(const struct work *work, size_t document, size_t number)
{
	const struct quoting *quoting = &work->quoting;

	if (!is_known(quoting, document) || number >= quoting->found.articles[document].quotations.count)
		return NULL;
	return &quoting->found.articles[document].quotations.list[number];
}

const struct voice *quoting_voice(const struct work *work, size_t document, size_t number)
{
	return quoting_quotation(work, document, number) ? &work->quoting.found.articles[document].voices[number] :
							   NULL;
}

size_t quoting_main(const struct work *work, size_t document, struct span bytes)
{
	const struct quoting *quoting = &work->quoting;

	if (!is_known(quoting, document))
		return SIZE_MAX;
	return story_quotations_main(&quoting->found, quoting->articles, document, bytes);
}

struct slice quoting_speaker(const struct work *work, size_t document, size_t number)
{
	if (!quoting_quotation(work, document, number))
		return slice_of("");
	return story_quotations_speaker(&work->quoting.found, work->quoting.articles, document, number);
}
