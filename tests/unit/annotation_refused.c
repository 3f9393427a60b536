/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidecars that are damaged or wrong: none is taken in silence, none is ever overwritten. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include <sys/stat.h>

#define END DESK_NO_LISTS "entries: 1\n"

#define SOLD DESK_SOLD("a \\\"b\\\" \\x1B")
#define DENIED DESK_DENIED("")
#define LINKED DESK_LINKED("all 'that'")
#define REFUSED DESK_REFUSED("")

/* Entries of all kinds, and what this version does not know. */
static const char sample[] = DESK_HEAD "annotations:\n" SOLD DENIED "links:\n" DESK_LINK("l1", "denies",
	"a1") "matches:\n" LINKED "reviewed:\n" DESK_REVIEWED("v1", "ana", 0,
	40) "dismissed:\n" REFUSED "removed:\n  - id: \"x1\"\n    author: \"ana\"\n    at: \"2026-11-21T17:25:03Z\"\n"
	    "mood: [1, 'two']\nentries: 7\n";

static bool loads(const struct desk *desk, struct slice bytes, struct error *error)
{
	struct sidecar sidecar;
	bool loaded;

	desk_write_bytes(desk, bytes);
	loaded = sidecar_load(&sidecar, &desk->article, error);
	assert_int_equal(sidecar.state, loaded ? SIDECAR_READ : SIDECAR_REFUSED);
	if (!loaded) {
		assert_string_equal(sidecar.problem.message, error->message);
		assert_int_equal(sidecar.annotations.count, 0);
	}
	sidecar_release(&sidecar);
	return loaded;
}

/* The message, without the path before it, which differs from run to run. */
static void assert_refused(const char *content, const char *message)
{
	struct desk desk;
	struct error error;
	size_t path;

	desk_init(&desk);
	path = slice_of(desk.path).length;
	if (loads(&desk, slice_of(content), &error))
		fail_msg("taken: %s", content);
	assert_memory_equal(error.message, desk.path, path);
	assert_string_equal(error.message + path, message);
	desk_release(&desk);
}

static void test_messages(void **state)
{
	(void)state;
	assert_refused("", ":1:1: damaged: the file is empty; restore it, or move it away to begin anew");
	assert_refused("\n# nothing\n", ":1:1: damaged: the file is empty; restore it, or move it away to begin anew");
	assert_refused("text\n", ":1:1: is no sidecar; \"crossread: 1\" would be right as the first line");
	assert_refused("a: 1\ncrossread: 1\n",
		":1:1: is no sidecar; \"crossread: 1\" would be right as the first line");
	assert_refused("crossread: \"1\"\n", ":1:1: is no format of a sidecar; \"crossread: 1\" would be right");
	assert_refused("crossread: 0\n", ":1:1: is no format of a sidecar; \"crossread: 1\" would be right");
	assert_refused("crossread: 2\nwhat: ever\n",
		":1:1: written by a newer version (format 2, this one reads format 1); update this program");
	assert_refused(DESK_HEAD "annotations: []\n",
		":7:1: damaged: the last line \"entries: ...\" is missing; restore the file");
	assert_refused(DESK_HEAD "annotations: []\nentries: 0",
		":8:1: entries: damaged: the last line has no end; restore the file");
	assert_refused(DESK_HEAD "annotations: []\nentries: x\n",
		":8:1: entries: damaged: is no number; restore the file");
	assert_refused(DESK_HEAD "entries: 0\nmore: 1\n",
		":8:1: more: stands behind \"entries\"; move it before that line");
	assert_refused(DESK_FILE(DESK_SOLD(""), 2),
		":26:1: damaged: 2 entries are promised, 1 are here; restore the file, or state 1 if that is all");
	assert_refused("crossread: 1\nentries: 0\n",
		":1:1: \"article:\" is missing; file, title, sha256 and length belong there");
	assert_refused("crossread: 1\narticle: []\nentries: 0\n",
		":2:1: article: is no map; file, title, sha256 and length belong here");
	assert_refused("crossread: 1\narticle:\n  file: \"a\"\n  sha256: \"b\"\nentries: 0\n",
		":2:1: the field length is missing here; it must not be left out");
	assert_refused(DESK_HEAD "annotations: {}\nentries: 0\n",
		":7:1: annotations: is no list; [] or entries that begin with \"- \" would be right");
	assert_refused(DESK_HEAD "links: x\nentries: 0\n",
		":7:1: links: is no list; [] or entries that begin with \"- \" would be right");
}

/* What git leaves when it merges without knowing how. */
static void test_git_marks(void **state)
{
	static const char message[] =
		":8:1: git has left its conflict marks here; take the versions from \"git show "
		":1:FILE\", :2: and :3:, join them with \"crossread merge BASE OURS THEIRS\", and "
		"let git do so by itself from now on: \"crossread git-setup\"";

	(void)state;
	assert_refused(DESK_HEAD "annotations:\n<<<<<<< HEAD\n" DESK_SOLD("") "=======\n" DESK_CASE ">>>>>>> ben\n" END,
		message);
	/* Within a text they are words as others. */
	assert_refused(DESK_HEAD "annotations:\n" DESK_SOLD("\n\n    <<<<<<< HEAD\n\n    ") END "more: 1\n",
		":31:1: more: stands behind \"entries\"; move it before that line");
}

#define LINK(type, from, file, id) \
	DESK_HEAD "links:\n  - id: \"l1\"\n    type: \"" type "\"\n    from: \"" from \
		  "\"\n    to:\n      file: \"" file "\"\n      id: \"" id "\"\nentries: 1\n"

