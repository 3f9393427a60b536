/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal of a program that lives: a file of records in the state folder. */
#include "crossread/annotation/journal.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/base/mem.h"
#include "crossread/base/records.h"
#include "crossread/base/stamp.h"
#include "journal_change.h"
#include "journal_head.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct journal {
	struct records records;
	size_t head;   /* bytes of the first record */
	size_t count;  /* of changes in it */
	bool complete; /* nothing is missing in it */
	bool told;     /* that something is */
	struct error problem;
	struct strbuf buffer; /* for the record that is being written */
};

/* The path of a new journal, NULL when it is not known where. */
static char *new_path(const char *folder, const char *place)
{
	struct stamp random = { 0 };
	char word[STAMP_ID_SIZE];
	char *start;
	struct strbuf name;
	char *path;

	stamp_id(&random, word);
	start = journal_start(place);
	strbuf_init(&name);
	strbuf_add_format(&name, "%s%s%s", start, word, journal_ending);
	path = file_join(folder, strbuf_text(&name));
	strbuf_release(&name);
	free(start);
	return path;
}

static bool create(struct journal *journal, const char *folder, const char *place, const struct article *article,
	const char *author)
{
	const struct journal_head head = {
		.sidecar = slice_of(place),
		.length = article->length,
		.author = slice_of(author),
		.process = (size_t)getpid(),
		.since = (size_t)time(NULL),
	};
	char *path;
	bool done;

	if (!folder_make_private(folder, &journal->problem))
		return false;
	path = new_path(folder, place);
	journal_head_write(&journal->buffer, &head);
	done = records_create(&journal->records, path, strbuf_slice(&journal->buffer), &journal->problem);
	journal->head = journal->records.length;
	free(path);
	return done;
}

struct journal *journal_open(const char *folder, const struct sidecar *sidecar, const struct article *article,
	const char *author)
{
	struct journal *journal = mem_new(sizeof(*journal));
	char *place = journal_place(sidecar);

	journal->records.descriptor = -1;
	journal->complete = true;
	strbuf_init(&journal->buffer);
	if (!folder)
		error_set(&journal->problem, "neither XDG_STATE_HOME nor HOME names a folder for it");
	else if (!place)
		error_set(&journal->problem, "the folder of %.200s is gone", sidecar->path);
	else
		create(journal, folder, place, article, author);
	free(place);
	return journal;
}

static bool add(struct journal *journal, struct slice record, struct error *error)
{
	if (journal->count == JOURNAL_MOST_CHANGES)
		return error_set(error, "%.300s: is full, with %d changes that could not be saved",
			journal->records.path, JOURNAL_MOST_CHANGES);
	if (!records_add(&journal->records, record, error))
		return false;
	journal->count++;
	return true;
}

void journal_add(struct journal *journal, const struct journal_change *change)
{
	struct error error;

	/* Why there is no file was told when it could not be made, or when it was closed. */
	if (journal->records.descriptor < 0) {
		journal->complete = false;
		return;
	}
	strbuf_clear(&journal->buffer);
	journal_change_write(&journal->buffer, change);
	if (!add(journal, strbuf_slice(&journal->buffer), &error)) {
		journal->problem = error;
		journal->complete = false;
	}
}

void journal_saved(struct journal *journal)
{
	struct error error;

	/* Where this fails what is too much in it is found in the sidecar, and so not recovered. */
	if (journal->records.descriptor >= 0)
		(void)records_cut(&journal->records, journal->head, &error);
	journal->count = 0;
	journal->complete = true;
}

void journal_keep(struct journal *journal)
{
	if (journal->records.length > journal->head && !records_sync(&journal->records, &journal->problem))
		journal->complete = false;
}

const char *journal_complaint(struct journal *journal)
{
	if (journal->complete || journal->told)
		return NULL;
	journal->told = true;
	return journal->problem.message;
}

bool journal_holds(const struct journal *journal)
{
	return journal->complete && journal->records.descriptor >= 0;
}

const char *journal_path(const struct journal *journal)
{
	return journal->records.path ? journal->records.path : "";
}

/* Gives it the name of one that nobody wanted. */
static void refuse(struct journal *journal)
{
	char *folder = file_folder(journal->records.path);
	const char *name = file_base_name(journal->records.path);
	char *start = mem_copy(name, strcspn(name, ".") + 1);
	char *refused;

	journal_forget_refused(folder, start);
	(void)journal_refuse(journal->records.path, &refused);
	free(refused);
	free(start);
	free(folder);
}

void journal_close(struct journal *journal, enum journal_end end)
{
	bool empty = journal->records.length <= journal->head;

	if (end == JOURNAL_DONE || empty) {
		records_remove(&journal->records);
	} else {
		if (end == JOURNAL_REFUSED)
			refuse(journal);
		records_close(&journal->records);
	}
	strbuf_release(&journal->buffer);
	free(journal);
}
