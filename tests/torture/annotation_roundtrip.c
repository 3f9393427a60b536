/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text comes back exactly: every code point, random strings and awkward ones in every text of a sidecar and of a story
 * that is free to say what it likes, written and read again. Shortly some of them; TORTURE=1: all, a million random.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "crossread/article/story.h"
#include "crossread/text/utf8.h"
#include "../../src/annotation/sidecar_read.h"

#include "amount.h"
#include "text_random.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_TEXTS = 64,
	CODES = 0x110000,
	FIRST_SURROGATE = 0xD800,
	LAST_SURROGATE = 0xDFFF,
	BEGINNING = 0x3000, /* of Unicode: tried in the short form, too, and of the rest every ... */
	STEP = 64,
	SIDECAR_TEXTS = 35, /* that are free to say anything */
	STORY_TEXTS = 7,
	FEW_STRINGS = 10000,
	MANY_STRINGS = 1000000,
};

#define CREATED "    author: \"ana\"\n    created: \"2026-11-21T17:25:03Z\"\n"

/* One entry of each kind, with unknown keys in several places. */
static const char sidecar[] =
	"crossread: 1\n"
	"article:\n"
	"  file: \"story.txt\"\n  title: \"t\"\n"
	"  sha256: \"3f8d682d58b5dd98e94d612d5222a56db6472b48ba9a176898a461ab7b0a443a\"\n  length: 145\n"
	"annotations:\n"
	"  - id: \"a1\"\n    tag: \"denial\"\n    start: 0\n    end: 4\n    quote: \"q\"\n    prefix: \"p\"\n"
	"    suffix: \"s\"\n    speaker: \"s\"\n    comment: \"c\"\n" CREATED
	"    modified: \"2026-11-21T17:25:03Z\"\n    origin: \"manual\"\n"
	"    note: \"n\"\n    notes: [\"n\", {\"of\": \"n\"}]\n"
	"links:\n"
	"  - id: \"l1\"\n    type: \"denies\"\n    from: \"a1\"\n    to:\n      file: \"o.txt\"\n      id: \"o1\"\n"
	"      quote: \"q\"\n" CREATED "matches:\n"
	"  - id: \"m1\"\n    verdict: \"linked\"\n    start: 0\n    end: 4\n    quote: \"q\"\n    other:\n"
	"      file: \"o.txt\"\n      start: 7\n      end: 19\n      quote: \"q\"\n" CREATED "reviewed:\n"
	"  - id: \"v1\"\n    author: \"ana\"\n    start: 0\n    end: 4\n    created: \"2026-11-21T17:25:03Z\"\n"
	"dismissed:\n"
	"  - id: \"d1\"\n    what: \"difference\"\n    start: 0\n    end: 4\n    quote: \"q\"\n    reason: \"r\"\n" CREATED
	"removed:\n"
	"  - id: \"r1\"\n    author: \"ana\"\n    at: \"2026-11-21T17:25:03Z\"\n"
	"mood: \"n\"\nmoods:\n  - of: \"n\"\n  - \"n\"\n"
	"entries: 6\n";

static const char story[] =
	"crossread-story: 1\ntitle: \"t\"\narticles:\n  - file: \"a.txt\"\n    outlet: \"o\"\n    paper: \"p\"\n"
	"speakers:\n  - name: \"n\"\n    side: \"s\"\n    aliases: [\"a\"]\n    since: \"x\"\nmood: \"m\"\n";

/* The texts of a file that was read, to be set and looked at, in one order. */
struct texts {
	struct slice *list[MOST_TEXTS];
	const char *keys[MOST_TEXTS];
	size_t count;
};

static void add_text(struct texts *texts, const char *key, struct slice *text)
{
	assert_true(texts->count < MOST_TEXTS);
	texts->keys[texts->count] = key;
	texts->list[texts->count++] = text;
}

/* Those in double quotes, which alone can say anything. The tree is ours, so it may be changed. */
static void add_nodes(struct texts *texts, const struct yaml_node *node)
{
	for (; node; node = node->next) {
		if (node->form == YAML_DOUBLE_QUOTED)
			add_text(texts, "an unknown key", (struct slice *)&node->text);
		else if (node->kind != YAML_IS_SCALAR)
			add_nodes(texts, node->first);
	}
}

