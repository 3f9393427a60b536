/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of claims: sentences that two or more articles have, and that are not quoted as a whole. */
#include "common.h"
#include "coverage_finder.h"

enum { LEAST_RUN = 4 };

/* How much of the shorter of two sentences must be the same, for one to be the other, cut or altered. */
static const double least_alike = .7;
/* A sentence of which so much is quoted is no claim of its own. */
static const double most_quoted = .5;

static size_t length_of(struct span span)
{
	return span.end - span.start;
}

static bool is_claim(const struct coverage_article *article, size_t sentence)
{
	struct span words = account_sentence(&article->account, sentence);
	const struct utterances *utterances = &article->utterances;
	size_t quoted = 0;

	if (article->account.article->sentences[sentence].kind != SENTENCE_TEXT || span_is_empty(words))
		return false;
	for (size_t i = utterances_overlapping(utterances, words);
		i < utterances->count && utterances->list[i].sentence == sentence; i++) {
		if (article->quotations.list[utterances->list[i].quotation].kind != QUOTATION_TERM)
			quoted += length_of(utterances->list[i].lexemes);
	}
	return (double)quoted < most_quoted * (double)length_of(words);
}

/* The sum of the best match in each article. */
static double weigh(const struct coverage_finder *finder, size_t sentence)
{
	const struct coverage_links *links = &finder->links;
	double weight = 0;

	for (size_t i = links->first[sentence]; i < links->first[sentence + 1]; i++) {
		if (i == links->first[sentence] || links->list[i].article != links->list[i - 1].article)
			weight += links->list[i].score;
	}
	return weight;
}

void coverage_claims_begin(struct coverage_finder *finder)
{
	for (size_t i = 0; i < finder->words.count; i++) {
		const struct coverage_article *article = &finder->words.articles[i];

		for (size_t k = 0; k < article->account.article->sentence_count; k++) {
			struct coverage_head head = { weigh(finder, article->first + k), i, k };

			if (head.weight > 0 && is_claim(article, k))
				coverage_add_head(finder, &head);
		}
	}
}

/* What a matching sentence has of the words of the row. */
static struct coverage_cell compare(const struct coverage_article *head, size_t sentence,
	const struct coverage_article *other, size_t match)
{
	const struct lexemes *lexemes[2] = { &head->account.lexemes, &other->account.lexemes };
	struct span passages[2] = { account_sentence(&head->account, sentence),
		account_sentence(&other->account, match) };
	struct coverage_cell cell = { COVERAGE_PARAPHRASED, match, coverage_bytes(other, passages[1]) };
	struct common common = common_find_in(lexemes, passages);
	size_t lengths[2] = { length_of(passages[0]), length_of(passages[1]) };
	size_t shorter = lengths[0] < lengths[1] ? lengths[0] : lengths[1];

	if (common.words == lengths[0] && !common.is_changed) {
		cell.state = COVERAGE_VERBATIM;
		cell.bytes = coverage_bytes(other, common.ranges[1]);
	} else if (common.words == lengths[1] && common.longest >= LEAST_RUN) {
		cell.state = COVERAGE_CUT;
	} else if ((double)common.words >= least_alike * (double)shorter && common.longest >= LEAST_RUN &&
		common_is_dense(&common)) {
		cell.state = COVERAGE_ALTERED;
	}
	return cell;
}

/* Where the words end that announce a passage at byte `mark` with a colon or comma; 0 when nothing does. */
static size_t announced_at(struct slice text, size_t mark)
{
	while (mark && slice_is_space(text.data[mark - 1]))
		mark--;
	return mark && (text.data[mark - 1] == ':' || text.data[mark - 1] == ',') ? mark - 1 : 0;
}

/* The first word of the sentence behind byte `end`. */
static size_t word_behind(const struct coverage_article *article, struct span words, size_t end)
{
	const struct lexeme *list = article->account.lexemes.list;

	while (words.start + 1 < words.end && list[words.start].bytes.start < end)
		words.start++;
	return list[words.start].bytes.start;
}

/* The words of a claim, with both marks of what is quoted in it, or without a quotation that another sentence shares.
 */
static struct span claim_bytes(const struct coverage_article *article, size_t sentence)
{
	const struct utterances *utterances = &article->utterances;
	struct span words = account_sentence(&article->account, sentence);
	struct span bytes = coverage_bytes(article, words);
	struct span whole = article->account.article->sentences[sentence].bytes;

	for (size_t i = utterances_overlapping(utterances, words);
		i < utterances->count && utterances->list[i].sentence == sentence; i++) {
		struct span quoted = article->quotations.list[utterances->list[i].quotation].bytes;
		size_t end = quoted.end > whole.end ? announced_at(article->account.article->text, quoted.start) : 0;

		if (quoted.start < whole.start)
			bytes.start = word_behind(article, words, quoted.end);
		else if (quoted.start < bytes.start)
			bytes.start = quoted.start;
		if (quoted.end <= whole.end && quoted.end > bytes.end)
			bytes.end = quoted.end;
		else if (end > bytes.start)
			bytes.end = end;
	}
	return bytes;
}

void coverage_claims_add(struct coverage_finder *finder, const struct coverage_head *head)
{
	const struct coverage_article *article = &finder->words.articles[head->article];
	const struct coverage_links *links = &finder->links;
	size_t sentence = article->first + head->number;
	struct coverage_row *row;

	if (finder->is_taken[sentence])
		return;
	row = coverage_add_row(finder, COVERAGE_CLAIM, head->article);
	if (!row)
		return;
	finder->is_taken[sentence] = true;
	row->cells[head->article] =
		(struct coverage_cell){ COVERAGE_VERBATIM, head->number, claim_bytes(article, head->number) };
	for (size_t i = links->first[sentence]; i < links->first[sentence + 1]; i++) {
		const struct coverage_link *link = &links->list[i];
		const struct coverage_article *other = &finder->words.articles[link->article];

		if (row->cells[link->article].state != COVERAGE_ABSENT ||
			span_is_empty(account_sentence(&other->account, link->to - other->first)))
			continue;
		row->cells[link->article] = compare(article, head->number, other, link->to - other->first);
		finder->is_taken[link->to] = true;
	}
}
