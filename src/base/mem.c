/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that cannot fail to its caller. Exhaustion aborts; SIGABRT is where the terminal is given back. */
#include "crossread/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *mem_new(size_t size)
{
	void *memory = calloc(1, size ? size : 1);

	if (!memory)
		abort();
	return memory;
}

void *mem_new_array(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (!memory)
		abort();
	return memory;
}

void *mem_resize(void *old, size_t count, size_t size)
{
	void *memory;

	if (size && count > SIZE_MAX / size)
		abort();
	memory = realloc(old, count && size ? count * size : 1);
	if (!memory)
		abort();
	return memory;
}

char *mem_copy(const char *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		abort();
	copy = mem_resize(NULL, length + 1, 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

void *mem_grow(void *array, size_t *capacity, size_t needed, size_t size)
{
	size_t larger = *capacity ? *capacity : 8;

	if (needed <= *capacity)
		return array;
	while (larger < needed) {
		if (larger > SIZE_MAX / 2)
			abort();
		larger *= 2;
	}
	*capacity = larger;
	return mem_resize(array, larger, size);
}
