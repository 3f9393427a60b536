/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes as base64 (RFC 4648), in which nothing can end a control sequence. */
#ifndef CROSSREAD_TERM_TERM_BASE64_H
#define CROSSREAD_TERM_TERM_BASE64_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

void term_base64_add(struct strbuf *out, struct slice bytes);

#endif
