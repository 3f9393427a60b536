/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, where, and what would be right. */
#include "crossread/base/error.h"

#include "crossread/base/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void error_clear(struct error *error)
{
	error->message[0] = '\0';
}

bool error_set(struct error *error, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(error->message, sizeof(error->message), translate(format), arguments);
	va_end(arguments);
	return false;
}

bool error_set_at(struct error *error, const char *file, size_t line, size_t column, const char *format, ...)
{
	va_list arguments;
	char what[ERROR_SIZE];
	char place[64] = "";

	va_start(arguments, format);
	vsnprintf(what, sizeof(what), translate(format), arguments);
	va_end(arguments);
	if (line && column)
		snprintf(place, sizeof(place), "%zu:%zu:", line, column);
	else if (line)
		snprintf(place, sizeof(place), "%zu:", line);
	return error_set(error, "%.200s:%s %s", file, place, what);
}

bool error_set_errno(struct error *error, const char *name, int number)
{
	return error_set(error, "%.300s: %s", name, strerror(number));
}
