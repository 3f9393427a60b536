/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one state of the reader. */
#include "crossread/work/work.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/work/adjudicating.h"
#include "crossread/work/comparing.h"
#include "crossread/work/correcting.h"
#include "crossread/work/differing.h"
#include "crossread/work/finding.h"
#include "crossread/work/focus.h"
#include "crossread/work/greeting.h"
#include "crossread/work/journaling.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

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

static bool open_documents(struct work *work, const char *const *paths, const char *const *outlets, size_t count,
	struct error *error)
{
	work->documents = mem_new_array(count, sizeof(*work->documents));
	for (size_t i = 0; i < count; i++) {
		struct document *document = &work->documents[work->document_count];

		if (count == 2 && i == 1 && same_file(paths[0], paths[1]))
			continue;
		document->path = paths[i];
		document->outlet = outlets ? outlets[i] : NULL;
		document->sidecar_dir = work->sidecar_dir;
		if (i < 2 && !document_open(document, paths[i], work->encoding, error))
			return false;
		work->document_count++;
	}
	return true;
}

/* What follows when all of an article is there that was not needed before. */
static bool take_in(struct work *work, size_t number)
{
	journaling_start(work);
	searching_take_in(work, number);
	quoting_take_in(work, number);
	greeting_say_of(work, &work->documents[number]);
	return true;
}

