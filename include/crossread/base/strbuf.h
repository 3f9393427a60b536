/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing text. Always NUL-terminated, so that `data` may be handed to the C library. */
#ifndef CROSSREAD_BASE_STRBUF_H
#define CROSSREAD_BASE_STRBUF_H

#include "crossread/base/slice.h"

struct strbuf {
	char *data; /* owned; NULL until the first byte is added */
	size_t length;
	size_t capacity;
};

void strbuf_init(struct strbuf *buffer);
void strbuf_release(struct strbuf *buffer);

/* Forgets the content, keeps the memory. */
void strbuf_clear(struct strbuf *buffer);

void strbuf_add(struct strbuf *buffer, struct slice bytes);
void strbuf_add_text(struct strbuf *buffer, const char *text);
void strbuf_add_byte(struct strbuf *buffer, char byte);
void strbuf_add_repeated(struct strbuf *buffer, char byte, size_t count);

/* Adds printf-formatted text. */
__attribute__((format(printf, 2, 3))) void strbuf_add_format(struct strbuf *buffer, const char *format, ...);

/* Cuts to `length` bytes; a larger length changes nothing. */
void strbuf_cut(struct strbuf *buffer, size_t length);

/* The content as a NUL-terminated string, "" when empty. Valid until the next change. */
const char *strbuf_text(const struct strbuf *buffer);

/* The content as a slice. Valid until the next change. */
struct slice strbuf_slice(const struct strbuf *buffer);

/* Gives the NUL-terminated content to the caller, who frees it; the buffer is empty afterwards. */
char *strbuf_detach(struct strbuf *buffer);

#endif
