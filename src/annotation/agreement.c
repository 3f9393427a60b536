/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting what several people tagged alike. */
#include "crossread/annotation/agreement.h"

#include "crossread/annotation/pairing.h"
#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdlib.h>

/* A passage that counts. */
struct item {
	size_t row;
	size_t author;
	struct span codes;
};

/* What is known of the article that is being added. */
struct reading {
	const struct ranges *read; /* by author */
	struct ranges shared;      /* what two or more have read */
	struct item *items;        /* by row, author, span */
	size_t item_count;
	struct span *sentences; /* code points, without furniture */
	size_t sentence_count;
	struct ratings unused;
};

void agreement_release(struct agreement *agreement)
{
	free(agreement->rows);
	*agreement = (struct agreement){ 0 };
}

bool agreement_counts(const struct annotation *annotation)
{
	return anchor_is_placed(annotation->state) && !slice_equal_text(annotation->origin, "adjudicated");
}

static bool find_author(const struct agreement *agreement, struct slice name, size_t *author)
{
	for (*author = 0; *author < agreement->author_count; ++*author)
		if (slice_equal(agreement->authors[*author], name))
			return true;
	return false;
}

/* The row of a tag, made when it is new. False when there is no room for it. */
static bool find_row(struct agreement *agreement, struct slice tag, size_t *row)
{
	for (*row = 0; *row < agreement->row_count; ++*row)
		if (slice_equal(agreement->rows[*row].tag, tag))
			return true;
	if (*row == AGREEMENT_MOST_TAGS)
		return false;
	agreement->rows = mem_grow(agreement->rows, &agreement->row_capacity, *row + 1, sizeof(*agreement->rows));
	/* In the articles before, nobody used it. */
	agreement->rows[agreement->row_count++] = (struct agreement_row){ .tag = tag, .ratings = agreement->unused };
	return true;
}

void agreement_init(struct agreement *agreement, const struct slice *authors, size_t author_count, struct slice tag)
{
	size_t row;

	*agreement = (struct agreement){ .author_count = author_count, .tag = tag };
	for (size_t i = 0; i < author_count; i++)
		agreement->authors[i] = authors[i];
	if (tag.length)
		find_row(agreement, tag, &row);
}

static int compare_items(const void *left, const void *right)
{
	const struct item *a = left;
	const struct item *b = right;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	if (a->author != b->author)
		return a->author < b->author ? -1 : 1;
	return span_compare(a->codes, b->codes);
}

static bool collect_items(struct agreement *agreement, struct reading *reading, const struct annotations *set,
	struct error *error)
{
	reading->items = mem_new_array(set->count, sizeof(*reading->items));
	for (size_t i = 0; i < set->count; i++) {
		const struct annotation *annotation = &set->list[i];
		struct item item = { .codes = annotation->place };

		if (!find_author(agreement, annotation->author, &item.author) ||
			(agreement->tag.length && !slice_equal(annotation->tag, agreement->tag)))
			continue;
		if (!agreement_counts(annotation)) {
			++*(anchor_is_placed(annotation->state) ? &agreement->adjudicated : &agreement->unplaced);
			continue;
		}
		if (!find_row(agreement, annotation->tag, &item.row))
			return error_set(error, "there are more than %d different tags; name one with --tag",
				AGREEMENT_MOST_TAGS);
		reading->items[reading->item_count++] = item;
	}
	if (reading->item_count)
		qsort(reading->items, reading->item_count, sizeof(*reading->items), compare_items);
	return true;
}

static void collect_sentences(struct reading *reading, const struct article *article)
{
	reading->sentences = mem_new_array(article->sentence_count, sizeof(*reading->sentences));
	for (size_t i = 0; i < article->sentence_count; i++)
		if (article->sentences[i].kind != SENTENCE_FURNITURE)
			reading->sentences[reading->sentence_count++] =
				article_codes(article, article->sentences[i].bytes);
}

