/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom "she", "they" or a surname means. */
#include "naming.h"

void naming_find(struct quotations *quotations, const struct article *article)
{
	(void)article;
	for (size_t i = 0; i < quotations->count; i++)
		quotations->list[i].name = quotations->list[i].speaker;
}
