/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread agree: how far colleagues tagged alike. */
#include "verbs.h"

#include "agree.h"
#include "printing.h"

#include "crossread/base/mem.h"
#include "crossread/base/translate.h"

#include <stdlib.h>

/* The value of a key of a map in a sidecar; NULL when there is none. */
static const struct yaml_node *find_key(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = map ? map->first : NULL;

	while (node && !slice_equal_text(node->key, key))
		node = node->next;
	return node;
}

/* What was reviewed is stored as positions only: in another text they may be other sentences. */
static void warn_of_change(const struct agree_article *entry)
{
	const struct yaml_node *digest = find_key(find_key(entry->sidecar.root, "article"), "sha256");
	struct error error;

	if (!digest || !entry->sidecar.annotations.reviewed_count ||
		slice_equal_text(digest->text, entry->article.sha256))
		return;
	error_set(&error, "%.300s: the article has changed since people marked what they have read",
		entry->article.path);
	verb_fail(error.message);
}

/* Loads the article of argument `number`; false, with a message, when it or its sidecar cannot be read. */
static bool load(struct agree *agree, size_t number)
{
	struct agree_article *entry = &agree->articles[agree->article_count];
	struct error error;
	bool done;

	if (!printing_load(agree->options, number, &entry->article))
		return false;
	agree->article_count++;
	done = sidecar_load_in(&entry->sidecar, &entry->article, agree->options->sidecar_dir, &error);
	if (done && entry->sidecar.state == SIDECAR_NONE)
		done = error_set(&error, "standard input has no sidecar: name the file");
	if (done)
		warn_of_change(entry);
	else
		verb_fail(error.message);
	return done;
}

/* Everybody named with --author; nobody named: everybody who can be compared. */
static bool find_readers(struct agree *agree, struct error *error)
{
	const struct options *options = agree->options;
	bool done = true;

	for (size_t i = 0; done && i < options->author_count; i++)
		done = readers_add(&agree->readers, slice_of(options->authors[i]), error);
	for (size_t i = 0; done && options->author_count == 0 && i < agree->article_count; i++)
		done = readers_collect(&agree->readers, &agree->articles[i].sidecar.annotations, options->all, error);
	if (!done || agree->readers.count >= 2)
		return done;
	if (options->author_count)
		return error_set(error, "agree: one person is named; name a second one with another --author");
	return error_set(error,
		options->all ?
			N_("agree: fewer than two people have tagged anything here; there is nothing to compare") :
			N_("agree: fewer than two people have marked what they have read; in the reader that is "
			   ":reviewed; --all takes each article as read in full by all who tagged in it"));
}

static bool count(struct agree *agree, struct error *error)
{
	const struct options *options = agree->options;
	const struct readers *readers = &agree->readers;

	agreement_init(&agree->agreement, readers->names, readers->count, slice_of(options->tag));
	for (size_t i = 0; i < agree->article_count; i++) {
		struct agree_article *entry = &agree->articles[i];

		for (size_t k = 0; k < readers->count; k++)
			readers_add_read(&entry->sidecar.annotations, &entry->article, readers->names[k], options->all,
				&entry->read[k]);
		if (!agreement_add(&agree->agreement, &entry->article, &entry->sidecar.annotations, entry->read, error))
			return false;
	}
	agreement_end(&agree->agreement);
	if (agree->agreement.compared)
		return true;
	return error_set(error, "agree: no sentence was read by two of them%s",
		options->all ?
			"" :
			translate(
				"; :reviewed in the reader says what one has read, --all takes each article as read in "
				"full by all who tagged in it"));
}

static int print(const struct agree *agree)
{
	struct strbuf out;

	strbuf_init(&out);
	if (agree->options->format == FORMAT_TEXT)
		agree_add_text(agree, &out);
	else
		agree_add_rows(agree, &out);
	return printing_end(&out, agreement_differs(&agree->agreement) ? STATUS_FINDINGS : STATUS_FINE);
}

int verb_agree(const struct options *options)
{
	struct agree agree = { .options = options };
	struct error error;
	int status = STATUS_TROUBLE;
	bool done = true;

	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	agree.articles = mem_new_array(options->argument_count, sizeof(*agree.articles));
	/* Figures over some of the articles would be taken for figures over all. */
	for (size_t i = 1; done && i < options->argument_count; i++)
		done = load(&agree, i);
	if (done) {
		done = find_readers(&agree, &error) && count(&agree, &error);
		status = done ? print(&agree) : verb_fail(error.message);
	}
	agreement_release(&agree.agreement);
	for (size_t i = 0; i < agree.article_count; i++) {
		for (size_t k = 0; k < READERS_MOST; k++)
			ranges_release(&agree.articles[i].read[k]);
		sidecar_release(&agree.articles[i].sidecar);
		article_release(&agree.articles[i].article);
	}
	free(agree.articles);
	return status;
}
