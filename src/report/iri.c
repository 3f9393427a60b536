/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses in JSON-LD. */
#include "iri.h"

#include <string.h>

static bool is_letter_or_digit(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

void iri_add_segment(struct strbuf *out, struct slice name)
{
	for (size_t i = 0; i < name.length; i++) {
		char byte = name.data[i];

		if (is_letter_or_digit(byte) || (byte && strchr("-._~", byte)))
			strbuf_add_byte(out, byte);
		else
			strbuf_add_format(out, "%%%02X", (unsigned)(unsigned char)byte);
	}
}

bool iri_is_web(struct slice address)
{
	static const char *const schemes[] = { "https://", "http://" };
	bool known = false;

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		known = known || (slice_starts(address, schemes[i]) && address.length > strlen(schemes[i]));
	for (size_t i = 0; known && i < address.length; i++) {
		char byte = address.data[i];

		known = is_letter_or_digit(byte) || (byte && strchr("-._~:/?#[]@!$&'()*+,;=%", byte));
	}
	return known;
}