/* The items of one row and author: sets `*count`. */
static const struct item *items_of(const struct reading *reading, size_t row, size_t author, size_t *count)
{
	const struct item wanted = { .row = row, .author = author };
	struct bisect place = { .high = reading->item_count };
	size_t end;

	while (bisect_goes_on(&place))
		bisect_step(&place, compare_items(&reading->items[place.middle], &wanted) < 0);
	for (end = place.low; end < reading->item_count; end++)
		if (reading->items[end].row != row || reading->items[end].author != author)
			break;
	*count = end - place.low;
	return &reading->items[place.low];
}

/* The passages of one row and author that lie within `region`. The caller frees the list. */
static struct pairing_passage *passages_within(const struct reading *reading, size_t row, size_t author,
	const struct ranges *region, size_t *count)
{
	size_t item_count;
	const struct item *items = items_of(reading, row, author, &item_count);
	struct pairing_passage *list = mem_new_array(item_count, sizeof(*list));

	*count = 0;
	for (size_t i = 0; i < item_count; i++)
		if (ranges_contain(region, items[i].codes))
			list[(*count)++].span = items[i].codes;
	return list;
}

static void tally_exact(struct tally *tally, const struct pairing_passage *left, size_t left_count,
	const struct pairing_passage *right, size_t right_count)
{
	size_t i = 0;
	size_t k = 0;

	tally->had += left_count + right_count;
	while (i < left_count && k < right_count) {
		int order = span_compare(left[i].span, right[k].span);

		tally->agreed += order == 0;
		i += order <= 0;
		k += order >= 0;
	}
}

static void tally_half(struct tally *tally, struct pairing_passage *left, size_t left_count,
	struct pairing_passage *right, size_t right_count)
{
	tally->had += left_count + right_count;
	if (!pairing_make(left, left_count, right, right_count, PAIRING_HALF))
		tally->unknown = true;
	for (size_t i = 0; i < left_count; i++)
		tally->agreed += left[i].partner != SIZE_MAX;
}

static void tally_characters(struct tally *tally, const struct pairing_passage *left, size_t left_count,
	const struct pairing_passage *right, size_t right_count)
{
	struct ranges covered[2] = { 0 };
	struct ranges common = { 0 };

	for (size_t i = 0; i < left_count; i++)
		ranges_add(&covered[0], left[i].span);
	for (size_t i = 0; i < right_count; i++)
		ranges_add(&covered[1], right[i].span);
	ranges_settle(&covered[0]);
	ranges_settle(&covered[1]);
	ranges_add_common(&common, &covered[0], &covered[1]);
	ranges_settle(&common);
	tally->agreed += ranges_length(&common);
	tally->had += ranges_length(&covered[0]) + ranges_length(&covered[1]);
	ranges_release(&covered[0]);
	ranges_release(&covered[1]);
	ranges_release(&common);
}

/* Compares two people in all rows. */
static void compare_people(struct agreement *agreement, struct reading *reading, size_t a, size_t b)
{
	struct ranges common = { 0 };

	ranges_add_common(&common, &reading->read[a], &reading->read[b]);
	ranges_settle(&common);
	for (size_t i = 0; i < common.count; i++)
		ranges_add(&reading->shared, common.list[i]);
	for (size_t i = 0; i < agreement->row_count; i++) {
		struct agreement_row *row = &agreement->rows[i];
		size_t counts[2];
		struct pairing_passage *left = passages_within(reading, i, a, &common, &counts[0]);
		struct pairing_passage *right = passages_within(reading, i, b, &common, &counts[1]);

		tally_exact(&row->exact, left, counts[0], right, counts[1]);
		tally_half(&row->half, left, counts[0], right, counts[1]);
		tally_characters(&row->characters, left, counts[0], right, counts[1]);
		free(left);
		free(right);
	}
	ranges_release(&common);
}

/* Sets the values of a sentence: `tagged` has for each author what has the tag; NULL: nothing. */
static void rate_sentence(struct ratings *ratings, const struct reading *reading, struct span codes,
	const struct ranges *tagged, size_t authors)
{
	int values[AGREEMENT_MOST_AUTHORS];

	for (size_t i = 0; i < authors; i++) {
		if (!ranges_contain(&reading->read[i], codes))
			values[i] = RATINGS_NONE;
		else
			values[i] = tagged && ranges_overlap(&tagged[i], codes);
	}
	ratings_add(ratings, values, authors);
}

