/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of two articles say the same. */
#include "crossread/compare/matcher.h"

#include "compare_article.h"

#include <math.h>
#include <string.h>
#include <time.h>

struct compared {
	struct article a;
	struct article b;
	struct matches matches;
};

static void compare(struct compared *compared, const char *a, const char *b)
{
	article_of(&compared->a, a);
	article_of(&compared->b, b);
	matches_find(&compared->matches, &compared->a, &compared->b);
}

static void compared_release(struct compared *compared)
{
	matches_release(&compared->matches);
	article_release(&compared->a);
	article_release(&compared->b);
}

/* The match of two sentences, NULL when there is none. */
static const struct match *find(const struct matches *matches, size_t a, size_t b)
{
	for (size_t i = matches->by_a[a]; i < matches->by_a[a + 1]; i++) {
		if (matches->list[i].b == b)
			return &matches->list[i];
	}
	return NULL;
}

static const char story[] = "The harbour board denied on Monday that it hid a report on the collapsed crane.\n"
			    "Dock workers allege that inspectors warned of cracks in the boom in March.\n"
			    "Nobody was hurt when the crane fell on a quay in Alderport.\n"
			    "A spokeswoman called the claims of the union baseless and misleading.\n"
			    "Judge Amara Lindqvist will hear the complaint in Alderport next month.\n";

static void test_identical_articles(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, story, story);
	assert_int_equal(compared.matches.a_count, 5);
	for (size_t i = 0; i < 5; i++) {
		const struct match *match = find(&compared.matches, i, i);

		assert_non_null(match);
		assert_int_equal(match->class, MATCH_VERBATIM);
		assert_true(match->rung && !match->moved);
	}
	compared_release(&compared);
}

static void test_disjoint_articles(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, story, "Rain is expected across northern valleys.\nTickets cost twelve euros.\n");
	assert_int_equal(compared.matches.count, 0);
	assert_int_equal(compared.matches.by_a[5], 0);
	assert_int_equal(compared.matches.first_b[2], 0);
	compared_release(&compared);
}

static void test_reworded_sentences(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, story,
		"In March, inspectors warned of cracks in the crane’s boom, according to dock workers.\n"
		"The crane fell on a quay in Alderport, but nobody was hurt.\n"
		"The weather was fine all week.\n");
	assert_non_null(find(&compared.matches, 1, 0));
	assert_non_null(find(&compared.matches, 2, 1));
	assert_int_equal(find(&compared.matches, 2, 1)->class, MATCH_COPIED);
	assert_int_equal(compared.matches.first_b[2], compared.matches.first_b[3]);
	compared_release(&compared);
}

static void test_a_sentence_that_moved(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, story,
		"Judge Amara Lindqvist will hear the complaint in Alderport next month.\n"
		"The harbour board denied on Monday that it hid a report on the collapsed crane.\n"
		"Dock workers allege that inspectors warned of cracks in the boom in March.\n"
		"Nobody was hurt when the crane fell on a quay in Alderport.\n"
		"A spokeswoman called the claims of the union baseless and misleading.\n");
	assert_true(find(&compared.matches, 4, 0)->moved);
	assert_false(find(&compared.matches, 4, 0)->rung);
	for (size_t i = 0; i < 4; i++)
		assert_true(find(&compared.matches, i, i + 1)->rung);
	compared_release(&compared);
}

static void test_one_sentence_against_two(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared,
		"Ferries stopped at noon.\n"
		"Inspectors warned of cracks in the boom in March, and the union filed a complaint in Alderport.\n"
		"Shares rose by four percent.\n",
		"Ferries stopped at noon.\n"
		"Inspectors had warned of cracks in the boom as early as March.\n"
		"The union filed a complaint with the court in Alderport.\n"
		"Shares rose by 4 percent.\n");
	assert_non_null(find(&compared.matches, 1, 1));
	assert_non_null(find(&compared.matches, 1, 2));
	assert_false(find(&compared.matches, 1, 1)->moved);
	assert_false(find(&compared.matches, 1, 2)->moved);
	assert_int_equal(find(&compared.matches, 1, 1)->rung + find(&compared.matches, 1, 2)->rung, 1);
	assert_true(find(&compared.matches, 2, 3)->rung);
	compared_release(&compared);
}

static void test_furniture_takes_no_part(void **state)
{
	struct compared compared;
	struct matches again;

	(void)state;
	compare(&compared, story, story);
	compared.b.sentences[2].kind = SENTENCE_FURNITURE;
	matches_find(&again, &compared.a, &compared.b);
	assert_int_equal(again.b_count, 5);
	assert_null(find(&again, 2, 2));
	assert_int_equal(again.first_b[2], again.first_b[3]);
	assert_non_null(find(&again, 3, 3));
	matches_release(&again);
	for (size_t i = 0; i < 5; i++)
		compared.b.sentences[i].kind = SENTENCE_FURNITURE;
	matches_find(&again, &compared.a, &compared.b);
	assert_int_equal(again.count, 0);
	matches_release(&again);
	matches_find(&again, &compared.b, &compared.a);
	assert_int_equal(again.count, 0);
	matches_release(&again);
	compared_release(&compared);
}

