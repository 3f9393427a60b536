/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of quotations: what is quoted, the longest first, and where its words stand in the other articles, in marks or
 * without.
 */
#include "common.h"
#include "coverage_finder.h"

#include "crossread/base/mem.h"

#include <stdint.h>

enum {
	LEAST_RUN = 4,      /* words in a row that two long passages share */
	LEAST_CONTENT = 2,  /* words of a fragment that are no function words */
	LEAST_FRAGMENT = 2, /* words of a fragment that is a row, or is found within a longer quotation */
	LEAST_UNMARKED = 6, /* words in a row that stand without marks; fewer when that is the whole quotation */
	LEAST_WHOLE = 3,    /* that many then */
	LEAST_OVERLAP = 5,  /* words in a row of two quotations that each go on in their own way */
	LEAST_OVERLAP_CONTENT = 3,
	MOST_FRAGMENT = 4, /* words of a quotation that is looked for within longer ones */
};

/* How much of the shorter of two passages must be the same, for one to be the other, altered. */
static const double least_alike = .6;
/* How much of a quotation's words must be found without marks. */
static const double least_unmarked = .8;
/* How much of its sentence a quotation takes, for a match of the sentence to be a paraphrase of the quotation. */
static const double least_sentence = .5;

/* A passage, which is looked for in other articles. */
struct passage {
	size_t article;
	const struct utterance *utterance;
};

/* What a sentence of another article has of it. */
struct finding {
	enum coverage_state state;
	size_t words; /* that are the same */
	struct span lexemes;
};

static size_t length_of(struct span span)
{
	return span.end - span.start;
}

static size_t count_content(const struct coverage_article *article, struct span range)
{
	size_t count = 0;

	for (size_t i = range.start; i < range.end; i++)
		count += article->account.lexemes.list[i].stem != NO_STEM;
	return count;
}

static struct common compare(const struct coverage_finder *finder, const size_t articles[2],
	const struct span passages[2])
{
	const struct lexemes *lexemes[2] = { &finder->words.articles[articles[0]].account.lexemes,
		&finder->words.articles[articles[1]].account.lexemes };

	return common_find_in(lexemes, passages);
}

/* Whether an utterance of another article is the passage, or a part of it; then `common` says which. */
static bool is_same_speech(const struct coverage_finder *finder, const struct passage *passage, size_t other,
	const struct utterance *utterance, struct common *common)
{
	const struct coverage_article *article = &finder->words.articles[other];
	struct span passages[2] = { passage->utterance->lexemes, utterance->lexemes };
	size_t lengths[2] = { length_of(passages[0]), length_of(passages[1]) };
	size_t shorter = lengths[0] < lengths[1] ? lengths[0] : lengths[1];

	*common = compare(finder, (size_t[2]){ passage->article, other }, passages);
	if (common->words == lengths[0] && lengths[0] == lengths[1])
		return true;
	if (shorter <= MOST_FRAGMENT)
		return common->longest == shorter && shorter >= LEAST_FRAGMENT && !common->is_changed &&
			count_content(article, common->ranges[1]) >= LEAST_CONTENT;
	if (common->longest >= LEAST_OVERLAP && !common->is_changed &&
		count_content(article, common->ranges[1]) >= LEAST_OVERLAP_CONTENT)
		return true;
	return (double)common->words >= least_alike * (double)shorter && common->longest >= LEAST_RUN &&
		common_is_dense(common);
}

/* What the utterances of a sentence, taken together, have of the passage. */
static struct finding look_in_marks(const struct coverage_finder *finder, const struct passage *passage, size_t other,
	size_t sentence)
{
	const struct coverage_article *article = &finder->words.articles[other];
	const struct utterances *utterances = &article->utterances;
	struct finding finding = { 0 };
	bool is_changed = false;

	for (size_t i = utterances_overlapping(utterances, account_sentence(&article->account, sentence));
		i < utterances->count && utterances->list[i].sentence == sentence; i++) {
		const struct utterance *utterance = &utterances->list[i];
		struct common common;

		if (!is_same_speech(finder, passage, other, utterance, &common))
			continue;
		is_changed = is_changed || common.is_changed;
		if (finding.words == 0)
			finding.lexemes.start = common.ranges[1].start;
		finding.lexemes.end = common.ranges[1].end;
		finding.words += common.words;
	}
	if (finding.words == 0)
		return finding;
	if (is_changed)
		finding.state = COVERAGE_ALTERED;
	else if (finding.words < length_of(passage->utterance->lexemes))
		finding.state = COVERAGE_CUT;
	else
		finding.state = COVERAGE_VERBATIM;
	return finding;
}

