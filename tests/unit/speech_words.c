/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of verbs and of other words. */
#include "speech_article.h"

#include "../../src/speech/lexicon.h"

static void check_verb(const char *word, const char *base, enum verb_form form, enum cue_class cue)
{
	enum verb_form found;
	const struct reporting_verb *verb = lexicon_verb(lexicon_of("en"), slice_of(word), &found);

	assert_non_null(verb);
	assert_string_equal(verb->forms[FORM_BASE], base);
	assert_int_equal(found, form);
	assert_int_equal(verb->cue, cue);
}

static void test_forms(void **state)
{
	enum verb_form form;

	(void)state;
	check_verb("said", "say", FORM_PAST, CUE_NEUTRAL);
	check_verb("accuse", "accuse", FORM_BASE, CUE_ACCUSING);
	check_verb("denies", "deny", FORM_THIRD, CUE_DENYING);
	check_verb("written", "write", FORM_PARTICIPLE, CUE_NEUTRAL);
	check_verb("contending", "contend", FORM_ING, CUE_SIDING);
	check_verb("admitted", "admit", FORM_PAST, CUE_CONCEDING);
	check_verb("wonder", "wonder", FORM_BASE, CUE_ASKING);
	assert_null(lexicon_verb(lexicon_of(NULL), slice_of("walked"), &form));
	assert_null(lexicon_verb(lexicon_of(NULL), slice_of("saids"), &form));
	assert_null(lexicon_verb(lexicon_of(NULL), slice_of("zzz"), &form));
	assert_null(lexicon_verb(lexicon_of(NULL), slice_of(""), &form));
}

/* A word that stands out of order in the table would not be found. */
static void test_classes(void **state)
{
	static const struct {
		const char *word;
		enum word_class class;
	} words[] = {
		{ "a", WORD_DETERMINER },
		{ "according", WORD_ACCORDING },
		{ "allegedly", WORD_HEDGE },
		{ "by", WORD_BY },
		{ "can't", WORD_AUXILIARY },
		{ "cannot", WORD_AUXILIARY },
		{ "dubbed", WORD_NAMING },
		{ "in", WORD_PREPOSITION },
		{ "into", WORD_PREPOSITION },
		{ "per", WORD_PER },
		{ "repeatedly", WORD_ADVERB },
		{ "that", WORD_THAT },
		{ "they", WORD_SUBJECT },
		{ "who", WORD_RELATIVE },
		{ "your", WORD_DETERMINER },
		{ "plaintiffs", WORD_OTHER },
		{ "fly", WORD_OTHER },
		{ "", WORD_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_int_equal(lexicon_class(lexicon_of("en-GB"), slice_of(words[i].word)), words[i].class);
}

/* "They" is a pronoun of people, and of several. */
static void test_lists(void **state)
{
	const struct lexicon *lexicon = lexicon_of("en");

	(void)state;
	assert_true(lexicon_lists(lexicon, slice_of("they"), LIST_PERSON));
	assert_true(lexicon_lists(lexicon, slice_of("they"), LIST_PLURAL));
	assert_true(lexicon_lists(lexicon, slice_of("she"), LIST_PERSON));
	assert_false(lexicon_lists(lexicon, slice_of("she"), LIST_PLURAL));
	assert_false(lexicon_lists(lexicon, slice_of("they"), LIST_ROLE));
	assert_false(lexicon_lists(lexicon, slice_of(""), LIST_PLURAL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_classes),
		cmocka_unit_test(test_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
