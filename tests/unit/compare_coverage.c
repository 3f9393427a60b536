/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which article carries what: every state, rows that do not drift, their order, and articles that are hostile. */
#include "speech_article.h"

#include "crossread/annotation/annotations.h"
#include "crossread/base/mem.h"
#include "crossread/compare/coverage.h"
#include "crossread/report/gaps.h"

enum { MOST = 200 };

/* Articles with their table. */
struct table {
	struct article articles[MOST];
	const struct article *list[MOST];
	size_t count;
	struct story_quotations quotations;
	struct coverage coverage;
};

static struct table *table_of(const char *const *texts, size_t count)
{
	struct table *table = mem_new(sizeof(*table));

	table->count = count;
	for (size_t i = 0; i < count; i++) {
		article_read(&table->articles[i], slice_of(texts[i]));
		table->list[i] = &table->articles[i];
	}
	story_quotations_find(&table->quotations, table->list, count, NULL);
	coverage_find(&table->coverage, table->list, count, &table->quotations);
	return table;
}

static void table_free(struct table *table)
{
	coverage_release(&table->coverage);
	story_quotations_release(&table->quotations);
	for (size_t i = 0; i < table->count; i++)
		article_release(&table->articles[i]);
	free(table);
}

static bool says(const struct table *table, const struct coverage_row *row, const char *words)
{
	return slice_find(article_slice(table->list[row->article], coverage_text(row)), slice_of(words), 0) != SIZE_MAX;
}

/* The row whose text holds the words; the test fails without one. */
static const struct coverage_row *row_of(const struct table *table, const char *words)
{
	for (size_t i = 0; i < table->coverage.count; i++) {
		if (says(table, &table->coverage.rows[i], words))
			return &table->coverage.rows[i];
	}
	fail_msg("no row: %s", words);
	return NULL;
}

static void check_cell(const struct table *table, const struct coverage_row *row, size_t article,
	enum coverage_state state, const char *words)
{
	const struct coverage_cell *cell = &row->cells[article];
	struct slice text = article_slice(table->list[article], cell->bytes);

	assert_string_equal(coverage_state_name(cell->state), coverage_state_name(state));
	if (slice_find(text, slice_of(words), 0) == SIZE_MAX)
		fail_msg("%.*s: not %s", (int)text.length, text.data, words);
	assert_true((state == COVERAGE_ABSENT) == span_is_empty(cell->bytes));
	if (state != COVERAGE_ABSENT)
		assert_true(cell->bytes.start >= table->list[article]->sentences[cell->sentence].bytes.start &&
			cell->bytes.end <= table->list[article]->sentences[cell->sentence].bytes.end);
}

static void test_states(void **state)
{
	static const char *const texts[] = {
		"“The harbour was closed on Monday because of a serious storm,” Ann Lee said.\n",
		"“The harbour was closed on Monday because of a serious storm,” said Ann Lee, the mayor.\n",
		"“The harbour was closed on Monday,” Ann Lee said.\n",
		"“The harbour was shut on Monday because of a serious storm,” Ann Lee said.\n",
		"It seems that the harbour was closed on Monday because of a serious storm in the north.\n",
		"Nobody at all has scored any goals in this year’s football final.\n",
	};
	struct table *table = table_of(texts, 6);
	const struct coverage_row *row = row_of(table, "harbour was closed on Monday because");

	(void)state;
	assert_int_equal(row->kind, COVERAGE_QUOTATION);
	check_cell(table, row, 0, COVERAGE_VERBATIM, "The harbour was closed");
	check_cell(table, row, 1, COVERAGE_VERBATIM, "serious storm");
	check_cell(table, row, 2, COVERAGE_CUT, "The harbour was closed on Monday");
	check_cell(table, row, 3, COVERAGE_ALTERED, "shut");
	check_cell(table, row, 4, COVERAGE_UNQUOTED, "the harbour was closed");
	check_cell(table, row, 5, COVERAGE_ABSENT, "");
	assert_int_equal(coverage_articles(&table->coverage, row), 5);
	/* Its words are in no other row. */
	for (size_t i = 0; i < table->coverage.count; i++)
		assert_true(&table->coverage.rows[i] == row || !says(table, &table->coverage.rows[i], "harbour"));
	table_free(table);
}

