/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a sentence for comparison. */
#include "reading.h"

#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"
#include "crossread/text/word.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST_WORDS = 4096,
	MOST_BYTES = 32768, /* of text; each byte gives one 4-gram at most, and a row of vectors holds 65,535 */
	GRAM_CODES = 4,
};

/* In place of the number of a stem. */
static const uint32_t STEM_UNKNOWN = UINT32_MAX;
static const uint32_t STEM_NONE = UINT32_MAX - 1;

void reading_init(struct reading *reading, const char *language)
{
	*reading = (struct reading){ 0 };
	reading->language = language;
	reading->stem = stem_new(language);
	for (int space = 0; space < SPACE_COUNT; space++)
		vocabulary_init(&reading->vocabularies[space]);
	strbuf_init(&reading->word);
	strbuf_init(&reading->text);
	strbuf_init(&reading->run);
}

void reading_release(struct reading *reading)
{
	stem_free(reading->stem);
	for (int space = 0; space < SPACE_COUNT; space++) {
		vocabulary_release(&reading->vocabularies[space]);
		free(reading->features[space].list);
	}
	free(reading->stems.list);
	strbuf_release(&reading->word);
	strbuf_release(&reading->text);
	strbuf_release(&reading->run);
	*reading = (struct reading){ 0 };
}

void numbers_add(struct numbers *numbers, uint32_t number)
{
	numbers->list = mem_grow(numbers->list, &numbers->capacity, numbers->count + 1, sizeof(*numbers->list));
	numbers->list[numbers->count++] = number;
}

static bool is_english(const char *language)
{
	return strcspn(language, "-_") == 2 && (language[0] | 0x20) == 'e' && (language[1] | 0x20) == 'n';
}

/* "seven" as "7": an outlet's house style is no difference. English only, as the list of stop words. */
static struct slice number_word(struct slice word)
{
	static const char *const digits[][2] = {
		{ "zero", "0" },
		{ "one", "1" },
		{ "two", "2" },
		{ "three", "3" },
		{ "four", "4" },
		{ "five", "5" },
		{ "six", "6" },
		{ "seven", "7" },
		{ "eight", "8" },
		{ "nine", "9" },
		{ "ten", "10" },
		{ "eleven", "11" },
		{ "twelve", "12" },
		{ "thirteen", "13" },
		{ "fourteen", "14" },
		{ "fifteen", "15" },
		{ "sixteen", "16" },
		{ "seventeen", "17" },
		{ "eighteen", "18" },
		{ "nineteen", "19" },
		{ "twenty", "20" },
	};

	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++) {
		if (slice_equal_text(word, digits[i][0]))
			return slice_of(digits[i][1]);
	}
	return word;
}

/* The stem of word number `number`, looked up once for each word. */
static uint32_t find_stem(struct reading *reading, uint32_t number, struct slice word)
{
	uint32_t *stem;

	while (reading->stems.count <= number)
		numbers_add(&reading->stems, STEM_UNKNOWN);
	stem = &reading->stems.list[number];
	if (*stem != STEM_UNKNOWN)
		return *stem;
	if (is_english(reading->language))
		word = number_word(word);
	*stem = STEM_NONE;
	if (!word_is_stop(word, reading->language) && !unspaced_is_function(word))
		*stem = vocabulary_add(&reading->vocabularies[SPACE_STEMS], stem_of(reading->stem, word));
	return *stem;
}

/* Takes one more folded word as a feature of the present sentence. */
static void take_word(struct reading *reading, struct slice word)
{
	uint32_t number = vocabulary_add(&reading->vocabularies[SPACE_WORDS], word);
	uint32_t stem = find_stem(reading, number, word);

	numbers_add(&reading->features[SPACE_WORDS], number);
	if (stem != STEM_NONE)
		numbers_add(&reading->features[SPACE_STEMS], stem);
}

/* Adds a folded word to the text of the present sentence. */
static void take_text(struct reading *reading, struct slice word, bool joined)
{
	if (reading->text.length + word.length >= MOST_BYTES)
		return;
	if (reading->text.length && !joined)
		strbuf_add_byte(&reading->text, ' ');
	strbuf_add(&reading->text, word);
}

/* A run that is shorter than its words are is one word. */
static void end_run(struct reading *reading)
{
	if (reading->run_count && reading->run_count < reading->run_length)
		take_word(reading, strbuf_slice(&reading->run));
	strbuf_clear(&reading->run);
	reading->run_count = 0;
}

/* Takes one more character of a run, and the word that ends with it. */
static void take_character(struct reading *reading, struct slice character, size_t length)
{
	reading->has_runs = true;
	/* Four letters are a 4-gram; of Han and Kana, with blanks between them, it is two. */
	take_text(reading, character, reading->run_count && length == UNSPACED_MOST);
	reading->run_length = length;
	reading->run_starts[reading->run_count++ % UNSPACED_MOST] = reading->run.length;
	strbuf_add(&reading->run, character);
	if (reading->run_count >= length) {
		size_t start = reading->run_starts[(reading->run_count - length) % UNSPACED_MOST];

		take_word(reading, slice_part(strbuf_slice(&reading->run), start, reading->run.length));
	}
}

/* Takes what word_next() found, which ends at byte `end` of the sentence. */
static void take(struct reading *reading, struct slice word, size_t end)
{
	size_t length = unspaced_length(word);

	strbuf_clear(&reading->word);
	word_fold(word, &reading->word);
	if (length != reading->run_length || end - word.length != reading->run_end)
		end_run(reading);
	reading->run_end = end;
	if (!reading->word.length)
		return;
	if (length) {
		take_character(reading, strbuf_slice(&reading->word), length);
		return;
	}
	take_text(reading, strbuf_slice(&reading->word), false);
	take_word(reading, strbuf_slice(&reading->word));
}

void reading_take(struct reading *reading, struct slice sentence)
{
	size_t position = 0;
	struct slice word;

	for (int space = 0; space < SPACE_COUNT; space++)
		reading->features[space].count = 0;
	strbuf_clear(&reading->text);
	reading->has_runs = false;
	for (size_t count = 0; word_next(sentence, &position, &word); count++) {
		if (count == MOST_WORDS) {
			word = slice_part(sentence, position - word.length, sentence.length);
			position = sentence.length;
		}
		take(reading, word, position);
	}
	end_run(reading);
}

bool reading_stem(const struct reading *reading, uint32_t word, uint32_t *stem)
{
	*stem = reading->stems.list[word];
	return *stem != STEM_NONE;
}

void reading_take_grams(struct reading *reading)
{
	struct slice text = strbuf_slice(&reading->text);
	size_t start = 0;
	size_t end = 0;

	for (int codes = 0; codes < GRAM_CODES && end < text.length; codes++)
		utf8_next(text, &end);
	while (text.length) {
		struct slice gram = slice_part(text, start, end);

		numbers_add(&reading->features[SPACE_GRAMS], vocabulary_add(&reading->vocabularies[SPACE_GRAMS], gram));
		if (end >= text.length)
			break;
		utf8_next(text, &start);
		utf8_next(text, &end);
	}
}
