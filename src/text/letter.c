/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters, digits, case. */
#include "crossread/text/letter.h"

#include <unictype.h>

static bool has_category(uint32_t code, uint32_t mask)
{
	return uc_is_general_category_withtable((ucs4_t)code, mask);
}

bool letter_is(uint32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
	return has_category(code, UC_CATEGORY_MASK_L);
}

bool letter_is_mark(uint32_t code)
{
	return code >= 0x0300 && has_category(code, UC_CATEGORY_MASK_M);
}

bool letter_is_upper(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z';
	return has_category(code, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

bool letter_is_lower(uint32_t code)
{
	if (code < 0x80)
		return code >= 'a' && code <= 'z';
	return has_category(code, UC_CATEGORY_MASK_Ll);
}

bool letter_is_digit(uint32_t code)
{
	if (code < 0x80)
		return code >= '0' && code <= '9';
	return has_category(code, UC_CATEGORY_MASK_Nd);
}
