/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody looks for, by PCRE2; plain words without it. */
#include "crossread/text/pattern.h"

#include "crossread/base/mem.h"
#include "crossread/text/letter.h"
#include "crossread/text/utf8.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Backtracking allowed at one place of the text, levels of it, and KiB of memory for it. */
enum { MOST_MATCHING = 20000, MOST_DEPTH = 1000, MOST_HEAP = 4096 };

struct pattern {
	struct strbuf words; /* folded; plain words when `code` is NULL */
	bool has_capital;    /* case counts */
	bool exact;          /* nothing is folded */
	size_t step;         /* of searchable_origin(): hits come in their order */
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
};

static bool is_expression(struct slice words)
{
	for (size_t i = 0; i < words.length; i++) {
		if (memchr("\\^$.[|()?*+{", words.data[i], 12))
			return true;
	}
	return false;
}

/* True when a capital letter was typed; the one of "\S" is none. */
static bool has_capital(struct slice words)
{
	bool escaped = false;

	for (size_t position = 0; position < words.length;) {
		uint32_t code = utf8_next(words, &position);

		if (!escaped && letter_is_upper(code))
			return true;
		escaped = !escaped && code == '\\';
	}
	return false;
}

/* The code point that \xHH or \x{H...} at byte `position` names; 0 for none. */
static uint32_t named_code(struct slice words, size_t position)
{
	static const char digits_of_16[] = "0123456789abcdefABCDEF";
	bool braced = position + 2 < words.length && words.data[position + 2] == '{';
	size_t from = position + (braced ? 3 : 2);
	size_t digits = braced ? 6 : 2;
	uint32_t code = 0;

	if (position + 1 >= words.length || words.data[position] != '\\' || words.data[position + 1] != 'x')
		return 0;
	for (size_t i = from; i < words.length && i < from + digits; i++) {
		const char *digit = memchr(digits_of_16, words.data[i], sizeof(digits_of_16) - 1);
		size_t value = digit ? (size_t)(digit - digits_of_16) : 0;

		if (!digit)
			break;
		code = code << 4 | (uint32_t)(value < 16 ? value : value - 6);
	}
	return code;
}

/* True when it names a code point that folding would change. */
static bool names_folded(struct slice words)
{
	for (size_t i = 0; i < words.length; i++) {
		uint32_t code = named_code(words, i);

		if (code && !searchable_keeps(code))
			return true;
		if (words.data[i] == '\\')
			i++;
	}
	return false;
}

static bool compile(struct pattern *pattern, struct error *error)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT |
		(pattern->has_capital ? 0 : PCRE2_CASELESS);
	unsigned char words[256];
	int problem;
	size_t place;

	pattern->code = pcre2_compile((PCRE2_SPTR)strbuf_text(&pattern->words), pattern->words.length, options,
		&problem, &place, NULL);
	if (!pattern->code) {
		pcre2_get_error_message(problem, words, sizeof(words));
		return error_set(error, "%s, at character %zu; \\ before a sign finds the sign itself",
			(const char *)words, utf8_count(slice_part(strbuf_slice(&pattern->words), 0, place)) + 1);
	}
	/* Quicker where the system allows it; the same without. */
	(void)pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
	pattern->data = pcre2_match_data_create(1, NULL);
	pattern->context = pcre2_match_context_create(NULL);
	if (!pattern->data || !pattern->context)
		return error_set(error, "out of memory");
	pcre2_set_match_limit(pattern->context, MOST_MATCHING);
	pcre2_set_depth_limit(pattern->context, MOST_DEPTH);
	pcre2_set_heap_limit(pattern->context, MOST_HEAP);
	return true;
}

/* Folds what was typed. */
static void fold(struct searchable *folded, struct slice typed, bool exact)
{
	searchable_init(folded);
	folded->exact = exact;
	searchable_add(folded, typed, 0, typed.length);
}

/* Takes what was typed, folded once: what is folded again may become shorter. */
static void take_words(struct pattern *pattern, struct slice typed)
{
	struct searchable folded;

	fold(&folded, typed, names_folded(typed));
	if (folded.text.length == 1) {
		/* Nothing but the line feed behind it: signs that are not seen are looked for as they are. */
		searchable_release(&folded);
		fold(&folded, typed, true);
	}
	pattern->exact = folded.exact;
	strbuf_add(&pattern->words, slice_part(strbuf_slice(&folded.text), 0, folded.text.length - 1));
	pattern->has_capital = has_capital(strbuf_slice(&pattern->words));
	if (!pattern->has_capital && !is_expression(strbuf_slice(&pattern->words)))
		memcpy(pattern->words.data, folded.lower.data, pattern->words.length);
	searchable_release(&folded);
}

