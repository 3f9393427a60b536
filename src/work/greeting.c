/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader is told when the articles are open. */
#include "crossread/work/greeting.h"

#include "crossread/base/translate.h"
#include "crossread/text/script.h"
#include "crossread/work/adopting.h"
#include "crossread/work/journaling.h"
#include "crossread/work/reviewing.h"

/* What is wrong with a document, or should be known of it; NULL when nothing is. */
static const char *word_about(const struct document *document, bool *grave)
{
	*grave = true;
	if (document->sidecar.state == SIDECAR_REFUSED)
		return document->sidecar.problem.message;
	if (!document->can_write)
		return translate("its folder cannot be written: what you tag cannot be kept there; "
				 "start with --sidecar-dir=DIR to keep it in another folder (:w FILE saves a copy)");
	*grave = false;
	return document->sidecar.notice ? document->sidecar.notice : document->article.warning;
}

static void part(struct strbuf *text)
{
	if (text->length)
		strbuf_add_text(text, " · ");
}

/* Adds all about one document; true when some of it is grave. */
static bool add_document(const struct document *document, struct strbuf *text)
{
	bool grave;
	const char *word = word_about(document, &grave);
	struct strbuf words;
	struct strbuf journals;

	strbuf_init(&words);
	strbuf_init(&journals);
	if (word)
		strbuf_add_text(&words, word);
	journaling_add_words(document, &journals);
	if (journals.length)
		part(&words);
	strbuf_add(&words, strbuf_slice(&journals));
	if (document->can_write)
		adopting_add_words(document, &words);
	if (words.length) {
		part(text);
		strbuf_add_format(text,
			document->sidecar.state == SIDECAR_REFUSED ? translate("%s is read only: %s") : "%s: %s",
			document->article.name, strbuf_text(&words));
	}
	strbuf_release(&journals);
	strbuf_release(&words);
	return word && grave;
}

/* What a terminal makes of an article that is written from right to left, once for all of them. */
static void add_direction(const struct work *work, struct strbuf *text)
{
	for (size_t i = 0; i < work->document_count; i++) {
		const struct article *article = &work->documents[i].article;

		if (!work->documents[i].is_open ||
			!script_is_right_to_left(slice_part(article->text, article->body, article->text.length)))
			continue;
		part(text);
		strbuf_add_format(text,
			translate("right to left: the terminal must order letters; best in one pane (%s)"),
			":one-pane");
		return;
	}
}

/* "1 passage needs a look, 2 values are in conflict: :review" */
static void add_review(const struct work *work, struct strbuf *text)
{
	size_t conflicts = reviewing_count_conflicts(work);
	size_t passages = reviewing_count_all(work) - conflicts;

	if (!passages && !conflicts)
		return;
	part(text);
	if (passages)
		strbuf_add_format(text,
			translate_count("%zu passage needs a look", "%zu passages need a look", passages), passages);
	if (passages && conflicts)
		strbuf_add_text(text, ", ");
	if (conflicts)
		strbuf_add_format(text,
			translate_count("%zu value is in conflict", "%zu values are in conflict", conflicts),
			conflicts);
	strbuf_add_text(text, ": :review");
}

void greeting_say_of(struct work *work, const struct document *document)
{
	struct strbuf text;

	strbuf_init(&text);
	if (add_document(document, &text))
		work_complain(work, "%s", strbuf_text(&text));
	else if (text.length)
		work_say(work, "%s", strbuf_text(&text));
	strbuf_release(&text);
}

void greeting_say(struct work *work)
{
	struct strbuf text;
	bool grave = false;

	strbuf_init(&text);
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].is_open)
			grave = add_document(&work->documents[i], &text) || grave;
	}
	add_review(work, &text);
	add_direction(work, &text);
	if (grave)
		work_complain(work, "%s", strbuf_text(&text));
	else if (text.length)
		work_say(work, "%s", strbuf_text(&text));
	else if (work->pane_count == 2 && work->document_count == 1)
		work_say(work, "the same article in both panes: its annotations are one set");
	else
		work_say(work,
			work->blind ? N_("tagging as %s, blind: what others tagged is hidden, and kept "
					 "(--no-blind shows it)") :
				      N_("tagging as %s (--author NAME changes that) · {help} shows the keys, "
					 "{quit} leaves"),
			work->author);
	strbuf_release(&text);
}
