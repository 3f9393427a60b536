/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported as lines and tables, read back by readers of the test's own. */
#include "export_sample.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* --- CSV --- */

enum { COLUMNS = 19, AT_ID = 6, AT_START = 8, AT_STATE = 10, AT_QUOTE = 12, AT_SPEAKER = 13 };

/* Reads a field of RFC 4180, or a number; its guard is taken away. Returns where it ends. */
static const char *read_field(const char *at, char *text)
{
	size_t length = 0;

	if (*at != '"') {
		length = strcspn(at, ",\r");
		assert_true(strspn(at, "0123456789abcdefghijklmnopqrstuvwxyz") >= length);
		memcpy(text, at, length);
		text[length] = '\0';
		return at + length;
	}
	for (at++; *at != '"' || at[1] == '"'; at++) {
		assert_int_not_equal(*at, '\0');
		text[length++] = *at;
		at += *at == '"';
	}
	text[length] = '\0';
	/* No spreadsheet finds a formula there. */
	assert_true(!*text || !strchr("=+-@\t\r\n", text[strspn(text, " ")]) || !text[strspn(text, " ")]);
	if (*text == '\'')
		memmove(text, text + 1, length);
	return at + 1;
}

static void test_csv(void **state)
{
	struct sample sample;
	struct losses losses;
	struct strbuf out;
	const char *at;
	size_t rows = 0;
	size_t orphans = 0;
	char(*row)[4096] = malloc(COLUMNS * sizeof(*row));

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "csv", &out, &losses);
	for (at = strbuf_text(&out); *at; rows++) {
		for (size_t i = 0; i < COLUMNS; i++) {
			at = read_field(at, row[i]);
			assert_int_equal(*at, i + 1 < COLUMNS ? ',' : '\r');
			at++;
		}
		assert_int_equal(*at++, '\n');
		if (!rows)
			continue;
		assert_string_equal(row[2], "=Outlet");
		assert_string_equal(row[AT_SPEAKER], "=HYPERLINK(\"x\")");
		if (!*row[AT_START]) {
			assert_string_equal(row[AT_STATE], "orphan");
			assert_string_equal(row[AT_QUOTE], "words that\nstand nowhere");
			orphans++;
			continue;
		}
		assert_true(sample_has(&sample, row[AT_QUOTE], strtoul(row[AT_START], NULL, 10),
			strtoul(row[AT_START + 1], NULL, 10)));
	}
	assert_int_equal(rows, SAMPLE_ANNOTATIONS + 1);
	assert_int_equal(orphans, 1);
	free(row);
	strbuf_release(&out);
	sample_release(&sample);
}

/* Each start of a formula, also behind blanks, and the guard itself. */
static void test_csv_guard(void **state)
{
	static const char *const texts[] = { "=1", "+1", "-1", "@a", "'a", "\tb", "\rc", "\nd", "  =1", "＝1" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct sample sample;
		struct losses losses;
		struct strbuf wanted;
		struct strbuf out;

		sample_init(&sample);
		sample.extract.count = 1;
		sample.article.title = slice_of(texts[i]);
		sample_export(&sample, "csv", &out, &losses);
		strbuf_init(&wanted);
		strbuf_add_format(&wanted, "\r\n\"a folder/s%%mple#1.txt\",\"'%s\",", texts[i]);
		assert_non_null(strstr(strbuf_text(&out), strbuf_text(&wanted)));
		strbuf_release(&wanted);
		strbuf_release(&out);
		sample_release(&sample);
	}
}

/* --- brat --- */

static void test_brat(void **state)
{
	struct sample sample;
	struct losses losses;
	struct strbuf out;
	char *rest;
	size_t passages = 0;
	size_t moved = 0;

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "brat", &out, &losses);
	rest = strbuf_detach(&out);
	for (char *line = rest, *end; *line; line = end + 1) {
		const char *words;
		char *at;

		end = strchr(line, '\n');
		assert_non_null(end);
		*end = '\0';
		moved += line[0] == 'A' && strstr(line, "\tMoved T");
		assert_non_null(strchr("TA#", line[0]));
		if (line[0] != 'T')
			continue;
		assert_int_equal(strtoul(line + 1, &at, 10), ++passages);
		assert_memory_equal(at, "\tdenial ", 8);
		at += 7;
		words = strrchr(line, '\t') + 1;
		while (*at != '\t') {
			size_t start = strtoul(at + 1, &at, 10);
			size_t stop = strtoul(at + 1, &at, 10);

			assert_true(start < stop && stop <= sample.length);
			for (; start < stop; start++) {
				/* What ends a line somewhere is in no fragment. */
				assert_true(sample.codes[start] >= ' ' && sample.codes[start] != 0x85 &&
					sample.codes[start] != 0x2028);
				assert_int_equal(sample_code(&words), sample.codes[start]);
			}
			if (*at == ';')
				assert_int_equal(*words++, ' ');
		}
		assert_string_equal(words, "");
	}
	assert_int_equal(moved, 1);
	assert_int_equal(losses.unplaced, 1);
	assert_int_equal(passages + losses.unplaced + losses.wordless, SAMPLE_ANNOTATIONS);
	free(rest);
	sample_release(&sample);
}

