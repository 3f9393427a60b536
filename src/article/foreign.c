/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that hold an article, but not as text, or hold what is said of one: told by their first bytes. */
#include "foreign.h"

#include <string.h>
#include <strings.h>

static const char *const page_starts[] = { "<!doctype html", "<html" };
static const char *const document_starts[] = { "%PDF-", "PK\003\004", "{\\rtf", "\320\317\021\340" };

static bool starts(struct slice bytes, const char *start)
{
	size_t length = strlen(start);

	return bytes.length > length && strncasecmp(bytes.data, start, length) == 0;
}

/* True for a sidecar: shells put them among the articles for a star. */
static bool is_sidecar(struct slice start)
{
	static const char key[] = "crossread: ";

	return slice_starts(start, key) && start.length >= sizeof(key) && start.data[sizeof(key) - 1] >= '0' &&
		start.data[sizeof(key) - 1] <= '9';
}

bool foreign_is(struct slice bytes, const char *path, struct error *error)
{
	struct slice start = slice_part(bytes, slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0, bytes.length);

	while (start.length && slice_is_space(*start.data))
		start = slice_part(start, 1, start.length);
	if (is_sidecar(start)) {
		error_set(error, "%.400s: holds annotations, and is no article; name the articles alone, as in *.txt",
			path);
		return true;
	}
	for (size_t i = 0; i < sizeof(page_starts) / sizeof(page_starts[0]); i++) {
		if (starts(start, page_starts[i])) {
			error_set(error, "%.150s: is a page of the web; try crossread import %.150s -o %.150s.txt",
				path, path, path);
			return true;
		}
	}
	for (size_t i = 0; i < sizeof(document_starts) / sizeof(document_starts[0]); i++) {
		if (starts(start, document_starts[i])) {
			error_set(error,
				"%.150s: is a document, not text; with a filter: crossread import %.150s -o %.150s.txt",
				path, path, path);
			return true;
		}
	}
	return false;
}
