/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article reports without quotation marks. */
#include "crossread/speech/quotations.h"

void quotations_add_indirect(struct quotations *quotations, const struct article *article)
{
	(void)quotations;
	(void)article;
}
