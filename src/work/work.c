/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one state of the reader. */
#include "crossread/work/work.h"

#include "crossread/base/mem.h"
#include "crossread/work/comparing.h"
#include "crossread/work/differing.h"
#include "crossread/work/focus.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* True when both paths lead to the same file, whatever they are called. */
static bool same_file(const char *a, const char *b)
{
	struct stat first;
	struct stat second;

	if (strcmp(a, b) == 0)
		return true;
	return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
		first.st_ino == second.st_ino;
}

static bool open_documents(struct work *work, const char *const *paths, size_t count, const char *encoding,
	struct error *error)
{
	work->documents = mem_new_array(count, sizeof(*work->documents));
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && same_file(paths[0], paths[i]))
			continue;
		if (!document_open(&work->documents[work->document_count], paths[i], encoding, error))
			return false;
		work->document_count++;
	}
	return true;
}

/* What the reader should know before anything else: one message, the gravest first. */
static void greet(struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];

		if (document->sidecar.state == SIDECAR_REFUSED) {
			work_complain(work, "%s is read only: %s", document->article.name,
				document->sidecar.problem.message);
			return;
		}
	}
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];

		if (!document->can_write) {
			work_complain(work, "%s: its folder cannot be written: what you tag cannot be kept there",
				document->article.name);
			return;
		}
	}
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];

		if (document->article.warning || document->sidecar.notice) {
			work_say(work, "%s: %s", document->article.name,
				document->article.warning ? document->article.warning : document->sidecar.notice);
			return;
		}
	}
	if (work->pane_count == 2 && work->document_count == 1)
		work_say(work, "the same article in both panes: its annotations are one set");
	else
		work_say(work, "tagging as %s (--author NAME for another name)", work->author);
}

bool work_open(struct work *work, const char *const *paths, size_t count, const char *encoding, struct error *error)
{
	*work = (struct work){ .match = WORK_NO_MATCH };
	if (!open_documents(work, paths, count, encoding, error)) {
		work_release(work);
		return false;
	}
	work->history = history_new();
	work->tags = tags_default();
	work->pane_count = count > 1 ? 2 : 1;
	for (size_t side = 0; side < work->pane_count; side++)
		pane_init(&work->panes[side], &work->documents[side < work->document_count ? side : 0]);
	comparing_start(work);
	return true;
}

void work_set_author(struct work *work, const char *author)
{
	free(work->author);
	work->author = mem_copy(author, strlen(author));
	greet(work);
}

void work_release(struct work *work)
{
	view_release(&work->view);
	blocks_release(&work->blocks);
	differing_forget(work);
	worddiff_release(&work->worddiff);
	matcher_free(work->matcher);
	if (work->walk.matches) {
		walk_release(&work->walk);
		matches_release(&work->matches);
		matches_release(&work->found);
	}
	for (size_t side = 0; side < work->pane_count; side++)
		pane_release(&work->panes[side]);
	if (work->history)
		history_free(work->history);
	for (size_t i = 0; i < work->document_count; i++)
		document_release(&work->documents[i]);
	for (size_t i = 0; i < work->help_count; i++) {
		free(work->help[i].keys);
		free(work->help[i].text);
	}
	prompt_release(&work->prompt);
	free(work->help);
	free(work->documents);
	free(work->author);
	*work = (struct work){ 0 };
}

/* Makes `layout` the present one: heights and the number of rows in view follow. */
static void use_layout(struct work *work, struct layout layout)
{
	work->layout = layout;
	work->view.height = layout.pane[0].rows;
	for (size_t i = 0; i < work->pane_count; i++)
		pane_set_columns(&work->panes[i], layout.text_columns);
}

void work_arrange_text(struct work *work, size_t rows, size_t columns)
{
	use_layout(work, layout_of_text(rows, columns, work->pane_count));
	view_fill(work);
}

void work_arrange(struct work *work, size_t rows, size_t columns)
{
	struct layout layout = layout_of(rows, columns, work->pane_count);
	size_t side = work->active;
	bool first = work->view.height == 0;
	bool changed;
	long row = 0;

	if (layout.too_small) {
		work->layout = layout;
		return;
	}
	changed = layout.text_columns != work->layout.text_columns || layout.pane[0].rows != work->view.height;
	if (changed && !first)
		row = view_distance(work, view_place(work, side, work->panes[side].focus), (long)work->view.height);
	use_layout(work, layout);
	if (first) {
		focus_sentence(work, work->panes[side].focus);
	} else if (changed) {
		work->view.top = view_place(work, side, work->panes[side].focus);
		view_scroll(work, row >= 0 && row < (long)work->view.height ? -row : -(long)work->view.height / 3);
		view_show(work, side, work->panes[side].focus);
	}
	view_fill(work);
}

struct pane *work_pane(struct work *work)
{
	return &work->panes[work->active];
}

struct pane *work_other(struct work *work)
{
	return &work->panes[work->pane_count == 2 ? 1 - work->active : 0];
}

void work_say(struct work *work, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(work->message, sizeof(work->message), format, arguments);
	va_end(arguments);
	work->message_kind = MESSAGE_NOTICE;
}

void work_complain(struct work *work, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(work->message, sizeof(work->message), format, arguments);
	va_end(arguments);
	work->message_kind = MESSAGE_ERROR;
}

void work_hush(struct work *work)
{
	work->message_kind = MESSAGE_NONE;
}

bool work_save_quietly(struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];

		if (!document->changed || document_save(document, &work->stamp))
			continue;
		work_complain(work, "not saved: %s (the annotations are still here; :w tries again)",
			document->problem.message);
		return false;
	}
	return true;
}

bool work_save(struct work *work)
{
	size_t saved = 0;
	const char *minute = NULL;

	for (size_t i = 0; i < work->document_count; i++) {
		if (!work->documents[i].changed)
			continue;
		saved += work->documents[i].sidecar.annotations.count;
		minute = work->documents[i].saved_at;
	}
	if (!work_save_quietly(work))
		return false;
	if (minute)
		work_say(work, "saved %zu annotation%s %s", saved, saved == 1 ? "" : "s", minute);
	return true;
}

bool work_is_changed(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].changed)
			return true;
	}
	return false;
}
