/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in other articles. */
#include "crossread/work/echoing.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"
#include "crossread/text/word.h"
#include "crossread/work/attributing.h"
#include "crossread/work/focus.h"
#include "crossread/work/here.h"
#include "crossread/work/showing.h"
#include "crossread/work/tagging.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Bytes of an article that is looked through between two keys; of the words that are looked for. */
enum { MOST_BYTES = 1024 * 1024, MOST_WORDS = 4000 };

#define SAME_QUOTE "same-quote"

void echoing_release(struct echoing *echoing)
{
	strbuf_release(&echoing->words);
	*echoing = (struct echoing){ 0 };
}

static struct annotations *set_of(struct work *work, size_t document)
{
	return &work->documents[document].sidecar.annotations;
}

/* What stands around words: marks, stops, blanks; all of ASCII, and the curly marks. */
static bool is_around(struct slice text, size_t byte, size_t *bytes)
{
	static const char *const curly[] = { "“", "”", "‘", "’", "«", "»", "…" };

	*bytes = 1;
	if (strchr(" \n\t\"'.,;:!?", text.data[byte]) && text.data[byte])
		return true;
	for (size_t i = 0; i < sizeof(curly) / sizeof(curly[0]); i++) {
		*bytes = strlen(curly[i]);
		if (slice_starts(slice_part(text, byte, text.length), curly[i]))
			return true;
	}
	return false;
}

/* The bytes from the first word to the last one. */
static struct span trim(struct slice text, struct span bytes)
{
	size_t step;

	while (bytes.start < bytes.end && is_around(text, bytes.start, &step))
		bytes.start += step;
	for (size_t back = 1; back <= 3 && bytes.end > bytes.start + back; back++) {
		if (is_around(text, bytes.end - back, &step) && step == back) {
			bytes.end -= back;
			back = 0;
		}
	}
	return bytes;
}

static bool is_long_enough(struct slice words)
{
	size_t position = 0;
	size_t count = 0;
	struct slice word;

	while (count < ECHOING_FEWEST_WORDS && word_next(words, &position, &word))
		count++;
	return count == ECHOING_FEWEST_WORDS && words.length <= MOST_WORDS;
}

void echoing_begin(struct work *work, size_t document, struct slice id)
{
	struct echoing *echoing = &work->echoing;
	const struct annotation *annotation = annotations_find(set_of(work, document), id);
	const struct article *article = &work->documents[document].article;
	const struct quotation *quotation;
	struct span bytes;

	echoing->is_set = false;
	if (!annotation || work->document_count < 2)
		return;
	bytes = article_bytes(article, annotation->place);
	quotation = quoting_quotation(work, document, quoting_main(work, document, bytes));
	if (quotation && quotation->kind != QUOTATION_INDIRECT && span_overlaps(quotation->words, bytes)) {
		bytes.start = quotation->words.start > bytes.start ? quotation->words.start : bytes.start;
		bytes.end = quotation->words.end < bytes.end ? quotation->words.end : bytes.end;
	}
	bytes = trim(article->text, bytes);
	if (!is_long_enough(article_slice(article, bytes)))
		return;
	strbuf_clear(&echoing->words);
	strbuf_add(&echoing->words, article_slice(article, bytes));
	snprintf(echoing->id, sizeof(echoing->id), "%.*s", (int)id.length, id.data);
	echoing->document = document;
	echoing->is_set = true;
	echoing->is_found = false;
	echoing->next = echoing->count = 0;
}

/* The author's own annotation with this tag that has a part of a passage. */
static const struct annotation *own_at(struct work *work, struct echo echo, struct slice tag)
{
	return annotations_by(set_of(work, echo.document), echo.codes, tag, slice_of(work->author), span_overlaps);
}

static bool is_linked(const struct annotations *set, struct slice from, const char *file, struct slice to)
{
	for (size_t i = 0; i < set->link_count; i++) {
		const struct link *link = &set->links[i];

		if (slice_equal(link->from, from) && slice_equal_text(link->to_file, file) &&
			slice_equal(link->to_id, to))
			return true;
	}
	return false;
}

/* Takes the places of the words in a document that are not tagged and linked yet. */
static void look_through(struct work *work, size_t document, const struct annotation *annotation)
{
	struct echoing *echoing = &work->echoing;
	const struct article *article = &work->documents[document].article;
	const struct selector selector = { .quote = strbuf_slice(&echoing->words) };
	struct anchor_index *index = anchor_index_new(article);
	struct span places[ECHOING_MOST];
	size_t count = anchor_places(index, &selector, places, ECHOING_MOST);

	for (size_t i = 0; i < count && i < ECHOING_MOST && echoing->count < ECHOING_MOST; i++) {
		const struct echo echo = { document, places[i] };
		const struct annotation *own = own_at(work, echo, annotation->tag);

		if (!own || !is_linked(set_of(work, echoing->document), annotation->id, article->name, own->id))
			echoing->list[echoing->count++] = echo;
	}
	anchor_index_free(index);
}

