/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sidecar as bytes: a fixed order of keys, one field a line, so that the same content gives the same bytes.
 */
#include "crossread/annotation/sidecar.h"

#include "crossread/yaml/yaml_write.h"
#include "sidecar_read.h"
#include "unknown.h"

enum { ENTRY_INDENT = 4 };

/*
 * An entry of a list: its fields, and the dash that begins it in the indentation of its first line.
 */
static void write_entry(struct strbuf *out, const struct fields *fields, const void *entry,
	const struct yaml_node *unknown)
{
	size_t start = out->length;

	unknown_write(out, ENTRY_INDENT, fields, entry, unknown);
	out->data[start + ENTRY_INDENT - 2] = '-';
}

static void write_list_key(struct strbuf *out, const char *key, size_t count)
{
	if (count)
		yaml_write_key(out, 0, key);
	else
		strbuf_add_format(out, "%s: []\n", key);
}

static void write_annotations(struct strbuf *out, const struct annotations *set)
{
	write_list_key(out, "annotations", set->count);
	for (size_t i = 0; i < set->count; i++)
		write_entry(out, &annotation_fields, &set->list[i], set->list[i].unknown);
}

static void write_removed(struct strbuf *out, const struct annotations *set)
{
	write_list_key(out, "removed", set->removed_count);
	for (size_t i = 0; i < set->removed_count; i++)
		write_entry(out, &removal_fields, &set->removed[i], set->removed[i].unknown);
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
	const struct annotations *set = &sidecar->annotations;
	size_t entries = set->count + set->removed_count;

	yaml_write_number(out, 0, "crossread", SIDECAR_FORMAT);
	write_article(out, article, sidecar->root);
	write_annotations(out, set);
	for (size_t i = 0; sidecar_lists[i]; i++) {
		const struct yaml_node *kept = yaml_get(sidecar->root, sidecar_lists[i]);

		if (!sidecar_keeps(sidecar_lists[i]))
			continue;
		if (kept && kept->count) {
			yaml_write_node(out, 0, kept);
			entries += kept->count;
		} else {
			write_list_key(out, sidecar_lists[i], 0);
		}
	}
	write_removed(out, set);
	for (const struct yaml_node *node = sidecar->root ? sidecar->root->first : NULL; node; node = node->next)
		if (!sidecar_knows(node->key))
			yaml_write_node(out, 0, node);
	yaml_write_number(out, 0, "entries", entries);
}
