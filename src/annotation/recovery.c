/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that a program which died has left behind: compared with what the sidecar holds, shown, put back. */
#include "crossread/annotation/recovery.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "annotations_entry.h"
#include "lost.h"
#include "unknown.h"

#include <stdlib.h>
#include <string.h>

struct recovery {
	char *folder; /* NULL when none is known */
	char *start;  /* of the names of the journals; NULL when there is no place for a sidecar */
	struct journals journals;
	struct lost lost; /* only what the set did not hold when they were found */
};

/* What becomes of a lost change. */
enum outcome {
	OUTCOME_DONE, /* the set holds it */
	OUTCOME_PUT,  /* it is done again */
	OUTCOME_PASS, /* the set holds what is worth more */
};

/* True when an entry of another kind bears the id. */
static bool is_taken(const struct annotations *set, const struct loss *loss)
{
	for (enum kind_number kind = 0; kind < KIND_REMOVAL; kind++)
		if (kind != loss->kind && annotations_find_entry(set, kind, loss->id))
			return true;
	return false;
}

static enum outcome judge(const struct lost *lost, const struct loss *loss, const struct annotations *set)
{
	const void *before = lost_before(lost, loss);
	const void *after = lost_after(lost, loss);
	const void *now = annotations_find_entry(set, loss->kind, loss->id);

	if (is_taken(set, loss))
		return OUTCOME_PASS;
	if (journal_change_same(loss->kind, now, after))
		return OUTCOME_DONE;
	if (journal_change_same(loss->kind, now, before) || !now)
		return OUTCOME_PUT;
	if (!after)
		return OUTCOME_PASS;
	/* Changed on both sides. Only annotations say when. */
	if (loss->kind == KIND_ANNOTATION &&
		slice_compare(((const struct annotation *)after)->modified,
			((const struct annotation *)now)->modified) < 0)
		return OUTCOME_PASS;
	return OUTCOME_PUT;
}

/* Leaves out what the set holds. */
static void leave_out_done(struct lost *lost, const struct annotations *set)
{
	size_t count = 0;

	for (size_t i = 0; i < lost->count; i++)
		if (judge(lost, &lost->list[i], set) != OUTCOME_DONE)
			lost->list[count++] = lost->list[i];
	lost->count = count;
}

static void remove_left(struct journals *journals)
{
	for (size_t i = 0; i < journals->count; i++)
		records_remove(&journals->left[i].lock);
}

struct recovery *recovery_find(const char *folder, const struct sidecar *sidecar, const struct article *article,
	const char *own)
{
	struct recovery *recovery = mem_new(sizeof(*recovery));
	char *place = journal_place(sidecar);

	arena_init(&recovery->journals.arena);
	if (folder && place) {
		recovery->folder = mem_copy(folder, strlen(folder));
		recovery->start = journal_start(place);
		journals_read(&recovery->journals, folder, place, own);
	}
	lost_read(&recovery->lost, &recovery->journals, article);
	leave_out_done(&recovery->lost, &sidecar->annotations);
	if (recovery->lost.count == 0 && recovery->lost.unread == 0)
		remove_left(&recovery->journals);
	journals_unlock(&recovery->journals);
	free(place);
	return recovery;
}

void recovery_free(struct recovery *recovery)
{
	if (!recovery)
		return;
	lost_release(&recovery->lost);
	journals_release(&recovery->journals);
	free(recovery->start);
	free(recovery->folder);
	free(recovery);
}

size_t recovery_count(const struct recovery *recovery)
{
	return recovery->lost.count;
}

size_t recovery_unread(const struct recovery *recovery)
{
	return recovery->lost.unread;
}

static const struct left *latest_known(const struct recovery *recovery)
{
	for (size_t i = recovery->journals.count; i-- > 0;)
		if (recovery->journals.left[i].known)
			return &recovery->journals.left[i];
	return NULL;
}

struct slice recovery_author(const struct recovery *recovery)
{
	const struct left *latest = latest_known(recovery);

	return latest ? latest->head.author : slice_of("");
}

