/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows as TSV and as JSON Lines. */
#include "crossread/report/format.h"

#include "crossread/report/json.h"
#include "crossread/text/visible.h"

bool format_find(struct slice name, enum format *format)
{
	static const char *const names[] = { "text", "tsv", "json" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (slice_equal_text(name, names[i])) {
			*format = (enum format)i;
			return true;
		}
	}
	return false;
}

static void add_tsv(struct strbuf *out, struct slice value, bool stand_ins)
{
	size_t from = 0;

	for (size_t i = 0; i <= value.length; i++) {
		char byte = i < value.length ? value.data[i] : '\0';

		if (i < value.length && byte != '\t' && byte != '\n' && byte != '\\')
			continue;
		if (stand_ins)
			visible_add(out, slice_part(value, from, i));
		else
			strbuf_add(out, slice_part(value, from, i));
		if (i < value.length)
			strbuf_add_text(out, byte == '\t' ? "\\t" : byte == '\n' ? "\\n" : "\\\\");
		from = i + 1;
	}
}

void format_add_head(struct strbuf *out, enum format format, const struct field *fields, size_t count)
{
	if (format != FORMAT_TSV)
		return;
	for (size_t i = 0; i < count; i++) {
		if (i)
			strbuf_add_byte(out, '\t');
		strbuf_add_text(out, fields[i].name);
	}
	strbuf_add_byte(out, '\n');
}

static void add_object(struct strbuf *out, const struct field *fields, const struct slice *values, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		strbuf_add_byte(out, i ? ',' : '{');
		json_add_string(out, slice_of(fields[i].name));
		strbuf_add_byte(out, ':');
		if (fields[i].is_number)
			strbuf_add(out, values[i].length ? values[i] : slice_of("null"));
		else
			json_add_string(out, values[i]);
	}
	strbuf_add_text(out, "}\n");
}

void format_add_row(struct strbuf *out, enum format format, const struct field *fields, const struct slice *values,
	size_t count, bool stand_ins)
{
	struct strbuf object;

	if (format == FORMAT_JSON && stand_ins) {
		strbuf_init(&object);
		add_object(&object, fields, values, count);
		json_add_visible(out, strbuf_slice(&object));
		strbuf_release(&object);
		return;
	}
	if (format == FORMAT_JSON) {
		add_object(out, fields, values, count);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		if (i)
			strbuf_add_byte(out, '\t');
		add_tsv(out, values[i], stand_ins);
	}
	strbuf_add_byte(out, '\n');
}
