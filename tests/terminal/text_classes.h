/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Unicode says of a code point, as far as terminals are concerned. */
#ifndef CROSSREAD_TESTS_TERMINAL_TEXT_CLASSES_H
#define CROSSREAD_TESTS_TERMINAL_TEXT_CLASSES_H

#include <stdbool.h>
#include <stdint.h>

/* General categories, those together that are treated alike. */
enum text_class {
	TEXT_OTHER,
	TEXT_CONTROL,
	TEXT_FORMAT,
	TEXT_SEPARATOR, /* Zl, Zp */
	TEXT_PRIVATE,
	TEXT_UNASSIGNED, /* noncharacters, too */
	TEXT_SPACE,      /* Zs */
	TEXT_MARK,       /* Mn */
	TEXT_ENCLOSING_MARK,
	TEXT_SPACING_MARK,
};

enum text_class text_class(uint32_t code);
bool text_is_ignorable(uint32_t code);
bool text_is_noncharacter(uint32_t code);

/* True when both are of one general category. */
bool text_is_alike(uint32_t code, uint32_t other);

#endif