static struct finding look_without_marks(const struct coverage_finder *finder, const struct passage *passage,
	size_t other, size_t sentence)
{
	const struct coverage_article *article = &finder->words.articles[other];
	size_t length = length_of(passage->utterance->lexemes);
	struct span passages[2] = { passage->utterance->lexemes, account_sentence(&article->account, sentence) };
	struct common common;

	if (length < LEAST_WHOLE ||
		count_content(&finder->words.articles[passage->article], passages[0]) < LEAST_CONTENT)
		return (struct finding){ 0 };
	common = compare(finder, (size_t[2]){ passage->article, other }, passages);
	if ((double)common.words < least_unmarked * (double)length ||
		common.longest < (length < LEAST_UNMARKED ? length : LEAST_UNMARKED) ||
		length_of(common.ranges[1]) > 2 * length)
		return (struct finding){ 0 };
	if (utterances_overlapping(&article->utterances, common.ranges[1]) < article->utterances.count)
		return (struct finding){ 0 };
	return (struct finding){ COVERAGE_UNQUOTED, common.words, common.ranges[1] };
}

static void set_cell(struct coverage_finder *finder, struct coverage_row *row, size_t other, size_t sentence,
	const struct finding *finding)
{
	const struct coverage_article *article = &finder->words.articles[other];

	row->cells[other] =
		(struct coverage_cell){ finding->state, sentence, coverage_bytes(article, finding->lexemes) };
}

/* Notes that a row shows the utterances of a cell. */
static void take_utterances(struct coverage_finder *finder, size_t number, size_t other, struct span lexemes)
{
	const struct utterances *utterances = &finder->words.articles[other].utterances;

	for (size_t i = utterances_overlapping(utterances, lexemes);
		i < utterances->count && utterances->list[i].lexemes.start < lexemes.end; i++) {
		if (!finder->utterances[other][i])
			finder->utterances[other][i] = number + 1;
	}
}

/* The sentence of an article that has most of the words. */
static void fill_by_words(struct coverage_finder *finder, struct coverage_row *row, const struct passage *passage,
	size_t other, const struct coverage_best *best)
{
	struct finding found = { 0 };
	size_t place = 0;

	for (size_t i = 0; i < COVERAGE_BEST && best->votes[i]; i++) {
		struct finding finding = look_in_marks(finder, passage, other, best->sentences[i]);

		if (finding.state == COVERAGE_ABSENT)
			finding = look_without_marks(finder, passage, other, best->sentences[i]);
		if (finding.words <= found.words)
			continue;
		found = finding;
		place = best->sentences[i];
	}
	if (found.state == COVERAGE_ABSENT)
		return;
	set_cell(finder, row, other, place, &found);
	if (found.state != COVERAGE_UNQUOTED)
		take_utterances(finder, finder->coverage.count - 1, other, found.lexemes);
	else
		finder->is_taken[finder->words.articles[other].first + place] = true;
}

/* The same words in marks, however few: "Wow". */
static void fill_by_whole(struct coverage_finder *finder, struct coverage_row *row, const struct passage *passage)
{
	const struct coverage_article *article = &finder->words.articles[passage->article];
	struct span lexemes = passage->utterance->lexemes;
	size_t count;
	const struct coverage_place *places =
		coverage_words_same(&finder->words, coverage_hash(article, lexemes), &count);

	for (size_t i = 0; i < count; i++) {
		size_t other = places[i].article;
		const struct utterance *utterance = &finder->words.articles[other].utterances.list[places[i].place];
		struct finding finding = { COVERAGE_VERBATIM, length_of(lexemes), utterance->lexemes };

		if (other == passage->article || length_of(utterance->lexemes) != length_of(lexemes) ||
			row->cells[other].state == COVERAGE_VERBATIM)
			continue;
		set_cell(finder, row, other, utterance->sentence, &finding);
		take_utterances(finder, finder->coverage.count - 1, other, finding.lexemes);
	}
}

/* A sentence that says it in other words: a match of the sentence that is quoted. */
static void fill_by_match(struct coverage_finder *finder, struct coverage_row *row, const struct passage *passage,
	size_t other)
{
	const struct coverage_article *own = &finder->words.articles[passage->article];
	const struct coverage_article *article = &finder->words.articles[other];
	size_t sentence = passage->utterance->sentence;
	const struct coverage_link *link = coverage_link(finder, own->first + sentence, other);
	struct span words;

	if (!link)
		return;
	sentence = link->to - article->first;
	words = account_sentence(&article->account, sentence);
	if (span_is_empty(words))
		return;
	set_cell(finder, row, other, sentence, &(struct finding){ COVERAGE_PARAPHRASED, 0, words });
	finder->is_taken[link->to] = true;
}