static void test_paraphrased(void **state)
{
	static const char *const texts[] = {
		"“We never gave private messages of our users to any streaming firm,” Lamp said.\n\n"
		"Lamp paid $40 million for advertisements in the spring of 2015, the filing says.\n",
		"Lamp insists that private messages of its users never went to a streaming firm.\n\n"
		"In the spring of 2015, according to the filing, Lamp spent $40 million on advertisements.\n",
	};
	struct table *table = table_of(texts, 2);
	const struct coverage_row *claim = row_of(table, "$40 million");

	(void)state;
	check_cell(table, row_of(table, "never gave"), 1, COVERAGE_PARAPHRASED, "Lamp insists");
	assert_int_equal(claim->kind, COVERAGE_CLAIM);
	assert_int_equal(claim->quotation, SIZE_MAX);
	assert_int_equal(claim->cells[1 - claim->article].state, COVERAGE_PARAPHRASED);
	assert_int_equal(table->coverage.count, 2);
	table_free(table);
}

/* A claim is shown with both marks of what is quoted in it; a passage that goes on behind it is left out. */
static void test_marks_of_claims(void **state)
{
	static const struct {
		const char *sentence;
		const char *other;
		const char *claim;
	} rows[] = {
		{ "Lamp gave the streaming firm a second tool in August 2013, the “Heron API”.",
			"In August 2013 the streaming firm got a second tool from Lamp, Heron.",
			"Lamp gave the streaming firm a second tool in August 2013, the “Heron API”" },
		{ "Lamp gave the streaming firm a second tool in August 2013, the \"Heron API.\"",
			"In August 2013 the streaming firm got a second tool from Lamp, Heron.",
			"Lamp gave the streaming firm a second tool in August 2013, the \"Heron API.\"" },
		{ "“Heron API” was the second tool that Lamp gave the streaming firm in August 2013.",
			"In August 2013 the streaming firm got a second tool from Lamp, Heron.",
			"“Heron API” was the second tool that Lamp gave the streaming firm in August 2013" },
		{ "Bo Ray, who speaks for Lamp, wrote in August 2013 after the tool was named: “Wholly untrue. It never "
		  "happened.”",
			"In August 2013 Bo Ray, who speaks for Lamp, wrote after the tool was named.",
			"Bo Ray, who speaks for Lamp, wrote in August 2013 after the tool was named" },
		{ "“It never happened. None of it,” wrote Bo Ray, who speaks for Lamp, in August 2013 after the tool "
		  "was named.",
			"In August 2013 Bo Ray, who speaks for Lamp, wrote after the tool was named.",
			"wrote Bo Ray, who speaks for Lamp, in August 2013 after the tool was named" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *const texts[] = { rows[i].sentence, rows[i].other };
		struct table *table = table_of(texts, 2);
		bool found = false;

		for (size_t k = 0; k < table->coverage.count; k++) {
			const struct coverage_row *row = &table->coverage.rows[k];

			if (row->kind == COVERAGE_CLAIM && row->article == 0) {
				assert_true(slice_equal_text(
					article_slice(table->list[0], coverage_text(row)), rows[i].claim));
				found = true;
			}
		}
		if (!found)
			fail_msg("no claim: %s", rows[i].sentence);
		table_free(table);
	}
}

/* A fragment is a part of the quotation that another article gives in full; and within a sentence in two pieces. */
static void test_fragments(void **state)
{
	static const char *const texts[] = {
		"They had “a special relationship” for years, the filing says.\n\n“Shockingly untrue,” Bo Ray wrote.\n",
		("“For nearly a decade, both firms enjoyed a special relationship,” the lawyers wrote.\n\n"
		 "Bo Ray answered: “Shockingly untrue.”\n"),
		"“For nearly a decade,” the lawyers wrote, “both firms enjoyed a special relationship.”\n",
	};
	struct table *table = table_of(texts, 3);
	const struct coverage_row *row = row_of(table, "nearly a decade");

	(void)state;
	check_cell(table, row, 0, COVERAGE_CUT, "special relationship");
	check_cell(table, row, 1, COVERAGE_VERBATIM, "For nearly a decade");
	check_cell(table, row, 2, COVERAGE_VERBATIM, "For nearly a decade,” the lawyers wrote, “both");
	/* Behind the claim that Bo Ray wrote so. */
	row = row_of(table, "untrue") + 1;
	assert_int_equal(row->kind, COVERAGE_QUOTATION);
	check_cell(table, row, 0, COVERAGE_VERBATIM, "Shockingly");
	check_cell(table, row, 1, COVERAGE_VERBATIM, "Shockingly");
	check_cell(table, row, 2, COVERAGE_ABSENT, "");
	table_free(table);
}

/* Each wording resembles the next one, the last one has nothing of the first: cells are held against the row's text. */
static void test_no_drift(void **state)
{
	static const char *const texts[] = {
		"“one two three four five six seven eight nine ten,” Ann Lee said.\n",
		"“six seven eight nine ten eleven twelve thirteen fourteen fifteen,” wrote Bo Ray.\n",
		"“eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen,” Cy Dow argued.\n",
	};
	struct table *table = table_of(texts, 3);

	(void)state;
	for (size_t i = 0; i < table->coverage.count; i++) {
		const struct coverage_cell *cells = table->coverage.rows[i].cells;

		assert_false(table->coverage.rows[i].article == 0 && cells[2].state != COVERAGE_ABSENT);
		assert_false(table->coverage.rows[i].article == 2 && cells[0].state != COVERAGE_ABSENT);
	}
	table_free(table);
}

/* The first article's rows by place; what another one adds stands behind what it follows there. */
static void test_order(void **state)
{
	static const char *const texts[] = {
		"“Apples are red and very sweet,” Ann Lee said.\n\n“Trains were late in the whole north,” Ann Lee said.\n",
		"“Apples are red and very sweet,” Ann Lee said.\n\n“Nobody reads printed papers any more,” Bo Ray said.\n\n"
		"“Trains were late in the whole north,” Ann Lee said.\n\n“Ships sank in a heavy gale,” Bo Ray said.\n",
	};
	static const char *const order[] = { "Apples", "Nobody", "Trains", "Ships" };
	struct table *table = table_of(texts, 2);

	(void)state;
	assert_int_equal(table->coverage.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_true(says(table, &table->coverage.rows[i], order[i]));
	table_free(table);
}

static void test_passage(void **state)
{
	static const char *const texts[] = {
		"“The harbour was closed on Monday because of a storm,” Ann Lee said.\n\nBoats burn in foreign ports again.\n",
		"“The harbour was closed on Monday because of a storm,” Ann Lee said.\n",
	};
	struct table *table = table_of(texts, 2);
	struct coverage_cell cells[2];

	(void)state;
	assert_true(coverage_of(&table->coverage, 0, table->list[0]->sentences[0].bytes, cells));
	assert_int_equal(cells[1].state, COVERAGE_VERBATIM);
	assert_false(coverage_of(&table->coverage, 0, table->list[0]->sentences[1].bytes, cells));
	assert_int_equal(cells[1].state, COVERAGE_ABSENT);
	table_free(table);
}

static void test_equal_and_empty(void **state)
{
	static const char equal[] = "“The harbour was closed on Monday,” Ann Lee said.\n\nIt will open again in the "
				    "summer, when the repairs are done.\n";
	static const char *const texts[] = { equal, equal, "…\n", "Boats burn in foreign ports again.\n", equal };
	struct table *table = table_of(texts, 5);

	(void)state;
	assert_int_equal(table->coverage.count, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct coverage_cell *cells = table->coverage.rows[i].cells;

		assert_int_equal(cells[1].state, COVERAGE_VERBATIM);
		assert_int_equal(cells[2].state, COVERAGE_ABSENT);
		assert_int_equal(cells[3].state, COVERAGE_ABSENT);
		assert_int_equal(cells[4].state, COVERAGE_VERBATIM);
	}
	table_free(table);
	table = table_of(texts, 0);
	assert_int_equal(table->coverage.count, 0);
	table_free(table);
	table = table_of(texts + 2, 1);
	assert_int_equal(table->coverage.count, 0);
	table_free(table);
}

/* Two hundred articles are not compared all with all; a quotation and a copied claim are found in each. */
static void test_many(void **state)
{
	struct strbuf texts[MOST];
	const char *list[MOST];
	struct table *table;
	const struct coverage_row *row;

	(void)state;
	for (size_t i = 0; i < MOST; i++) {
		strbuf_init(&texts[i]);
		strbuf_add_format(&texts[i], "Place%zu was hit by rain%zu that lasted weeks%zu.\n\n", i, i, i);
		strbuf_add_text(&texts[i],
			i % 2 ? "“The harbour was closed on Monday,” Ann Lee said.\n" :
				"The council has sold all of its old ferries to a firm in Norway.\n");
		list[i] = strbuf_text(&texts[i]);
	}
	table = table_of(list, MOST);
	row = row_of(table, "harbour");
	for (size_t i = 0; i < MOST; i++)
		assert_int_equal(row->cells[i].state, i % 2 ? COVERAGE_VERBATIM : COVERAGE_ABSENT);
	row = row_of(table, "ferries");
	for (size_t i = 0; i < MOST; i++)
		assert_int_equal(row->cells[i].state, i % 2 ? COVERAGE_ABSENT : COVERAGE_VERBATIM);
	table_free(table);
	for (size_t i = 0; i < MOST; i++)
		strbuf_release(&texts[i]);
}

/* The same table in single steps; cancelled after any number of them nothing is lost. */
static void test_steps(void **state)
{
	static const char *const texts[] = {
		"“The harbour was closed on Monday,” Ann Lee said. It opens in the summer of next year.\n",
		"“The harbour was closed on Monday,” Ann Lee said. In the summer of next year it opens.\n",
		"“The harbour was closed,” Ann Lee said. Next year in the summer it opens.\n",
	};
	struct table *table = table_of(texts, 3);
	struct coverage coverage;
	size_t steps = 0;

	(void)state;
	for (;; steps++) {
		struct coverage_finder *finder = coverage_finder_new(table->list, 3, &table->quotations);
		size_t done;
		size_t all;
		bool more = true;

		for (size_t i = 0; i < steps && more; i++)
			more = coverage_finder_step(finder, 1);
		coverage_finder_progress(finder, &done, &all);
		assert_int_equal(all, 3);
		assert_true(done <= all);
		if (!more)
			coverage_finder_finish(finder, &coverage);
		coverage_finder_free(finder);
		if (!more)
			break;
		assert_true(steps < 10000);
	}
	assert_true(steps > 10);
	assert_int_equal(coverage.count, table->coverage.count);
	for (size_t i = 0; i < coverage.count; i++) {
		for (size_t k = 0; k < 3; k++)
			assert_int_equal(coverage.rows[i].cells[k].state, table->coverage.rows[i].cells[k].state);
	}
	coverage_release(&coverage);
	table_free(table);
}

static void tag(struct annotations *set, const struct article *article, const char *id, const char *name,
	size_t sentence)
{
	struct annotation annotation = { .id = slice_of(id), .tag = slice_of(name), .author = slice_of("ana") };

	annotation.place = article_codes(article, article->sentences[sentence].bytes);
	annotation.selector = anchor_select(article, annotation.place);
	annotation.state = ANCHOR_KEPT;
	annotations_put(set, &annotation);
}

static void test_gaps(void **state)
{
	static const char denial[] = "“We have never paid anybody for the harbour,” Ann Lee said.\n";
	static const char *const texts[] = { denial, "Boats burn in foreign ports again.\n", denial };
	struct table *table = table_of(texts, 3);
	struct annotations sets[3];
	struct gaps_article articles[3];
	struct gaps gaps;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		annotations_init(&sets[i]);
		articles[i] = (struct gaps_article){ table->list[i], &sets[i] };
	}
	gaps_find_missing(&gaps, articles, 3, &table->coverage);
	assert_int_equal(gaps.tagged, 0);
	gaps_release(&gaps);

	tag(&sets[0], table->list[0], "a1", "denial", 0);
	tag(&sets[2], table->list[2], "a2", "denial", 0);
	tag(&sets[1], table->list[1], "a3", "allegation", 0);
	tag(&sets[0], table->list[0], "a4", "allegation", 0);
	gaps_find_missing(&gaps, articles, 3, &table->coverage);
	/* Tagged in two articles, listed once. */
	assert_int_equal(gaps.tagged, 2);
	assert_int_equal(gaps.count, 1);
	assert_int_equal(gaps.list[0].article, 0);
	assert_int_equal(gaps.list[0].missing, 1);
	gaps_release(&gaps);

	gaps_find_unanswered(&gaps, articles, 3);
	assert_int_equal(gaps.tagged, 2);
	assert_int_equal(gaps.count, 1);
	assert_int_equal(gaps.list[0].article, 1);
	gaps_release(&gaps);
	tag(&sets[1], table->list[1], "a5", "context", 0);
	gaps_find_unanswered(&gaps, articles, 3);
	assert_int_equal(gaps.count, 0);
	gaps_release(&gaps);
	for (size_t i = 0; i < 3; i++)
		annotations_release(&sets[i]);
	table_free(table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_paraphrased),
		cmocka_unit_test(test_marks_of_claims),
		cmocka_unit_test(test_fragments),
		cmocka_unit_test(test_no_drift),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_passage),
		cmocka_unit_test(test_equal_and_empty),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_gaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
