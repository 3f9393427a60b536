/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reader who sits at a desk, tags, and leaves in one way or another. */
#ifndef CROSSREAD_TESTS_UNIT_SITTING_H
#define CROSSREAD_TESTS_UNIT_SITTING_H

#include "crossread/annotation/journal.h"
#include "crossread/annotation/recovery.h"
#include "desk.h"

/* An open sidecar with its history and journal. */
struct sitting {
	struct desk *desk;
	struct sidecar sidecar;
	struct history *history;
	struct journal *journal;
	struct recovery *recovery;
};

static inline void sit_down(struct desk *desk, struct sitting *sitting)
{
	*sitting = (struct sitting){ .desk = desk, .history = history_new() };
	desk_open(desk, &sitting->sidecar);
	sitting->journal = journal_open(desk->scratch.folder, &sitting->sidecar, &desk->article, "ana");
	sitting->sidecar.annotations.journal = sitting->journal;
	sitting->recovery =
		recovery_find(desk->scratch.folder, &sitting->sidecar, &desk->article, journal_path(sitting->journal));
}

/* Ends as `end` says; LEFT is what a program does that is killed. */
static inline void leave(struct sitting *sitting, enum journal_end end)
{
	journal_close(sitting->journal, end);
	recovery_free(sitting->recovery);
	history_free(sitting->history);
	sidecar_release(&sitting->sidecar);
}

static inline void put(struct sitting *sitting, const struct annotation *annotation)
{
	history_begin(sitting->history, "tag");
	history_put(sitting->history, &sitting->sidecar.annotations, annotation);
}

static inline void tag(struct sitting *sitting, const char *id, size_t start, size_t end)
{
	struct annotation annotation = desk_annotation(sitting->desk, id, "denial", start, end);

	put(sitting, &annotation);
}

static inline void comment(struct sitting *sitting, const char *id, const char *text, const char *modified)
{
	struct annotation changed = *annotations_find(&sitting->sidecar.annotations, slice_of(id));

	changed.comment = slice_of(text);
	changed.modified = slice_of(modified);
	put(sitting, &changed);
}

static inline void take_away(struct sitting *sitting, const char *id)
{
	history_begin(sitting->history, "remove");
	assert_true(history_remove(sitting->history, &sitting->sidecar.annotations, slice_of(id), slice_of("ana"),
		slice_of("2026-11-21T18:00:00Z")));
}

static inline void save(struct sitting *sitting)
{
	desk_save(sitting->desk, &sitting->sidecar);
	journal_saved(sitting->journal);
}

/* Recovers all; returns how many entries that changed. */
static inline size_t recover(struct sitting *sitting, size_t *passed)
{
	history_begin(sitting->history, "recover");
	return recovery_apply(sitting->recovery, sitting->history, &sitting->sidecar.annotations, passed);
}

static inline size_t recover_all(struct sitting *sitting)
{
	size_t passed = 99;
	size_t count = recover(sitting, &passed);

	assert_int_equal(passed, 0);
	return count;
}

static inline const struct annotation *find(const struct sitting *sitting, const char *id)
{
	return annotations_find(&sitting->sidecar.annotations, slice_of(id));
}

#endif
