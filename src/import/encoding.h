/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a page as text. */
#ifndef CROSSREAD_SRC_IMPORT_ENCODING_H
#define CROSSREAD_SRC_IMPORT_ENCODING_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/*
 * Adds the page as UTF-8 without NUL. A byte order mark tells the encoding, else `encoding` (NULL: not known), else
 * what the page says near its beginning, as browsers read it (latin1 means windows-1252), else UTF-8, or windows-1252
 * where that is mostly invalid. Changes `bytes`: what is NUL becomes a blank.
 */
bool encoding_decode(struct strbuf *bytes, const char *encoding, const char *name, struct strbuf *text,
	struct error *error);

#endif
