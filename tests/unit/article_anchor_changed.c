/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a passage when its article is edited: one test for each kind of edit. */
#include "crossread/article/anchor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

#define FIRST "Meta saw the private messages of its users, a lawsuit says.\n"
#define DENIAL "“Meta did not share people’s private messages with Netflix,” a spokesperson said on Monday."
#define LAST "\nThe judge will rule in May. Both companies declined to comment further.\n"
#define STORY FIRST DENIAL LAST

/*
 * Selects the n-th `quote` of `before` and looks for it in `after`. `found` is the passage that the place must be, its
 * n-th one from behind the edit; NULL: none.
 */
static void check_nth(const char *before, const char *quote, int n, const char *after, enum anchor_state state,
	const char *found)
{
	struct article old;
	struct article new;
	struct anchor_index *index;
	struct selector selector;
	struct span codes;
	size_t byte;
	enum anchor_state actual;

	sample_load(&old, before);
	sample_load(&new, after);
	byte = slice_find(old.text, slice_of(quote), 0);
	while (n--)
		byte = slice_find(old.text, slice_of(quote), byte + 1);
	assert_true(byte != SIZE_MAX);
	selector = anchor_select(&old, article_codes(&old, (struct span){ byte, byte + strlen(quote) }));
	index = anchor_index_new(&new);
	actual = anchor_find(index, &selector, &codes);
	assert_string_equal(anchor_state_name(actual), anchor_state_name(state));
	if (found) {
		struct slice there = article_slice(&new, article_bytes(&new, codes));

		if (!slice_equal_text(there, found))
			fail_msg("found \"%.*s\" instead of \"%s\"", (int)there.length, there.data, found);
	} else {
		assert_true(span_equal(codes, span_cut(selector.codes, new.length)));
	}
	anchor_index_free(index);
	article_release(&new);
	article_release(&old);
}

static void check(const char *before, const char *quote, const char *after, enum anchor_state state, const char *found)
{
	check_nth(before, quote, 0, after, state, found);
}

static void test_typo_mended(void **state)
{
	(void)state;
	check(FIRST "Meta did not share poeple’s messages with Netflix, it said." LAST,
		"Meta did not share poeple’s messages with Netflix",
		FIRST "Meta did not share people’s messages with Netflix, it said." LAST, ANCHOR_REWORDED,
		"Meta did not share people’s messages with Netflix");
	/* In the first and in the last word. */
	check(FIRST "Metaa did not share it with Netflx, it said." LAST, "Metaa did not share it with Netflx",
		FIRST "Meta did not share it with Netflix, it said." LAST, ANCHOR_REWORDED,
		"Meta did not share it with Netflix");
}

static void test_paragraph_moved(void **state)
{
	(void)state;
	check(STORY, DENIAL, FIRST "The judge will rule in May.\n" DENIAL, ANCHOR_MOVED, DENIAL);
	check(STORY, "did not share", DENIAL "\n" FIRST LAST, ANCHOR_MOVED, "did not share");
}

static void test_lines_inserted(void **state)
{
	(void)state;
	check(STORY, DENIAL, "UPDATE\nThis story was updated.\n" STORY, ANCHOR_MOVED, DENIAL);
	check(STORY, "declined", "UPDATE\nThis story was updated.\n" STORY, ANCHOR_MOVED, "declined");
}

static void test_lookalike_left(void **state)
{
	(void)state;
	/* The neighbour before or behind is no substitute for what was deleted. */
	check(FIRST "Meta denied the allegations. Netflix denied the allegations." LAST, "Meta denied the allegations.",
		FIRST "Netflix denied the allegations." LAST, ANCHOR_ORPHAN, NULL);
	check(FIRST "Netflix denied the allegations. Meta denied the allegations." LAST, "Meta denied the allegations.",
		FIRST "Netflix denied the allegations." LAST, ANCHOR_ORPHAN, NULL);
	check(STORY "Netflix said it did not share people’s private messages with Meta.", DENIAL,
		FIRST LAST "Netflix said it did not share people’s private messages with Meta.", ANCHOR_ORPHAN, NULL);
	/* Nor are the very words, when they are few and stand among others. */
	check(FIRST "Meta denied it. The judge read the filing." LAST
		    "Netflix sued again, and Ana Ruiz denied it there.",
		"denied it",
		FIRST "The judge read the filing." LAST "Netflix sued again, and Ana Ruiz denied it there.",
		ANCHOR_ORPHAN, NULL);
}

static void test_copy_left(void **state)
{
	(void)state;
	/* The very sentence stands in a summary, too; what was annotated is the one that was edited. */
	check_nth("Summary. " DENIAL " End of it.\n" STORY, DENIAL, 1,
		"Summary. " DENIAL " End of it.\n" FIRST
		"“Meta did share people’s private messages with Netflix,” a spokesperson said on Monday." LAST,
		ANCHOR_REWORDED,
		"“Meta did share people’s private messages with Netflix,” a spokesperson said on Monday.");
}

static void test_not_dropped(void **state)
{
	(void)state;
	check(STORY, "Meta did not share people’s private messages with Netflix",
		FIRST "“Meta did share people’s private messages with Netflix,” a spokesperson said on Monday." LAST,
		ANCHOR_REWORDED, "Meta did share people’s private messages with Netflix");
	check(STORY, "did not share",
		FIRST "“Meta did share people’s private messages with Netflix,” a "
		      "spokesperson said on Monday." LAST,
		ANCHOR_REWORDED, "did share");
}

