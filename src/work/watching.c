/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noticing what others write into the sidecars of open articles, and into the articles. */
#include "crossread/work/watching.h"

#include "crossread/base/translate.h"
#include "crossread/work/correcting.h"

#include <stdarg.h>
#include <stdio.h>

/* Says something behind what the reader has not read yet and must: a complaint, or what this look has said before. */
__attribute__((format(printf, 4, 5))) static void watching_tell(struct work *work, bool grave, bool behind,
	const char *format, ...)
{
	char before[WORK_MESSAGE_SIZE] = "";
	char text[WORK_MESSAGE_SIZE];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), translate(format), arguments);
	va_end(arguments);
	if (behind || work->message_kind == MESSAGE_ERROR)
		snprintf(before, sizeof(before), "%s", work->message);
	if (grave || work->message_kind == MESSAGE_ERROR)
		work_complain(work, "%s%s%s", before, before[0] ? " · " : "", text);
	else
		work_say(work, "%s%s%s", before, before[0] ? " · " : "", text);
}

/* True when the file was found like this for the second time in a row. */
static bool is_settled(struct watch *watch, const struct file_mark *now)
{
	bool settled = watch->is_unclear && file_mark_equal(&watch->unclear, now);

	watch->unclear = *now;
	watch->is_unclear = !settled;
	return settled;
}

/* Takes in a file that is there and has changed; true when there is something to say. */
static bool take_in(struct work *work, struct document *document, const struct file_mark *now, bool behind)
{
	struct watch *watch = &document->watch;
	bool was_refused = document->sidecar.state == SIDECAR_REFUSED;
	bool mended = was_refused || watch->damaged;
	struct error error;
	bool changed;

	if (!sidecar_refresh(&document->sidecar, &document->article, &changed, NULL, &error)) {
		if (!is_settled(watch, now))
			return false;
		watch->seen = *now;
		watch->damaged = true;
		watching_tell(work, true, behind, "%s: somebody has damaged its sidecar: %s%s", document->article.name,
			error.message, was_refused ? "" : translate("; nothing is lost here, :w FILE saves a copy"));
		return true;
	}
	watch->is_unclear = false;
	watch->gone = false;
	watch->damaged = false;
	watch->seen = *now;
	if (changed)
		watching_tell(work, false, behind, "%s: %s", document->article.name,
			document->sidecar.notice ? document->sidecar.notice :
						   translate("others changed the annotations"));
	else if (mended)
		watching_tell(work, false, behind, "%s: its sidecar has been mended", document->article.name);
	return changed || mended;
}

static bool notice_gone(struct work *work, struct document *document, const struct file_mark *now, bool behind)
{
	struct watch *watch = &document->watch;
	size_t count = document->sidecar.annotations.count;

	if (!is_settled(watch, now))
		return false;
	watch->seen = *now;
	if (document->sidecar.state == SIDECAR_REFUSED) {
		/* Nothing was read of it, so this is as if there had never been one. */
		document->sidecar.state = SIDECAR_ABSENT;
		strbuf_clear(&document->sidecar.stored);
		watching_tell(work, false, behind, "%s: its damaged sidecar is gone: tagging begins a new one",
			document->article.name);
		return true;
	}
	watch->gone = true;
	watching_tell(work, true, behind,
		translate_count("%s: somebody has removed its sidecar: :w writes %zu annotation anew",
			"%s: somebody has removed its sidecar: :w writes %zu annotations anew", count),
		document->article.name, count);
	return true;
}

static bool look_at(struct work *work, struct document *document, bool behind)
{
	struct watch *watch = &document->watch;
	struct file_mark now;
	struct error ignored;

	/* What cannot be looked at now is looked at again; saving would tell. */
	if (!document->sidecar.path || !file_mark_look(&now, document->sidecar.path, &ignored))
		return false;
	if (file_mark_equal(&now, &watch->seen)) {
		watch->is_unclear = false;
		return false;
	}
	return now.there ? take_in(work, document, &now, behind) : notice_gone(work, document, &now, behind);
}

/* True when the file holds another text than was read, or none. */
static bool has_other_text(const struct work *work, const struct document *document)
{
	struct article now;
	struct error ignored;
	bool other;

	if (!article_load_beginning(&now, document->path, work->encoding, &ignored))
		return true;
	other = !slice_equal(now.text, document->article.text);
	article_release(&now);
	return other;
}

/* The text on the screen stays what it is: positions count in it. Whoever reads it is told that it is an old one. */
static bool look_at_text(struct work *work, struct document *document, bool behind)
{
	bool was_outdated = document->is_outdated;
	struct file_mark now;
	struct error ignored;

	if (!document->text_seen.there || !file_mark_look(&now, document->path, &ignored) || !now.there ||
		file_mark_equal(&now, &document->text_seen))
		return false;
	document->text_seen = now;
	document->is_outdated = has_other_text(work, document);
	if (document->is_outdated && !was_outdated)
		watching_tell(work, true, behind,
			"%s: the article has changed on the disk, this is how it was: leave and open it again; "
			"annotations are found again",
			document->article.name);
	return document->is_outdated != was_outdated;
}

bool watching_look(struct work *work)
{
	bool told = false;

	if (work->mode == MODE_PROMPT)
		return false;
	for (size_t i = 0; i < work->document_count; i++)
		told = look_at(work, &work->documents[i], told) || told;
	for (size_t i = 0; i < work->document_count; i++)
		told = look_at_text(work, &work->documents[i], told) || told;
	if (told) {
		correcting_apply(work);
		list_touch(work);
	}
	return told;
}

bool watching_restore(struct work *work)
{
	bool any = false;

	for (size_t i = 0; i < work->document_count; i++) {
		struct document *document = &work->documents[i];

		document->changed = document->changed || document->watch.gone;
		any = any || document->watch.gone;
	}
	return any;
}

bool watching_can(const struct work *work)
{
	for (size_t i = 0; i < work->document_count; i++) {
		if (work->documents[i].sidecar.path)
			return true;
	}
	return false;
}
