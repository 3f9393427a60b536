/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes as base64. */
#include "crossread/term/term_base64.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void term_base64_add(struct strbuf *out, struct slice bytes)
{
	for (size_t i = 0; i < bytes.length; i += 3) {
		size_t count = bytes.length - i < 3 ? bytes.length - i : 3;
		unsigned long three = 0;

		for (size_t j = 0; j < 3; j++)
			three = three << 8 | (j < count ? (unsigned char)bytes.data[i + j] : 0);
		for (size_t j = 0; j < 4; j++)
			strbuf_add_byte(out, j <= count ? digits[three >> (18 - 6 * j) & 63] : '=');
	}
}