int64_t recovery_time(const struct recovery *recovery)
{
	const struct left *latest = latest_known(recovery);

	return latest ? latest->time : 0;
}

/* Adds the text fields that differ, but for those that differ with each change. */
static void describe_fields(const struct fields *fields, const void *before, const void *after, struct strbuf *words)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];
		struct slice text;

		if (field->kind != FIELD_TEXT || strcmp(field->key, "modified") == 0)
			continue;
		text = field_text_of(field, after);
		if (slice_equal(text, field_text_of(field, before)))
			continue;
		strbuf_add_format(words, "%s: ", field->key);
		strbuf_add(words, text.length ? text : slice_of("none"));
		strbuf_add_text(words, " · ");
	}
}

void recovery_describe(const struct recovery *recovery, size_t index, struct strbuf *what, struct strbuf *words)
{
	const struct loss *loss = &recovery->lost.list[index];
	const struct kind *kind = kinds[loss->kind];
	const void *before = lost_before(&recovery->lost, loss);
	const void *after = lost_after(&recovery->lost, loss);
	const void *shown = after ? after : before;

	strbuf_add_text(what, !before ? "add" : after ? "change" : "remove");
	if (before && after)
		describe_fields(&kind->fields, before, after, words);
	/* Behind the id: the tag, the verdict, or what was dismissed. */
	strbuf_add(words, field_text_of(&kind->fields.list[1], shown));
	if (kind->passage) {
		strbuf_add_text(words, ": ");
		strbuf_add(words, kind_selector_of(kind, shown)->quote);
	}
}

/* Puts an entry of the journal into the set, which keeps nothing of the journal's memory. */
static void put(struct history *history, struct annotations *set, const struct loss *loss, const void *after)
{
	const struct kind *kind = kinds[loss->kind];
	union kind_entry entry;
	const struct yaml_node **unknown = kind_unknown(kind, &entry);
	const struct yaml_node **conflict = kind_conflict(kind, &entry);

	memcpy(&entry, after, kind->size);
	*unknown = unknown_keep(&set->arena, *unknown, &kind->fields);
	if (*conflict)
		*conflict = yaml_copy(&set->arena, *conflict);
	*kind_saved(kind, &entry) = false;
	history_put_entry(history, set, loss->kind, &entry);
}

size_t recovery_apply(const struct recovery *recovery, struct history *history, struct annotations *set, size_t *passed)
{
	const struct lost *lost = &recovery->lost;
	size_t count = 0;

	*passed = 0;
	for (size_t i = 0; i < lost->count; i++) {
		const struct loss *loss = &lost->list[i];
		const void *after = lost_after(lost, loss);
		enum outcome outcome = judge(lost, loss, set);

		*passed += outcome == OUTCOME_PASS;
		if (outcome != OUTCOME_PUT)
			continue;
		if (after)
			put(history, set, loss, after);
		else
			history_remove_entry(history, set, loss->kind, loss->id, loss->author, loss->at);
		count++;
	}
	return count;
}

void recovery_done(struct recovery *recovery)
{
	for (size_t i = 0; i < recovery->journals.count; i++) {
		struct left *left = &recovery->journals.left[i];

		/* Another program may have done the same meanwhile. */
		if (records_open(&left->lock, left->path) == RECORDS_LEFT)
			records_remove(&left->lock);
		records_close(&left->lock);
	}
}

void recovery_refuse(struct recovery *recovery, const char **path)
{
	*path = NULL;
	if (recovery->start)
		journal_forget_refused(recovery->folder, recovery->start);
	for (size_t i = 0; i < recovery->journals.count; i++) {
		struct left *left = &recovery->journals.left[i];
		char *refused;

		if (records_open(&left->lock, left->path) == RECORDS_LEFT && journal_refuse(left->path, &refused)) {
			free(left->path);
			left->path = refused;
			*path = left->path;
		}
		records_close(&left->lock);
	}
}

size_t recovery_readers(const struct recovery *recovery, const struct reader **readers)
{
	*readers = recovery->journals.readers;
	return recovery->journals.reader_count;
}
