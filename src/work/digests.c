/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list of articles says of each. */
#include "crossread/work/digests.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/work/tagging.h"
#include "crossread/work/work.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * Bytes of a first sentence that are kept as a title, and of an article that is read between two key presses: of a
 * longer one the beginning says what it is, and the rest waits until it is opened.
 */
enum { MOST_TITLE = 400, MOST_IDLE = 1024 * 1024 };

void digests_release(struct digests *digests)
{
	for (size_t i = 0; i < digests->count; i++) {
		struct digest *digest = &digests->list[i];

		strbuf_release(&digest->label);
		strbuf_release(&digest->title);
		strbuf_release(&digest->published);
		free(digest->tags);
		word_pairs_release(&digest->pairs);
	}
	free(digests->list);
	*digests = (struct digests){ 0 };
}

static size_t number_of(struct tags tags, struct slice name)
{
	size_t number = 0;

	while (number < tags.count && !slice_equal_text(name, tags.list[number].name))
		number++;
	return number;
}

static void count_tags(const struct work *work, struct digest *digest, const struct annotations *set)
{
	free(digest->tags);
	digest->tags = mem_new_array(work->tags.count + 1, sizeof(*digest->tags));
	for (size_t i = 0; i < set->count; i++) {
		if (!tagging_is_hidden(work, &set->list[i]))
			digest->tags[number_of(work->tags, set->list[i].tag)]++;
	}
}

/* The title, or else the first words that are no furniture. */
static struct slice title_of(const struct article *article)
{
	if (article->title.length)
		return article->title;
	for (size_t i = 0; i < article->sentence_count; i++) {
		if (article->sentences[i].kind != SENTENCE_FURNITURE)
			return slice_part(article_sentence(article, i), 0, MOST_TITLE);
	}
	return slice_of("");
}

/* What the beginning of an article says. */
static void take_beginning(struct digest *digest, const struct article *article)
{
	strbuf_clear(&digest->label);
	article_label(article, &digest->label);
	strbuf_clear(&digest->title);
	strbuf_add(&digest->title, title_of(article));
	strbuf_clear(&digest->published);
	strbuf_add(&digest->published, article->published);
}

static void take_article(const struct work *work, struct digest *digest, const struct article *article,
	const struct sidecar *sidecar)
{
	take_beginning(digest, article);
	digest->sentences = article->sentence_count;
	word_pairs_find(&digest->pairs, article);
	count_tags(work, digest, &sidecar->annotations);
}

/* Reads an article that is not open, and lets it go again. */
static void read_closed(const struct work *work, struct digest *digest, const struct document *document)
{
	struct document copy = { .outlet = document->outlet, .sidecar_dir = document->sidecar_dir };

	if (!document_open(&copy, document->path, work->encoding, &digest->problem))
		return;
	digest->is_beginning = copy.article.is_partial && copy.article.text.length > MOST_IDLE;
	if (digest->is_beginning)
		take_beginning(digest, &copy.article);
	else if (document_complete(&copy, &digest->problem))
		take_article(work, digest, &copy.article, &copy.sidecar);
	document_release(&copy);
}

/* What to call an article before it is read. */
static void name(struct digest *digest, const struct document *document)
{
	if (document->outlet)
		strbuf_add_text(&digest->label, document->outlet);
	else
		strbuf_add_text(&digest->label, file_base_name(document->path));
}

void digests_begin(struct work *work)
{
	struct digests *digests = &work->digests;

	if (!digests->list) {
		digests->list = mem_new_array(work->document_count, sizeof(*digests->list));
		digests->count = work->document_count;
		for (size_t i = 0; i < digests->count; i++)
			name(&digests->list[i], &work->documents[i]);
	}
	for (size_t i = 0; i < digests->count; i++) {
		struct digest *digest = &digests->list[i];

		if (digest->is_beginning && work->documents[i].is_open)
			digest->is_known = digest->is_beginning = digest->similarity.is_known = false;
		else if (digest->is_known && work->documents[i].is_open)
			count_tags(work, &digests->list[i], &work->documents[i].sidecar.annotations);
	}
}

static void read_one(struct work *work, size_t number)
{
	struct digest *digest = &work->digests.list[number];
	const struct document *document = &work->documents[number];

	if (document->is_open)
		take_article(work, digest, &document->article, &document->sidecar);
	else
		read_closed(work, digest, document);
	digest->is_known = true;
}

/* True when there is nothing more to find out about its similarity to the left article. */
static bool is_compared(const struct digest *digest, size_t left)
{
	return digest->similarity.is_known && digest->similarity.left == left;
}

static void compare_one(struct digest *digest, const struct digest *with, size_t left)
{
	unsigned percent = word_pairs_contained(&digest->pairs, &with->pairs);

	digest->similarity.is_known = true;
	digest->similarity.left = left;
	/* With zeros before it, so that the order of the texts is that of the numbers. */
	snprintf(digest->similarity.percent, sizeof(digest->similarity.percent), "%03u", percent % 1000);
	if (digest == with || digest->is_beginning)
		digest->similarity.percent[0] = '\0';
}

bool digests_step(struct work *work)
{
	struct digests *digests = &work->digests;
	size_t left = (size_t)(work->panes[0].document - work->documents);

	if (!work->list || work->list->source != LIST_ARTICLES)
		return false;
	for (size_t i = 0; i < digests->count; i++) {
		/* The left one first: the others are compared with it. */
		size_t number = (left + i) % digests->count;
		struct digest *digest = &digests->list[number];

		if (digest->is_known && is_compared(digest, left))
			continue;
		if (!digest->is_known)
			read_one(work, number);
		compare_one(digest, &digests->list[left], left);
		list_touch(work);
		return true;
	}
	return false;
}

size_t digests_tagged(const struct work *work, const struct digest *digest)
{
	size_t count = 0;

	for (size_t i = 0; digest->tags && i <= work->tags.count; i++)
		count += digest->tags[i];
	return count;
}

void digests_add_tags(const struct work *work, const struct digest *digest, struct strbuf *text)
{
	size_t start = text->length;

	for (size_t i = 0; digest->tags && i <= work->tags.count; i++) {
		if (digest->tags[i])
			strbuf_add_format(text, "%s%zu%c", text->length > start ? " " : "", digest->tags[i],
				i < work->tags.count ? work->tags.list[i].letter : '?');
	}
}
