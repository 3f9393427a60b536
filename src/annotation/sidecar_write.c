/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sidecar as bytes: a fixed order of keys, one field a line, so that the same content gives the same bytes.
 */
#include "crossread/annotation/sidecar.h"

#include "crossread/yaml/yaml_write.h"
#include "annotations_entry.h"
#include "sidecar_read.h"
#include "unknown.h"

enum { ENTRY_INDENT = 4 };

/*
 * An entry of a list: its fields, and the dash that begins it in the indentation of its first line.
 */
static void write_entry(struct strbuf *out, const struct kind *kind, const void *entry)
{
	size_t start = out->length;

	unknown_write(out, ENTRY_INDENT, &kind->fields, entry, kind_unknown_of(kind, entry));
	out->data[start + ENTRY_INDENT - 2] = '-';
}

static void write_entries(struct strbuf *out, const struct entries *entries)
{
	if (entries->count)
		yaml_write_key(out, 0, entries->kind->list);
	else
		strbuf_add_format(out, "%s: []\n", entries->kind->list);
	for (size_t i = 0; i < entries->count; i++)
		write_entry(out, entries->kind, entries_at(entries, i));
}

struct stated sidecar_stated(const struct article *article)
{
	return (struct stated){
		.file = slice_of(article->name),
		.title = article->title,
		.sha256 = slice_of(article->sha256),
		.length = article->length,
	};
}

void sidecar_write(const struct contents *contents, struct strbuf *out)
{
	const struct yaml_node *root = contents->root;
	const struct yaml_node *article = yaml_get(root, "article");
	size_t count = 0;

	yaml_write_number(out, 0, "crossread", SIDECAR_FORMAT);
	yaml_write_key(out, 0, "article");
	unknown_write(out, 2, &stated_fields, &contents->article, article ? article->first : NULL);
	for (enum kind_number number = 0; number < KINDS; number++) {
		write_entries(out, &contents->lists[number]);
		count += contents->lists[number].count;
	}
	for (const struct yaml_node *node = root ? root->first : NULL; node; node = node->next)
		if (!fields_find(&sidecar_fields, node->key))
			yaml_write_node(out, 0, node);
	yaml_write_number(out, 0, "entries", count);
}

void sidecar_format(const struct sidecar *sidecar, const struct article *article, struct strbuf *out)
{
	struct contents contents = { .root = sidecar->root, .article = sidecar_stated(article) };

	for (enum kind_number number = 0; number < KINDS; number++)
		contents.lists[number] = annotations_entries(&sidecar->annotations, number);
	sidecar_write(&contents, out);
}