static void rate_row(struct agreement *agreement, const struct reading *reading, size_t number)
{
	struct agreement_row *row = &agreement->rows[number];
	struct ranges tagged[AGREEMENT_MOST_AUTHORS] = { 0 };
	size_t all = 0;

	for (size_t author = 0; author < agreement->author_count; author++) {
		size_t count;
		const struct item *items = items_of(reading, number, author, &count);

		for (size_t i = 0; i < count; i++) {
			ranges_add(&tagged[author], items[i].codes);
			++*(ranges_contain(&reading->shared, items[i].codes) ? &row->passages[author] :
									       &agreement->outside);
		}
		ranges_settle(&tagged[author]);
		all += count;
	}
	if (all == 0)
		ratings_add_all(&row->ratings, &reading->unused);
	for (size_t i = 0; all && i < reading->sentence_count; i++)
		rate_sentence(&row->ratings, reading, reading->sentences[i], tagged, agreement->author_count);
	for (size_t author = 0; author < agreement->author_count; author++)
		ranges_release(&tagged[author]);
}

bool agreement_add(struct agreement *agreement, const struct article *article, const struct annotations *set,
	const struct ranges *read, struct error *error)
{
	struct reading reading = { .read = read };
	bool done = collect_items(agreement, &reading, set, error);

	if (done) {
		collect_sentences(&reading, article);
		for (size_t a = 0; a < agreement->author_count; a++)
			for (size_t b = a + 1; b < agreement->author_count; b++)
				compare_people(agreement, &reading, a, b);
		ranges_settle(&reading.shared);
		for (size_t i = 0; i < reading.sentence_count; i++)
			rate_sentence(&reading.unused, &reading, reading.sentences[i], NULL, agreement->author_count);
		for (size_t i = 0; i < agreement->row_count; i++)
			rate_row(agreement, &reading, i);
		ratings_add_all(&agreement->unused, &reading.unused);
		agreement->sentences += reading.sentence_count;
		agreement->compared += reading.unused.units;
	}
	ranges_release(&reading.shared);
	free(reading.items);
	free(reading.sentences);
	return done;
}

static void add_tally(struct tally *sum, const struct tally *more)
{
	sum->agreed += more->agreed;
	sum->had += more->had;
	sum->unknown |= more->unknown;
}

static int compare_rows(const void *left, const void *right)
{
	return slice_compare(((const struct agreement_row *)left)->tag, ((const struct agreement_row *)right)->tag);
}

void agreement_end(struct agreement *agreement)
{
	struct agreement_row *all = &agreement->all;

	if (agreement->row_count)
		qsort(agreement->rows, agreement->row_count, sizeof(*agreement->rows), compare_rows);
	for (size_t i = 0; i < agreement->row_count; i++) {
		const struct agreement_row *row = &agreement->rows[i];

		for (size_t author = 0; author < agreement->author_count; author++)
			all->passages[author] += row->passages[author];
		add_tally(&all->exact, &row->exact);
		add_tally(&all->half, &row->half);
		add_tally(&all->characters, &row->characters);
		ratings_add_all(&all->ratings, &row->ratings);
	}
}

struct measure tally_f1(const struct tally *tally)
{
	if (tally->unknown)
		return (struct measure){ .why = N_("too many passages overlap to be compared") };
	if (tally->had == 0)
		return (struct measure){ .why = N_("nobody used it in what others have read, too") };
	return (struct measure){ .defined = true, .value = 2 * (double)tally->agreed / (double)tally->had };
}

static const char only_two[] = N_("it compares two people; name them with --author");

struct measure agreement_kappa(const struct agreement *agreement, const struct agreement_row *row)
{
	return agreement->author_count == 2 ? ratings_kappa(&row->ratings) : (struct measure){ .why = only_two };
}

struct measure agreement_observed(const struct agreement *agreement, const struct agreement_row *row)
{
	return agreement->author_count == 2 ? ratings_observed(&row->ratings) : (struct measure){ .why = only_two };
}

bool agreement_differs(const struct agreement *agreement)
{
	return 2 * agreement->all.exact.agreed != agreement->all.exact.had;
}
