/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles that no pane has needed yet, read so that they can be searched. */
#include "unopened.h"

#include "crossread/article/load.h"
#include "crossread/base/file_mark.h"

#include <stdint.h>

/* Looks once how large the file is; what cannot be told is as good as no file. */
static void look(struct search *search, const char *path)
{
	struct file_mark mark;
	struct error error;

	if (search->unopened.size)
		return;
	search->unopened.is_refused = !file_mark_look(&mark, path, &error) || !mark.there || mark.size <= 0;
	search->unopened.size = search->unopened.is_refused ? 1 : (size_t)mark.size;
}

bool unopened_read(struct work *work, size_t document, size_t most, size_t *spare)
{
	struct searching *searching = &work->searching;
	struct search *search = &searching->searches[document];
	struct error error;

	if (work->documents[document].is_open || search->unopened.is_read)
		return false;
	look(search, work->documents[document].path);
	if (search->unopened.is_refused || search->unopened.size > most ||
		search->unopened.size > UNOPENED_MOST_HELD - searching->held ||
		(spare && search->unopened.size > *spare))
		return false;
	if (spare)
		*spare -= search->unopened.size;
	if (!article_load(&search->unopened.article, work->documents[document].path, work->encoding, &error)) {
		search->unopened.is_refused = true;
		return false;
	}
	if (work->documents[document].outlet)
		search->unopened.article.outlet = slice_of(work->documents[document].outlet);
	search->unopened.is_read = true;
	searching->held += search->unopened.size;
	return true;
}

void unopened_release(struct searching *searching, struct search *search)
{
	if (search->unopened.is_read) {
		article_release(&search->unopened.article);
		searching->held -= search->unopened.size;
	}
	search->unopened.is_read = false;
}