/* --- CoNLL --- */

/* What stands for a character that is not shown, and for one that stands for itself. */
static bool is_form_of(unsigned form, unsigned code)
{
	if (code < ' ')
		return form == 0x2400 + code;
	return form == code || (form == 0xFFFD && (code == 0xAD || (code >= 0x202A && code <= 0x202E)));
}

static bool is_blank(unsigned code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028;
}

static void test_conll(void **state)
{
	struct sample sample;
	struct losses losses;
	struct strbuf out;
	const struct annotation **tagged; /* of each code point */
	size_t carried = 0;
	size_t left_out = 0;
	size_t covered = 0;
	char *all;

	(void)state;
	sample_init(&sample);
	tagged = calloc(sample.length, sizeof(*tagged));
	sample_export(&sample, "conll", &out, &losses);
	all = strbuf_detach(&out);
	for (char *line = all, *end; *line; line = end + 1) {
		unsigned number;
		char form[256];
		size_t start;
		size_t stop;
		char tag[64];
		char id[64];
		const char *at = form;

		end = strchr(line, '\n');
		assert_non_null(end);
		*end = '\0';
		left_out += strncmp(line, "# left out = ", 13) == 0;
		sscanf(line, "# carried = %zu", &carried);
		if (!*line || *line == '#')
			continue;
		assert_int_equal(
			sscanf(line, "%u\t%255[^\t]\t%zu\t%zu\t%63[^\t]\t%63s", &number, form, &start, &stop, tag, id),
			6);
		assert_true(start >= covered && stop > start && stop <= sample.length);
		for (; covered < start; covered++)
			assert_true(is_blank(sample.codes[covered]));
		for (; covered < stop; covered++) {
			assert_true(is_form_of(sample_code(&at), sample.codes[covered]));
			if (strcmp(id, "_") != 0)
				tagged[covered] = annotations_find(&sample.set, slice_of(id));
		}
		assert_string_equal(at, "");
		assert_int_equal(strcmp(tag, "O") == 0, strcmp(id, "_") == 0);
	}
	for (; covered < sample.length; covered++)
		assert_true(is_blank(sample.codes[covered]));
	/* A tagged token is within its passage, and all tokens of a passage that is carried are tagged. */
	for (size_t i = 0; i < sample.length; i++) {
		const struct annotation *annotation = tagged[i];

		if (!annotation)
			continue;
		assert_true(annotation->place.start <= i && i < annotation->place.end);
		for (size_t k = annotation->place.start; k < annotation->place.end; k++)
			assert_true(tagged[k] == annotation || is_blank(sample.codes[k]));
	}
	assert_true(carried > 5);
	assert_int_equal(carried + left_out, SAMPLE_ANNOTATIONS);
	assert_int_equal(left_out, losses.overlapping + losses.unplaced + losses.wordless);
	assert_int_equal(losses.unplaced, 1);
	free(tagged);
	free(all);
	sample_release(&sample);
}

/* As many as can be are carried: the long one gives way to three. */
static void test_conll_choice(void **state)
{
	struct sample sample;
	struct losses losses;
	struct strbuf out;

	(void)state;
	sample_init(&sample);
	annotations_release(&sample.set);
	annotations_init(&sample.set);
	sample_tag(&sample, "long", (struct span){ 140, 200 }, ANCHOR_KEPT);
	for (size_t i = 0; i < 3; i++) {
		static const char *const ids[] = { "a", "b", "c" };

		sample_tag(&sample, ids[i], (struct span){ 141 + 10 * i, 150 + 10 * i }, ANCHOR_KEPT);
	}
	sample.extract.count = 0;
	for (size_t i = 0; i < sample.set.count; i++)
		extract_add(&sample.extract, &sample.set.list[i]);
	extract_sort(&sample.extract);
	sample_export(&sample, "conll", &out, &losses);
	assert_int_equal(losses.overlapping, 1);
	assert_non_null(strstr(strbuf_text(&out), "# left out = long denial overlapping\n"));
	assert_non_null(strstr(strbuf_text(&out), "# carried = 3\n"));
	strbuf_release(&out);
	sample_release(&sample);
}

