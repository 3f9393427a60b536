/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What crossread agree has counted, and its two ways to print it. */
#ifndef CROSSREAD_SRC_CLI_AGREE_H
#define CROSSREAD_SRC_CLI_AGREE_H

#include "crossread/annotation/agreement.h"
#include "crossread/annotation/readers.h"
#include "crossread/annotation/sidecar.h"
#include "crossread/cli/options.h"

/* An article, its sidecar, and what each reader has read of it. */
struct agree_article {
	struct article article;
	struct sidecar sidecar;
	struct ranges read[READERS_MOST];
};

struct agree {
	const struct options *options;
	struct readers readers;
	struct agree_article *articles; /* owned */
	size_t article_count;
	struct agreement agreement;
};

/* Adds the table and the differences for a person to read. */
void agree_add_text(const struct agree *agree, struct strbuf *out);

/* Adds the rows for a program: TSV or JSON Lines. */
void agree_add_rows(const struct agree *agree, struct strbuf *out);

#endif
