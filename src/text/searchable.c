/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is searched. */
#include "crossread/text/searchable.h"

#include "crossread/base/bisect.h"
#include "crossread/base/mem.h"
#include "crossread/text/typography.h"
#include "crossread/text/utf8.h"
#include "variant.h"

#include <stdlib.h>

#include <unicase.h>
#include <uninorm.h>

void searchable_init(struct searchable *folded)
{
	*folded = (struct searchable){ 0 };
	strbuf_init(&folded->text);
	strbuf_init(&folded->lower);
}

void searchable_release(struct searchable *folded)
{
	strbuf_release(&folded->text);
	strbuf_release(&folded->lower);
	free(folded->steps);
	*folded = (struct searchable){ 0 };
}

enum { NUKTA = 0x093C, NON_JOINER = 0x200C, JOINER = 0x200D };

static bool is_accent(uint32_t code)
{
	return (code >= 0x0300 && code <= 0x036F) || code == NUKTA || (code >= 0x1AB0 && code <= 0x1AFF) ||
		(code >= 0x1DC0 && code <= 0x1DFF);
}

/* True for blocks of Latin and Greek letters with accents, and of Hindi with a dot. */
static bool may_have_accent(uint32_t code)
{
	return (code >= 0x00C0 && code <= 0x024F) || (code >= 0x0370 && code <= 0x03FF) ||
		(code >= 0x0929 && code <= 0x095F) || (code >= 0x1E00 && code <= 0x1FFF);
}

/* The letter without its accents: the first of its canonical decomposition, as long as marks follow it. */
static uint32_t base_letter(uint32_t code)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

	while (may_have_accent(code) && uc_canonical_decomposition((ucs4_t)code, parts) > 1 && is_accent(parts[1]))
		code = parts[0];
	return code;
}

/* A vowel or final of a Hangul syllable, a voice mark of Kana: written apart or together with what stands before. */
static bool may_compose(uint32_t code)
{
	return (code >= 0x1161 && code <= 0x1175) || (code >= 0x11A8 && code <= 0x11C2) || code == 0x3099 ||
		code == 0x309A;
}

/* The letter `code` with those that stand at byte `*position` and make one with it, behind which `*position` moves. */
static uint32_t composed_letter(struct slice text, size_t *position, uint32_t code)
{
	while (code >= 0x1100 && *position < text.length) {
		size_t next = *position;
		uint32_t after = variant_fold(utf8_next(text, &next));
		uint32_t both = may_compose(after) ? uc_composition((ucs4_t)code, (ucs4_t)after) : 0;

		if (!both)
			break;
		code = both;
		*position = next;
	}
	return code;
}

static bool is_plain(unsigned char byte)
{
	return byte > ' ' && byte < 0x7F;
}

/* True for a byte that is folded to itself: ASCII, and a single blank before it. */
static bool stays(struct slice text, size_t position, size_t end)
{
	unsigned char byte = (unsigned char)text.data[position];

	return is_plain(byte) ||
		(byte == ' ' && position + 1 < end && is_plain((unsigned char)text.data[position + 1]));
}

static char lower_byte(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 'a' - 'A') : byte;
}

/* Notes where the text to be added next comes from, unless that follows from the step before. */
static void note_origin(struct searchable *folded, size_t original)
{
	const struct searchable_step *last = folded->step_count ? &folded->steps[folded->step_count - 1] : NULL;
	size_t position = folded->text.length;

	if (last && position - last->folded == original - last->original)
		return;
	folded->steps = mem_grow(folded->steps, &folded->step_capacity, folded->step_count + 1, sizeof(*folded->steps));
	folded->steps[folded->step_count++] = (struct searchable_step){ (uint32_t)position, (uint32_t)original };
}

static void add_code(struct searchable *folded, uint32_t code)
{
	char bytes[UTF8_MOST_BYTES];
	char lower[UTF8_MOST_BYTES];
	size_t length = utf8_encode(code, bytes);
	bool same =
		utf8_encode(code < 0x80 ? (uint32_t)lower_byte((char)code) : uc_tolower((ucs4_t)code), lower) == length;

	strbuf_add(&folded->text, slice_from(bytes, length));
	strbuf_add(&folded->lower, slice_from(same ? lower : bytes, length));
}

static void add_run(struct searchable *folded, struct slice run)
{
	size_t before = folded->lower.length;

	strbuf_add(&folded->text, run);
	strbuf_add(&folded->lower, run);
	for (size_t i = before; i < folded->lower.length; i++)
		folded->lower.data[i] = lower_byte(folded->lower.data[i]);
}

/* Adds the one character at `*position` that is not plain. */
static void add_character(struct searchable *folded, struct slice text, size_t *position)
{
	size_t start = *position;
	uint32_t code;

	if (!typography_next(text, position, &code) || is_accent(code) || code == NON_JOINER || code == JOINER)
		return;
	code = variant_fold(code);
	if (!code)
		return;
	note_origin(folded, start);
	add_code(folded, base_letter(composed_letter(text, position, code)));
}

/* Adds the bytes [start, end) of `text` as they are. */
static void add_exact(struct searchable *folded, struct slice text, size_t start, size_t end)
{
	if (start < end)
		note_origin(folded, start);
	while (start < end)
		add_code(folded, utf8_next(text, &start));
}

void searchable_add(struct searchable *folded, struct slice text, size_t start, size_t end)
{
	struct slice part = slice_part(text, 0, end);
	size_t position = start;

	if (folded->exact) {
		add_exact(folded, part, start, end);
		position = end;
	}
	while (position < end) {
		size_t run = position;

		while (run < end && stays(text, run, end))
			run++;
		if (run > position) {
			note_origin(folded, position);
			add_run(folded, slice_part(text, position, run));
			position = run;
		} else {
			add_character(folded, part, &position);
		}
	}
	note_origin(folded, end);
	add_code(folded, '\n');
}

bool searchable_keeps(uint32_t code)
{
	char bytes[UTF8_MOST_BYTES];
	struct slice text = slice_from(bytes, utf8_encode(code, bytes));
	struct searchable folded;
	bool keeps;

	searchable_init(&folded);
	searchable_add(&folded, text, 0, text.length);
	keeps = slice_equal(slice_part(strbuf_slice(&folded.text), 0, folded.text.length - 1), text);
	searchable_release(&folded);
	return keeps;
}

size_t searchable_origin(const struct searchable *folded, size_t position, size_t *step)
{
	const struct searchable_step *steps = folded->steps;
	size_t last = *step < folded->step_count && steps[*step].folded <= position ? *step : 0;
	struct bisect behind = { .low = last + 1, .high = last + 1 };

	if (folded->step_count == 0)
		return 0;
	/* In strides that double, from the step before on. */
	for (size_t stride = 1; behind.high < folded->step_count && steps[behind.high].folded <= position;
		stride *= 2) {
		behind.low = behind.high + 1;
		behind.high += stride;
	}
	if (behind.high > folded->step_count)
		behind.high = folded->step_count;
	/* The last step at or before the position. */
	while (bisect_goes_on(&behind))
		bisect_step(&behind, steps[behind.middle].folded <= position);
	last = behind.low - 1;
	*step = last;
	return steps[last].original + (position - steps[last].folded);
}
