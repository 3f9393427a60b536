/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article in a folder of its own, and its sidecar, as the annotation tests need them. */
#ifndef CROSSREAD_TESTS_UNIT_DESK_H
#define CROSSREAD_TESTS_UNIT_DESK_H

#include "crossread/annotation/sidecar.h"
#include "crossread/article/load.h"
#include "contents.h"
#include "scratch.h"

#define DESK_ARTICLE \
	"Meta sold the messages, a lawsuit says.\n" \
	"“Meta didn’t share people’s private messages with Netflix,” they told the paper.\n" \
	"The case began in 2020.\n"

/* The head of a sidecar of that article. */
#define DESK_HEAD \
	"crossread: 1\n" \
	"article:\n" \
	"  file: \"story.txt\"\n" \
	"  title: \"\"\n" \
	"  sha256: \"3f8d682d58b5dd98e94d612d5222a56db6472b48ba9a176898a461ab7b0a443a\"\n" \
	"  length: 145\n"

/* An annotation in a sidecar; what it does not name is empty. */
#define DESK_ENTRY(id, tag, start, end, quote, comment) \
	"  - id: \"" id "\"\n" \
	"    tag: \"" tag "\"\n" \
	"    start: " #start "\n" \
	"    end: " #end "\n" \
	"    quote: \"" quote "\"\n" \
	"    prefix: \"\"\n" \
	"    suffix: \"\"\n" \
	"    speaker: \"\"\n" \
	"    comment: \"" comment "\"\n" \
	"    author: \"ana\"\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n" \
	"    modified: \"2026-11-21T17:25:03Z\"\n" \
	"    origin: \"manual\"\n"

#define DESK_SOLD(comment) DESK_ENTRY("a1", "allegation", 0, 22, "Meta sold the messages", comment)
#define DESK_DENIED(comment) \
	DESK_ENTRY("d1", "denial", 41, 98, "Meta didn’t share people’s private messages with Netflix,", comment)
#define DESK_CASE DESK_ENTRY("c1", "context", 121, 144, "The case began in 2020.", "")

/* A correction that names a passage of "other.txt", and a dismissal. */
#define DESK_CORRECTION(id, verdict, start, end, quote, other_quote) \
	"  - id: \"" id "\"\n" \
	"    verdict: \"" verdict "\"\n" \
	"    start: " #start "\n" \
	"    end: " #end "\n" \
	"    quote: \"" quote "\"\n" \
	"    other:\n" \
	"      file: \"other.txt\"\n" \
	"      start: 7\n" \
	"      end: 19\n" \
	"      quote: \"" other_quote "\"\n" \
	"    author: \"ana\"\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n"

#define DESK_DISMISSAL(id, what, start, end, quote, reason) \
	"  - id: \"" id "\"\n" \
	"    what: \"" what "\"\n" \
	"    start: " #start "\n" \
	"    end: " #end "\n" \
	"    quote: \"" quote "\"\n" \
	"    reason: \"" reason "\"\n" \
	"    author: \"ana\"\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n"

#define DESK_LINKED(other_quote) DESK_CORRECTION("m1", "linked", 0, 22, "Meta sold the messages", other_quote)
#define DESK_UNLINKED DESK_CORRECTION("m2", "unlinked", 121, 144, "The case began in 2020.", "In court, too")
#define DESK_REFUSED(reason) DESK_DISMISSAL("r1", "difference", 121, 144, "The case began in 2020.", reason)

/* A link to an annotation of "other.txt", and a range that somebody has read. */
#define DESK_LINK(id, type, from) \
	"  - id: \"" id "\"\n" \
	"    type: \"" type "\"\n" \
	"    from: \"" from "\"\n" \
	"    to:\n" \
	"      file: \"other.txt\"\n" \
	"      id: \"o1\"\n" \
	"      quote: \"sold to them\"\n" \
	"    author: \"ana\"\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n"

#define DESK_REVIEWED(id, author, start, end) \
	"  - id: \"" id "\"\n" \
	"    author: \"" author "\"\n" \
	"    start: " #start "\n" \
	"    end: " #end "\n" \
	"    created: \"2026-11-21T17:25:03Z\"\n"

#define DESK_NO_LISTS "links: []\nmatches: []\nreviewed: []\ndismissed: []\nremoved: []\n"

/* A whole sidecar with these entries, so many. */
#define DESK_FILE(entries, count) DESK_HEAD "annotations:\n" entries DESK_NO_LISTS "entries: " #count "\n"