static void add_fields(struct texts *texts, const struct fields *fields, void *entry)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->kind == FIELD_TEXT)
			add_text(texts, field->key, field_text(field, entry));
		else if (field->kind == FIELD_MAP)
			add_fields(texts, &field->inner, entry);
	}
}

static void find_sidecar_texts(struct contents *contents, struct texts *texts)
{
	texts->count = 0;
	add_fields(texts, &stated_fields, &contents->article);
	for (enum kind_number number = 0; number < KINDS; number++) {
		void *entry = entries_at(&contents->lists[number], 0);

		assert_int_equal(contents->lists[number].count, 1);
		add_fields(texts, &kinds[number]->fields, entry);
		add_nodes(texts, kind_unknown_of(kinds[number], entry));
	}
	add_nodes(texts, yaml_get(contents->root, "mood"));
}

static void find_story_texts(struct story *read, struct texts *texts)
{
	texts->count = 0;
	add_text(texts, "title", &read->title);
	add_text(texts, "outlet", &read->articles[0].outlet);
	add_text(texts, "name", &read->speakers[0].name);
	add_text(texts, "side", &read->speakers[0].side);
	add_text(texts, "alias", &read->speakers[0].aliases[0]);
	add_text(texts, "an unknown key", (struct slice *)&yaml_get(read->articles[0].node, "paper")->text);
	add_text(texts, "an unknown key", (struct slice *)&yaml_get(read->speakers[0].node, "since")->text);
}

/* A file in memory, and which of its texts are free. */
struct paper {
	bool is_story;
	struct arena arena;
	struct contents contents;
	struct story story;
	struct texts texts;
};

static bool paper_read(struct paper *paper, struct slice bytes, struct error *error)
{
	bool done;

	if (paper->is_story) {
		done = story_read(&paper->story, bytes, "story", error);
		if (done)
			find_story_texts(&paper->story, &paper->texts);
		return done;
	}
	arena_init(&paper->arena);
	done = sidecar_read(bytes, "sidecar", &paper->arena, &paper->contents, error);
	if (done)
		find_sidecar_texts(&paper->contents, &paper->texts);
	else
		arena_release(&paper->arena);
	return done;
}

static void paper_write(const struct paper *paper, struct strbuf *out)
{
	strbuf_clear(out);
	if (paper->is_story)
		story_write(&paper->story, out);
	else
		sidecar_write(&paper->contents, out);
}

static void paper_release(struct paper *paper)
{
	if (paper->is_story)
		story_release(&paper->story);
	else
		arena_release(&paper->arena);
}

/* Leaves the texts that may say anything: the others are refused when they do. */
static void keep_free_texts(struct paper *paper)
{
	struct texts texts = { .count = 0 };
	struct strbuf bytes;

	strbuf_init(&bytes);
	for (size_t i = 0; i < paper->texts.count; i++) {
		struct paper other = { .is_story = paper->is_story };
		struct error ignored;
		struct slice kept = *paper->texts.list[i];

		*paper->texts.list[i] = slice_of("a/ b");
		paper_write(paper, &bytes);
		*paper->texts.list[i] = kept;
		if (paper_read(&other, strbuf_slice(&bytes), &ignored)) {
			paper_release(&other);
			add_text(&texts, paper->texts.keys[i], paper->texts.list[i]);
		}
	}
	strbuf_release(&bytes);
	paper->texts = texts;
}

/* Whether the free texts of `paper`, written and read, are what they were. */
static void check(struct paper *paper, struct strbuf *bytes, const struct texts *all)
{
	struct paper back = { .is_story = paper->is_story };
	struct error error;

	paper_write(paper, bytes);
	if (!paper_read(&back, strbuf_slice(bytes), &error))
		fail_msg("%s\n%s", error.message, strbuf_text(bytes));
	assert_int_equal(back.texts.count, all->count);
	for (size_t i = 0; i < all->count; i++) {
		if (!slice_equal(*all->list[i], *back.texts.list[i]))
			fail_msg("%s is another one: %s", all->keys[i], strbuf_text(bytes));
	}
	paper_release(&back);
}

