/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggested tags: found in steps, shown, walked. */
#include "crossread/work/suggesting.h"

#include "crossread/article/story.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/work/focus.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Bytes of the longest article that is read: longer ones would hold up a key. */
enum { MOST_BYTES = 2 * 1024 * 1024 };

void suggesting_release(struct suggesting *suggesting)
{
	if (suggesting->articles)
		story_quotations_release(&suggesting->quotations);
	for (size_t i = 0; i < suggesting->list_count; i++)
		suggestions_release(&suggesting->list[i]);
	free(suggesting->articles);
	free(suggesting->list);
	*suggesting = (struct suggesting){ 0 };
}

void suggesting_want(struct work *work)
{
	work->suggesting.is_wanted = true;
}

static bool is_read(const struct document *document)
{
	return document->is_open && !document->article.is_partial && document->article.text.length <= MOST_BYTES;
}

static size_t count_open(const struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < work->document_count; i++)
		count += work->documents[i].is_open && !work->documents[i].article.is_partial;
	return count;
}

/* The story file beside the first article; false when there is none, or it cannot be read. */
static bool load_story(struct work *work, struct story *story)
{
	const char *path = work->documents[0].path;
	struct strbuf name;
	struct error error;
	bool done = false;

	if (strcmp(path, "-") == 0)
		return false;
	strbuf_init(&name);
	strbuf_add(&name, slice_from(path, (size_t)(file_base_name(path) - path)));
	strbuf_add_text(&name, STORY_FILE);
	if (access(strbuf_text(&name), F_OK) == 0) {
		done = story_load(story, strbuf_text(&name), &error);
		if (!done)
			work_complain(work, "%s", error.message);
	}
	strbuf_release(&name);
	return done;
}

/* Reads who says what in all open articles. */
static void read_articles(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;
	bool is_shown = suggesting->is_shown;
	struct story story;
	bool has_story = load_story(work, &story);

	suggesting_release(suggesting);
	*suggesting = (struct suggesting){ .is_wanted = true, .is_shown = is_shown };
	suggesting->open_documents = count_open(work);
	suggesting->list_count = work->document_count;
	suggesting->list = mem_new_array(work->document_count, sizeof(*suggesting->list));
	suggesting->articles = mem_new_array(work->document_count, sizeof(const struct article *));
	for (size_t i = 0; i < work->document_count; i++) {
		if (is_read(&work->documents[i]))
			suggesting->articles[suggesting->article_count++] = &work->documents[i].article;
	}
	story_quotations_find(&suggesting->quotations, suggesting->articles, suggesting->article_count,
		has_story ? &story : NULL);
	if (has_story)
		story_release(&story);
}

/* Finds the suggestions of the next document that was read. */
static void find_next(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;
	size_t document = suggesting->found_count++;

	for (size_t i = 0; i < suggesting->article_count; i++) {
		if (suggesting->articles[i] == &work->documents[document].article)
			suggestions_find(&suggesting->list[document], suggesting->articles, i, &suggesting->quotations);
	}
}

bool suggesting_step(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;

	if (!suggesting->is_wanted || work_is_partial(work))
		return false;
	if (suggesting->open_documents != count_open(work)) {
		read_articles(work);
	} else if (suggesting->found_count < suggesting->list_count) {
		find_next(work);
		if (suggesting->found_count == suggesting->list_count)
			list_touch(work);
	} else {
		return false;
	}
	return true;
}

void suggesting_finish(struct work *work)
{
	suggesting_want(work);
	while (suggesting_step(work))
		;
}

/* True for a document that was left out as too long. */
static bool is_left_out(const struct document *document)
{
	return document->article.text.length > MOST_BYTES;
}

