/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language tags (BCP 47). */
#include "language.h"

#include <string.h>

void language_primary(const char *tag, char primary[LANGUAGE_SIZE])
{
	size_t length = 0;

	if (!tag || !*tag)
		tag = "en";
	for (; tag[length] && tag[length] != '-' && tag[length] != '_'; length++) {
		char letter = tag[length];

		if (letter >= 'A' && letter <= 'Z')
			letter = (char)(letter - 'A' + 'a');
		if (letter < 'a' || letter > 'z' || length + 1 == LANGUAGE_SIZE) {
			length = 0;
			break;
		}
		primary[length] = letter;
	}
	primary[length] = '\0';
}
