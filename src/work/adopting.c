/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking over the annotations of an article that was renamed. */
#include "crossread/work/adopting.h"

#include "crossread/annotation/adoption.h"
#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/work/correcting.h"

#include <stdlib.h>

/* The sidecar that could be taken over, NULL when there is none. The caller frees it. */
static char *find(const struct document *document)
{
	bool may = document->is_open && !document->sidecar_dir && document->sidecar.state == SIDECAR_ABSENT;

	return may ? adoption_find(&document->article) : NULL;
}

void adopting_add_words(const struct document *document, struct strbuf *words)
{
	char *path = find(document);

	if (path && words->length)
		strbuf_add_text(words, " · ");
	if (path)
		strbuf_add_format(words,
			translate("%s was made of exactly this text, and its own article is gone: "
				  ":adopt takes its annotations over"),
			file_base_name(path));
	free(path);
}

/* Takes over what is at `path`; adds that to `told`. */
static bool take(struct document *document, const char *path, struct strbuf *told, struct error *error)
{
	size_t before = document->sidecar.annotations.count;
	size_t count;
	bool changed;

	if (!adoption_take(&document->article, path, error) ||
		!sidecar_refresh(&document->sidecar, &document->article, &changed, NULL, error))
		return false;
	count = document->sidecar.annotations.count - before;
	if (told->length)
		strbuf_add_text(told, " · ");
	strbuf_add_format(told,
		translate_count("%s: took over %zu annotation of %s, which stays as it is",
			"%s: took over %zu annotations of %s, which stays as it is", count),
		document->article.name, count, file_base_name(path));
	return true;
}

bool adopting_take(struct work *work)
{
	struct strbuf told;
	struct error error;
	bool done = true;
	bool any = false;

	strbuf_init(&told);
	for (size_t i = 0; done && i < work->document_count; i++) {
		char *path = find(&work->documents[i]);

		any = any || path;
		done = !path || take(&work->documents[i], path, &told, &error);
		free(path);
	}
	if (!done)
		work_complain(work, "%s%snot taken over: %s", strbuf_text(&told), told.length ? " · " : "",
			error.message);
	else if (any)
		work_say(work, "%s", strbuf_text(&told));
	else
		work_say(work, "nothing to adopt: no sidecar of a renamed article is of this text");
	correcting_apply(work);
	list_touch(work);
	strbuf_release(&told);
	return done && any;
}
