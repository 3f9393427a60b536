/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One or two articles, any bytes: loaded, cut into sentences, wrapped, laid out and painted at several sizes. */
#include "fuzz.h"
#include "monkey_checks.h"

#include "crossread/text/space.h"
#include "crossread/text/width.h"
#include "crossread/text/wrap.h"

static const size_t sizes[][2] = { { 24, 80 }, { 8, 40 }, { 45, 160 }, { 18, 60 }, { 1, 1 }, { 60, 250 }, { 11, 121 },
	{ 20, 79 } };

enum { SIZES = sizeof(sizes) / sizeof(sizes[0]), MOST_PAGES = 4 };

/* Every byte but the white space at which rows are broken is in one row, and no row is too wide. */
static void check_rows(struct slice text, size_t columns)
{
	size_t position = 0;
	size_t covered = 0;
	size_t rows = 0;
	struct slice row;

	while (wrap_next(text, columns, &position, &row)) {
		size_t start = (size_t)(row.data - text.data);

		CHECK(start >= covered && space_end(text, covered) >= start);
		CHECK(width_of(row) <= columns);
		covered = start + row.length;
		CHECK(position >= covered && position <= text.length);
		rows++;
	}
	CHECK(space_end(text, covered) == text.length);
	CHECK(wrap_rows(text, columns) == rows);
}

static void check_sentences(const struct article *article)
{
	size_t end = article->body;

	CHECK(article->sentence_count > 0);
	for (size_t i = 0; i < article->sentence_count; i++) {
		struct span bytes = article->sentences[i].bytes;

		CHECK(bytes.start >= end && bytes.start < bytes.end && bytes.end <= article->text.length);
		CHECK(is_boundary(article->text, bytes.start) && is_boundary(article->text, bytes.end));
		CHECK(article_sentence_at(article, bytes.start) == i);
		CHECK(span_equal(article_bytes(article, article_codes(article, bytes)), bytes));
		end = bytes.end;
		check_rows(article_sentence(article, i), 2 + i % 90);
	}
}

static void check_article(const struct article *article)
{
	CHECK(is_clean(article->text));
	CHECK(utf8_count(article->text) == article->length);
	CHECK(!memchr(article->text.data, '\r', article->text.length));
	CHECK(article->body <= article->text.length);
	CHECK(article->language && strlen(article->sha256) == SHA256_HEX_SIZE - 1);
	check_sentences(article);
}

/* Whether the bytes are an article; if so, what must hold of it does. */
static bool is_article(struct slice bytes)
{
	struct article article;
	struct error error = { "" };

	if (!article_load_bytes(&article, "1.txt", bytes, NULL, &error)) {
		fuzz_check_error(&error);
		return false;
	}
	check_article(&article);
	article_release(&article);
	return true;
}

static void look(struct work *work, struct grid *grid, const size_t *size)
{
	size_t pages = 0;

	work_arrange(work, size[0], size[1]);
	check_all(work, grid, size[0], size[1]);
	while (!work->layout.too_small && pages++ < MOST_PAGES) {
		view_scroll(work, work->active, (long)work->layout.pane[work->active].rows);
		work_arrange(work, size[0], size[1]);
		check_all(work, grid, size[0], size[1]);
	}
}

static void lay_out(const char *const *paths, size_t count, size_t first_size)
{
	struct work work;
	struct grid grid;
	struct error error;

	CHECK(work_open(&work, paths, count, NULL, &error));
	CHECK(work_complete(&work, &error));
	comparing_finish(&work);
	grid_init(&grid);
	look(&work, &grid, sizes[first_size % SIZES]);
	work.wants_free = first_size & 8;
	work.shows_rail = first_size & 16;
	look(&work, &grid, sizes[(first_size / 32) % SIZES]);
	grid_release(&grid);
	work_release(&work);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice parts[2] = { fuzz_part(&rest), rest };
	char *paths[2];
	size_t count = 0;

	for (size_t i = 0; i < 2; i++) {
		if ((i && !parts[i].length) || !is_article(parts[i]))
			continue;
		paths[count] = fuzz_write(count ? "2.txt" : "1.txt", parts[i]);
		count++;
	}
	if (count)
		lay_out((const char *const *)paths, count, size);
	while (count)
		free(paths[--count]);
	return 0;
}
