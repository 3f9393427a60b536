/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported as JSON-LD, read back by a JSON reader of the test's own. */
#include "export_sample.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST_VALUES = 16000, MOST_PATH = 200 };

/* A document as a list: "first.items.0.id" and its value. */
struct values {
	char *paths[MOST_VALUES];
	char *texts[MOST_VALUES];
	size_t count;
};

static void values_release(struct values *values)
{
	for (size_t i = 0; i < values->count; i++) {
		free(values->paths[i]);
		free(values->texts[i]);
	}
	free(values);
}

static void add(struct values *values, const char *path, const char *text, size_t length)
{
	assert_true(values->count < MOST_VALUES);
	values->paths[values->count] = strndup(path, MOST_PATH);
	values->texts[values->count++] = strndup(text, length);
}

static const char *after_blanks(const char *at)
{
	return at + strspn(at, " \n\r\t");
}

static unsigned read_hex(const char **at)
{
	unsigned code = 0;

	assert_memory_equal(*at, "\\u", 2);
	assert_int_equal(sscanf(*at + 2, "%4x", &code), 1);
	*at += 6;
	return code;
}

static size_t encode(unsigned code, char *bytes)
{
	static const unsigned char leads[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	for (size_t i = length; i-- > 1; code >>= 6)
		bytes[i] = (char)(0x80 | (code & 0x3F));
	bytes[0] = (char)(leads[length] | code);
	return length;
}

/* Reads a string into `text`, which has room for all of the document. */
static const char *read_string(const char *at, char *text, size_t *length)
{
	static const char escapes[] = "\"\\/bfnrt";
	static const char meant[] = "\"\\/\b\f\n\r\t";

	*length = 0;
	assert_int_equal(*at++, '"');
	while (*at != '"') {
		const char *escape = at[0] == '\\' && at[1] ? strchr(escapes, at[1]) : NULL;

		/* Nothing that RFC 8259 forbids, and nothing that changes how the rest looks. */
		assert_true((unsigned char)*at >= ' ');
		assert_int_not_equal(memcmp(at, "\xE2\x80\xAE", 3), 0);
		if (escape) {
			text[(*length)++] = meant[escape - escapes];
			at += 2;
		} else if (*at == '\\') {
			unsigned code = read_hex(&at);

			if (code >= 0xD800 && code < 0xDC00)
				code = 0x10000 + ((code - 0xD800) << 10) + (read_hex(&at) - 0xDC00);
			*length += encode(code, text + *length);
		} else {
			text[(*length)++] = *at++;
		}
	}
	text[*length] = '\0';
	return at + 1;
}

static const char *read_value(const char *at, const char *path, struct values *values, char *text)
{
	bool is_map = *at == '{';
	size_t length;
	char inner[MOST_PATH];

	if (*at == '"') {
		at = read_string(at, text, &length);
		add(values, path, text, length);
		return after_blanks(at);
	}
	if (*at != '{' && *at != '[') {
		length = strspn(at, "0123456789");
		assert_true(length > 0);
		add(values, path, at, length);
		return after_blanks(at + length);
	}
	at = after_blanks(at + 1);
	for (size_t i = 0; *at != '}' && *at != ']'; i++) {
		if (i) {
			assert_int_equal(*at, ',');
			at = after_blanks(at + 1);
		}
		if (is_map) {
			at = after_blanks(read_string(at, text, &length));
			snprintf(inner, sizeof(inner), "%s%s%.*s", path, *path ? "." : "", (int)length, text);
			assert_int_equal(*at, ':');
			at = after_blanks(at + 1);
		} else {
			snprintf(inner, sizeof(inner), "%s.%zu", path, i);
		}
		at = read_value(at, inner, values, text);
	}
	assert_int_equal(*at, is_map ? '}' : ']');
	return after_blanks(at + 1);
}

static struct values *read_json(const struct strbuf *json)
{
	struct values *values = calloc(1, sizeof(*values));
	char *text = malloc(json->length + 1);

	assert_int_equal(strlen(strbuf_text(json)), json->length);
	assert_string_equal(read_value(after_blanks(strbuf_text(json)), "", values, text), "");
	free(text);
	return values;
}

static const char *value_at(const struct values *values, const char *format, size_t item)
{
	char path[MOST_PATH];
	char number[24];
	const char *star = strchr(format, '*');

	snprintf(number, sizeof(number), "%zu", item);
	if (star)
		snprintf(path, sizeof(path), "%.*s%s%s", (int)(star - format), format, number, star + 1);
	else
		snprintf(path, sizeof(path), "%s", format);
	for (size_t i = 0; i < values->count; i++) {
		if (strcmp(values->paths[i], path) == 0)
			return values->texts[i];
	}
	return NULL;
}

static size_t number_at(const struct values *values, const char *path, size_t item)
{
	const char *text = value_at(values, path, item);

	assert_non_null(text);
	return (size_t)strtoul(text, NULL, 10);
}

static void test_web_annotations(void **state)
{
	struct sample sample;
	struct values *values;
	struct losses losses;
	struct strbuf out;
	size_t orphans = 0;

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "jsonld", &out, &losses);
	values = read_json(&out);
	assert_string_equal(value_at(values, "@context.0", 0), "http://www.w3.org/ns/anno.jsonld");
	assert_string_equal(value_at(values, "type", 0), "AnnotationCollection");
	assert_string_equal(value_at(values, "first.type", 0), "AnnotationPage");
	assert_int_equal(number_at(values, "total", 0), SAMPLE_ANNOTATIONS);
	for (size_t i = 0; i < SAMPLE_ANNOTATIONS; i++) {
		const char *quote = value_at(values, "first.items.*.target.selector.0.exact", i);

		assert_string_equal(value_at(values, "first.items.*.type", i), "Annotation");
		assert_string_equal(value_at(values, "first.items.*.body.0.value", i), "denial");
		assert_string_equal(value_at(values, "first.items.*.body.1.value", i),
			"line one\n\n# line \"two\"\t\xE2\x80\xAE<i>\x1B");
		assert_string_equal(value_at(values, "first.items.*.creator.name", i), "ana, \"b\"");
		assert_string_equal(value_at(values, "first.items.*.created", i), "2026-11-21T17:25:03Z");
		assert_null(value_at(values, "first.items.*.modified", i));
		assert_string_equal(value_at(values, "first.items.*.target.source.id", i), "s%25mple%231.txt");
		if (!quote) {
			/* No array of selectors: the words alone, and why. */
			assert_string_equal(value_at(values, "first.items.*.target.selector.exact", i),
				"words that\nstand nowhere");
			assert_string_equal(value_at(values, "first.items.*.crossread:state", i), "orphan");
			orphans++;
			continue;
		}
		assert_true(sample_has(&sample, quote, number_at(values, "first.items.*.target.selector.1.start", i),
			number_at(values, "first.items.*.target.selector.1.end", i)));
	}
	assert_int_equal(orphans, 1);
	values_release(values);
	strbuf_release(&out);
	sample_release(&sample);
}