static void test_articles_without_sentences(void **state)
{
	struct compared compared;
	struct matches none;
	size_t count;

	(void)state;
	compare(&compared, story, story);
	count = compared.b.sentence_count;
	compared.b.sentence_count = 0;
	matches_find(&none, &compared.a, &compared.b);
	assert_int_equal(none.count, 0);
	assert_int_equal(none.by_a[none.a_count], 0);
	matches_release(&none);
	matches_find(&none, &compared.b, &compared.b);
	assert_int_equal(none.count + none.a_count + none.b_count, 0);
	matches_release(&none);
	compared.b.sentence_count = count;
	compared_release(&compared);
}

static void test_other_languages(void **state)
{
	static const char *const pairs[][2] = {
		{
			"---\nlanguage: de\n---\n"
			"Die Hafenbehörde bestritt am Montag die Vorwürfe der Gewerkschaft.\nEs regnete.\n",
			"---\nlanguage: de\n---\n"
			"Den Vorwurf der Gewerkschaften bestreitet die Hafenbehörde.\nKarten kosten zwölf Euro.\n",
		},
		{
			"---\nlanguage: ru\n---\n"
			"Администрация порта отвергла обвинения профсоюза.\nШёл дождь.\n",
			"---\nlanguage: ru\n---\n"
			"Обвинение профсоюза администрация порта отвергает.\nБилет стоит двести рублей.\n",
		},
		{
			"---\nlanguage: zh\n---\n港务局星期一否认隐瞒起重机倒塌报告。\n昨天下雨了。\n",
			"---\nlanguage: zh\n---\n港务局否认曾隐瞒有关起重机倒塌的报告。\n票价便宜。\n",
		},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct compared compared;

		compare(&compared, pairs[i][0], pairs[i][1]);
		assert_int_equal(compared.matches.count, 1);
		assert_int_equal(compared.matches.list[0].a + compared.matches.list[0].b, 0);
		assert_true(compared.matches.list[0].class >= MATCH_LIKELY);
		compared_release(&compared);
	}
}

/* Two sentences of each are on the same, the other way round, and nothing else. */
static void test_scripts_and_languages(void **state)
{
	static const char *const pairs[][2] = {
		{
			"---\nlanguage: ja\n---\n"
			"港湾局は月曜日、倒壊したクレーンに関する報告書を隠したとの疑惑を否定した。\n"
			"労働組合は、検査官が三月に亀裂を警告していたと主張している。\n"
			"けが人はいなかった。\n",
			"---\nlanguage: ja\n---\n"
			"昨日は朝から雨が降っていた。\n"
			"検査官が三月の時点で亀裂について警告していたと労働組合は主張する。\n"
			"クレーン倒壊の報告書を隠した疑惑について、港湾局は月曜日に否定した。\n",
		},
		{
			"---\nlanguage: th\n---\n"
			"การท่าเรือปฏิเสธเมื่อวันจันทร์ว่าไม่ได้ปกปิดรายงานเรื่องเครนถล่ม\n"
			"สหภาพแรงงานกล่าวหาว่าผู้ตรวจสอบเตือนเรื่องรอยร้าวตั้งแต่เดือนมีนาคม\n"
			"ไม่มีผู้ใดได้รับบาดเจ็บ\n",
			"---\nlanguage: th\n---\n"
			"เมื่อวานฝนตกหนักทั้งวัน\n"
			"ผู้ตรวจสอบได้เตือนเรื่องรอยร้าวในเดือนมีนาคม สหภาพแรงงานระบุ\n"
			"การท่าเรือปฏิเสธว่าปกปิดรายงานเครนถล่ม\n",
		},
		{
			"---\nlanguage: ar\n---\n"
			"نفت هيئة الميناء يوم الاثنين أنها أخفت تقريرا عن الرافعة المنهارة.\n"
			"يزعم عمال الرصيف أن المفتشين حذروا من تشققات في مارس.\n"
			"لم يصب أحد بأذى.\n",
			"---\nlanguage: ar\n---\n"
			"هطلت الأمطار طوال اليوم.\n"
			"قال العمال إن المفتشين حذروا من التشققات في شهر مارس.\n"
			"هيئة الميناء تنفي إخفاء تقرير عن انهيار الرافعة.\n",
		},
		{
			"---\nlanguage: de\n---\n"
			"Die Hafenbehörde bestritt am Montag, einen Bericht über den eingestürzten Kran verheimlicht zu haben.\n"
			"Nach Angaben der Gewerkschaft hatten Prüfer schon im März vor Rissen gewarnt.\n"
			"Verletzt wurde niemand.\n",
			"---\nlanguage: de\n---\n"
			"Gestern regnete es den ganzen Tag.\n"
			"Prüfer warnten im März vor Rissen im Ausleger, sagt die Gewerkschaft.\n"
			"Dass sie den Bericht über den Kran verheimlichte, wies die Hafenbehörde zurück.\n",
		},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct compared compared;
		size_t likely = 0;

		compare(&compared, pairs[i][0], pairs[i][1]);
		assert_non_null(find(&compared.matches, 0, 2));
		assert_non_null(find(&compared.matches, 1, 1));
		for (size_t k = 0; k < compared.matches.count; k++)
			likely += compared.matches.list[k].class >= MATCH_LIKELY;
		assert_int_equal(likely, 2);
		compared_release(&compared);
	}
}

