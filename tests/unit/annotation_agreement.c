/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement over articles: what counts as a unit, what is left out, and where two people differ. */
#include "crossread/annotation/agreement.h"

#include "crossread/annotation/disagreements.h"
#include "crossread/base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "article_sample.h"

/* Four sentences of 20 code points each, parted by one. */
#define TEXT "Aaaa aaaa aaaa aaaa. Bbbb bbbb bbbb bbbb. Cccc cccc cccc cccc. Dddd dddd dddd dddd.\n"

enum { ANA, BEN, CYD, PEOPLE };

static const char *const names[PEOPLE] = { "ana", "ben", "cyd" };

struct table {
	struct article article;
	struct annotations set;
	struct ranges read[PEOPLE];
	struct agreement agreement;
	size_t ids;
};

static void set_up(struct table *table, size_t people, const char *tag)
{
	struct slice authors[PEOPLE];

	memset(table, 0, sizeof(*table));
	sample_load(&table->article, TEXT);
	assert_int_equal(table->article.sentence_count, 4);
	annotations_init(&table->set);
	for (size_t i = 0; i < people; i++)
		authors[i] = slice_of(names[i]);
	agreement_init(&table->agreement, authors, people, slice_of(tag));
}

static void take_down(struct table *table)
{
	for (size_t i = 0; i < PEOPLE; i++)
		ranges_release(&table->read[i]);
	agreement_release(&table->agreement);
	annotations_release(&table->set);
	article_release(&table->article);
}

static void read_to(struct table *table, size_t person, size_t end)
{
	ranges_add(&table->read[person], (struct span){ 0, end });
	ranges_settle(&table->read[person]);
}

static struct annotation make(struct table *table, size_t person, const char *tag, size_t start, size_t end)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

	return (struct annotation){
		.id = slice_from(letters + table->ids++, 1),
		.tag = slice_of(tag),
		.selector = { .codes = { start, end }, .quote = slice_of("words") },
		.author = slice_of(names[person]),
		.origin = slice_of("manual"),
	};
}

static void mark(struct table *table, size_t person, const char *tag, size_t start, size_t end)
{
	struct annotation annotation = make(table, person, tag, start, end);

	annotations_put(&table->set, &annotation);
}

static void count(struct table *table)
{
	struct error error;

	assert_true(agreement_add(&table->agreement, &table->article, &table->set, table->read, &error));
}

static void assert_value(struct measure measure, double value)
{
	assert_true(measure.defined);
	assert_true(measure.value > value - 1e-9 && measure.value < value + 1e-9);
}

static const struct agreement_row *row_of(const struct table *table, const char *tag)
{
	for (size_t i = 0; i < table->agreement.row_count; i++)
		if (slice_equal_text(table->agreement.rows[i].tag, tag))
			return &table->agreement.rows[i];
	fail_msg("no row %s", tag);
	return NULL;
}

static void test_two(void **state)
{
	struct table table;
	const struct agreement_row *denial;
	const struct agreement_row *context;

	(void)state;
	set_up(&table, 2, NULL);
	read_to(&table, ANA, 84);
	read_to(&table, BEN, 84);
	mark(&table, ANA, "denial", 0, 20);
	mark(&table, BEN, "denial", 0, 20);
	mark(&table, ANA, "denial", 21, 41);
	mark(&table, BEN, "denial", 25, 41);
	mark(&table, BEN, "context", 42, 62);
	count(&table);
	agreement_end(&table.agreement);
	assert_int_equal(table.agreement.sentences, 4);
	assert_int_equal(table.agreement.compared, 4);
	assert_int_equal(table.agreement.row_count, 2);
	denial = row_of(&table, "denial");
	assert_int_equal(denial->passages[ANA], 2);
	assert_int_equal(denial->passages[BEN], 2);
	assert_value(tally_f1(&denial->exact), 0.5);
	assert_value(tally_f1(&denial->half), 1);
	assert_value(tally_f1(&denial->characters), 2 * 36.0 / (40 + 36));
	assert_value(agreement_kappa(&table.agreement, denial), 1);
	assert_value(ratings_prevalence(&denial->ratings, ANA, 1), 0.5);
	context = row_of(&table, "context");
	assert_value(tally_f1(&context->exact), 0);
	assert_value(agreement_observed(&table.agreement, context), 0.75);
	assert_value(agreement_kappa(&table.agreement, context), 0);
	/* Eight judgements each, of which they agree on seven: .875 against 38 / 64 by chance. */
	assert_int_equal(table.agreement.all.ratings.units, 8);
	assert_value(tally_f1(&table.agreement.all.exact), 2.0 / 5);
	assert_value(agreement_kappa(&table.agreement, &table.agreement.all),
		(7.0 / 8 - (2 * 3 + 6 * 5) / 64.0) / (1 - (2 * 3 + 6 * 5) / 64.0));
	assert_true(agreement_differs(&table.agreement));
	take_down(&table);
}