/* A link goes with the annotation it starts from, an empty list is a list. */
static void test_links(void **state)
{
	struct link link = { .id = slice_of("l1"), .type = slice_of("denies"), .from = slice_of("id3") };
	struct sample sample;
	struct values *values;
	struct losses losses;
	struct strbuf out;

	(void)state;
	sample_init(&sample);
	link.to_file = slice_of("b/c.txt");
	link.to_id = slice_of("x");
	annotations_put_link(&sample.set, &link);
	sample_export(&sample, "jsonld", &out, &losses);
	values = read_json(&out);
	assert_int_equal(number_at(values, "total", 0), SAMPLE_ANNOTATIONS + 1);
	assert_string_equal(value_at(values, "first.items.*.motivation", SAMPLE_ANNOTATIONS), "linking");
	assert_string_equal(value_at(values, "first.items.*.target.0", SAMPLE_ANNOTATIONS), "s%25mple%231.txt#id3");
	assert_string_equal(value_at(values, "first.items.*.target.1", SAMPLE_ANNOTATIONS), "b%2Fc.txt#x");
	values_release(values);
	strbuf_release(&out);
	sample.extract.count = 0;
	sample_export(&sample, "jsonld", &out, &losses);
	values = read_json(&out);
	assert_int_equal(number_at(values, "total", 0), 0);
	values_release(values);
	strbuf_release(&out);
	sample_release(&sample);
}

static void test_claims(void **state)
{
	struct sample sample;
	struct values *values;
	struct losses losses;
	struct strbuf out;

	(void)state;
	sample_init(&sample);
	sample_export(&sample, "claims", &out, &losses);
	values = read_json(&out);
	assert_int_equal(losses.unplaced, 1);
	for (size_t i = 0; i + 1 < SAMPLE_ANNOTATIONS; i++) {
		const struct annotation *annotation = sample.extract.list[i];

		assert_string_equal(value_at(values, "@graph.*.@type", i), "ClaimReview");
		assert_true(sample_has(&sample, value_at(values, "@graph.*.claimReviewed", i), annotation->place.start,
			annotation->place.end));
		assert_string_equal(value_at(values, "@graph.*.itemReviewed.author.name", i), "=HYPERLINK(\"x\")");
		assert_string_equal(value_at(values, "@graph.*.itemReviewed.appearance.url", i),
			"https://example.org/a?b=c&d=e");
		assert_string_equal(value_at(values, "@graph.*.itemReviewed.appearance.publisher.name", i), "=Outlet");
	}
	assert_null(value_at(values, "@graph.*.@type", SAMPLE_ANNOTATIONS - 1));
	assert_null(strstr(strbuf_text(&out), "ating"));
	values_release(values);
	strbuf_release(&out);
	sample_release(&sample);
}

/* Only an address of the web is a link. */
static void test_address(void **state)
{
	struct sample sample;
	struct values *values;
	struct losses losses;
	struct strbuf out;

	(void)state;
	sample_init(&sample);
	sample.article.url = slice_of("javascript:alert(1)");
	sample_export(&sample, "claims", &out, &losses);
	values = read_json(&out);
	assert_null(value_at(values, "@graph.0.itemReviewed.appearance.url", 0));
	assert_string_equal(value_at(values, "@graph.0.itemReviewed.appearance.identifier", 0), "javascript:alert(1)");
	values_release(values);
	strbuf_release(&out);
	sample_release(&sample);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_web_annotations),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_claims),
		cmocka_unit_test(test_address),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
