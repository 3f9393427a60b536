/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variants of letters and digits. */
#include "variant.h"

#include <stdbool.h>
#include <unictype.h>
#include <uninorm.h>

enum {
	WIDE_OFFSET = 0xFEE0, /* from ASCII to its wide form */
	TATWEEL = 0x0640,
};

struct block {
	uint32_t first;
	uint32_t last;
};

/* What may be left out, sorted. */
static const struct block optional[] = {
	{ 0x0591, 0x05BD }, /* accents and points of Hebrew */
	{ 0x05BF, 0x05BF },
	{ 0x05C1, 0x05C2 },
	{ 0x05C4, 0x05C5 },
	{ 0x05C7, 0x05C7 },
	{ 0x0610, 0x061A }, /* signs of Arabic */
	{ 0x061C, 0x061C }, /* a direction mark */
	{ TATWEEL, TATWEEL },
	{ 0x064B, 0x0655 }, /* vowel signs */
	{ 0x0670, 0x0670 },
	{ 0x06D6, 0x06DC },
	{ 0x06DF, 0x06E4 },
	{ 0x06E7, 0x06E8 },
	{ 0x06EA, 0x06ED },
	{ 0x200E, 0x200F }, /* direction marks, embeddings, isolates */
	{ 0x202A, 0x202E },
	{ 0x2066, 0x2069 },
};

static bool is_optional(uint32_t code)
{
	for (size_t i = 0; i < sizeof(optional) / sizeof(*optional) && code >= optional[i].first; i++) {
		if (code <= optional[i].last)
			return true;
	}
	return false;
}

static uint32_t letter_variant(uint32_t code)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int kind;

	switch (code) {
	case 0x0401: /* Ё */
	case 0x0451: /* ё */
		return code == 0x0401 ? 0x0415 : 0x0435;
	case 0x0622: /* alef with madda, with hamza above and below, and without a sound */
	case 0x0623:
	case 0x0625:
	case 0x0671:
		return 0x0627;
	}
	if ((code >= 0xFF21 && code <= 0xFF3A) || (code >= 0xFF41 && code <= 0xFF5A))
		return code - WIDE_OFFSET;
	if (code >= 0xFF66 && code <= 0xFF9F && uc_decomposition((ucs4_t)code, &kind, parts) == 1)
		return parts[0];
	return code;
}

uint32_t variant_fold(uint32_t code)
{
	int digit;

	if (code < 0x0400)
		return code;
	if (is_optional(code))
		return 0;
	digit = uc_decimal_value((ucs4_t)code);
	return digit >= 0 ? (uint32_t)('0' + digit) : letter_variant(code);
}