void echoing_add_articles(const struct work *work, struct strbuf *text)
{
	const struct echoing *echoing = &work->echoing;

	for (size_t i = 0; i < echoing->count; i++) {
		if (i && echoing->list[i].document == echoing->list[i - 1].document)
			continue;
		strbuf_add_text(text, i ? ", " : "");
		article_label(&work->documents[echoing->list[i].document].article, text);
	}
}

/* Tells of the offer behind what was said of the tag. */
static void tell(struct work *work)
{
	struct strbuf articles;
	struct strbuf said;

	if (!work->echoing.count || work->message_kind != MESSAGE_NOTICE)
		return;
	strbuf_init(&said);
	strbuf_add_text(&said, work->message);
	strbuf_init(&articles);
	echoing_add_articles(work, &articles);
	work_say(work, "%.500s · the same words are in %.200s: {elsewhere} tags them there, too", strbuf_text(&said),
		strbuf_text(&articles));
	strbuf_release(&articles);
	strbuf_release(&said);
}

bool echoing_step(struct work *work)
{
	struct echoing *echoing = &work->echoing;
	const struct annotation *annotation;

	if (!echoing->is_set || echoing->is_found)
		return false;
	annotation = annotations_find(set_of(work, echoing->document), slice_of(echoing->id));
	if (!annotation) {
		echoing->is_set = false;
		return false;
	}
	for (; echoing->next < work->document_count; echoing->next++) {
		const struct document *document = &work->documents[echoing->next];

		if (echoing->next == echoing->document || !document->is_open || document->article.is_partial ||
			document->article.text.length > MOST_BYTES)
			continue;
		look_through(work, echoing->next++, annotation);
		return true;
	}
	echoing->is_found = true;
	tell(work);
	return echoing->count > 0;
}

bool echoing_offers(const struct work *work, size_t document, const struct annotation *annotation)
{
	const struct echoing *echoing = &work->echoing;

	return echoing->is_set && echoing->is_found && echoing->count && echoing->document == document &&
		slice_equal_text(annotation->id, echoing->id);
}

/* Writes a link into the set of one document. */
static void put_link(struct work *work, size_t document, struct slice from, size_t other, struct slice to,
	const char *id)
{
	struct annotations *set = set_of(work, document);
	const struct annotation *there = annotations_find(set_of(work, other), to);
	char now[STAMP_TIME_SIZE];
	struct link link = { .id = slice_of(id), .type = slice_of(SAME_QUOTE), .from = from, .to_id = to };

	stamp_time(&work->stamp, now);
	link.to_file = slice_of(work->documents[other].article.name);
	link.to_quote = there->selector.quote;
	link.author = slice_of(work->author);
	link.created = slice_of(now);
	history_put_link(work->history, set, &link);
	work->documents[document].changed = true;
}

/* The stop behind the words belongs to them. */
static struct span with_stop(const struct article *article, struct span codes)
{
	struct span bytes = article_bytes(article, codes);
	size_t end = article->sentences[article_sentence_at(article, bytes.start)].bytes.end;

	while (bytes.end < end && strchr(".,!?", article->text.data[bytes.end]))
		bytes.end++;
	return article_codes(article, bytes);
}

/* Tags one place, unless the author has done it, and links it with the annotation `from`. */
static void apply_to(struct work *work, struct echo echo, const struct tag *tag, struct slice from)
{
	const struct annotation *own = own_at(work, echo, slice_of(tag->name));
	struct span codes = with_stop(&work->documents[echo.document].article, echo.codes);
	char to[ANNOTATION_MOST_ID + 1];
	char id[STAMP_ID_SIZE];

	if (own) {
		snprintf(to, sizeof(to), "%.*s", (int)own->id.length, own->id.data);
	} else {
		attributing_put(work, echo.document, slice_of(tag->name), codes,
			attributing_find(work, echo.document, codes), "manual", id);
		snprintf(to, sizeof(to), "%s", id);
	}
	stamp_id(&work->stamp, id);
	put_link(work, work->echoing.document, from, echo.document, slice_of(to), id);
	put_link(work, echo.document, slice_of(to), work->echoing.document, from, id);
}

/* False, with a message, when one of the sidecars cannot be written. */
static bool can_apply(struct work *work)
{
	struct echoing *echoing = &work->echoing;
	struct error error;

	for (size_t i = 0; i < echoing->count; i++) {
		if (document_can_tag(&work->documents[echoing->list[i].document], &error))
			continue;
		work_complain(work, "%s", error.message);
		return false;
	}
	return true;
}

