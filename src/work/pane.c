/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of the screen. */
#include "crossread/work/pane.h"

#include "crossread/base/mem.h"
#include "crossread/text/wrap.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

void pane_init(struct pane *pane, struct document *document)
{
	*pane = (struct pane){ .document = document };
	pane->heights = mem_new_array(document->article.sentence_count, sizeof(*pane->heights));
}

void pane_extend(struct pane *pane)
{
	free(pane->heights);
	pane->heights = mem_new_array(pane_sentences(pane), sizeof(*pane->heights));
	if (pane->focus >= pane_sentences(pane))
		pane->focus = pane_sentences(pane) - 1;
}

void pane_release(struct pane *pane)
{
	free(pane->heights);
	*pane = (struct pane){ 0 };
}

void pane_set_columns(struct pane *pane, size_t columns)
{
	if (columns == pane->columns)
		return;
	pane->columns = columns;
	memset(pane->heights, 0, pane_sentences(pane) * sizeof(*pane->heights));
}

bool pane_hides(const struct pane *pane, size_t sentence)
{
	return pane->hides_furniture && pane->document->article.sentences[sentence].kind == SENTENCE_FURNITURE;
}

size_t pane_height(struct pane *pane, size_t sentence)
{
	unsigned *height = &pane->heights[sentence];

	if (pane_hides(pane, sentence))
		return 0;
	if (!*height) {
		size_t rows = wrap_rows(article_sentence(&pane->document->article, sentence), pane->columns);

		*height = rows > UINT_MAX ? UINT_MAX : rows ? (unsigned)rows : 1;
	}
	return *height;
}

size_t pane_sentences(const struct pane *pane)
{
	return pane->document ? pane->document->article.sentence_count : 0;
}