/* --- Markdown --- */

/* Takes the escapes of a line away; what is not escaped must be no markup. */
static void unescape(const char *line, char *text)
{
	while (*line) {
		assert_null(strchr("`*_{}[]<>|~&^$@#", *line));
		if (*line == '\\' && !*++line)
			break; /* a hard break */
		*text++ = *line++;
	}
	*text = '\0';
}

/* The words alone: blanks of all kinds are one, none at the ends; stand-ins for what is not shown. */
static void flatten(const unsigned *codes, size_t count, unsigned *flat)
{
	size_t length = 0;

	for (size_t i = 0; i < count; i++) {
		bool hidden = codes[i] == 0xAD || (codes[i] >= 0x202A && codes[i] <= 0x202E);

		if (!is_blank(codes[i]))
			flat[length++] = codes[i] < ' ' ? 0x2400 + codes[i] : hidden ? 0xFFFD : codes[i];
		else if (length && flat[length - 1] != ' ')
			flat[length++] = ' ';
	}
	while (length && flat[length - 1] == ' ')
		length--;
	flat[length] = 0;
}

static void test_markdown(void **state)
{
	unsigned wanted[512];
	unsigned found[512];
	unsigned flat[512];
	struct sample sample;
	struct losses losses;
	struct strbuf out;
	size_t quotes = 0;
	size_t count = 0;
	char *all;

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "markdown", &out, &losses);
	assert_null(strstr(strbuf_text(&out), "\xE2\x80\xAE"));
	assert_null(strchr(strbuf_text(&out), 0x1B));
	all = strbuf_detach(&out);
	for (char *line = all, *end; *line; line = end + 1) {
		char text[1024];
		const char *at = text;
		bool lead = strncmp(line, "> ", 2) == 0 || strncmp(line, "- ", 2) == 0 || strncmp(line, "  ", 2) == 0;

		end = strchr(line, '\n');
		assert_non_null(end);
		*end = '\0';
		assert_int_not_equal(strncmp(line, "    ", 4), 0);
		if (*line == '#')
			continue;
		unescape(line + (lead ? 2 : 0), text);
		if (*line == '>') {
			size_t digits = strspn(line + 2, "0123456789");

			/* No list, no rule begins there. */
			assert_false(line[2] && strchr("+-=", line[2]));
			assert_false(digits && line[2 + digits] && strchr(".)", line[2 + digits]));
			while (*at)
				found[count++] = sample_code(&at);
			found[count++] = ' ';
			continue;
		}
		if (!count)
			continue;
		if (quotes < sample.extract.placed) {
			struct span place = sample.extract.list[quotes]->place;

			flatten(sample.codes + place.start, place.end - place.start, wanted);
			flatten(found, count, flat);
			for (size_t i = 0; wanted[i] || flat[i]; i++)
				assert_int_equal(flat[i], wanted[i]);
		}
		quotes++;
		count = 0;
	}
	assert_int_equal(quotes, SAMPLE_ANNOTATIONS);
	free(all);
	sample_release(&sample);
}

static void test_names(void **state)
{
	const struct exporter *found[EXPORTERS_MOST];
	struct error error;

	(void)state;
	assert_int_equal(exporters_find(slice_of("csv,jsonld,csv"), found, &error), 2);
	assert_string_equal(found[0]->name, "jsonld");
	assert_int_equal(exporters_find(slice_of("csv,"), found, &error), 0);
	assert_int_equal(exporters_find(slice_of(""), found, &error), 0);
	assert_int_equal(exporters_find(slice_of("conl"), found, &error), 0);
	assert_non_null(strstr(error.message, "did you mean \"conll\""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_csv_guard),
		cmocka_unit_test(test_brat),
		cmocka_unit_test(test_conll),
		cmocka_unit_test(test_conll_choice),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
