/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown to who names no article: three things to do. */
#ifndef CROSSREAD_SRC_APP_START_H
#define CROSSREAD_SRC_APP_START_H

#include "crossread/base/strbuf.h"

/* Adds the page; it names two articles of this folder where there are some. */
void start_add_page(struct strbuf *out);

#endif