bool work_open_beginning(struct work *work, size_t number)
{
	struct document *document = &work->documents[number];
	struct error error;

	if (document->is_open)
		return true;
	if (!document_open(document, document->path, work->encoding, &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	return document->article.is_partial || take_in(work, number);
}

bool work_open_rest(struct work *work, size_t number)
{
	struct document *document = &work->documents[number];
	struct error error;

	if (!document->article.is_partial)
		return true;
	if (!document_complete(document, &error)) {
		document_release(document);
		*document = (struct document){ .path = document->path,
			.outlet = document->outlet,
			.sidecar_dir = document->sidecar_dir };
		work_complain(work, "%s", error.message);
		return false;
	}
	return take_in(work, number);
}

bool work_open_document(struct work *work, size_t number)
{
	return work_open_beginning(work, number) && work_open_rest(work, number);
}

/* Once all is loaded and known who tags. */
static void begin(struct work *work)
{
	if (work_is_partial(work) || !work->author)
		return;
	journaling_start(work);
	greeting_say(work);
}

bool work_open(struct work *work, const char *const *paths, size_t count, const char *encoding, struct error *error)
{
	return work_open_story(work, paths, NULL, count, encoding, NULL, error);
}

bool work_open_story(struct work *work, const char *const *paths, const char *const *outlets, size_t count,
	const char *encoding, const char *sidecar_dir, struct error *error)
{
	*work = (struct work){ .match = WORK_NO_MATCH,
		.difference = WORK_NO_DIFFERENCE,
		.share = LAYOUT_EVEN,
		.encoding = encoding,
		.sidecar_dir = sidecar_dir,
		.view = { .followed = WORK_NO_MATCH } };
	if (!open_documents(work, paths, outlets, count, error)) {
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

bool work_is_partial(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].article.is_partial)
			return true;
	}
	return false;
}

bool work_complete(struct work *work, struct error *error)
{
	if (!work_is_partial(work))
		return true;
	if (work->arriving.set) {
		showing_complete(work);
		return true;
	}
	for (size_t i = 0; i < work->document_count; i++) {
		if (!document_complete(&work->documents[i], error))
			return false;
	}
	for (size_t side = 0; side < work->pane_count; side++)
		pane_extend(&work->panes[side]);
	comparing_start(work);
	begin(work);
	return true;
}

void work_set_author(struct work *work, const char *author)
{
	free(work->author);
	work->author = mem_copy(author, strlen(author));
	begin(work);
}

void work_keep_journals(struct work *work, char *folder)
{
	free(work->journals.folder);
	work->journals.folder = folder;
	work->journals.kept = true;
}

void work_release(struct work *work)
{
	echoing_release(&work->echoing);
	naming_release(&work->naming);
	quoting_release(&work->quoting);
	view_release(&work->view);
	adjudicating_forget(work);
	differing_forget(work);
	suggesting_release(&work->suggesting);
	worddiff_release(&work->worddiff);
	matcher_free(work->matcher);
	story_index_free(work->index);
	if (work->walk.matches) {
		walk_release(&work->walk);
		matches_release(&work->matches);
		matches_release(&work->found);
	}
	for (size_t side = 0; side < work->pane_count; side++)
		pane_release(&work->panes[side]);
	if (work->history)
		history_free(work->history);
	journaling_end(work);
	for (size_t i = 0; i < work->document_count; i++)
		document_release(&work->documents[i]);
	for (size_t i = 0; i < LIST_SOURCES; i++)
		list_release(&work->lists[i]);
	prompt_release(&work->prompt);
	recall_release(&work->recall);
	strbuf_release(&work->asked.line);
	strbuf_release(&work->composing.text);
	strbuf_release(&work->sharing.text);
	searching_release(&work->searching);
	help_release(&work->help);
	plotting_release(&work->plotting);
	digests_release(&work->digests);
	covering_release(&work->covering);
	free(work->journals.folder);
	free(work->documents);
	free(work->author);
	*work = (struct work){ 0 };
}

/* Makes `layout` the present one: widths and the numbers of rows in view follow. Places are lost where that changes. */
static void use_layout(struct work *work, struct layout layout)
{
	bool is_free = work->wants_free || layout.form != LAYOUT_PANES_BESIDE;

	work->layout = layout;
	for (size_t side = 0; side < work->pane_count; side++)
		pane_set_columns(&work->panes[side], layout.text_columns[side]);
	if (is_free != work->view.is_free)
		view_set_free(work, is_free);
	for (size_t side = 0; side < work->pane_count; side++)
		view_flow(work, side)->height = layout.pane[side].rows;
}

void work_arrange_text(struct work *work, size_t rows, size_t columns)
{
	use_layout(work, layout_of_text(rows, columns, work->pane_count));
	view_fill(work);
}

/* Without a match the other pane is where the reader sees it: beside the focus. */
static void put_other_beside(struct work *work)
{
	size_t side = work->active;
	long height = (long)work->view.filled[side];
	long row;
	size_t near;

	if (work->pane_count < 2 || work->match != WORK_NO_MATCH || work->layout.form != LAYOUT_PANES_BESIDE)
		return;
	row = view_row(work, side, work->panes[side].focus, height);
	near = view_sentence_near(work, 1 - side, row > 0 && row < height ? (size_t)row : 0);
	if (near != SIZE_MAX)
		work->panes[1 - side].focus = near;
}

/* True when panes have other sizes or flows in `layout` than now. */
static bool is_moved(const struct work *work, const struct layout *layout)
{
	bool is_free = work->wants_free || layout->form != LAYOUT_PANES_BESIDE;

	for (size_t side = 0; side < work->pane_count; side++) {
		if (layout->text_columns[side] != work->layout.text_columns[side] ||
			layout->pane[side].rows != work->layout.pane[side].rows)
			return true;
	}
	return is_free != work->view.is_free;
}

void work_arrange(struct work *work, size_t rows, size_t columns)
{
	struct layout_wish wish = { work->pane_count, work->active, work->wants_one_pane, false, 0, work->share };
	struct layout layout;
	struct stand stands[2];
	size_t side;

	list_settle(work);
	finding_settle(work);
	side = wish.active = work->active;
	wish.list = work->list != NULL;
	wish.list_rows = work->list ? list_rows(work->list, columns) : 0;
	layout = layout_of(rows, columns, wish);
	if (layout.too_small) {
		work->layout.too_small = true;
		return;
	}
	if (!work->view.filled[0] && !work->view.filled[1]) {
		use_layout(work, layout);
		focus_sentence(work, work->panes[side].focus);
	} else if (is_moved(work, &layout)) {
		view_remember(work, stands);
		use_layout(work, layout);
		view_restore(work, stands);
		view_show(work, side, work->panes[side].focus);
	} else {
		work->layout = layout;
	}
	list_arrange(work);
	plotting_arrange(work, rows, columns);
	view_follow(work);
	view_fill(work);
	put_other_beside(work);
	help_arrange(work);
}

enum mode work_mode_below(const struct work *work)
{
	if (work->help.open)
		return MODE_HELP;
	if (work->plotting.open)
		return MODE_PLOT;
	/* A list that asks which annotation is meant lies over the selection it is about. */
	if (work->list)
		return MODE_LIST;
	return work->selection.active ? MODE_SELECT : MODE_READ;
}

struct pane *work_pane(struct work *work)
{
	return &work->panes[work->active];
}

struct pane *work_other(struct work *work)
{
	return &work->panes[work->pane_count == 2 ? 1 - work->active : 0];
}

__attribute__((format(printf, 3, 0))) static void set_message(struct work *work, enum message_kind kind,
	const char *format, va_list arguments)
{
	struct strbuf text;

	strbuf_init(&text);
	wording_add_arguments(work, &text, format, arguments);
	snprintf(work->message, sizeof(work->message), "%s", strbuf_text(&text));
	work->message_kind = kind;
	strbuf_release(&text);
}

void work_say(struct work *work, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	set_message(work, MESSAGE_NOTICE, format, arguments);
	va_end(arguments);
}

void work_complain(struct work *work, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	set_message(work, MESSAGE_ERROR, format, arguments);
	va_end(arguments);
}

void work_hush(struct work *work)
{
	work->message_kind = MESSAGE_NONE;
}

/* Shows what came in from the file; tells that, or that the file lost its comments: also when saving is quiet. */
static void take_saved(struct work *work, const struct document *document)
{
	if (document->merged) {
		correcting_apply(work);
		list_touch(work);
	}
	if (document->sidecar.notice)
		work_say(work, "%s: %s", document->article.name, document->sidecar.notice);
}

/* Tells why a document could not be saved; not again in place of a complaint that may say more. */
static void complain_of(struct work *work, const struct document *document, const struct error *before)
{
	const char *rest = "";

	if (work->message_kind == MESSAGE_ERROR && !work->quitting &&
		strcmp(before->message, document->problem.message) == 0)
		return;
	if (!work->quitting)
		rest = translate(" · nothing is lost while you stay: :w tries again, :w FILE saves a copy");
	else if (document->journal && journal_holds(document->journal))
		rest = translate("; the journal keeps it, and the next start offers it");
	work_complain(work, "not saved: %s%s", document->problem.message, rest);
}

bool work_save_quietly(struct work *work)
{
	const struct document *failed = NULL;
	struct error before = { .message = "" };

	/* One that cannot be saved must not keep the other from it. */
	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];
		struct error earlier = document->problem;
		bool changed = document->changed;

		if (document_save(document, &work->stamp)) {
			/* That it could not be saved is not true any more. */
			if (changed && earlier.message[0] && work->message_kind == MESSAGE_ERROR)
				work_hush(work);
			if (changed)
				take_saved(work, document);
		} else if (!failed) {
			failed = document;
			before = earlier;
		}
	}
	if (failed)
		complain_of(work, failed, &before);
	return !failed;
}