static void test_denied_became_admitted(void **state)
{
	(void)state;
	check(FIRST "A Meta spokesperson denied the claim on Monday." LAST, "denied",
		FIRST "A Meta spokesperson admitted the claim on Monday." LAST, ANCHOR_REWORDED, "admitted");
	check(FIRST "A Meta spokesperson denied the claim on Monday." LAST,
		"A Meta spokesperson denied the claim on Monday.",
		FIRST "A Meta spokesperson admitted the claim on Monday." LAST, ANCHOR_REWORDED,
		"A Meta spokesperson admitted the claim on Monday.");
}

static void test_repeated_quote(void **state)
{
	static const char before[] = FIRST "Meta denied it on Monday. Then Netflix denied it on Friday." LAST;

	(void)state;
	check_nth(before, "denied it", 1, "UPDATE\nMeta denied it on Monday. Then Netflix denied it on Friday." LAST,
		ANCHOR_MOVED, "denied it");
	/* Twice the same surroundings, farther than the context reaches. */
	check("A\n" DENIAL "\nB", "share people’s private", "Now C\n" DENIAL "\nD\n" DENIAL "\nE", ANCHOR_AMBIGUOUS,
		"share people’s private");
}

static void test_emoji_before(void **state)
{
	(void)state;
	check(STORY, DENIAL, "\U0001F469\u200D\U0001F469\u200D\U0001F467 \U0001F1E9\U0001F1EA " STORY, ANCHOR_MOVED,
		DENIAL);
	check("\U0001F600 " STORY, "\U0001F600 Meta saw", STORY "Now \U0001F600 Meta saw the private messages",
		ANCHOR_MOVED, "\U0001F600 Meta saw");
}

static void test_line_ends(void **state)
{
	(void)state;
	/* CR LF is LF to an article, so that nothing moves. */
	check("First line.\r\nMeta denied it.\r\nLast.\r\n", "denied it", "First line.\nMeta denied it.\nLast.\n",
		ANCHOR_KEPT, "denied it");
}

static void test_typography(void **state)
{
	(void)state;
	check(STORY, DENIAL,
		FIRST
		"\"Meta did not share people's private  messages\nwith Netflix,\" a spokesperson said on Monday." LAST,
		ANCHOR_MOVED,
		"\"Meta did not share people's private  messages\nwith Netflix,\" a spokesperson said on Monday.");
}

static void test_canonical_equivalence(void **state)
{
	(void)state;
	check("Le président a dénié l’accord. Rien d’autre.", "président a dénié",
		"Le pre\u0301sident a de\u0301nie\u0301 l’accord. Rien d’autre.", ANCHOR_MOVED,
		"pre\u0301sident a de\u0301nie\u0301");
	check("Le pre\u0301sident a de\u0301nie\u0301 l’accord.", "sident a de\u0301nie\u0301",
		"Hier, le président a dénié l’accord.", ANCHOR_MOVED, "sident a dénié");
	/* Never half of a letter. */
	check("The cafe and bar opened there today.", "cafe", "Yes, the cafe\u0301 and bar opened there today.",
		ANCHOR_REWORDED, "cafe\u0301");
	check("\uD55C\uAD6D\uC5B4 기사입니다.", "\uD55C\uAD6D", "\u1112\u1161\u11AB\u1100\u116E\u11A8어 기사입니다.",
		ANCHOR_MOVED, "\u1112\u1161\u11AB\u1100\u116E\u11A8");
}

static void test_empty_article(void **state)
{
	struct article old;
	struct article new;
	struct error error;

	(void)state;
	sample_load(&old, STORY);
	assert_false(article_load_bytes(&new, "a", slice_of(""), NULL, &error));
	article_release(&old);
	check(STORY, DENIAL, "x", ANCHOR_ORPHAN, NULL);
	check(STORY, DENIAL, "…", ANCHOR_ORPHAN, NULL);
}

static void test_signs_at_the_ends(void **state)
{
	(void)state;
	check(STORY, DENIAL,
		FIRST
		"“Meta did not ever share people’s private messages with Netflix,” a spokesperson said Monday!" LAST,
		ANCHOR_REWORDED,
		"“Meta did not ever share people’s private messages with Netflix,” a spokesperson said Monday!");
	check(STORY, "Meta did not share people’s private messages with Netflix",
		FIRST "“Meta did not ever share people’s private messages with Netflix,” a spokesperson said." LAST,
		ANCHOR_REWORDED, "Meta did not ever share people’s private messages with Netflix");
}

static void test_without_spaces(void **state)
{
	(void)state;
	check("市長は火曜日に疑惑を否定した。会議は続いた。", "市長は火曜日に疑惑を否定した",
		"市長は水曜日に疑惑を否定した。会議は続いた。", ANCHOR_REWORDED, "市長は水曜日に疑惑を否定した");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typo_mended),
		cmocka_unit_test(test_paragraph_moved),
		cmocka_unit_test(test_lines_inserted),
		cmocka_unit_test(test_lookalike_left),
		cmocka_unit_test(test_copy_left),
		cmocka_unit_test(test_not_dropped),
		cmocka_unit_test(test_denied_became_admitted),
		cmocka_unit_test(test_repeated_quote),
		cmocka_unit_test(test_emoji_before),
		cmocka_unit_test(test_line_ends),
		cmocka_unit_test(test_typography),
		cmocka_unit_test(test_canonical_equivalence),
		cmocka_unit_test(test_empty_article),
		cmocka_unit_test(test_signs_at_the_ends),
		cmocka_unit_test(test_without_spaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
