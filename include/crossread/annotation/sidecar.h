/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidecar: the YAML file beside an article that keeps its annotations. */
#ifndef CROSSREAD_ANNOTATION_SIDECAR_H
#define CROSSREAD_ANNOTATION_SIDECAR_H

#include "crossread/annotation/annotations.h"
#include "crossread/annotation/sidecar_merge.h"
#include "crossread/base/error.h"
#include "crossread/base/file_mark.h"

enum sidecar_state {
	SIDECAR_ABSENT,  /* no file yet; the first save makes it */
	SIDECAR_READ,    /* read, or saved by us */
	SIDECAR_REFUSED, /* damaged, newer or unreadable: never overwritten, nothing can be tagged */
	SIDECAR_NONE,    /* the article came from standard input: no sidecar is possible */
};

struct sidecar {
	char *path; /* owned; NULL when NONE */
	enum sidecar_state state;
	struct error problem; /* why it was refused */
	struct annotations annotations;
	/* As read, for unknown keys and the lists this version only keeps; NULL when ABSENT. */
	const struct yaml_node *root;
	struct arena arena; /* owns the tree */
	/* The file as read or last written, the base of a merge; empty when ABSENT. */
	struct strbuf stored;
	struct file_mark mark; /* of the file when it was read or last written */
	bool unconfirmed;      /* what was written last may not survive a power cut: it is written again */
	bool swept;            /* what killed programs left beside it is removed */
	/* Milliseconds that saving waits for programs that save beside it; LOCK_PATIENCE unless set otherwise. */
	int patience;
	/* The file held comments, which the next save loses: it keeps a copy first. */
	bool had_comments;
	/* Owned; what the reader should be told about the latest reading or saving, or NULL. */
	char *notice;
};

/*
 * The sidecar's path for an article's path: "story.txt" -> "story.txt.crossread.yaml". The caller frees it.
 */
char *sidecar_path(const char *article_path);

/*
 * Reads the sidecar of `article` and anchors every annotation, correction and dismissal in its text
 * (their `state`). A missing file is no error (ABSENT). False when the file was refused:
 * sidecar.state is REFUSED and sidecar.problem (also copied to `error`) has file, line, column and
 * what would be right. The sidecar must be released in either case. Never writes.
 */
bool sidecar_load(struct sidecar *sidecar, const struct article *article, struct error *error);

/* The same with the sidecar in `folder`, whatever folder the article lies in; NULL: beside the article. */
bool sidecar_load_in(struct sidecar *sidecar, const struct article *article, const char *folder, struct error *error);

/* The same with the file `path` in place of the one that the article's name leads to. */
bool sidecar_load_file(struct sidecar *sidecar, const struct article *article, const char *path, struct error *error);
void sidecar_release(struct sidecar *sidecar);

/*
 * Writes the sidecar when it is not REFUSED or NONE; REFUSED and NONE are errors. Same content,
 * same bytes; a file that holds them already, or a missing one that would hold no entry, is left
 * alone. If the file changed on disk since it was read, both are merged first, as sidecar_merge() does
 * (`*merged`, when not NULL, counts what came in from the disk). Before the first save of a file with
 * comments a copy of it is kept as "...crossread.yaml.bak" (".bak2" and on, never over another).
 * Programs that save into one folder at the same time wait for each other; a file that another program
 * changes in spite of that, up to the moment in which it is replaced, is merged, too. On error the file
 * is as it was, or, when only the disk did not confirm it, the new one; the message says which.
 */
bool sidecar_save(struct sidecar *sidecar, const struct article *article, size_t *merged, struct error *error);

/*
 * Takes in what others changed in the file since it was read or last saved, without writing: as sidecar_save() would,
 * so that an open program shows its colleagues' work. `*changed` says whether anything in memory did; `report`
 * (initialised, filled anew; may be NULL) has the counts, and the notice says it in words. A file that is gone, or that
 * has not changed, changes nothing. A REFUSED sidecar whose file was mended meanwhile is READ from then on. False when
 * the file cannot be read or is damaged: all stays as it was, and can still be saved once the file is mended or gone.
 * NONE is never an error.
 */
bool sidecar_refresh(struct sidecar *sidecar, const struct article *article, bool *changed,
	struct sidecar_merge_report *report, struct error *error);

/*
 * Writes what is in memory to another file, which must not exist yet: a copy in a safe place when the sidecar itself
 * cannot be saved. It is a whole sidecar; renamed, it is that of the article. `sidecar` stays as it is.
 */
bool sidecar_save_copy(const struct sidecar *sidecar, const struct article *article, const char *path,
	struct error *error);

/* Adds the bytes that sidecar_save() would write now. For tests and for comparing. */
void sidecar_format(const struct sidecar *sidecar, const struct article *article, struct strbuf *out);

#endif
