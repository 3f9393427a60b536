/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What files hold. */
#ifndef CROSSREAD_TESTS_UNIT_CONTENTS_H
#define CROSSREAD_TESTS_UNIT_CONTENTS_H

#include "crossread/base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The content of a file, which the caller frees; NULL when there is none. */
static inline char *content_of(const char *path)
{
	struct strbuf content;
	struct error error;

	strbuf_init(&content);
	if (!file_exists(path))
		return NULL;
	if (!file_read(path, 1 << 24, &content, &error))
		fail_msg("%s", error.message);
	return strbuf_detach(&content);
}

/* Either may be NULL. */
static inline bool content_equal(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static inline void assert_file_holds(const char *path, const char *expected)
{
	char *content = content_of(path);

	assert_non_null(content);
	assert_string_equal(content, expected);
	free(content);
}

#endif