/* The same pairs of characters, in runs of another length: not the same text, and the same scores when swapped. */
static void test_runs_of_other_lengths(void **state)
{
	static const char a[] = "---\nlanguage: ja\n---\n東京都京都市。\n港湾局は京都市。\n";
	static const char b[] = "---\nlanguage: ja\n---\n東京、京都、都京、京都、都市。\n港湾局は東京都京都。\n";
	struct compared compared;
	struct matches swapped;

	(void)state;
	compare(&compared, a, b);
	matches_find(&swapped, &compared.b, &compared.a);
	assert_true(compared.matches.count > 2);
	assert_int_equal(compared.matches.count, swapped.count);
	assert_int_not_equal(find(&compared.matches, 0, 0)->class, MATCH_VERBATIM);
	for (size_t i = 0; i < swapped.count; i++) {
		const struct match *other = find(&compared.matches, swapped.list[i].b, swapped.list[i].a);

		assert_non_null(other);
		assert_memory_equal(&swapped.list[i].score, &other->score, sizeof(double));
	}
	matches_release(&swapped);
	compared_release(&compared);
}

static void test_articles_in_two_languages(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, "---\nlanguage: en\n---\nReeves met Lindqvist in Alderport.\nIt rained.\n",
		"---\nlanguage: de\n---\nReeves traf Lindqvist in Alderport.\nEs regnete.\n");
	assert_int_equal(compared.matches.count, 1);
	compared_release(&compared);
}

static void test_equal_sentences_pair_in_turn(void **state)
{
	struct compared compared;

	(void)state;
	compare(&compared, "The board denied the claims of the union.\nThe board denied the claims of the union.\n",
		"The board denied the claims of the union.\nThe board denied the claims of the union.\n"
		"The board denied the claims of the union.\n");
	assert_int_equal(compared.matches.count, 3);
	assert_non_null(find(&compared.matches, 0, 0));
	assert_non_null(find(&compared.matches, 1, 1));
	assert_non_null(find(&compared.matches, 1, 2));
	for (size_t i = 0; i < 3; i++)
		assert_false(compared.matches.list[i].moved);
	compared_release(&compared);
}

static void test_ten_thousand_equal_sentences(void **state)
{
	struct strbuf lines;
	struct compared compared;
	clock_t start;

	(void)state;
	strbuf_init(&lines);
	for (int i = 0; i < 10000; i++)
		strbuf_add_text(&lines, "The board denied the claims of the dock workers' union on Monday.\n");
	article_of(&compared.a, strbuf_text(&lines));
	article_of(&compared.b, strbuf_text(&lines));
	strbuf_release(&lines);
	start = clock();
	matches_find(&compared.matches, &compared.a, &compared.b);
	/* All pairs would take minutes. */
	assert_true(clock() - start < 2 * CLOCKS_PER_SEC);
	assert_int_equal(compared.matches.count, 10000);
	for (size_t i = 0; i < 10000; i++)
		assert_true(compared.matches.list[i].b == i && compared.matches.list[i].rung);
	compared_release(&compared);
}

/* Ordered, in range, and the same in the three tables. */
static void check_tables(const struct matches *matches)
{
	const struct match *rung = NULL;

	assert_int_equal(matches->by_a[0], 0);
	assert_int_equal(matches->first_b[0], 0);
	assert_int_equal(matches->by_a[matches->a_count], matches->count);
	assert_int_equal(matches->first_b[matches->b_count], matches->count);
	for (size_t a = 0; a < matches->a_count; a++) {
		for (size_t i = matches->by_a[a]; i < matches->by_a[a + 1]; i++) {
			assert_int_equal(matches->list[i].a, a);
			assert_true(i == matches->by_a[a] || matches->list[i - 1].b < matches->list[i].b);
		}
	}
	for (size_t b = 0; b < matches->b_count; b++) {
		for (size_t k = matches->first_b[b]; k < matches->first_b[b + 1]; k++) {
			assert_int_equal(matches->list[matches->by_b[k]].b, b);
			assert_true(k == matches->first_b[b] || matches->by_b[k - 1] < matches->by_b[k]);
		}
	}
	for (size_t i = 0; i < matches->count; i++) {
		const struct match *match = &matches->list[i];

		assert_true(match->score >= .095);
		assert_true(match->class != MATCH_LIKELY || (match->score >= .155 && match->score < .22));
		if (!match->rung)
			continue;
		assert_true(!match->moved && match->class >= MATCH_LIKELY);
		assert_true(!rung || (rung->a < match->a && rung->b < match->b));
		rung = match;
	}
}