/* What only one has read is no disagreement. */
static void test_read(void **state)
{
	struct table table;
	const struct agreement_row *denial;

	(void)state;
	set_up(&table, 2, NULL);
	read_to(&table, ANA, 84);
	read_to(&table, BEN, 41);
	mark(&table, ANA, "denial", 0, 20);
	mark(&table, BEN, "denial", 0, 20);
	mark(&table, ANA, "denial", 63, 83);
	mark(&table, ANA, "denial", 30, 50);
	count(&table);
	agreement_end(&table.agreement);
	assert_int_equal(table.agreement.sentences, 4);
	assert_int_equal(table.agreement.compared, 2);
	assert_int_equal(table.agreement.outside, 2);
	denial = row_of(&table, "denial");
	assert_int_equal(denial->passages[ANA], 1);
	assert_value(tally_f1(&denial->exact), 1);
	assert_false(agreement_differs(&table.agreement));
	/* The passage across the border tags a sentence that both have read. */
	assert_value(agreement_observed(&table.agreement, denial), 0.5);
	take_down(&table);
}

/* Passages that are not found and those of an adjudicator are nobody's disagreement; other people neither. */
static void test_left_out(void **state)
{
	struct table table;
	struct annotation annotation;

	(void)state;
	set_up(&table, 2, NULL);
	read_to(&table, ANA, 84);
	read_to(&table, BEN, 84);
	annotation = make(&table, ANA, "denial", 0, 20);
	annotation.state = ANCHOR_ORPHAN;
	annotations_put(&table.set, &annotation);
	annotation = make(&table, ANA, "denial", 0, 20);
	annotation.origin = slice_of("adjudicated");
	annotations_put(&table.set, &annotation);
	mark(&table, CYD, "denial", 0, 20);
	count(&table);
	agreement_end(&table.agreement);
	assert_int_equal(table.agreement.unplaced, 1);
	assert_int_equal(table.agreement.adjudicated, 1);
	assert_int_equal(table.agreement.row_count, 0);
	assert_false(tally_f1(&table.agreement.all.exact).defined);
	assert_false(agreement_kappa(&table.agreement, &table.agreement.all).defined);
	assert_false(agreement_differs(&table.agreement));
	take_down(&table);
}

/* A tag that comes up late was not used before: the earlier sentences count as without it. */
static void test_articles(void **state)
{
	struct table table;
	const struct agreement_row *context;

	(void)state;
	set_up(&table, 2, NULL);
	read_to(&table, ANA, 84);
	read_to(&table, BEN, 84);
	mark(&table, ANA, "denial", 0, 20);
	count(&table);
	annotations_remove(&table.set, slice_of("a"), slice_of("ana"), slice_of("now"));
	mark(&table, BEN, "context", 0, 20);
	mark(&table, ANA, "context", 0, 20);
	count(&table);
	agreement_end(&table.agreement);
	context = row_of(&table, "context");
	assert_int_equal(context->ratings.units, 8);
	assert_int_equal(row_of(&table, "denial")->ratings.units, 8);
	assert_value(ratings_prevalence(&context->ratings, BEN, 1), 1.0 / 8);
	assert_true(slice_equal_text(table.agreement.rows[0].tag, "context"));
	take_down(&table);
}