/* A whole sidecar whose lists hold these; each is a line "key: []" or a key and its entries. */
#define DESK_LISTS(annotations, matches, dismissed, removed, count) \
	DESK_HEAD annotations "links: []\n" matches "reviewed: []\n" dismissed removed "entries: " #count "\n"

struct desk {
	struct scratch scratch;
	char *article_path;
	char *path; /* of the sidecar */
	struct article article;
};

static inline void desk_load_article(struct desk *desk, const char *text)
{
	struct error error;

	free(desk->article_path);
	desk->article_path = scratch_write(&desk->scratch, "story.txt", text);
	if (!article_load(&desk->article, desk->article_path, NULL, &error))
		fail_msg("%s", error.message);
}

static inline void desk_init(struct desk *desk)
{
	memset(desk, 0, sizeof(*desk));
	scratch_init(&desk->scratch);
	desk_load_article(desk, DESK_ARTICLE);
	desk->path = sidecar_path(desk->article_path);
}

static inline void desk_release(struct desk *desk)
{
	article_release(&desk->article);
	free(desk->article_path);
	free(desk->path);
	scratch_release(&desk->scratch);
}

/* What cmocka does before and after a test, whose state is a desk. */
static inline int desk_begin(void **state)
{
	struct desk *desk = mem_new(sizeof(*desk));

	desk_init(desk);
	*state = desk;
	return 0;
}

static inline int desk_end(void **state)
{
	desk_release(*state);
	free(*state);
	return 0;
}

/*
 * Writes the sidecar file as another program would: without care, and so without the time that care takes; some file
 * systems flush a file that is written over.
 */
static inline void desk_write_bytes(const struct desk *desk, struct slice bytes)
{
	FILE *file;

	unlink(desk->path);
	file = fopen(desk->path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.data, 1, bytes.length, file), bytes.length);
	assert_int_equal(fclose(file), 0);
}

static inline void desk_write(const struct desk *desk, const char *content)
{
	desk_write_bytes(desk, slice_of(content));
}

static inline void desk_open(const struct desk *desk, struct sidecar *sidecar)
{
	struct error error;

	if (!sidecar_load(sidecar, &desk->article, &error))
		fail_msg("%s", error.message);
}

/* Saves and returns how much came in from the disk. */
static inline size_t desk_save(const struct desk *desk, struct sidecar *sidecar)
{
	struct error error;
	size_t merged = 99;

	if (!sidecar_save(sidecar, &desk->article, &merged, &error))
		fail_msg("%s", error.message);
	return merged;
}

/* The sidecar written anew would be these bytes. */
static inline void desk_assert_formats(const struct desk *desk, const struct sidecar *sidecar, const char *expected)
{
	struct strbuf out;

	strbuf_init(&out);
	sidecar_format(sidecar, &desk->article, &out);
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

/* A passage of the article, tagged. Its text is borrowed from the article and the arguments. */
static inline struct annotation desk_annotation(const struct desk *desk, const char *id, const char *tag, size_t start,
	size_t end)
{
	return (struct annotation){
		.id = slice_of(id),
		.tag = slice_of(tag),
		.selector = anchor_select(&desk->article, (struct span){ start, end }),
		.author = slice_of("ana"),
		.created = slice_of("2026-11-21T17:25:03Z"),
		.modified = slice_of("2026-11-21T17:25:03Z"),
		.origin = slice_of("manual"),
	};
}

static inline struct correction desk_correction(const struct desk *desk, const char *id, const char *verdict,
	size_t start, size_t end)
{
	return (struct correction){
		.id = slice_of(id),
		.verdict = slice_of(verdict),
		.selector = anchor_select(&desk->article, (struct span){ start, end }),
		.other_file = slice_of("other.txt"),
		.other_codes = { 7, 19 },
		.other_quote = slice_of("sold to them"),
		.author = slice_of("ana"),
		.created = slice_of("2026-11-21T17:25:03Z"),
	};
}

static inline struct dismissal desk_dismissal(const struct desk *desk, const char *id, const char *what, size_t start,
	size_t end)
{
	return (struct dismissal){
		.id = slice_of(id),
		.what = slice_of(what),
		.selector = anchor_select(&desk->article, (struct span){ start, end }),
		.author = slice_of("ana"),
		.created = slice_of("2026-11-21T17:25:03Z"),
	};
}

/* Changes the comment of the annotation with that id. */
static inline void desk_comment(struct sidecar *sidecar, const char *id, const char *comment)
{
	struct annotation changed = *annotations_find(&sidecar->annotations, slice_of(id));

	changed.comment = slice_of(comment);
	annotations_put(&sidecar->annotations, &changed);
}

#endif
