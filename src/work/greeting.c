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
		return translate("the folder cannot be written: what you tag cannot be kept there; "
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
static bool add_words(const struct document *document, struct strbuf *words)
{
	bool grave;
	const char *word = word_about(document, &grave);
	struct strbuf journals;

	strbuf_init(&journals);
	if (word)
		strbuf_add_text(words, word);
	journaling_add_words(document, &journals);
	if (journals.length)
		part(words);
	strbuf_add(words, strbuf_slice(&journals));
	if (document->can_write)
		adopting_add_words(document, words);
	strbuf_release(&journals);
	return word && grave;
}

/* True when of an open document the same is to be said. What is to be recovered is counted for each by itself. */
static bool is_said_of(const struct document *document, struct slice expected)
{
	struct strbuf words;
	bool same;

	if (!document->is_open || journaling_waiting(document))
		return false;
	strbuf_init(&words);
	(void)add_words(document, &words);
	same = slice_equal(strbuf_slice(&words), expected);
	strbuf_release(&words);
	return same;
}

/*
 * Adds all about one document behind its name, and behind those of the open ones after it of which the same is to be
 * said; nothing when that was said before. True when some of it is grave.
 */
static bool add_document(const struct document *documents, size_t count, size_t number, struct strbuf *text)
{
	const struct document *document = &documents[number];
	struct strbuf names;
	struct strbuf words;
	bool said = false;
	bool grave;

	strbuf_init(&names);
	strbuf_init(&words);
	grave = add_words(document, &words);
	for (size_t i = 0; words.length && !said && i < number; i++)
		said = is_said_of(&documents[i], strbuf_slice(&words));
	if (words.length && !said) {
		strbuf_add_text(&names, document->article.name);
		for (size_t i = number + 1; i < count; i++) {
			if (is_said_of(&documents[i], strbuf_slice(&words)))
				strbuf_add_format(&names, ", %s", documents[i].article.name);
		}
		part(text);
		strbuf_add_format(text,
			document->sidecar.state == SIDECAR_REFUSED ? translate("%s is read only: %s") : "%s: %s",
			strbuf_text(&names), strbuf_text(&words));
	}
	strbuf_release(&words);
	strbuf_release(&names);
	return grave;
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
	if (add_document(document, 1, 0, &text))
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
			grave = add_document(work->documents, work->document_count, i, &text) || grave;
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
