/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file must hold. */
#ifndef CROSSREAD_TESTS_UNIT_FILE_HOLDS_H
#define CROSSREAD_TESTS_UNIT_FILE_HOLDS_H

#include "crossread/base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static inline void assert_file_holds(const char *path, const char *expected)
{
	struct strbuf content;
	struct error error;

	strbuf_init(&content);
	if (!file_read(path, 1 << 24, &content, &error))
		fail_msg("%s", error.message);
	assert_string_equal(strbuf_text(&content), expected);
	strbuf_release(&content);
}

#endif
