/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Journals of the open articles, and what is done with those that were left behind. */
#include "crossread/work/journaling.h"

#include "crossread/base/translate.h"
#include "crossread/work/correcting.h"

#include <stdio.h>
#include <time.h>

enum { TIME_SIZE = 32 };

static bool can_be_saved(const struct document *document)
{
	return document->is_open && !document->article.is_partial &&
		(document->sidecar.state == SIDECAR_ABSENT || document->sidecar.state == SIDECAR_READ);
}

void journaling_start(struct work *work)
{
	for (size_t i = 0; work->journals.kept && i < work->document_count; i++) {
		struct document *document = &work->documents[i];

		if (document->journal || !can_be_saved(document))
			continue;
		document->journal =
			journal_open(work->journals.folder, &document->sidecar, &document->article, work->author);
		document->sidecar.annotations.journal = document->journal;
		document->recovery = recovery_find(work->journals.folder, &document->sidecar, &document->article,
			journal_path(document->journal));
	}
}

void journaling_end(struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];
		enum journal_end unsaved = work->leaving_unsaved ? JOURNAL_REFUSED : JOURNAL_LEFT;

		recovery_free(document->recovery);
		document->recovery = NULL;
		if (!document->journal)
			continue;
		document->sidecar.annotations.journal = NULL;
		journal_close(document->journal, document->changed ? unsaved : JOURNAL_DONE);
		document->journal = NULL;
	}
}

/* The local time as "17:25", with the day before it when that is not today. */
static void write_time(int64_t second, char text[TIME_SIZE])
{
	time_t times[2] = { (time_t)second, time(NULL) };
	struct tm local[2];
	bool today;

	text[0] = '\0';
	if (!localtime_r(&times[0], &local[0]) || !localtime_r(&times[1], &local[1]))
		return;
	today = local[0].tm_year == local[1].tm_year && local[0].tm_yday == local[1].tm_yday;
	strftime(text, TIME_SIZE, today ? "%H:%M" : "%Y-%m-%d %H:%M", &local[0]);
}

/* "5 changes by ana of 17:25" */
static void add_changes(const struct recovery *recovery, struct strbuf *words)
{
	size_t count = recovery_count(recovery);
	char latest[TIME_SIZE];

	write_time(recovery_time(recovery), latest);
	strbuf_add_format(words, translate_count("%zu change by %.*s of %s", "%zu changes by %.*s of %s", count), count,
		(int)recovery_author(recovery).length, recovery_author(recovery).data, latest);
}

static void add_reader(const struct reader *reader, struct strbuf *words)
{
	char since[TIME_SIZE];

	write_time(reader->since, since);
	strbuf_add_format(words,
		translate("%.*s also has this article open (process %zu, since %s): both can tag, changes are "
			  "merged when saved"),
		(int)reader->author.length, reader->author.data, reader->process, since);
}

static void part_from(size_t start, struct strbuf *words)
{
	if (words->length > start)
		strbuf_add_text(words, " · ");
}

void journaling_add_words(const struct document *document, struct strbuf *words)
{
	size_t start = words->length;
	const struct reader *readers;

	if (!document->recovery)
		return;
	if (recovery_count(document->recovery)) {
		add_changes(document->recovery, words);
		strbuf_add_text(words,
			translate(" not saved: :recover keeps, :recover look shows, :recover discard drops them"));
	}
	if (recovery_unread(document->recovery)) {
		part_from(start, words);
		strbuf_add_format(words,
			translate("a journal holds what is not understood (%zu); a newer version may do"),
			recovery_unread(document->recovery));
	}
	for (size_t i = 0; i < recovery_readers(document->recovery, &readers); i++) {
		part_from(start, words);
		add_reader(&readers[i], words);
	}
}

size_t journaling_waiting(const struct document *document)
{
	return document->recovery ? recovery_count(document->recovery) : 0;
}

void journaling_tell(struct work *work)
{
	/* A damaged sidecar may have been mended. */
	journaling_start(work);
	for (size_t i = 0; i < work->document_count; i++) {
		struct journal *journal = work->documents[i].journal;
		const char *complaint = journal ? journal_complaint(journal) : NULL;

		if (complaint)
			work_say(work,
				"changes cannot be written down at once: a crash could lose those of a second (%s)",
				complaint);
	}
}

static bool nothing_waits(struct work *work)
{
	work_say(work, "nothing is to be recovered");
	return false;
}

/* True when something waits to be recovered. */
static bool anything_waits(struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++)
		if (journaling_waiting(&work->documents[i]))
			return true;
	return nothing_waits(work);
}

