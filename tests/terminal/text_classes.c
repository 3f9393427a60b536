/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Unicode says of a code point, by libunistring. */
#include "text_classes.h"

#include <stddef.h>
#include <unictype.h>

enum text_class text_class(uint32_t code)
{
	static const struct {
		uint32_t categories;
		enum text_class class;
	} classes[] = {
		{ UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cs, TEXT_CONTROL },
		{ UC_CATEGORY_MASK_Cf, TEXT_FORMAT },
		{ UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp, TEXT_SEPARATOR },
		{ UC_CATEGORY_MASK_Co, TEXT_PRIVATE },
		{ UC_CATEGORY_MASK_Cn, TEXT_UNASSIGNED },
		{ UC_CATEGORY_MASK_Zs, TEXT_SPACE },
		{ UC_CATEGORY_MASK_Mn, TEXT_MARK },
		{ UC_CATEGORY_MASK_Me, TEXT_ENCLOSING_MARK },
		{ UC_CATEGORY_MASK_Mc, TEXT_SPACING_MARK },
	};
	uint32_t category = uc_general_category(code).bitmask;

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		if (category & classes[i].categories)
			return classes[i].class;
	}
	return TEXT_OTHER;
}

bool text_is_ignorable(uint32_t code)
{
	return uc_is_property_default_ignorable_code_point(code);
}

bool text_is_noncharacter(uint32_t code)
{
	return uc_is_property_not_a_character(code);
}

bool text_is_alike(uint32_t code, uint32_t other)
{
	return uc_general_category(code).bitmask == uc_general_category(other).bitmask;
}
