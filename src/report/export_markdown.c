/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotations as Markdown (CommonMark), for a memo: the quotations with tag, speaker, comment. */
#include "exports.h"

#include "crossread/base/translate.h"
#include "markdown.h"

/* Adds "- Speaker: text"; nothing when the text is empty. */
static void add_item(struct strbuf *out, const char *label, struct slice text)
{
	if (!text.length)
		return;
	strbuf_add_format(out, "- %s: ", translate(label));
	markdown_add_text(out, "  ", text);
}

static void add_annotation(struct strbuf *out, const struct extract *extract, const struct annotation *annotation)
{
	struct strbuf conflict;

	strbuf_add_text(out, "\n> ");
	markdown_add_text(out, "> ", extract_words(extract, annotation));
	strbuf_add_byte(out, '\n');
	add_item(out, N_("Tag"), annotation->tag);
	add_item(out, N_("Speaker"), annotation->speaker);
	add_item(out, N_("Comment"), annotation->comment);
	add_item(out, N_("By"), annotation->author);
	add_item(out, N_("Changed"), annotation->modified);
	if (extract_is_placed(extract, annotation))
		strbuf_add_format(out, "- %s: %zu-%zu\n", translate(N_("Characters")), annotation->place.start,
			annotation->place.end);
	if (annotation->state != ANCHOR_KEPT)
		add_item(out, N_("State"), slice_of(anchor_state_name(annotation->state)));
	strbuf_init(&conflict);
	extract_add_conflict(extract, annotation, &conflict);
	add_item(out, N_("Conflict"), strbuf_slice(&conflict));
	strbuf_release(&conflict);
	add_item(out, N_("Id"), annotation->id);
}

static void add_article(struct strbuf *out, const struct extract *extract, bool first)
{
	const struct article *article = extract->article;

	strbuf_add_text(out, first ? "## " : "\n## ");
	if (article->title.length)
		markdown_add_line(out, article->title);
	else
		markdown_add_line(out, slice_of(article->name));
	strbuf_add_text(out, "\n\n");
	add_item(out, N_("Outlet"), article->outlet);
	add_item(out, N_("Published"), article->published);
	add_item(out, N_("Address"), article->url);
	add_item(out, N_("File"), slice_of(article->name));
	strbuf_add_format(out, "- %s: %zu\n", translate(N_("Annotations")), extract->count);
	for (size_t i = 0; i < extract->count; i++) {
		if (i == extract->placed)
			strbuf_add_format(out, "\n### %s\n",
				translate(N_("The article has changed: these do not stand in it for certain")));
		add_annotation(out, extract, extract->list[i]);
	}
}

void export_markdown(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	(void)losses;
	for (size_t i = 0; i < count; i++)
		add_article(out, &extracts[i], i == 0);
}