/* Removes the journals of a document whose lost changes are saved, or moves them aside when some were left out. */
static void settle(struct document *document, size_t passed, const char **path)
{
	if (passed || recovery_unread(document->recovery))
		recovery_refuse(document->recovery, path);
	else
		recovery_done(document->recovery);
}

static void forget(struct document *document)
{
	recovery_free(document->recovery);
	document->recovery = NULL;
}

static void tell_recovered(struct work *work, size_t count, size_t passed, const char *path)
{
	if (passed)
		work_say(work,
			translate_count(
				"recovered %zu change; %zu were left out, for somebody changed the same later (%s)",
				"recovered %zu changes; %zu were left out, for somebody changed the same later (%s)",
				count),
			count, passed, path ? path : translate("they stay in the journal"));
	else
		work_say(work,
			translate_count("recovered %zu change ({undo} takes it back)",
				"recovered %zu changes ({undo} takes them back)", count),
			count);
}

/* False, with a message, when a sidecar has been damaged since. */
static bool can_be_put_back(struct work *work)
{
	struct error error;

	for (size_t i = 0; i < work->document_count; i++) {
		if (!journaling_waiting(&work->documents[i]) || document_can_tag(&work->documents[i], &error))
			continue;
		work_complain(work, "%s", error.message);
		return false;
	}
	return true;
}

bool journaling_recover(struct work *work)
{
	const char *path = NULL;
	size_t count = 0;
	size_t all_passed = 0;
	bool saved;

	if (!anything_waits(work) || !can_be_put_back(work))
		return false;
	history_begin(work->history, translate("recover"));
	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];
		size_t passed;

		if (!journaling_waiting(document))
			continue;
		count += recovery_apply(document->recovery, work->history, &document->sidecar.annotations, &passed);
		all_passed += passed;
		document->changed = true;
	}
	correcting_apply(work);
	list_touch(work);
	saved = work_save_quietly(work);
	if (saved) {
		for (size_t i = 0; i < work->document_count; i++) {
			if (journaling_waiting(&work->documents[i]))
				settle(&work->documents[i], all_passed, &path);
		}
		tell_recovered(work, count, all_passed, path);
	}
	/* Unsaved they are in our own journal, and the old ones stay. */
	for (size_t i = 0; i < work->document_count; i++)
		forget(&work->documents[i]);
	return saved;
}

bool journaling_discard(struct work *work)
{
	const char *path = NULL;
	char kept[WORK_MESSAGE_SIZE] = "";
	size_t count = 0;

	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];

		/* What is not understood can be discarded, too. */
		if (!journaling_waiting(document) && !(document->recovery && recovery_unread(document->recovery)))
			continue;
		count++;
		recovery_refuse(document->recovery, &path);
		if (path)
			snprintf(kept, sizeof(kept), "%s", path);
		forget(document);
	}
	if (!count)
		return nothing_waits(work);
	if (kept[0])
		work_say(work, "discarded; until you discard others they are kept in %s", kept);
	else
		work_complain(work, "not discarded: another program has taken the journal, or its folder is read only");
	return kept[0] != '\0';
}

bool journaling_look(struct work *work)
{
	struct strbuf what;
	struct strbuf words;

	if (!anything_waits(work))
		return false;
	strbuf_init(&what);
	strbuf_init(&words);
	help_begin(&work->help, translate("recover"));
	for (size_t i = 0; i < work->document_count; i++) {
		const struct document *document = &work->documents[i];

		if (!journaling_waiting(document))
			continue;
		strbuf_clear(&words);
		strbuf_add_format(&words, "%s: ", document->article.name);
		add_changes(document->recovery, &words);
		strbuf_add_text(&words, translate(" not saved"));
		help_add(&work->help, "", slice_of(""), strbuf_text(&words), true);
		for (size_t change = 0; change < journaling_waiting(document); change++) {
			strbuf_clear(&what);
			strbuf_clear(&words);
			recovery_describe(document->recovery, change, &what, &words);
			help_add(&work->help, strbuf_text(&what), slice_of(""), strbuf_text(&words), false);
		}
	}
	strbuf_clear(&words);
	wording_add(work, &words, "puts them back, as one step that {undo} takes back");
	help_add(&work->help, ":recover", slice_of("recover"), strbuf_text(&words), false);
	help_add(&work->help, ":recover discard", slice_of("recover discard"), translate("moves them aside"), false);
	strbuf_release(&what);
	strbuf_release(&words);
	help_open(work);
	return true;
}