/* Replaces `text` by a string, never an empty one, of what YAML, editors and terminals take for something else. */
static void random_string(uint64_t *state, struct strbuf *text)
{
	static const char *const pieces[] = { " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\"", "'", "\\", "\\n",
		"\\x41", ": ", ":", " #", "#", "- ", "-", "---", "\n---\n", "...", "\n...\n", "? ", "%TAG ! x", "&a",
		"*a", "!!str", "!", "|", ">", "@", "`", "{", "}", "[", "]", ",", "<<", "=", "~", "null", "true", "no",
		"0x1F", "0o7", "1e3", ".inf", "2026-11-22", "12:30:45", "<<<<<<< ", "=======", ">>>>>>> ", "\xC2\x85",
		"\u2028", "\u2029", "\uFEFF", "\uFFFE", "\u200B", "\u200D", "\u202E", "\u0301",
		"\U0001F469\u200D\U0001F467", "\U0010FFFF", "\x1B[31m", "\x1B]0;x\x07", "%s%n", "$(x)", "`x`",
		"../../etc/passwd", "<script>", "&amp;", "entries: 6", "crossread: 1" };
	size_t count = 1 + random_below(state, 6);

	strbuf_clear(text);
	while (count--) {
		uint32_t code = (uint32_t)random_below(state, CODES);

		switch (random_below(state, 4)) {
		case 0:
			utf8_add(text, code); /* a surrogate becomes U+FFFD */
			break;
		case 1:
			utf8_add(text, code % 0x800);
			break;
		default:
			strbuf_add_text(text, pieces[random_below(state, sizeof(pieces) / sizeof(pieces[0]))]);
		}
	}
}

/* Reads the file and tries: each code point alone, then random strings, one for each text. */
static void try_paper(bool is_story, const char *file, size_t wanted_free, size_t random_count)
{
	struct paper paper = { .is_story = is_story };
	struct texts all;
	struct strbuf bytes;
	struct strbuf strings[MOST_TEXTS];
	struct error error;
	uint64_t state = 20261122;
	size_t tried = 0;

	if (!paper_read(&paper, slice_of(file), &error))
		fail_msg("%s", error.message);
	all = paper.texts;
	keep_free_texts(&paper);
	assert_int_equal(paper.texts.count, wanted_free);
	strbuf_init(&bytes);
	for (size_t i = 0; i < MOST_TEXTS; i++)
		strbuf_init(&strings[i]);
	for (uint32_t code = 0; code < CODES; code += !is_torture() && code >= BEGINNING ? STEP : 1) {
		char text[UTF8_MOST_BYTES];
		size_t length = utf8_encode(code, text);

		if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)
			continue;
		for (size_t i = 0; i < paper.texts.count; i++)
			*paper.texts.list[i] = slice_from(text, length);
		check(&paper, &bytes, &all);
		tried++;
	}
	print_message("# %s: %zu code points in %zu texts, 0 differences\n", is_story ? "story" : "sidecar", tried,
		paper.texts.count);
	for (tried = 0; tried < random_count; tried += paper.texts.count) {
		for (size_t i = 0; i < paper.texts.count; i++) {
			random_string(&state, &strings[i]);
			*paper.texts.list[i] = strbuf_slice(&strings[i]);
		}
		check(&paper, &bytes, &all);
	}
	print_message("# %zu random strings, 0 differences\n", tried);
	for (size_t i = 0; i < MOST_TEXTS; i++)
		strbuf_release(&strings[i]);
	strbuf_release(&bytes);
	paper_release(&paper);
}

static void test_sidecar(void **state)
{
	(void)state;
	try_paper(false, sidecar, SIDECAR_TEXTS, !is_torture() ? FEW_STRINGS : MANY_STRINGS);
}

static void test_story(void **state)
{
	(void)state;
	try_paper(true, story, STORY_TEXTS, !is_torture() ? FEW_STRINGS : MANY_STRINGS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sidecar),
		cmocka_unit_test(test_story),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