bool work_save(struct work *work)
{
	bool *changed = mem_new_array(work->document_count, sizeof(*changed));
	size_t saved = 0;
	const char *minute = NULL;
	bool done;

	for (size_t i = 0; i < work->document_count; i++)
		changed[i] = work->documents[i].changed;
	work_hush(work);
	done = work_save_quietly(work);
	for (size_t i = 0; i < work->document_count; i++) {
		if (!changed[i])
			continue;
		saved += tagging_count(work, &work->documents[i]);
		minute = work->documents[i].saved_at;
	}
	free(changed);
	if (!done)
		return false;
	if (minute && work->message_kind == MESSAGE_NONE)
		work_say(work, translate_count("saved %zu annotation %s", "saved %zu annotations %s", saved), saved,
			minute);
	return true;
}

bool work_save_copy(struct work *work, const char *path)
{
	const struct document *document = work->panes[work->active].document;
	size_t count = document->sidecar.annotations.count;
	struct error error;

	if (!sidecar_save_copy(&document->sidecar, &document->article, path, &error)) {
		work_complain(work, "no copy saved: %s", error.message);
		return false;
	}
	work_say(work,
		translate_count("saved a copy of %zu annotation of %s: %s", "saved a copy of %zu annotations of %s: %s",
			count),
		count, document->article.name, path);
	return true;
}

void work_tidy(struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		struct annotations *set = &work->documents[i].sidecar.annotations;

		if (work->documents[i].is_open && annotations_bulky(set))
			history_renew(work->history, set);
	}
}

bool work_is_changed(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].changed)
			return true;
	}
	return false;
}
