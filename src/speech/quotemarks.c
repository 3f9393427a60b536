/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of quotation marks over the paragraphs of an article. */
#include "quotemarks.h"

#include "mark.h"

#include "crossread/base/mem.h"
#include "crossread/text/space.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 8 }; /* passages inside passages that are waited for */

/* A mark that has opened a passage and waits for the one that closes it. */
struct opened {
	size_t pair; /* in the list */
	enum mark_style style;
};

struct search {
	struct quotemarks *found;
	const struct article *article;
	struct span paragraph;
	size_t sentence; /* that holds the mark at hand */
	struct marks marks;
	struct opened stack[DEEPEST];
	size_t depth;
	enum mark_style carried; /* of the passage inside which the paragraph before ended, else MARK_NONE */
};

static struct quotemark_pair *add_pair(struct search *search, size_t start, size_t inside)
{
	struct quotemarks *found = search->found;

	found->list = mem_grow(found->list, &found->capacity, found->count + 1, sizeof(*found->list));
	found->list[found->count] = (struct quotemark_pair){
		.bytes = { start, start },
		.words = { inside, inside },
		.sentence = search->sentence,
	};
	return &found->list[found->count++];
}

static void close_pair(struct quotemark_pair *pair, const struct mark *mark)
{
	pair->words.end = mark->bytes.start;
	pair->bytes.end = mark->bytes.end;
	pair->closed = true;
}

static void open_mark(struct search *search, const struct mark *mark)
{
	struct quotemark_pair *pair = add_pair(search, mark->bytes.start, mark->bytes.end);

	pair->single = mark_is_single(mark->style);
	pair->continues = search->carried != MARK_NONE && mark->bytes.start == search->paragraph.start &&
		pair->single == mark_is_single(search->carried);
	if (search->depth == DEEPEST) {
		search->depth--;
		memmove(search->stack, search->stack + 1, search->depth * sizeof(*search->stack));
	}
	search->stack[search->depth++] = (struct opened){ search->found->count - 1, mark->style };
}

/* Closes the innermost passage that the mark may close; what was opened inside it is closed by nothing. */
static bool close_mark(struct search *search, const struct mark *mark)
{
	for (size_t depth = search->depth; depth > 0; depth--) {
		const struct opened *opened = &search->stack[depth - 1];

		if (mark_closes(mark->style, opened->style)) {
			search->depth = depth - 1;
			close_pair(&search->found->list[opened->pair], mark);
			return true;
		}
	}
	return false;
}

/* A paragraph may go on with the passage of the one before without a mark, and only close it. */
static void close_carried(struct search *search, const struct mark *mark)
{
	struct quotemark_pair *pair;

	if (mark_is_single(mark->style) || !mark_closes(mark->style, search->carried))
		return;
	pair = add_pair(search, search->paragraph.start, search->paragraph.start);
	pair->sentence = article_sentence_at(search->article, search->paragraph.start);
	pair->continues = true;
	close_pair(pair, mark);
}

static void take_mark(struct search *search, const struct mark *mark, bool is_first)
{
	if (mark->face != MARK_OPENS && close_mark(search, mark))
		return;
	if (mark->face != MARK_CLOSES)
		open_mark(search, mark);
	else if (is_first)
		close_carried(search, mark);
}

/* Whether a passage in single marks that nothing closes goes on behind the paragraph; else it is an apostrophe. */
static bool goes_on(const struct search *search, const struct quotemark_pair *pair, size_t next_paragraph)
{
	struct slice text = search->article->text;
	size_t length;

	return pair->bytes.start == search->paragraph.start &&
		mark_style_at(text, pair->bytes.start, &length) == MARK_SINGLE_LEFT &&
		mark_style_at(text, next_paragraph, &length) == MARK_SINGLE_LEFT;
}

static void drop_apostrophes(struct search *search, size_t first, size_t next_paragraph)
{
	struct quotemarks *found = search->found;
	size_t kept = first;

	for (size_t i = first; i < found->count; i++) {
		const struct quotemark_pair *pair = &found->list[i];

		if (!pair->single || pair->closed || goes_on(search, pair, next_paragraph))
			found->list[kept++] = *pair;
	}
	found->count = kept;
}

