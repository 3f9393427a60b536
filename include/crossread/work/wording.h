/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the reader in the reader's language, with the keys that are bound now. */
#ifndef CROSSREAD_WORK_WORDING_H
#define CROSSREAD_WORK_WORDING_H

#include "crossread/base/strbuf.h"

#include <stdarg.h>

struct work;

/*
 * Who knows the keys. Texts name a key by what it does, a command line in braces: "{undo} takes it back" is shown as
 * "u takes it back", or as ":undo takes it back" where no key does it. "{tag}" stands for the keys of all tags.
 */
struct key_names {
	/* Adds the name of the key that runs `line`; NULL: no key is known. */
	void (*add)(const void *keymap, const char *line, struct strbuf *out);
	const void *keymap; /* borrowed */
};

/* Adds `text`, which is no format and is not translated, with the names of keys in the place of what is in braces. */
void wording_add_keys(struct key_names names, const char *text, struct strbuf *out);

/* Adds what the format says in the reader's language, with the keys that `work` knows; pass the literal. */
__attribute__((format(printf, 3, 4))) void wording_add(const struct work *work, struct strbuf *out, const char *format,
	...);
__attribute__((format(printf, 3, 0))) void wording_add_arguments(const struct work *work, struct strbuf *out,
	const char *format, va_list arguments);

#endif
