/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that cannot fail to its caller: exhaustion ends the program through one hook. */
#ifndef CROSSREAD_BASE_MEM_H
#define CROSSREAD_BASE_MEM_H

#include <stddef.h>

/* Returns `size` zeroed bytes, to be given to free(). Never NULL, also for size 0. */
void *mem_new(size_t size);

/* Like mem_new() for `count` elements of `size` bytes; a product that overflows counts as exhaustion. */
void *mem_new_array(size_t count, size_t size);

/* realloc() for `count` elements of `size` bytes; never returns NULL. New bytes are not zeroed. */
void *mem_resize(void *old, size_t count, size_t size);

/* Copies `length` bytes and adds a NUL. The caller frees the copy. */
char *mem_copy(const char *bytes, size_t length);

/*
 * Makes room for `needed` elements in a growing array: doubles `*capacity` until it suffices.
 * Returns the array, moved or not. Amortised constant time per added element.
 */
void *mem_grow(void *array, size_t *capacity, size_t needed, size_t size);

#endif
