/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration in effect, as YAML that reads back as the same configuration. */
#include "config_parts.h"

#include "crossread/yaml/yaml_write.h"
#include "crossread/base/translate.h"

#include <string.h>

/* A setting that may be absent: then as a comment, so that it is known. */
static void print_text(struct strbuf *out, const char *name, const char *value, const char *example)
{
	if (value)
		yaml_write_string(out, 0, name, slice_of(value));
	else
		strbuf_add_format(out, "# %s: \"%s\"\n", name, example);
}

static void print_tag(struct strbuf *out, const struct tag *tag)
{
	char letter[2] = { tag->letter, '\0' };
	size_t start = out->length;

	yaml_write_string(out, 4, "name", slice_of(tag->name));
	out->data[start + 2] = '-';
	yaml_write_string(out, 4, "key", slice_of(tag->key));
	/* One without a letter of its own was told as a problem. */
	if (tag->letter != '?')
		yaml_write_string(out, 4, "letter", slice_of(letter));
	yaml_write_string(out, 4, "style", slice_of(tag->style));
	yaml_write_string(out, 4, "guidance", slice_of(tag->guidance));
}

static void print_tags(struct strbuf *out, struct tags tags)
{
	strbuf_add_text(out,
		translate("\n# The tags; false leaves out the default ones where they do not stand below.\n"));
	strbuf_add_text(out, "default-tags: false\n");
	if (!tags.count)
		strbuf_add_text(out, "tags: []\n");
	else
		yaml_write_key(out, 0, "tags");
	for (size_t i = 0; i < tags.count; i++)
		print_tag(out, &tags.list[i]);
}

static void print_commands(struct strbuf *out, struct own_commands own)
{
	strbuf_add_text(out, translate("\n# Commands of your own: names for command lines.\n"));
	if (!own.count)
		strbuf_add_text(out, "# commands:\n#   admit-both: [\"tag denial\", \"other-pane\", \"tag denial\"]\n");
	else
		yaml_write_key(out, 0, "commands");
	for (size_t i = 0; i < own.count; i++) {
		const struct own_command *command = &own.list[i];

		strbuf_add_format(out, "  %s: [", command->name);
		for (size_t line = 0; line < command->line_count; line++) {
			strbuf_add_text(out, line ? ", " : "");
			yaml_write_quoted(out, slice_of(command->lines[line]));
		}
		strbuf_add_text(out, "]\n");
	}
}

static void print_filters(struct strbuf *out, struct import_filters filters)
{
	strbuf_add_text(out, translate("\n# Programs that make text of documents, for crossread import.\n"));
	if (!filters.count)
		strbuf_add_text(out, "# filters:\n#   pdf: [\"pdftotext\", \"-layout\", \"%s\", \"-\"]\n");
	else
		yaml_write_key(out, 0, "filters");
	for (size_t i = 0; i < filters.count; i++) {
		strbuf_add_format(out, "  %s: [", filters.list[i].ending);
		for (size_t word = 0; filters.list[i].arguments[word]; word++) {
			strbuf_add_text(out, word ? ", " : "");
			yaml_write_quoted(out, slice_of(filters.list[i].arguments[word]));
		}
		strbuf_add_text(out, "]\n");
	}
}

/* True when the key is that of a tag, which gives it to it again. */
static bool is_key_of_tag(const struct config *config, const struct binding *binding)
{
	for (size_t i = 0; i < config->tags.count; i++) {
		const struct tag *tag = &config->tags.list[i];
		uint32_t key;

		if (slice_starts(slice_of(binding->line), "tag ") && strcmp(binding->line + 4, tag->name) == 0 &&
			binding->stroke.prefix == KEY_CODE_NONE && key_parse(slice_of(tag->key), &key) &&
			key == binding->stroke.key)
			return true;
	}
	return false;
}

static void print_mode(struct strbuf *out, const struct config *config, const struct config_mode *mode)
{
	const struct keymap *keymap = &config->keymap;

	strbuf_add_format(out, "  %s: # %s\n", mode->name, translate(mode->where));
	for (size_t i = 0; i < keymap->count; i++) {
		const struct binding *binding = &keymap->list[i];
		struct strbuf name;

		if (!keymap_holds(keymap, i, mode->context) || is_key_of_tag(config, binding))
			continue;
		strbuf_init(&name);
		stroke_write(&name, binding->stroke);
		strbuf_add_text(out, "    ");
		yaml_write_quoted(out, strbuf_slice(&name));
		strbuf_add_text(out, ": ");
		yaml_write_quoted(out, slice_of(binding->line));
		strbuf_add_byte(out, '\n');
		strbuf_release(&name);
	}
}

void config_print(const struct config *config, struct strbuf *out)
{
	strbuf_add_text(out,
		translate("# The configuration of crossread in effect; crossread-config(5) explains it.\n"));
	strbuf_add_text(out, translate("# What you leave out is as by default.\n"));
	strbuf_add_text(out, translate("\n# Who tags; not set: git's user.name, else your login name.\n"));
	print_text(out, "author", config->author, "ana");
	strbuf_add_text(out, translate("\n# Colours: the path of a theme file.\n"));
	print_text(out, "theme", config->theme, "dark.yaml");
	strbuf_add_format(out, translate("\n# Hide what others tagged.\nblind: %s\n"),
		config->blind ? "true" : "false");
	strbuf_add_format(out, translate("\n# Fill in who speaks when a quotation is tagged.\nguess-speakers: %s\n"),
		config->leaves_speakers ? "false" : "true");
	print_tags(out, config->tags);
	print_commands(out, config->commands);
	print_filters(out, config->filters);
	strbuf_add_text(out,
		translate("\n# What each key runs, by mode; \"\" is nothing. The keys of tags stand above.\nkeys:\n"));
	for (const struct config_mode *mode = config_modes; mode->name; mode++)
		print_mode(out, config, mode);
}