static void test_random_articles_are_symmetric(void **state)
{
	uint32_t seed = 5;

	(void)state;
	for (int round = 0; round < 40; round++) {
		struct strbuf lines;
		struct compared compared;
		struct matches swapped;

		strbuf_init(&lines);
		random_lines(&lines, &seed, 1 + random_below(&seed, 60), 40);
		article_of(&compared.a, strbuf_text(&lines));
		strbuf_clear(&lines);
		random_lines(&lines, &seed, 1 + random_below(&seed, 60), 40);
		article_of(&compared.b, strbuf_text(&lines));
		strbuf_release(&lines);
		matches_find(&compared.matches, &compared.a, &compared.b);
		matches_find(&swapped, &compared.b, &compared.a);
		check_tables(&compared.matches);
		check_tables(&swapped);
		assert_int_equal(compared.matches.count, swapped.count);
		for (size_t i = 0; i < swapped.count; i++) {
			const struct match *one = &swapped.list[i];
			const struct match *other = find(&compared.matches, one->b, one->a);

			assert_non_null(other);
			assert_memory_equal(&one->score, &other->score, sizeof(one->score));
			assert_int_equal(one->class, other->class);
			assert_int_equal(one->moved, other->moved);
			assert_int_equal(one->rung, other->rung);
		}
		matches_release(&swapped);
		compared_release(&compared);
	}
}

static void test_steps_give_the_same(void **state)
{
	struct compared compared;
	struct matcher *matcher;
	struct matches stepped;
	size_t done = 0;
	size_t all = 0;
	size_t before = 0;
	int steps = 1;

	(void)state;
	compare(&compared, story, story);
	matcher = matcher_new(&compared.a, &compared.b);
	while (matcher_step(matcher, 2)) {
		matcher_progress(matcher, &done, &all);
		assert_true(done >= before && done <= all);
		before = done;
		steps++;
	}
	assert_true(steps > 6);
	matcher_progress(matcher, &done, &all);
	assert_int_equal(done, all);
	matcher_finish(matcher, &stepped);
	matcher_free(matcher);
	assert_int_equal(stepped.count, compared.matches.count);
	for (size_t i = 0; i < stepped.count; i++) {
		assert_int_equal(stepped.list[i].a, compared.matches.list[i].a);
		assert_int_equal(stepped.list[i].b, compared.matches.list[i].b);
		assert_memory_equal(&stepped.list[i].score, &compared.matches.list[i].score, sizeof(double));
	}
	matches_release(&stepped);
	matcher = matcher_new(&compared.a, &compared.b);
	assert_true(matcher_step(matcher, 3));
	matcher_free(matcher);
	compared_release(&compared);
}

static void test_class_names(void **state)
{
	(void)state;
	assert_string_equal(match_class_name(MATCH_POSSIBLE), "possible");
	assert_string_equal(match_class_name(MATCH_LIKELY), "likely");
	assert_string_equal(match_class_name(MATCH_STRONG), "strong");
	assert_string_equal(match_class_name(MATCH_COPIED), "copied");
	assert_string_equal(match_class_name(MATCH_VERBATIM), "verbatim");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_identical_articles),
		cmocka_unit_test(test_disjoint_articles),
		cmocka_unit_test(test_reworded_sentences),
		cmocka_unit_test(test_a_sentence_that_moved),
		cmocka_unit_test(test_one_sentence_against_two),
		cmocka_unit_test(test_furniture_takes_no_part),
		cmocka_unit_test(test_articles_without_sentences),
		cmocka_unit_test(test_other_languages),
		cmocka_unit_test(test_scripts_and_languages),
		cmocka_unit_test(test_runs_of_other_lengths),
		cmocka_unit_test(test_articles_in_two_languages),
		cmocka_unit_test(test_equal_sentences_pair_in_turn),
		cmocka_unit_test(test_ten_thousand_equal_sentences),
		cmocka_unit_test(test_random_articles_are_symmetric),
		cmocka_unit_test(test_steps_give_the_same),
		cmocka_unit_test(test_class_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
