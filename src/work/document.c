/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open article with its annotations. */
#include "crossread/work/document.h"

#include "crossread/base/file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * Milliseconds that a save waits for programs that save beside it. When the reader is ended, saving both articles may
 * just have begun and is then done once more: that must take less than two seconds.
 */
enum { PATIENCE = 250 };

/* True also for standard input, which has no folder. */
static bool folder_can_be_written(const struct document *document)
{
	const char *path = document->path;
	char *folder = document->sidecar_dir ? file_join(document->sidecar_dir, "") : file_folder(path);
	bool can = access(folder, W_OK) == 0;

	free(folder);
	return can || strcmp(path, "-") == 0;
}

/* A refused sidecar speaks for itself: sidecar.state and sidecar.problem. */
static void load_sidecar(struct document *document)
{
	struct error refused;

	(void)sidecar_load_in(&document->sidecar, &document->article, document->sidecar_dir, &refused);
	document->sidecar.patience = PATIENCE;
	document->watch = (struct watch){ .seen = document->sidecar.mark };
}

bool document_open(struct document *document, const char *path, const char *encoding, struct error *error)
{
	struct error ignored;

	*document = (struct document){ .path = path, .outlet = document->outlet, .sidecar_dir = document->sidecar_dir };
	/* Before it is read: what is written in between is a change. */
	if (strcmp(path, "-") != 0)
		(void)file_mark_look(&document->text_seen, path, &ignored);
	if (!article_load_beginning(&document->article, path, encoding, error))
		return false;
	document->is_open = true;
	if (document->outlet)
		document->article.outlet = slice_of(document->outlet);
	document->can_write = folder_can_be_written(document);
	if (!document->article.is_partial)
		load_sidecar(document);
	return true;
}

bool document_complete(struct document *document, struct error *error)
{
	if (!document->article.is_partial)
		return true;
	if (!article_load_rest(&document->article, error))
		return false;
	load_sidecar(document);
	return true;
}

void document_release(struct document *document)
{
	if (!document->is_open)
		return;
	sidecar_release(&document->sidecar);
	article_release(&document->article);
}

bool document_save(struct document *document, struct stamp *stamp)
{
	char now[STAMP_TIME_SIZE];

	document->merged = 0;
	if (!document->changed)
		return true;
	error_clear(&document->problem);
	if (!sidecar_save(&document->sidecar, &document->article, &document->merged, &document->problem)) {
		if (document->journal)
			journal_keep(document->journal);
		return false;
	}
	if (document->journal)
		journal_saved(document->journal);
	document->changed = false;
	document->watch = (struct watch){ .seen = document->sidecar.mark };
	stamp_local_minute(stamp, now);
	memcpy(document->saved_at, now, sizeof(document->saved_at));
	return true;
}

bool document_can_tag(const struct document *document, struct error *error)
{
	if (document->sidecar.state == SIDECAR_NONE)
		return error_set(error, "standard input has no sidecar: save the article to a file, then tag it there");
	if (document->sidecar.state == SIDECAR_REFUSED)
		return error_set(error, "read only: %.400s", document->sidecar.problem.message);
	return true;
}
