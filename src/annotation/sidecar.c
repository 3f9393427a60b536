/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidecar of an article: found and read. */
#include "crossread/annotation/sidecar.h"

#include "crossread/annotation/lock.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "annotations_entry.h"
#include "sidecar_read.h"
#include "unknown.h"

#include <stdlib.h>
#include <string.h>

char *sidecar_path(const char *article_path)
{
	struct strbuf path;

	strbuf_init(&path);
	strbuf_add_text(&path, article_path);
	strbuf_add_text(&path, ".crossread.yaml");
	return strbuf_detach(&path);
}

/* Adds a part to the notice. */
static void add_part(struct strbuf *notice, const char *part)
{
	if (notice->length)
		strbuf_add_text(notice, "; ");
	strbuf_add_text(notice, part);
}

/* Counts the entries by how they fit the article. */
static void count_states(const struct contents *contents, size_t *counts)
{
	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct entries *entries = &contents->lists[number];

		for (size_t i = 0; kinds[number]->passage && i < entries->count; i++)
			counts[kind_state_of(kinds[number], entries_at(entries, i))]++;
	}
}

/* `edited`: the sidecar speaks of the text at hand, so that it was not the article that changed. */
static void add_states(struct strbuf *notice, const struct contents *contents, bool edited)
{
	static const struct {
		enum anchor_state state;
		const char *words;
	} told[] = {
		{ ANCHOR_MOVED, N_("moved") },
		{ ANCHOR_REWORDED, N_("reworded") },
		{ ANCHOR_AMBIGUOUS, N_("fit several places") },
		{ ANCHOR_ORPHAN, N_("not found") },
		{ ANCHOR_UNSEARCHED, N_("not searched for") },
	};
	size_t counts[ANCHOR_STATES] = { 0 };
	const char *lead = edited ? translate("the sidecar names other places than the text has: ") :
				    translate("the article has changed since: ");

	count_states(contents, counts);
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		if (!counts[told[i].state])
			continue;
		if (lead)
			add_part(notice, lead);
		else
			strbuf_add_text(notice, ", ");
		lead = NULL;
		strbuf_add_format(notice, "%zu %s", counts[told[i].state], translate(told[i].words));
	}
}

/* What the reader should be told about what was read. */
static char *describe(const struct contents *contents, const struct article *article)
{
	struct strbuf notice;
	char *text = NULL;

	strbuf_init(&notice);
	if (contents->more)
		strbuf_add_format(&notice,
			translate_count("%zu entry more than the sidecar states, taken as added by hand",
				"%zu entries more than the sidecar states, taken as added by hand", contents->more),
			contents->more);
	if (contents->comments)
		add_part(&notice, translate("saving drops the comments in the sidecar; a copy with them will be kept"));
	add_states(&notice, contents, slice_equal_text(contents->article.sha256, article->sha256));
	if (notice.length)
		text = strbuf_detach(&notice);
	strbuf_release(&notice);
	return text;
}

/* Unknown keys and conflicts are copied, so that the tree can be given up when the file is read again. */
static void take_contents(struct sidecar *sidecar, struct contents *contents, const struct article *article)
{
	struct annotations *set = &sidecar->annotations;

	for (enum kind_number number = 0; number < KINDS; number++) {
		const struct kind *kind = kinds[number];

		for (size_t i = 0; i < contents->lists[number].count; i++) {
			void *entry = entries_at(&contents->lists[number], i);
			const struct yaml_node **unknown = kind_unknown(kind, entry);

			*unknown = unknown_keep(&set->arena, *unknown, &kind->fields);
			if (kind->recorded && kind_conflict_of(kind, entry))
				*kind_conflict(kind, entry) = yaml_copy(&set->arena, kind_conflict_of(kind, entry));
		}
	}
	annotations_replace(set, contents->lists);
	sidecar->root = contents->root;
	sidecar->had_comments = contents->comments;
	sidecar->notice = describe(contents, article);
}

/* The problem is known; false. */
static bool refused(struct sidecar *sidecar, struct error *error)
{
	sidecar->state = SIDECAR_REFUSED;
	*error = sidecar->problem;
	return false;
}

/* Reads what is at sidecar->path, if anything. */
static bool load(struct sidecar *sidecar, const struct article *article, struct error *error)
{
	struct contents contents;

	/* Looked at before it is read: a change in between is noticed later, not missed. */
	if (!file_mark_look(&sidecar->mark, sidecar->path, &sidecar->problem))
		return refused(sidecar, error);
	if (!sidecar->mark.there && !file_exists(sidecar->path))
		return true;
	/* Somebody may have made it in between. */
	if (!sidecar->mark.there && !file_mark_look(&sidecar->mark, sidecar->path, &sidecar->problem))
		return refused(sidecar, error);
	if (!sidecar->mark.there) {
		error_set(&sidecar->problem, "%.300s: is a symbolic link to nowhere; mend or remove it", sidecar->path);
		return refused(sidecar, error);
	}
	if (!file_read(sidecar->path, YAML_MOST_BYTES, &sidecar->stored, &sidecar->problem) ||
		!sidecar_read(strbuf_slice(&sidecar->stored), sidecar->path, &sidecar->arena, &contents,
			&sidecar->problem))
		return refused(sidecar, error);
	sidecar->state = SIDECAR_READ;
	sidecar_anchor(&contents, article);
	take_contents(sidecar, &contents, article);
	return true;
}

static void init(struct sidecar *sidecar, enum sidecar_state state)
{
	*sidecar = (struct sidecar){ .state = state, .patience = LOCK_PATIENCE };
	annotations_init(&sidecar->annotations);
	arena_init(&sidecar->arena);
	strbuf_init(&sidecar->stored);
}

/* One that lies beside the article is not taken for that of another folder, but it must not be forgotten. */
static void tell_beside(struct sidecar *sidecar, const struct article *article)
{
	struct strbuf notice;
	char *beside = sidecar_path(article->path);

	if (sidecar->state == SIDECAR_ABSENT && file_exists(beside)) {
		strbuf_init(&notice);
		strbuf_add_format(&notice,
			translate("the sidecar beside the article is left aside; to go on with it, copy it there: "
				  "cp %s %s"),
			beside, sidecar->path);
		sidecar->notice = strbuf_detach(&notice);
	}
	free(beside);
}

bool sidecar_load(struct sidecar *sidecar, const struct article *article, struct error *error)
{
	return sidecar_load_in(sidecar, article, NULL, error);
}

bool sidecar_load_in(struct sidecar *sidecar, const struct article *article, const char *folder, struct error *error)
{
	char *path;
	bool done;

	if (strcmp(article->path, "-") == 0) {
		init(sidecar, SIDECAR_NONE);
		return true;
	}
	init(sidecar, SIDECAR_ABSENT);
	path = folder ? file_join(folder, article->name) : NULL;
	sidecar->path = sidecar_path(path ? path : article->path);
	free(path);
	done = load(sidecar, article, error);
	if (folder)
		tell_beside(sidecar, article);
	return done;
}

bool sidecar_load_file(struct sidecar *sidecar, const struct article *article, const char *path, struct error *error)
{
	init(sidecar, SIDECAR_ABSENT);
	sidecar->path = mem_copy(path, strlen(path));
	return load(sidecar, article, error);
}

void sidecar_release(struct sidecar *sidecar)
{
	annotations_release(&sidecar->annotations);
	arena_release(&sidecar->arena);
	strbuf_release(&sidecar->stored);
	free(sidecar->path);
	free(sidecar->notice);
	*sidecar = (struct sidecar){ .state = SIDECAR_NONE };
}
