/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying what one has read. */
#include "crossread/work/signing.h"

#include "crossread/annotation/readers.h"
#include "crossread/base/translate.h"

#include <string.h>

static bool is_own(const struct work *work, const struct reviewed *reviewed)
{
	return slice_equal_text(reviewed->author, work->author);
}

/* Grows `codes` by the own ranges that touch it: they are sorted, so one pass from the left and one back will do. */
static void grow(const struct work *work, const struct annotations *set, struct span *codes)
{
	for (size_t pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < set->reviewed_count; i++) {
			const struct reviewed *reviewed = &set->reviewed[pass == 0 ? i : set->reviewed_count - 1 - i];

			if (!is_own(work, reviewed) || reviewed->codes.start > codes->end ||
				reviewed->codes.end < codes->start)
				continue;
			if (reviewed->codes.start < codes->start)
				codes->start = reviewed->codes.start;
			if (reviewed->codes.end > codes->end)
				codes->end = reviewed->codes.end;
		}
	}
}

/* Takes out the own ranges within `codes` but the one called `keep`; false when there are none. */
static bool take_out(struct work *work, struct annotations *set, struct span codes, struct slice keep, struct slice now)
{
	bool any = false;

	for (size_t i = set->reviewed_count; i-- > 0;) {
		const struct reviewed *reviewed = &set->reviewed[i];
		char id[ANNOTATION_MOST_ID];
		size_t length = reviewed->id.length;

		if (!is_own(work, reviewed) || !span_contains(codes, reviewed->codes) || length > sizeof(id) ||
			slice_equal(reviewed->id, keep))
			continue;
		/* Copied: it goes with the range. */
		memcpy(id, reviewed->id.data, length);
		history_remove_reviewed(work->history, set, slice_from(id, length), slice_of(work->author), now);
		any = true;
	}
	return any;
}

/* One range stands for all that it touches. */
static void put(struct work *work, struct annotations *set, struct span codes, struct slice now)
{
	struct reviewed reviewed = { .author = slice_of(work->author), .created = now };
	char id[STAMP_ID_SIZE];

	stamp_id(&work->stamp, id);
	grow(work, set, &codes);
	reviewed.id = slice_of(id);
	reviewed.codes = codes;
	history_put_reviewed(work->history, set, &reviewed);
	take_out(work, set, codes, reviewed.id, now);
}

/* What `what` names, in code points; false, with a message, when that is no word for it. */
static bool find_span(struct work *work, struct slice what, struct span *codes)
{
	const struct pane *pane = work_pane(work);
	const struct article *article = &pane->document->article;

	*codes = (struct span){ 0, article->length };
	if (slice_equal_text(what, "here"))
		codes->end = article_codes(article, article->sentences[pane->focus].bytes).end;
	else if (what.length == 0 && work->selection.active)
		*codes = article_codes(article, work->selection.bytes);
	else if (what.length && !slice_equal_text(what, "none"))
		work_complain(work,
			":reviewed marks all or the selection, :reviewed here up to the focus, :reviewed none takes "
			"it back");
	else
		return true;
	return work->message_kind != MESSAGE_ERROR;
}

static bool is_marked(const struct work *work, const struct document *document, struct span codes)
{
	struct ranges read = { 0 };
	bool marked;

	readers_add_read(&document->sidecar.annotations, &document->article, slice_of(work->author), false, &read);
	marked = ranges_contain(&read, codes);
	ranges_release(&read);
	return marked;
}

/* Says how far it is now. */
static void tell(struct work *work)
{
	size_t percent = signing_percent(work, work->active);

	if (percent == 100)
		work_say(work, "all read by %s: what is not tagged needs no tag ({undo} undoes)", work->author);
	else
		work_say(work, "%zu %% read by %s: what is not tagged there needs no tag ({undo} undoes)", percent,
			work->author);
}

bool signing_mark(struct work *work, struct slice what)
{
	struct document *document = work_pane(work)->document;
	struct annotations *set = &document->sidecar.annotations;
	char now[STAMP_TIME_SIZE];
	struct span codes;
	struct error error;

	if (!document_can_tag(document, &error)) {
		work_complain(work, "%s", error.message);
		return false;
	}
	if (!find_span(work, what, &codes))
		return false;
	stamp_time(&work->stamp, now);
	history_begin(work->history, translate("reviewed"));
	if (slice_equal_text(what, "none")) {
		if (!take_out(work, set, (struct span){ 0, document->article.length }, slice_of(NULL), slice_of(now))) {
			work_complain(work, "%s has marked nothing here as reviewed", work->author);
			return false;
		}
		work_say(work, "no longer marked as reviewed by %s ({undo} undoes)", work->author);
	} else {
		if (is_marked(work, document, codes)) {
			work_say(work, "marked already; :reviewed none takes it back");
			return false;
		}
		put(work, set, codes, slice_of(now));
		tell(work);
	}
	document->changed = true;
	work->selection.active = false;
	work->mode = work_mode_below(work);
	return true;
}

/* How much of the article `name` has read, 0 to 100; 100 only when nothing is left. */
static size_t percent_of(const struct document *document, struct slice name)
{
	struct ranges read = { 0 };
	struct ranges body = { 0 };
	struct ranges common = { 0 };
	size_t percent;

	readers_add_read(&document->sidecar.annotations, &document->article, name, false, &read);
	ranges_add(&body,
		(struct span){ article_code(&document->article, document->article.body), document->article.length });
	ranges_settle(&body);
	ranges_add_common(&common, &read, &body);
	ranges_settle(&common);
	percent = ranges_length(&body) ? 100 * ranges_length(&common) / ranges_length(&body) : 100;
	ranges_release(&read);
	ranges_release(&body);
	ranges_release(&common);
	return percent;
}

static bool has_signed(const struct work *work, const struct document *document)
{
	const struct annotations *set = &document->sidecar.annotations;

	for (size_t i = 0; i < set->reviewed_count; i++)
		if (slice_equal_text(set->reviewed[i].author, work->author))
			return true;
	return false;
}

size_t signing_percent(const struct work *work, size_t side)
{
	const struct document *document = work->panes[side].document;

	return has_signed(work, document) ? percent_of(document, slice_of(work->author)) : SIGNING_NOTHING;
}

bool signing_is_told(const struct work *work, size_t side)
{
	const struct document *document = work->panes[side].document;

	return work->blind ? has_signed(work, document) : document->sidecar.annotations.reviewed_count > 0;
}

void signing_describe(const struct work *work, size_t side, struct strbuf *text)
{
	const struct document *document = work->panes[side].document;
	struct readers readers = { 0 };
	struct error error;
	bool any = false;

	/* READERS_MOST are enough for a line. */
	(void)readers_collect(&readers, &document->sidecar.annotations, false, &error);
	for (size_t i = 0; i < readers.count; i++) {
		size_t percent;

		if (work->blind && !slice_equal_text(readers.names[i], work->author))
			continue;
		percent = percent_of(document, readers.names[i]);
		if (any)
			strbuf_add_text(text, ", ");
		strbuf_add_format(text, any ? "%.*s" : translate("read by %.*s"), (int)readers.names[i].length,
			readers.names[i].data);
		any = true;
		if (percent < 100)
			strbuf_add_format(text, " %zu %%", percent);
	}
}
