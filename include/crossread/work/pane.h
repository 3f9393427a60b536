/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of the screen: an article and the sentence in focus. */
#ifndef CROSSREAD_WORK_PANE_H
#define CROSSREAD_WORK_PANE_H

#include "crossread/work/document.h"

struct pane {
	struct document *document; /* borrowed; both panes may show the same one */
	size_t focus;              /* sentence number */
	size_t columns;            /* of text, for which heights hold */
	bool hides_furniture;
	unsigned *heights; /* rows of each sentence; 0: not laid out yet; owned */
};

void pane_init(struct pane *pane, struct document *document);
void pane_release(struct pane *pane);

/* After its article was loaded whole: there may be more sentences, and others. */
void pane_extend(struct pane *pane);

/* Sets the width of the text in columns; heights are laid out anew when they are asked for. */
void pane_set_columns(struct pane *pane, size_t columns);

/* True for furniture while it is hidden: it takes no rows and gets no focus. */
bool pane_hides(const struct pane *pane, size_t sentence);

/* Rows that a sentence takes: at least 1, 0 when it is hidden. Wraps it the first time. */
size_t pane_height(struct pane *pane, size_t sentence);

/* Number of sentences of the article. */
size_t pane_sentences(const struct pane *pane);

#endif
