/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person writes for the program: the first line of the input says what the rest is. A configuration and lines of
 * arguments read back as what was read; nothing else but a message comes of what is wrong.
 */
#include "fuzz.h"
#include "lines.h"

#include "../../src/app/config.h"

#include "crossread/annotation/filter.h"
#include "crossread/base/arguments.h"
#include "crossread/cli/options.h"
#include "crossread/cli/verb.h"
#include "crossread/screen/theme.h"
#include "crossread/screen/theme_contrast.h"

#include <unistd.h>

LINES_MUTATOR

static void read_config(struct slice text)
{
	struct config config;
	struct config again;
	struct strbuf printed[2];

	config_read_bytes(&config, "config.yaml", text);
	for (size_t i = 0; i < config.problem_count && i < CONFIG_MOST_PROBLEMS; i++)
		fuzz_check_error(&config.problems[i]);
	for (size_t i = 0; i < 2; i++)
		strbuf_init(&printed[i]);
	config_print(&config, &printed[0]);
	config_read_bytes(&again, "printed.yaml", strbuf_slice(&printed[0]));
	/* What was told stays: a tag whose letter is taken, one whose key is. */
	CHECK(again.problem_count <= config.problem_count);
	CHECK(again.blind == config.blind && again.leaves_speakers == config.leaves_speakers);
	CHECK(again.tags.count == config.tags.count && again.commands.count == config.commands.count);
	config_print(&again, &printed[1]);
	CHECK(config.problem_count || slice_equal(strbuf_slice(&printed[0]), strbuf_slice(&printed[1])));
	for (size_t i = 0; i < 2; i++)
		strbuf_release(&printed[i]);
	config_release(&again);
	config_release(&config);
}

/* The same words, each character behind a backslash. */
static void quote(const struct arguments *arguments, struct strbuf *line)
{
	for (size_t i = 0; i < arguments->count; i++) {
		const char *word = arguments->list[i];

		strbuf_add_text(line, *word ? " " : " ''");
		for (; *word; word++) {
			strbuf_add_byte(line, '\\');
			strbuf_add_byte(line, *word);
		}
	}
}

static void split_arguments(struct slice text)
{
	struct arguments arguments = { 0 };
	struct arguments again = { 0 };
	struct strbuf line;
	struct error error = { "" };

	if (!arguments_split(&arguments, text, &error)) {
		fuzz_check_error(&error);
	} else {
		strbuf_init(&line);
		quote(&arguments, &line);
		CHECK(arguments_split(&again, strbuf_slice(&line), &error));
		CHECK(again.count == arguments.count);
		for (size_t i = 0; i < again.count; i++)
			CHECK(strcmp(again.list[i], arguments.list[i]) == 0);
		strbuf_release(&line);
	}
	arguments_release(&arguments);
	arguments_release(&again);
}

static void read_options(struct slice text)
{
	struct arguments arguments = { 0 };
	struct options options;
	struct error error = { "" };

	arguments_add(&arguments, slice_of("crossread"));
	if (arguments_split(&arguments, text, &error)) {
		optind = 0;
		if (options_read(&options, (int)arguments.count, arguments.list, &error)) {
			CHECK(options.argument_count < arguments.count);
			CHECK(options.author_count <= OPTIONS_MOST_AUTHORS && options.line_count <= OPTIONS_MOST_LINES);
			for (const struct verb *verb = verbs; verb->name; verb++) {
				if (!options_check(&options, verb->name, &error))
					fuzz_check_error(&error);
			}
			if (!options_check(&options, NULL, &error))
				fuzz_check_error(&error);
		} else {
			fuzz_check_error(&error);
		}
	}
	arguments_release(&arguments);
}

/* A filter, and behind a line that parts them the words of an annotation. */
static void read_filter(struct slice text)
{
	struct slice rest = text;
	struct slice typed = fuzz_part(&rest);
	struct filter filter;
	struct error error = { "" };
	struct slice values[FILTER_KEYS];

	filter_init(&filter);
	if (filter_parse(&filter, &filter_annotations, typed, &error)) {
		CHECK(filter.count <= FILTER_MOST_TERMS);
		for (size_t i = 0; i < FILTER_KEYS; i++)
			values[i] = i % 3 ? fuzz_part(&rest) : slice_of("");
		CHECK(filter_fits(&filter, values) || filter.count);
	} else {
		fuzz_check_error(&error);
		CHECK(!filter.count);
	}
	filter_release(&filter);
}

static void read_theme(struct slice text)
{
	struct theme theme;
	struct theme standard;
	struct error error = { "" };

	if (theme_read(&theme, text, "theme.yaml", &error)) {
		CHECK(strnlen(theme.about, sizeof(theme.about)) <= THEME_MOST_ABOUT);
		for (size_t i = 0; i < STYLE_COUNT; i++)
			(void)theme_look(&theme, (style_set)1 << i | 1);
		(void)theme_has_colours(&theme);
	} else {
		fuzz_check_error(&error);
		theme_default(&standard);
		CHECK(memcmp(&theme.text, &standard.text, sizeof(theme.text)) == 0);
		CHECK(memcmp(theme.looks, standard.looks, sizeof(theme.looks)) == 0);
	}
}

/* A stroke that is written reads back. */
static void read_keys(struct slice text)
{
	struct strbuf written;

	strbuf_init(&written);
	for (size_t at = 0; at < text.length;) {
		struct stroke stroke;
		struct stroke again;
		size_t length = stroke_parse(slice_part(text, at, text.length), &stroke);

		CHECK(length <= text.length - at);
		if (length) {
			strbuf_clear(&written);
			stroke_write(&written, stroke);
			CHECK(stroke_parse(strbuf_slice(&written), &again) == written.length);
			CHECK(stroke_equal(stroke, again));
			stroke_add_name(&written, stroke);
		}
		at += length ? length : 1;
	}
	strbuf_release(&written);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct {
		const char *name;
		void (*read)(struct slice text);
	} kinds[] = { { "config\n", read_config }, { "arguments\n", split_arguments }, { "options\n", read_options },
		{ "filter\n", read_filter }, { "theme\n", read_theme }, { "keys\n", read_keys } };
	struct slice input = fuzz_input(data, size);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (slice_starts(input, kinds[i].name))
			kinds[i].read(slice_part(input, strlen(kinds[i].name), input.length));
	}
	return 0;
}