bool echoing_apply(struct work *work)
{
	struct echoing *echoing = &work->echoing;
	const struct annotation *annotation =
		echoing->is_set ? annotations_find(set_of(work, echoing->document), slice_of(echoing->id)) : NULL;
	const struct tag *tag = annotation ? tags_find(work->tags, annotation->tag) : NULL;
	struct strbuf articles;
	char label[96];

	if (!tag || !echoing->is_found || !echoing->count) {
		work_complain(work, "the words tagged last were found in no other open article");
		return false;
	}
	if (!can_apply(work))
		return false;
	snprintf(label, sizeof(label), translate("tag %.60s elsewhere"), tag->name);
	history_begin(work->history, label);
	strbuf_init(&articles);
	echoing_add_articles(work, &articles);
	for (size_t i = 0; i < echoing->count; i++)
		apply_to(work, echoing->list[i], tag, slice_of(echoing->id));
	work_say(work, "tagged %s in %.300s, too, and linked: {follow-link} goes there", tag->name,
		strbuf_text(&articles));
	strbuf_release(&articles);
	echoing->is_set = false;
	list_touch(work);
	return true;
}

/* The document of that file name; document_count when it is not one of the story. */
static size_t document_named(const struct work *work, struct slice name)
{
	size_t number = 0;

	while (number < work->document_count && !slice_equal_text(name, file_base_name(work->documents[number].path)))
		number++;
	return number;
}

/* The link of an annotation at or behind number `from`; link_count when there is none. */
static size_t next_link(const struct annotations *set, struct slice id, size_t from)
{
	while (from < set->link_count && !slice_equal(set->links[from].from, id))
		from++;
	return from;
}

void echoing_add_linked(const struct work *work, size_t document, const struct annotation *annotation,
	struct strbuf *text)
{
	const struct annotations *set = &work->documents[document].sidecar.annotations;
	size_t start = text->length;

	for (size_t i = next_link(set, annotation->id, 0); i < set->link_count;
		i = next_link(set, annotation->id, i + 1)) {
		size_t other = document_named(work, set->links[i].to_file);

		strbuf_add_text(text, text->length > start ? ", " : "");
		if (other < work->document_count && work->documents[other].is_open)
			article_label(&work->documents[other].article, text);
		else
			strbuf_add(text, set->links[i].to_file);
	}
}

/* The link to follow: of those of the annotation the one behind the link followed last; NULL when there is none. */
static const struct link *choose_link(struct work *work, size_t document, struct slice id)
{
	struct echoing *echoing = &work->echoing;
	const struct annotations *set = set_of(work, document);
	size_t first = next_link(set, id, 0);
	size_t number = first;

	if (!slice_equal_text(id, echoing->from)) {
		/* The way back does not make the links of the first one begin anew. */
		if (set->link_count == first || next_link(set, id, first + 1) < set->link_count) {
			snprintf(echoing->from, sizeof(echoing->from), "%.*s", (int)id.length, id.data);
			echoing->followed = 0;
		}
	}
	if (slice_equal_text(id, echoing->from)) {
		for (size_t i = 0; i < echoing->followed && number < set->link_count; i++)
			number = next_link(set, id, number + 1);
		echoing->followed++;
		if (number == set->link_count) {
			number = first;
			echoing->followed = 1;
		}
	}
	return number < set->link_count ? &set->links[number] : NULL;
}

bool echoing_follow(struct work *work)
{
	const struct annotation *present = tagging_present(work);
	size_t here = (size_t)(work_pane(work)->document - work->documents);
	const struct link *link = present ? choose_link(work, here, present->id) : NULL;
	const struct annotation *there;
	const struct article *article;
	char to[ANNOTATION_MOST_ID + 1];
	size_t other;

	if (!link) {
		work_say(work, "nothing here is linked with another article");
		return false;
	}
	other = document_named(work, link->to_file);
	if (other == work->document_count) {
		work_complain(work, "%.*s is not open: name it, too, or its folder", (int)link->to_file.length,
			link->to_file.data);
		return false;
	}
	snprintf(to, sizeof(to), "%.*s", (int)link->to_id.length, link->to_id.data);
	if (!showing_reach(work, other))
		return false;
	there = annotations_find(set_of(work, other), slice_of(to));
	article = &work->documents[other].article;
	if (!there) {
		work_complain(work, "the linked annotation is gone: somebody removed it");
		return false;
	}
	focus_sentence(work, article_sentence_at(article, article_byte(article, there->place.start)));
	here_choose(work, slice_of(to));
	return true;
}