struct pattern *pattern_new(struct slice typed, struct error *error)
{
	struct pattern *pattern;

	if (typed.length == 0 || typed.length > PATTERN_MOST_BYTES) {
		error_set(error,
			typed.length ? "too long to be looked for: 1,024 bytes at most" : "nothing to look for");
		return NULL;
	}
	pattern = mem_new(sizeof(*pattern));
	strbuf_init(&pattern->words);
	take_words(pattern, typed);
	if (!is_expression(strbuf_slice(&pattern->words))) {
		return pattern;
	} else if (compile(pattern, error)) {
		return pattern;
	}
	pattern_free(pattern);
	return NULL;
}

void pattern_free(struct pattern *pattern)
{
	if (!pattern)
		return;
	strbuf_release(&pattern->words);
	pcre2_code_free(pattern->code);
	pcre2_match_data_free(pattern->data);
	pcre2_match_context_free(pattern->context);
	free(pattern);
}

bool pattern_is_exact(const struct pattern *pattern)
{
	return pattern->exact;
}

bool pattern_is_plain(const struct pattern *pattern)
{
	return !pattern->code;
}

/* Bytes [*from, *behind) of the folded text hold the hit. */
static enum pattern_answer find_words(const struct pattern *pattern, const struct searchable *folded, size_t *from,
	size_t until, size_t *behind)
{
	const struct strbuf *text = pattern->has_capital ? &folded->text : &folded->lower;
	size_t end = until + pattern->words.length - 1;
	const char *hit;

	if (end > text->length)
		end = text->length;
	hit = *from < end ? memmem(text->data + *from, end - *from, pattern->words.data, pattern->words.length) : NULL;
	if (!hit)
		return PATTERN_NONE;
	*from = (size_t)(hit - text->data);
	*behind = *from + pattern->words.length;
	return PATTERN_HIT;
}

static enum pattern_answer find_expression(const struct pattern *pattern, const struct searchable *folded, size_t *from,
	size_t until, size_t *behind)
{
	const size_t *places;
	int answer;

	if (*from >= until)
		return PATTERN_NONE;
	pcre2_set_offset_limit(pattern->context, until - 1);
	answer = pcre2_match(pattern->code, (PCRE2_SPTR)folded->text.data, folded->text.length, *from,
		PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, pattern->data, pattern->context);
	if (answer == PCRE2_ERROR_NOMATCH)
		return PATTERN_NONE;
	if (answer < 0)
		return PATTERN_TOO_HEAVY;
	places = pcre2_get_ovector_pointer(pattern->data);
	/* \K can put the start behind the end, or before where the search began. */
	if (places[0] < *from || places[1] <= places[0])
		return PATTERN_TOO_HEAVY;
	*from = places[0];
	*behind = places[1];
	return PATTERN_HIT;
}

/* The same without the line feed behind a paragraph, which need not stand in the original. */
static enum pattern_answer find_expression_in_text(const struct pattern *pattern, const struct searchable *folded,
	size_t *from, size_t until, size_t *behind)
{
	for (;;) {
		enum pattern_answer answer = find_expression(pattern, folded, from, until, behind);
		size_t end = *behind;

		if (answer != PATTERN_HIT)
			return answer;
		while (*behind > *from && folded->text.data[*behind - 1] == '\n')
			--*behind;
		if (*behind > *from)
			return PATTERN_HIT;
		*from = end;
	}
}

enum pattern_answer pattern_next(struct pattern *pattern, const struct searchable *folded, size_t *from, size_t until,
	size_t *start, size_t *end)
{
	size_t behind = 0;
	enum pattern_answer answer;

	if (until > folded->text.length)
		until = folded->text.length;
	answer = pattern->code ? find_expression_in_text(pattern, folded, from, until, &behind) :
				 find_words(pattern, folded, from, until, &behind);
	if (answer == PATTERN_HIT) {
		*start = searchable_origin(folded, *from, &pattern->step);
		*end = searchable_origin(folded, behind, &pattern->step);
	}
	*from = answer == PATTERN_HIT ? behind : until;
	return answer;
}
