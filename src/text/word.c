/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text, and their folded form for comparison. */
#include "crossread/text/word.h"

#include "crossread/text/utf8.h"
#include "variant.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

enum {
	SOFT_HYPHEN = 0x00AD,
	RIGHT_QUOTE = 0x2019, /* ’, the typographer's apostrophe */
	FINAL_SIGMA = 0x03C2,
	SIGMA = 0x03C3,
	FIRST_UNSPACED = 0x0E00, /* below Thai no script is written without spaces */
	MOST_COMPOSED = 256,     /* bytes of a word that is composed; no word of a language is longer */
};

/* What a code point is to a word. */
enum part {
	PART_GAP, /* no part of any word */
	PART_LETTER,
	PART_DIGIT,
	PART_MARK,   /* belongs to what stands before: combining marks and invisible joiners */
	PART_SIGN,   /* a word of its own: currency, per cent */
	PART_SINGLE, /* a character of an unspaced script: a word of its own, with its marks */
};

/* Letters of Korean, which is written with spaces: the only ones in quantity that would be looked up for nothing. */
static bool is_hangul(uint32_t code)
{
	return (code >= 0x1100 && code <= 0x11FF) || (code >= 0xAC00 && code <= 0xD7FF);
}

static bool is_unspaced(uint32_t code)
{
	static const char *const scripts[] = {
		"Han",
		"Hiragana",
		"Katakana",
		"Thai",
		"Lao",
		"Khmer",
		"Myanmar",
	};
	const uc_script_t *script = code < FIRST_UNSPACED || is_hangul(code) ? NULL : uc_script(code);

	for (size_t i = 0; script && i < sizeof(scripts) / sizeof(*scripts); i++) {
		if (strcmp(script->name, scripts[i]) == 0)
			return true;
	}
	return false;
}

static bool is_invisible(uint32_t code)
{
	return code == SOFT_HYPHEN || code == 0x200C || code == 0x200D || code == 0x2060;
}

static enum part wide_part(uint32_t code)
{
	uint32_t category = uc_general_category((ucs4_t)code).bitmask;

	if (category & UC_CATEGORY_MASK_L)
		return is_unspaced(code) ? PART_SINGLE : PART_LETTER;
	if (category & UC_CATEGORY_MASK_M)
		return PART_MARK;
	if (category & UC_CATEGORY_MASK_Nd)
		return PART_DIGIT;
	if (category & UC_CATEGORY_MASK_N)
		return is_unspaced(code) ? PART_SINGLE : PART_LETTER;
	if ((category & UC_CATEGORY_MASK_Sc) || code == 0x2030)
		return PART_SIGN;
	return is_invisible(code) ? PART_MARK : PART_GAP;
}

static bool is_ascii_letter(uint32_t code)
{
	return (code | 0x20) - 'a' < 26;
}

static enum part part_of(uint32_t code)
{
	if (is_ascii_letter(code))
		return PART_LETTER;
	if (code >= 0x80)
		return wide_part(code);
	if (code - '0' < 10)
		return PART_DIGIT;
	return code == '$' || code == '%' ? PART_SIGN : PART_GAP;
}

/* Byte offset behind the marks that stand at `position`. */
static size_t skip_marks(struct slice text, size_t position)
{
	while (position < text.length) {
		size_t next = position;

		if (part_of(utf8_next(text, &next)) != PART_MARK)
			break;
		position = next;
	}
	return position;
}

/*
 * The part that the code point at `*position` is, behind which `*position` moves; PART_GAP at the
 * end.
 */
static enum part take(struct slice text, size_t *position, uint32_t *code)
{
	*code = 0;
	if (*position >= text.length)
		return PART_GAP;
	*code = (unsigned char)text.data[*position];
	if (*code < 0x80)
		++*position;
	else
		*code = utf8_next(text, position);
	return part_of(*code);
}

static bool is_ascii_letter_at(struct slice text, size_t position)
{
	return position < text.length && is_ascii_letter((unsigned char)text.data[position]);
}

/* True for a vowel, h, or a letter with an accent: what an article is elided before. */
static bool is_elided_before(uint32_t code)
{
	static const char letters[] = "aeiouyhAEIOUYH";

	return code < 0x80 ? code && memchr(letters, (int)code, sizeof(letters) - 1) : code <= 0x017F;
}

/*
 * True when `start`, which an apostrophe and then `code` follow, is an elided word of French or Italian: "l'avocat",
 * "qu'il", "dell'aula" are two words, "don't" and "O'Brien" are not.
 */
static bool is_elided(struct slice start, uint32_t code)
{
	static const char *const elided[] = { "all", "c", "d", "dall", "dell", "j", "jusqu", "l", "lorsqu", "m", "n",
		"nell", "puisqu", "qu", "quell", "s", "sull", "t", "un" };
	char small[8];

	if (!is_elided_before(code) || start.length > sizeof(small))
		return false;
	for (size_t i = 0; i < start.length; i++)
		small[i] = start.data[i] >= 'A' && start.data[i] <= 'Z' ? (char)(start.data[i] | 0x20) : start.data[i];
	for (size_t i = 0; i < sizeof(elided) / sizeof(*elided); i++) {
		if (slice_equal_text(slice_from(small, start.length), elided[i]))
			return true;
	}
	return false;
}