static void test_three(void **state)
{
	struct table table;
	const struct agreement_row *denial;

	(void)state;
	set_up(&table, 3, "denial");
	read_to(&table, ANA, 84);
	read_to(&table, BEN, 84);
	read_to(&table, CYD, 20);
	mark(&table, ANA, "denial", 0, 20);
	mark(&table, BEN, "denial", 0, 20);
	mark(&table, BEN, "context", 0, 20);
	mark(&table, ANA, "denial", 63, 83);
	count(&table);
	agreement_end(&table.agreement);
	assert_int_equal(table.agreement.row_count, 1);
	denial = row_of(&table, "denial");
	assert_int_equal(denial->passages[ANA], 2);
	assert_int_equal(denial->passages[CYD], 0);
	/* ana and ben share one of three, cyd shares none of two. */
	assert_value(tally_f1(&denial->exact), 2.0 / 5);
	assert_false(agreement_kappa(&table.agreement, denial).defined);
	assert_int_equal(denial->ratings.units, 4);
	assert_int_equal(denial->ratings.values, 9);
	assert_true(ratings_alpha(&denial->ratings).defined);
	take_down(&table);
}

static void test_many_tags(void **state)
{
	struct table table;
	struct error error;
	char tags[AGREEMENT_MOST_TAGS + 1][16];
	char ids[AGREEMENT_MOST_TAGS + 1][16];

	(void)state;
	set_up(&table, 2, NULL);
	for (int i = 0; i <= AGREEMENT_MOST_TAGS; i++) {
		struct annotation annotation = make(&table, ANA, "", 0, 20);

		snprintf(tags[i], sizeof(tags[i]), "t%d", i);
		snprintf(ids[i], sizeof(ids[i]), "i%d", i);
		table.ids = 0;
		annotation.id = slice_of(ids[i]);
		annotation.tag = slice_of(tags[i]);
		annotations_put(&table.set, &annotation);
	}
	assert_false(agreement_add(&table.agreement, &table.article, &table.set, table.read, &error));
	assert_non_null(strstr(error.message, "--tag"));
	take_down(&table);
}

static void assert_disagreement(const struct disagreement *disagreement, const char *left, const char *right,
	size_t start, size_t end)
{
	assert_true(slice_equal(disagreement->left ? disagreement->left->id : slice_of(NULL), slice_of(left)));
	assert_true(slice_equal(disagreement->right ? disagreement->right->id : slice_of(NULL), slice_of(right)));
	assert_int_equal(disagreement->codes.start, start);
	assert_int_equal(disagreement->codes.end, end);
}

static void test_disagreements(void **state)
{
	struct table table;
	struct ranges common = { 0 };
	struct disagreement *list;

	(void)state;
	set_up(&table, 2, NULL);
	mark(&table, ANA, "denial", 0, 20);   /* a: agreed */
	mark(&table, BEN, "denial", 0, 20);   /* b */
	mark(&table, BEN, "context", 0, 20);  /* c: ben alone */
	mark(&table, ANA, "denial", 21, 41);  /* d: other ends */
	mark(&table, BEN, "denial", 25, 45);  /* e */
	mark(&table, ANA, "denial", 46, 62);  /* f: another tag */
	mark(&table, BEN, "context", 46, 62); /* g */
	mark(&table, ANA, "context", 63, 83); /* h: not read by both */
	ranges_add(&common, (struct span){ 0, 70 });
	ranges_settle(&common);
	assert_int_equal(
		disagreements_list(&table.set, slice_of("ana"), slice_of("ben"), &common, slice_of(NULL), &list), 3);
	assert_disagreement(&list[0], NULL, "c", 0, 20);
	assert_disagreement(&list[1], "d", "e", 21, 45);
	assert_disagreement(&list[2], "f", "g", 46, 62);
	free(list);
	assert_int_equal(
		disagreements_list(&table.set, slice_of("ben"), slice_of("ana"), &common, slice_of("denial"), &list),
		2);
	assert_disagreement(&list[0], "e", "d", 21, 45);
	assert_disagreement(&list[1], NULL, "f", 46, 62);
	free(list);
	ranges_release(&common);
	take_down(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_two),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_left_out),
		cmocka_unit_test(test_articles),
		cmocka_unit_test(test_three),
		cmocka_unit_test(test_many_tags),
		cmocka_unit_test(test_disagreements),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
