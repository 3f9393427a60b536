/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a merge tells a person: counts, and a line for each thing that was decided. */
#include "merge_report.h"

#include "crossread/base/translate.h"

#include <stdarg.h>
#include <stdio.h>

enum { MOST_NOTES = 1 << 20, MOST_QUOTE = 60 };

void sidecar_merge_report_init(struct sidecar_merge_report *report)
{
	*report = (struct sidecar_merge_report){ 0 };
	strbuf_init(&report->author);
	strbuf_init(&report->notes);
	strbuf_init(&report->file);
}

void sidecar_merge_report_release(struct sidecar_merge_report *report)
{
	strbuf_release(&report->author);
	strbuf_release(&report->notes);
	strbuf_release(&report->file);
}

void merge_report_clear(struct sidecar_merge_report *report)
{
	struct strbuf author = report->author;
	struct strbuf notes = report->notes;
	struct strbuf file = report->file;

	strbuf_clear(&author);
	strbuf_clear(&notes);
	strbuf_clear(&file);
	*report = (struct sidecar_merge_report){ .author = author, .notes = notes, .file = file };
}

struct slice merge_author(const struct kind *kind, const void *entry)
{
	const struct field *field = fields_find(&kind->fields, slice_of("author"));

	return field ? field_text_of(field, entry) : slice_of("");
}

/* The begin of a quote in one line, not cut through the middle of a character. */
static void add_quote(struct strbuf *out, struct slice whole)
{
	struct slice quote = slice_part(whole, 0, MOST_QUOTE);

	while (quote.length < whole.length && quote.length && ((unsigned char)whole.data[quote.length] & 0xC0) == 0x80)
		quote.length--;
	strbuf_add_text(out, " (\"");
	for (size_t i = 0; i < quote.length; i++)
		strbuf_add_byte(out, quote.data[i] == '\n' ? ' ' : quote.data[i]);
	strbuf_add_text(out, quote.length < whole.length ? "…\")" : "\")");
}

void merge_report_note(struct sidecar_merge_report *report, const struct kind *kind, const void *entry,
	const char *what, ...)
{
	struct strbuf *notes = &report->notes;
	struct slice id = kind_id(entry);
	char line[512];
	va_list arguments;

	/* So many are read by nobody; the counts go on. */
	if (notes->length > MOST_NOTES)
		return;
	va_start(arguments, what);
	vsnprintf(line, sizeof(line), translate(what), arguments);
	va_end(arguments);
	strbuf_add_format(notes, "%s %.*s", translate(kind->noun), (int)id.length, id.data);
	if (kind->passage)
		add_quote(notes, kind_selector_of(kind, entry)->quote);
	strbuf_add_format(notes, " %s\n", line);
}

void merge_report_theirs(struct sidecar_merge_report *report, struct slice author)
{
	if (!report->theirs++)
		strbuf_add(&report->author, author);
	else if (!slice_equal(strbuf_slice(&report->author), author))
		strbuf_clear(&report->author);
}