/*
 * Byte offset of the end of the run of letters and digits that begins at `start` and of which the last one so far,
 * `part`, ends at `end`.
 */
static size_t run_end(struct slice text, size_t start, size_t end, enum part part)
{
	for (;;) {
		uint32_t code;
		size_t next;
		enum part after;

		/* Most of every text, and the reason why this is quick. */
		for (; is_ascii_letter_at(text, end); end++)
			part = PART_LETTER;
		next = end;
		after = take(text, &next, &code);
		if (after == PART_GAP) {
			bool apostrophe = code == '\'' || code == RIGHT_QUOTE;
			bool point = (code == '.' || code == ',') && part == PART_DIGIT;

			if (!apostrophe && !point)
				return end;
			after = take(text, &next, &code);
			if (after != PART_DIGIT && (after != PART_LETTER || point))
				return end;
			if (apostrophe && is_elided(slice_part(text, start, end), code))
				return end;
		}
		if (after == PART_SIGN || after == PART_SINGLE)
			return end;
		if (after != PART_MARK)
			part = after;
		end = next;
	}
}

bool word_next(struct slice text, size_t *position, struct slice *word)
{
	while (*position < text.length) {
		size_t start = *position;
		uint32_t code;
		enum part part;

		if (text.data[start] == ' ') {
			++*position;
			continue;
		}
		part = take(text, position, &code);

		if (part == PART_GAP || part == PART_MARK)
			continue;
		if (part == PART_SINGLE)
			*position = skip_marks(text, *position);
		else if (part != PART_SIGN)
			*position = run_end(text, start, *position, part);
		*word = slice_part(text, start, *position);
		return true;
	}
	return false;
}

/* True for a comma with exactly three digits behind it, as in 1,000,000. */
static bool is_thousands_comma(struct slice word, size_t comma)
{
	size_t digits = comma + 1;

	while (digits < word.length && digits - comma <= 4 && word.data[digits] >= '0' && word.data[digits] <= '9')
		digits++;
	return digits - comma == 4;
}

static uint32_t fold_code(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z' ? code | 0x20 : code;
	if (code == RIGHT_QUOTE)
		return '\'';
	code = variant_fold(uc_tolower(code));
	return code == FINAL_SIGMA ? SIGMA : code;
}

/* Puts the composed form (NFC) in the place of what was added behind `start`. */
static void compose(struct strbuf *folded, size_t start)
{
	size_t length = 0;
	const uint8_t *bytes = (const uint8_t *)folded->data + start;
	uint8_t *composed = u8_normalize(UNINORM_NFC, bytes, folded->length - start, NULL, &length);

	if (!composed)
		return;
	strbuf_cut(folded, start);
	strbuf_add(folded, slice_from((const char *)composed, length));
	free(composed);
}

static void drop_possessive(struct strbuf *folded, size_t start)
{
	size_t length = folded->length;

	if (length > start + 2 && folded->data[length - 2] == '\'' && folded->data[length - 1] == 's')
		strbuf_cut(folded, length - 2);
}

/* Folds a word without anything but ASCII, most words of most texts. */
static void fold_ascii(struct slice word, struct strbuf *folded)
{
	size_t to = folded->length;

	strbuf_add(folded, word);
	for (size_t i = 0; i < word.length; i++) {
		char byte = word.data[i];

		if (byte == ',' && is_thousands_comma(word, i))
			continue;
		folded->data[to++] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
	}
	strbuf_cut(folded, to);
}

/* Folds any word; returns whether it holds marks, so that composing it may change it. */
static bool fold_wide(struct slice word, struct strbuf *folded)
{
	bool marked = false;

	for (size_t i = 0; i < word.length;) {
		size_t place = i;
		uint32_t code = utf8_next(word, &i);

		code = fold_code(code);
		if (!code || is_invisible(code) || (code == ',' && is_thousands_comma(word, place)))
			continue;
		marked = marked || part_of(code) == PART_MARK;
		utf8_add(folded, code);
	}
	return marked;
}

struct slice word_base(struct slice word)
{
	static const char *const endings[] = { "'s", "’s" };

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t length = strlen(endings[i]);

		if (word.length > length && memcmp(word.data + word.length - length, endings[i], length) == 0)
			return slice_part(word, 0, word.length - length);
	}
	return word;
}

static bool is_ascii(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if ((unsigned char)text.data[i] >= 0x80)
			return false;
	}
	return true;
}

void word_fold(struct slice word, struct strbuf *folded)
{
	size_t start = folded->length;

	if (is_ascii(word))
		fold_ascii(word, folded);
	else if (fold_wide(word, folded) && folded->length - start <= MOST_COMPOSED)
		compose(folded, start);
	drop_possessive(folded, start);
	/* Nothing but what may be left out. */
	if (folded->length == start)
		strbuf_add(folded, word);
}
