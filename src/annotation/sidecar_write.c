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

static void write_list_key(struct strbuf *out, const char *key, size_t count)
{
	if (count)
		yaml_write_key(out, 0, key);
	else
		strbuf_add_format(out, "%s: []\n", key);
}

static void write_entries(struct strbuf *out, const struct entries *entries)
{
	write_list_key(out, entries->kind->list, entries->count);
	for (size_t i = 0; i < entries->count; i++)
		write_entry(out, entries->kind, entries_at(entries, i));
}

/* A list whose entries this version only keeps; `kept` is what was read of it, or NULL. */
static void write_kept(struct strbuf *out, const char *key, const struct yaml_node *kept)
{
	if (kept && kept->count)
		yaml_write_node(out, 0, kept);
	else
		write_list_key(out, key, 0);
}

static void write_article(struct strbuf *out, const struct article *article, const struct yaml_node *root)
{
	const struct stated stated = {
		.file = slice_of(article->name),
		.title = article->title,
		.sha256 = slice_of(article->sha256),
		.length = article->length,
	};
	const struct yaml_node *old = yaml_get(root, "article");

	yaml_write_key(out, 0, "article");
	unknown_write(out, 2, &stated_fields, &stated, old ? old->first : NULL);
}

void sidecar_format(const struct sidecar *sidecar, const struct article *article, struct strbuf *out)
{
	size_t count = 0;

	yaml_write_number(out, 0, "crossread", SIDECAR_FORMAT);
	write_article(out, article, sidecar->root);
	for (size_t i = 0; sidecar_lists[i]; i++) {
		const struct yaml_node *kept = yaml_get(sidecar->root, sidecar_lists[i]);
		enum kind_number number;

		if (kind_find(sidecar_lists[i], &number)) {
			const struct entries entries = annotations_entries(&sidecar->annotations, number);

			write_entries(out, &entries);
			count += entries.count;
		} else {
			write_kept(out, sidecar_lists[i], kept);
			count += kept ? kept->count : 0;
		}
	}
	for (const struct yaml_node *node = sidecar->root ? sidecar->root->first : NULL; node; node = node->next)
		if (!sidecar_knows(node->key))
			yaml_write_node(out, 0, node);
	yaml_write_number(out, 0, "entries", count);
}
