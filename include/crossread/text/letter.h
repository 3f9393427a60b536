/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters, digits, case: what Unicode says of one code point. */
#ifndef CROSSREAD_TEXT_LETTER_H
#define CROSSREAD_TEXT_LETTER_H

#include <stdbool.h>
#include <stdint.h>

/* True for letters of all scripts, marks excluded. */
bool letter_is(uint32_t code);

/* True for combining marks: accents, vowel signs, points. */
bool letter_is_mark(uint32_t code);

/* True for upper and title case letters. Scripts without case have none. */
bool letter_is_upper(uint32_t code);

/* True for lower case letters. */
bool letter_is_lower(uint32_t code);

/* True for decimal digits of all scripts. */
bool letter_is_digit(uint32_t code);

#endif