static bool fills_sentence(const struct coverage_finder *finder, const struct passage *passage)
{
	const struct account *account = &finder->words.articles[passage->article].account;
	struct span sentence = account_sentence(account, passage->utterance->sentence);

	return (double)length_of(passage->utterance->lexemes) >= least_sentence * (double)length_of(sentence);
}

/*
 * A fragment of a few words that stands within a quotation which has a row: it is that row's, cut. False when there is
 * no such row without a better cell.
 */
static bool join_longer(struct coverage_finder *finder, const struct passage *passage, const struct coverage_best *best)
{
	struct span lexemes = passage->utterance->lexemes;
	size_t length = length_of(lexemes);

	for (size_t other = 0; other < finder->words.count; other++) {
		const struct coverage_article *article = &finder->words.articles[other];

		for (size_t i = 0; i < COVERAGE_BEST && best[other].votes[i]; i++) {
			struct span sentence = account_sentence(&article->account, best[other].sentences[i]);
			struct common common;
			size_t utterance;
			size_t row;

			common = compare(finder, (size_t[2]){ passage->article, other },
				(struct span[2]){ lexemes, sentence });
			if (common.longest < length)
				continue;
			utterance = utterances_overlapping(&article->utterances, common.ranges[1]);
			row = utterance < article->utterances.count ? finder->utterances[other][utterance] : 0;
			if (row && other == passage->article)
				return true; /* the article repeats a part of what it quotes */
			if (!row || finder->coverage.rows[row - 1].cells[passage->article].state > COVERAGE_PARAPHRASED)
				continue;
			set_cell(finder, &finder->coverage.rows[row - 1], passage->article,
				passage->utterance->sentence, &(struct finding){ COVERAGE_CUT, length, lexemes });
			take_utterances(finder, row - 1, passage->article, lexemes);
			return true;
		}
	}
	return false;
}

/* The article says the same elsewhere without marks: that is no claim of its own. */
static void take_repeated(struct coverage_finder *finder, const struct passage *passage,
	const struct coverage_best *best)
{
	const struct coverage_article *article = &finder->words.articles[passage->article];

	for (size_t i = 0; i < COVERAGE_BEST && best->votes[i]; i++) {
		if (best->sentences[i] != passage->utterance->sentence &&
			look_without_marks(finder, passage, passage->article, best->sentences[i]).words)
			finder->is_taken[article->first + best->sentences[i]] = true;
	}
}

void coverage_quotations_add(struct coverage_finder *finder, const struct coverage_head *head)
{
	const struct coverage_article *article = &finder->words.articles[head->article];
	struct passage passage = { head->article, &article->utterances.list[head->number] };
	struct span lexemes = passage.utterance->lexemes;
	const struct coverage_best *best;
	struct coverage_row *row;

	if (finder->utterances[head->article][head->number])
		return;
	best = coverage_words_vote(&finder->words, head->article, lexemes);
	if (length_of(lexemes) <= MOST_FRAGMENT && count_content(article, lexemes) >= LEAST_CONTENT &&
		join_longer(finder, &passage, best))
		return;
	row = coverage_add_row(finder, COVERAGE_QUOTATION, head->article);
	if (!row)
		return;
	row->quotation = article->numbers[passage.utterance->quotation];
	set_cell(finder, row, head->article, passage.utterance->sentence,
		&(struct finding){ COVERAGE_VERBATIM, length_of(lexemes), lexemes });
	take_utterances(finder, finder->coverage.count - 1, head->article, lexemes);
	take_repeated(finder, &passage, &best[head->article]);
	fill_by_whole(finder, row, &passage);
	for (size_t other = 0; other < finder->words.count; other++) {
		if (row->cells[other].state == COVERAGE_ABSENT)
			fill_by_words(finder, row, &passage, other, &best[other]);
		if (row->cells[other].state == COVERAGE_ABSENT && fills_sentence(finder, &passage))
			fill_by_match(finder, row, &passage, other);
	}
}

void coverage_quotations_begin(struct coverage_finder *finder)
{
	for (size_t i = 0; i < finder->words.count; i++) {
		const struct coverage_article *article = &finder->words.articles[i];

		finder->utterances[i] = mem_new_array(article->utterances.count, sizeof(**finder->utterances));
		for (size_t k = 0; k < article->utterances.count; k++) {
			const struct utterance *utterance = &article->utterances.list[k];
			enum quotation_kind kind = article->quotations.list[utterance->quotation].kind;
			size_t length = length_of(utterance->lexemes);

			if (kind == QUOTATION_DIRECT || (kind == QUOTATION_PARTIAL && length >= LEAST_FRAGMENT))
				coverage_add_head(finder, &(struct coverage_head){ (double)length, i, k });
		}
	}
}
