/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to leave the program. */
#include "crossread/work/sharing.h"

#include "crossread/text/utf8.h"
#include "crossread/work/tagging.h"

static bool is_control(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code <= 0x9F);
}

/* True for control characters but tabs and line ends, with which pasting can do more than insert text. */
static bool has_controls(struct slice text)
{
	for (size_t position = 0; position < text.length;) {
		uint32_t code = utf8_next(text, &position);

		if (is_control(code) && code != '\t' && code != '\n')
			return true;
	}
	return false;
}

/* Adds text in one line, joiners and all, but no control characters: it is said of the passage, not quoted. */
static void add_plain(struct strbuf *out, struct slice text)
{
	for (size_t position = 0; position < text.length;) {
		size_t start = position;
		uint32_t code = utf8_next(text, &position);

		if (code == '\t' || code == '\n')
			strbuf_add_byte(out, ' ');
		else if (!is_control(code))
			strbuf_add(out, slice_part(text, start, position));
	}
}

/* Adds a part of the source behind those before. */
static void add_part(struct strbuf *out, struct slice part, const char *before, const char *after)
{
	if (!part.length)
		return;
	strbuf_add_text(out, before);
	add_plain(out, part);
	strbuf_add_text(out, after);
}

/* Outlet or file, title, date, address, as far as they are known. */
static void add_source(struct strbuf *out, const struct article *article)
{
	struct strbuf label;

	strbuf_init(&label);
	article_label(article, &label);
	add_part(out, strbuf_slice(&label), "\n— ", "");
	add_part(out, article->title, ", “", "”");
	add_part(out, article->published, ", ", "");
	add_part(out, article->url, ", ", "");
	strbuf_add_byte(out, '\n');
	strbuf_release(&label);
}

bool sharing_copy(struct work *work)
{
	const struct article *article = &work_pane(work)->document->article;
	struct sharing *sharing = &work->sharing;
	struct slice passage;

	if (article->sentence_count == 0) {
		work_complain(work, "this article has nothing to copy");
		return false;
	}
	passage = article_slice(article, article_bytes(article, tagging_target(work)));
	strbuf_clear(&sharing->text);
	strbuf_add(&sharing->text, passage);
	sharing->has_controls = has_controls(passage);
	add_source(&sharing->text, article);
	if (sharing->text.length > SHARING_MOST_BYTES) {
		work_complain(work, "%zu bytes are more than can be copied: select at most %d", sharing->text.length,
			SHARING_MOST_BYTES);
		return false;
	}
	sharing->wish = SHARING_COPY;
	work->selection.active = false;
	work->mode = work_mode_below(work);
	return true;
}

/* Only what is plainly an address of the web goes to another program. */
static bool is_address(struct slice url)
{
	if (url.length > SHARING_MOST_ADDRESS || !(slice_starts(url, "http://") || slice_starts(url, "https://")))
		return false;
	for (size_t i = 0; i < url.length; i++) {
		if ((unsigned char)url.data[i] <= ' ' || (unsigned char)url.data[i] == 0x7F)
			return false;
	}
	return true;
}

bool sharing_open(struct work *work)
{
	struct slice url = slice_trim(work_pane(work)->document->article.url);

	if (!url.length) {
		work_complain(work, "this article does not say its address: it would be \"url:\" in its front matter");
		return false;
	}
	if (!is_address(url)) {
		work_complain(work, "only addresses with http:// or https:// are opened, not %.*s",
			(int)(url.length < 200 ? url.length : 200), url.data);
		return false;
	}
	strbuf_clear(&work->sharing.text);
	strbuf_add(&work->sharing.text, url);
	work->sharing.wish = SHARING_OPEN;
	return true;
}