bool suggesting_toggle(struct work *work)
{
	struct suggesting *suggesting = &work->suggesting;

	suggesting->is_shown = !suggesting->is_shown;
	suggesting_want(work);
	if (!suggesting->is_shown)
		work_say(work, "suggestions are hidden");
	else if (is_left_out(work_pane(work)->document))
		work_say(work, "this article is too long for suggestions");
	else
		work_say(work,
			"suggestions: ?a ?d ?c in the margin · {next-suggestion} next · {accept-suggestion} accepts · "
			"{reject-suggestion} rejects");
	return true;
}

/* True when somebody rejected a suggestion for this passage. */
static bool is_dismissed(const struct annotations *set, struct span codes)
{
	for (size_t i = 0; i < set->dismissal_count; i++) {
		const struct dismissal *dismissal = &set->dismissals[i];

		if (slice_equal_text(dismissal->what, "suggestion") && anchor_is_placed(dismissal->state) &&
			span_equal(dismissal->place, codes))
			return true;
	}
	return false;
}

enum suggestion_state suggesting_state(const struct work *work, size_t number, const struct suggested *suggestion)
{
	const struct document *document = &work->documents[number];
	const struct annotations *set = &document->sidecar.annotations;
	struct span codes = article_codes(&document->article, document->article.sentences[suggestion->sentence].bytes);

	for (size_t i = annotations_overlapping(set, codes, 0); i < set->count;
		i = annotations_overlapping(set, codes, i + 1)) {
		if (slice_equal_text(set->list[i].author, work->author ? work->author : ""))
			return SUGGESTION_SETTLED;
	}
	return is_dismissed(set, codes) ? SUGGESTION_DISMISSED : SUGGESTION_OPEN;
}

/* The suggestions of a document, NULL while there are none. */
static const struct suggestions *suggestions_of(const struct work *work, const struct document *document)
{
	size_t number = (size_t)(document - work->documents);

	return number < work->suggesting.list_count ? &work->suggesting.list[number] : NULL;
}

/* The first suggestion of a sentence or one behind it. */
static size_t first_from(const struct suggestions *suggestions, size_t sentence)
{
	size_t low = 0;
	size_t high = suggestions->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (suggestions->list[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct suggested *suggesting_at(const struct work *work, const struct document *document, size_t sentence)
{
	const struct suggestions *suggestions = suggestions_of(work, document);
	size_t number;

	if (!work->suggesting.is_shown || !suggestions)
		return NULL;
	number = first_from(suggestions, sentence);
	if (number == suggestions->count || suggestions->list[number].sentence != sentence)
		return NULL;
	return suggesting_state(work, (size_t)(document - work->documents), &suggestions->list[number]) ==
			SUGGESTION_OPEN ?
		&suggestions->list[number] :
		NULL;
}

/* The next open one from a sentence on, exclusive; SIZE_MAX for none. */
static size_t next_open(const struct work *work, const struct document *document, size_t sentence, bool forward)
{
	const struct suggestions *suggestions = suggestions_of(work, document);
	size_t i = suggestions ? first_from(suggestions, forward ? sentence + 1 : sentence) : 0;

	while (suggestions && (forward ? i < suggestions->count : i > 0)) {
		size_t number = forward ? i++ : --i;
		const struct suggested *suggestion = &suggestions->list[number];

		if (suggesting_state(work, (size_t)(document - work->documents), suggestion) == SUGGESTION_OPEN)
			return suggestion->sentence;
	}
	return SIZE_MAX;
}

bool suggesting_next(struct work *work, long steps)
{
	const struct pane *pane = work_pane(work);
	bool moved = false;

	suggesting_finish(work);
	work->suggesting.is_shown = true;
	for (long i = 0; i < labs(steps); i++) {
		size_t sentence = next_open(work, pane->document, pane->focus, steps > 0);

		if (sentence == SIZE_MAX)
			break;
		focus_sentence(work, sentence);
		moved = true;
	}
	if (!moved && steps > 0)
		work_say(work, "no further suggestion in this article");
	else if (!moved)
		work_say(work, "no earlier suggestion in this article");
	return moved;
}
