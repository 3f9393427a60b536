/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags of the configuration. */
#include "config_parts.h"

#include "crossread/screen/key.h"
#include "crossread/base/translate.h"
#include "crossread/screen/style.h"

#include <string.h>

/* A name is one word, as in command lines and filters. */
static bool is_name(struct config_reading *reading, const struct yaml_node *map, const struct yaml_node *node)
{
	if (!node) {
		config_complain(reading, map, "a tag needs a name, like: name: \"admission\"");
		return false;
	}
	if (!config_is_text(reading, node, TAG_MOST_NAME, false))
		return false;
	for (size_t i = 0; i < node->text.length; i++) {
		if (!memchr(" \":", node->text.data[i], 3))
			continue;
		config_complain(reading, node, "the name of a tag is one word without \" and :, like \"admission\"");
		return false;
	}
	return true;
}

static size_t find_letter(const struct config_reading *reading, char letter)
{
	size_t i = 0;

	while (i < reading->tag_count && reading->tags[i].letter != letter)
		i++;
	return i;
}

static bool is_letter(char byte)
{
	return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/*
 * The letter of tag number `number`: the one given, or the first of its name in upper case. One that is taken gives
 * '?', as for a tag that is not known.
 */
static char read_letter(struct config_reading *reading, const struct yaml_node *map, size_t number)
{
	const struct yaml_node *node = yaml_get(map, "letter");
	struct slice text = node ? node->text : slice_part(yaml_get(map, "name")->text, 0, 1);
	char letter = text.length == 1 ? text.data[0] : '\0';
	size_t other;

	if (node && (node->kind != YAML_IS_SCALAR || !is_letter(letter))) {
		config_complain(reading, node, "must be one letter from A to Z or a to z, or a digit");
		return '?';
	}
	if (!node && letter >= 'a' && letter <= 'z')
		letter = (char)(letter - 'a' + 'A');
	if (!is_letter(letter)) {
		config_complain(reading, map, "this tag needs a letter, like: letter: \"X\"");
		return '?';
	}
	other = find_letter(reading, letter);
	if (other == reading->tag_count || other == number)
		return letter;
	config_complain(reading, node ? node : map, "\"%c\" is the letter of the tag %s: %s", letter,
		reading->tags[other].name,
		node ? translate("another one would be right") :
		       translate("give this one another, like: letter: \"X\""));
	return '?';
}

static const char *read_style(struct config_reading *reading, const struct yaml_node *node, const char *before)
{
	unsigned bit;

	if (!node)
		return before;
	if (node->kind == YAML_IS_SCALAR && style_find(node->text, &bit))
		return style_name(bit);
	config_complain(reading, node, "must be the name of a style, such as allegation, denial, context or other-tag");
	return before;
}

/* The key as the configuration has it, or the small letter of the tag; whether it is free is seen later. */
static const char *read_key(struct config_reading *reading, const struct yaml_node *node, struct tag tag)
{
	char small[2] = { tag.letter, '\0' };
	uint32_t key;

	if (!node) {
		if (tag.letter >= 'A' && tag.letter <= 'Z')
			small[0] = (char)(tag.letter - 'A' + 'a');
		return tag.letter == '?' ? "" : arena_copy(&reading->config->arena, slice_of(small)).data;
	}
	if (node->kind == YAML_IS_SCALAR && node->text.length == 0)
		return "";
	if (node->kind == YAML_IS_SCALAR && key_parse(node->text, &key) == node->text.length &&
		!(key >= '0' && key <= '9'))
		return config_text(reading, node);
	config_complain(reading, node, "must be one key, like \"i\" or <F5>, and no digit");
	return "";
}

static size_t find_name(const struct config_reading *reading, struct slice name)
{
	size_t i = 0;

	while (i < reading->tag_count && !slice_equal_text(name, reading->tags[i].name))
		i++;
	return i;
}

/* Takes one tag: a new one, or what is said of one that is there already. */
static void read_tag(struct config_reading *reading, const struct yaml_node *map)
{
	static const char *const fields[] = { "name", "key", "letter", "style", "guidance" };
	const struct yaml_node *name = yaml_get(map, "name");
	const struct yaml_node *key = yaml_get(map, "key");
	const struct yaml_node *guidance = yaml_get(map, "guidance");
	struct tag tag = { .style = "other-tag", .key = "", .guidance = "" };
	size_t number;
	bool is_new;

	if (map->kind != YAML_IS_MAP) {
		config_complain(reading, map,
			"a tag is a map, like: { name: \"admission\", key: \"i\", letter: \"I\" }");
		return;
	}
	config_refuse_unknown(reading, map, N_("no field of a tag"), fields, sizeof(fields) / sizeof(fields[0]));
	if (!is_name(reading, map, name))
		return;
	number = find_name(reading, name->text);
	is_new = number == reading->tag_count;
	if (number == CONFIG_MOST_TAGS) {
		config_complain(reading, map, "more than %d tags", CONFIG_MOST_TAGS);
		return;
	}
	if (!is_new)
		tag = reading->tags[number];
	else
		tag.name = config_text(reading, name);
	if (is_new || yaml_get(map, "letter"))
		tag.letter = read_letter(reading, map, number);
	if (is_new || key) {
		tag.key = read_key(reading, key, tag);
		reading->tag_keys[number] = key ? key : map;
	}
	tag.style = read_style(reading, yaml_get(map, "style"), tag.style);
	if (guidance && config_is_text(reading, guidance, TAG_MOST_GUIDANCE, true))
		tag.guidance = config_text(reading, guidance);
	reading->tags[number] = tag;
	reading->tag_count += is_new;
}

void config_read_tags(struct config_reading *reading, bool with_default, const struct yaml_node *list)
{
	struct tags tags = tags_default();
	struct tag *copy;

	for (size_t i = 0; with_default && i < tags.count; i++)
		reading->tags[reading->tag_count++] = tags.list[i];
	if (list && list->kind != YAML_IS_LIST)
		config_complain(reading, list, "must be a list, like: - name: \"admission\"");
	else if (list)
		for (const struct yaml_node *node = list->first; node; node = node->next)
			read_tag(reading, node);
	copy = arena_new_array(&reading->config->arena, reading->tag_count, sizeof(*copy));
	memcpy(copy, reading->tags, reading->tag_count * sizeof(*copy));
	reading->config->tags = (struct tags){ copy, reading->tag_count };
}