static void test_links_and_reviewed(void **state)
{
	(void)state;
	assert_refused(LINK("likes", "a1", "sun.txt", "b1"),
		":8:5: the type is unknown; same-quote, same-claim, denies, contradicts, supports or context-for "
		"would be right");
	assert_refused(LINK("denies", "a 1", "sun.txt", "b1"),
		":8:5: from is no id; that of an annotation of this article would be right");
	assert_refused(LINK("denies", "a1", "../sun.txt", "b1"),
		":8:5: the other file is no name of a file; one without a folder, such as \"sun.txt\", would be right");
	assert_refused(LINK("denies", "a1", "sun.txt", "b/1"),
		":8:5: the id inside to is no id; that of an annotation of the other article would be right");
	assert_refused(DESK_HEAD "reviewed:\n" DESK_REVIEWED("v1", "", 0, 9) "entries: 1\n",
		":9:5: author: is empty; a text in double quotes would be right");
	assert_refused(DESK_HEAD "reviewed:\n" DESK_REVIEWED("v1", "ana", 0, 146) "entries: 1\n",
		":8:5: the passage ends behind the article; its end must be at most the length");
}

static void test_entries(void **state)
{
	(void)state;
	assert_refused(DESK_HEAD "annotations:\n  - text\n" END,
		":8:5: is no entry; fields such as id: \"k3v9q2mhxa\" would be right");
	assert_refused(DESK_HEAD "annotations:\n  - id: \"a\"\n    start: 0\n    end: 1\n    quote: \"M\"\n" END,
		":8:5: the field tag is missing here; it must not be left out");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("a", "", 0, 1, "M", "") END,
		":9:5: tag: is empty; a text in double quotes would be right");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("a", "denial", "0", 1, "M", "") END,
		":10:5: start: is no number; a whole number such as 120 would be right");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("a", "denial", 0, -1, "M", "") END,
		":11:5: end: is no number; a whole number such as 120 would be right");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("a", "denial", 5, 5, "M", "") END,
		":8:5: the passage is empty; its start must be below its end");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("a", "denial", 0, 146, "M", "") END,
		":8:5: the passage ends behind the article; its end must be at most the length");
	assert_refused(DESK_HEAD "annotations:\n" DESK_ENTRY("../a", "denial", 0, 1, "M", "") END,
		":8:5: the id is no word; 1 to 32 letters, digits, - or _ would be right");
	assert_refused(DESK_HEAD "annotations:\n  - id: [a]\n" END,
		":8:5: id: is no text; a text in double quotes would be right");
	assert_refused(DESK_HEAD "annotations:\n" DESK_SOLD("") DESK_SOLD("") END,
		":21:5: the id \"a1\" stands already in line 8; keep one of the two");
	assert_refused(DESK_HEAD "annotations:\n" DESK_SOLD("") "removed:\n  - id: \"a1\"\nentries: 1\n",
		":22:5: the id \"a1\" stands already in line 8; keep one of the two");
	assert_refused(DESK_HEAD "removed:\n  - author: \"a1\"\nentries: 1\n",
		":8:5: the field id is missing here; it must not be left out");
}

/* libyaml alone would accept more than half of these. */
static void test_cut_anywhere(void **state)
{
	struct desk desk;

	(void)state;
	desk_init(&desk);
	for (size_t length = 0; length < sizeof(sample) - 1; length++) {
		struct error error = { "" };

		if (loads(&desk, slice_from(sample, length), &error))
			fail_msg("taken when cut at byte %zu", length);
		assert_true(error.message[0] != '\0');
	}
	desk_release(&desk);
}

static void test_bit_flips(void **state)
{
	char bytes[sizeof(sample)];
	struct desk desk;
	struct error error;

	(void)state;
	desk_init(&desk);
	assert_true(loads(&desk, slice_of(sample), &error));
	memcpy(bytes, sample, sizeof(sample));
	for (size_t bit = 0; bit < 8 * (sizeof(sample) - 1); bit += 11) {
		bytes[bit / 8] = (char)(bytes[bit / 8] ^ 1 << bit % 8);
		if (!loads(&desk, slice_from(bytes, sizeof(sample) - 1), &error))
			assert_non_null(strstr(error.message, ".crossread.yaml:"));
		bytes[bit / 8] = sample[bit / 8];
	}
	desk_release(&desk);
}

static void test_never_overwritten(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct annotation annotation;
	struct error error;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, "crossread: 2\n");
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	annotation = desk_annotation(&desk, "a1", "denial", 0, 4);
	annotations_put(&sidecar.annotations, &annotation);
	assert_false(sidecar_save(&sidecar, &desk.article, NULL, &error));
	assert_non_null(strstr(error.message, "newer version"));
	assert_file_holds(desk.path, "crossread: 2\n");
	sidecar_release(&sidecar);
	desk_release(&desk);
}

/* A folder, a link to nowhere and a pipe in the place of the sidecar are told, not waited for. */
static void test_no_file(void **state)
{
	struct desk desk;
	struct sidecar sidecar;
	struct error error;

	(void)state;
	desk_init(&desk);
	assert_int_equal(mkdir(desk.path, 0777), 0);
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	sidecar_release(&sidecar);
	assert_int_equal(rmdir(desk.path), 0);
	assert_int_equal(symlink("nowhere", desk.path), 0);
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	sidecar_release(&sidecar);
	assert_int_equal(unlink(desk.path), 0);
	assert_int_equal(mkfifo(desk.path, 0666), 0);
	assert_false(sidecar_load(&sidecar, &desk.article, &error));
	assert_int_equal(sidecar.state, SIDECAR_REFUSED);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_git_marks),
		cmocka_unit_test(test_links_and_reviewed),
		cmocka_unit_test(test_entries),
		cmocka_unit_test(test_cut_anywhere),
		cmocka_unit_test(test_bit_flips),
		cmocka_unit_test(test_never_overwritten),
		cmocka_unit_test(test_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
