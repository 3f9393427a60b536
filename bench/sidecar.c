/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a large sidecar takes: read, saved, tagged; beside what libyaml alone takes to go through the same file.
 *
 * usage: sidecar FOLDER [ANNOTATIONS [RUNS]]
 *
 * All is measured in turn, RUNS times over (default: 9, of 10000 annotations); what is printed are medians of the
 * processor time, and their ratios. Waiting for the disk is not counted.
 */
#include "crossread/annotation/sidecar.h"
#include "crossread/article/load.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/work/tagging.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

enum { MOST_RUNS = 99 };

enum figure { PASS, LOAD, SAVE, TAG, FIGURES };

static const char *const names[FIGURES] = {
	"libyaml alone: all events",
	"load: read, check, anchor",
	"save: format, check, write",
	"tag: a key in the middle",
};

static void fail(const char *message)
{
	fprintf(stderr, "sidecar: %s\n", message);
	exit(2);
}

static double milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* An article with a sentence of its own for each annotation. */
static char *write_article(const char *folder, size_t count)
{
	char *path = file_join(folder, "large.txt");
	struct strbuf text;
	struct error error;

	strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		strbuf_add_format(&text,
			"The board’s spokeswoman said on day %zu that report %zu was “not hidden” from %zu.\n", i,
			i * 7, i * 13);
	if (!file_write(path, strbuf_slice(&text), &error))
		fail(error.message);
	strbuf_release(&text);
	return path;
}

static struct annotation annotation_of(const struct article *article, size_t number, char id[24])
{
	snprintf(id, 24, "k%zu", number);
	return (struct annotation){
		.id = slice_of(id),
		.tag = slice_of(number % 3 ? "denial" : "allegation"),
		.selector = anchor_select(article,
			article_codes(article, article->sentences[number % article->sentence_count].bytes)),
		.speaker = slice_of(number % 2 ? "a spokeswoman for the board" : ""),
		.comment = slice_of(number % 5 ? "" : "compare this with what the “other” paper has, \"page 3\""),
		.author = slice_of(number % 2 ? "ana" : "bo"),
		.created = slice_of("2026-11-21T17:25:03Z"),
		.modified = slice_of("2026-11-21T17:25:03Z"),
		.origin = slice_of("manual"),
	};
}

static void write_sidecar(const struct article *article, size_t count)
{
	struct sidecar sidecar;
	struct error error;

	if (!sidecar_load(&sidecar, article, &error))
		fail(error.message);
	for (size_t i = 0; i < count; i++) {
		char id[24];
		struct annotation annotation = annotation_of(article, i, id);

		annotations_put(&sidecar.annotations, &annotation);
	}
	if (!sidecar_save(&sidecar, article, NULL, &error))
		fail(error.message);
	sidecar_release(&sidecar);
}

static double pass(struct slice bytes)
{
	double start = milliseconds_now();
	yaml_parser_t parser;
	yaml_event_type_t type;

	if (!yaml_parser_initialize(&parser))
		fail("no memory");
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.data, bytes.length);
	do {
		yaml_event_t event;

		if (!yaml_parser_parse(&parser, &event))
			fail(parser.problem);
		type = event.type;
		yaml_event_delete(&event);
	} while (type != YAML_STREAM_END_EVENT);
	yaml_parser_delete(&parser);
	return milliseconds_now() - start;
}

/* Reads and anchors the sidecar. */
static double load(const struct article *article)
{
	double start = milliseconds_now();
	struct sidecar sidecar;
	struct error error;

	if (!sidecar_load(&sidecar, article, &error))
		fail(error.message);
	sidecar_release(&sidecar);
	return milliseconds_now() - start;
}

/* Tags a sentence, as the key does, and saves. */
static void tag_and_save(const char *path, size_t sentence, double figures[FIGURES])
{
	struct error error;
	struct work work;
	double start;

	if (!work_open(&work, &path, 1, NULL, &error) || !work_complete(&work, &error))
		fail(error.message);
	work_set_author(&work, "cy");
	work.panes[0].focus = sentence;
	start = milliseconds_now();
	if (!tagging_toggle(&work, slice_of("context")))
		fail(work.message);
	figures[TAG] = milliseconds_now() - start;
	start = milliseconds_now();
	if (!work_save(&work))
		fail(work.message);
	figures[SAVE] = milliseconds_now() - start;
	work_release(&work);
}

static int compare(const void *left, const void *right)
{
	double a = *(const double *)left;
	double b = *(const double *)right;

	return (a > b) - (a < b);
}

static double median(const double runs[MOST_RUNS][FIGURES], size_t count, enum figure figure)
{
	double values[MOST_RUNS];

	for (size_t i = 0; i < count; i++)
		values[i] = runs[i][figure];
	qsort(values, count, sizeof(*values), compare);
	return values[count / 2];
}

int main(int argc, char **argv)
{
	size_t count = argc > 2 ? strtoul(argv[2], NULL, 10) : 10000;
	size_t runs = argc > 3 ? strtoul(argv[3], NULL, 10) : 9;
	static double figures[MOST_RUNS][FIGURES];
	struct article article;
	struct strbuf bytes;
	struct error error;
	char *path;
	char *sidecar;
	double unit;

	if (argc < 2 || count < 1 || runs < 1 || runs > MOST_RUNS)
		fail("usage: sidecar FOLDER [ANNOTATIONS [RUNS]]");
	path = write_article(argv[1], count);
	if (!article_load(&article, path, NULL, &error))
		fail(error.message);
	write_sidecar(&article, count);
	sidecar = sidecar_path(path);
	strbuf_init(&bytes);
	for (size_t i = 0; i < runs; i++) {
		if (!file_read(sidecar, YAML_MOST_BYTES, &bytes, &error))
			fail(error.message);
		figures[i][PASS] = pass(strbuf_slice(&bytes));
		figures[i][LOAD] = load(&article);
		tag_and_save(path, article.sentence_count * (i + 1) / (runs + 2), figures[i]);
	}
	unit = median((const double(*)[FIGURES])figures, runs, PASS);
	printf("%zu annotations, %.1f MB%*s  CPU ms   libyaml = 1\n", count, (double)bytes.length / 1e6, 4, "");
	for (enum figure figure = 0; figure < FIGURES; figure++) {
		double value = median((const double(*)[FIGURES])figures, runs, figure);

		printf("%-28s %9.2f %13.2f\n", names[figure], value, value / unit);
	}
	strbuf_release(&bytes);
	article_release(&article);
	free(sidecar);
	free(path);
	return 0;
}