/* Passages that nothing closes end before the next one in double marks, or with the paragraph. */
static void end_unclosed(struct search *search, size_t first)
{
	struct quotemarks *found = search->found;
	size_t end = search->paragraph.end;

	for (size_t i = found->count; i-- > first;) {
		struct quotemark_pair *pair = &found->list[i];

		if (!pair->closed) {
			pair->words.end = space_start(search->article->text, end);
			if (pair->words.end < pair->words.start)
				pair->words.end = pair->words.start;
			pair->bytes.end = pair->words.end;
		}
		if (!pair->single)
			end = pair->bytes.start;
	}
}

/* Says which pairs lie inside others, and cuts them to those. */
static void nest(struct search *search, size_t first)
{
	struct span outer = { 0, 0 };

	for (size_t i = first; i < search->found->count; i++) {
		struct quotemark_pair *pair = &search->found->list[i];

		pair->nested = pair->bytes.start < outer.end;
		if (!pair->nested) {
			outer = pair->closed ? pair->words : pair->bytes;
		} else if (pair->bytes.end > outer.end) {
			pair->bytes.end = outer.end;
			pair->words.end = pair->words.end < outer.end ? pair->words.end : outer.end;
		}
	}
}

/* Takes white space off the words; false when nothing is left. */
static bool trim_words(struct slice text, struct span *words)
{
	struct slice trimmed = space_trim(slice_part(text, words->start, words->end));

	if (!trimmed.length)
		return false;
	words->start = (size_t)(trimmed.data - text.data);
	words->end = words->start + trimmed.length;
	return true;
}

/* Leaves out pairs without words, and notes whether the paragraph ends inside one. */
static void keep_words(struct search *search, size_t first)
{
	struct quotemarks *found = search->found;
	struct slice text = search->article->text;
	size_t kept = first;
	size_t length;

	search->carried = MARK_NONE;
	for (size_t i = first; i < found->count; i++) {
		struct quotemark_pair pair = found->list[i];

		if (pair.words.start > pair.words.end || !trim_words(text, &pair.words))
			continue;
		found->list[kept++] = pair;
		if (!pair.closed && !pair.nested && pair.bytes.end == search->paragraph.end)
			search->carried = mark_style_at(text, pair.bytes.start, &length);
	}
	found->count = kept;
}

static void search_paragraph(struct search *search, size_t next_paragraph)
{
	const struct article *article = search->article;
	size_t first = search->found->count;

	search->depth = 0;
	marks_find(&search->marks, article->text, search->paragraph);
	for (size_t i = 0; i < search->marks.count; i++) {
		const struct mark *mark = &search->marks.list[i];

		while (search->sentence + 1 < article->sentence_count &&
			article->sentences[search->sentence + 1].bytes.start <= mark->bytes.start)
			search->sentence++;
		take_mark(search, mark, search->found->count == first);
	}
	drop_apostrophes(search, first, next_paragraph);
	end_unclosed(search, first);
	nest(search, first);
	keep_words(search, first);
}

void quotemarks_find(struct quotemarks *quotemarks, const struct article *article)
{
	struct search search = { .found = quotemarks, .article = article };
	size_t first = 0;

	*quotemarks = (struct quotemarks){ NULL, 0, 0 };
	while (first < article->sentence_count) {
		size_t next = first + 1;

		while (next < article->sentence_count && !article->sentences[next].starts_paragraph)
			next++;
		search.paragraph.start = article->sentences[first].bytes.start;
		search.paragraph.end = article->sentences[next - 1].bytes.end;
		search.sentence = first;
		search_paragraph(&search,
			next < article->sentence_count ? article->sentences[next].bytes.start : article->text.length);
		first = next;
	}
	marks_release(&search.marks);
}

void quotemarks_release(struct quotemarks *quotemarks)
{
	free(quotemarks->list);
	*quotemarks = (struct quotemarks){ NULL, 0, 0 };
}
