/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a journal is: its first record and its name. */
#include "journal_head.h"

#include "crossread/base/file.h"
#include "crossread/base/folder.h"
#include "crossread/yaml/yaml_write.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Digits of the digest in a name: 128 bits. */
enum { START_DIGITS = 32 };

const char journal_ending[] = ".journal";
const char journal_refused_ending[] = ".discarded";

char *journal_place(const struct sidecar *sidecar)
{
	char *folder = file_folder(sidecar->path);
	char *real = realpath(folder, NULL);
	char *place = real ? file_join(real, file_base_name(sidecar->path)) : NULL;

	free(real);
	free(folder);
	return place;
}

char *journal_start(const char *place)
{
	char digest[SHA256_HEX_SIZE];
	struct strbuf start;

	strbuf_init(&start);
	sha256_hex(slice_of(place), digest);
	strbuf_add_format(&start, "%.*s.", START_DIGITS, digest);
	return strbuf_detach(&start);
}

bool journal_has_ending(const char *name, const char *ending)
{
	size_t length = strlen(name);
	size_t end = strlen(ending);

	return length > end && strcmp(name + length - end, ending) == 0;
}

bool journal_refuse(const char *path, char **refused)
{
	struct strbuf name;

	strbuf_init(&name);
	strbuf_add(&name, slice_part(slice_of(path), 0, strlen(path) - strlen(journal_ending)));
	strbuf_add_text(&name, journal_refused_ending);
	*refused = strbuf_detach(&name);
	if (rename(path, *refused) == 0)
		return true;
	free(*refused);
	*refused = NULL;
	return false;
}

static void forget(void *target, const char *name)
{
	char *path;

	if (!journal_has_ending(name, journal_refused_ending))
		return;
	path = file_join(target, name);
	unlink(path);
	free(path);
}

void journal_forget_refused(const char *folder, const char *start)
{
	folder_visit(folder, start, forget, (char *)folder);
}

void journal_head_write(struct strbuf *out, const struct journal_head *head)
{
	yaml_write_number(out, 0, "crossread-journal", JOURNAL_FORMAT);
	yaml_write_string(out, 0, "sidecar", head->sidecar);
	yaml_write_number(out, 0, "length", head->length);
	yaml_write_string(out, 0, "author", head->author);
	yaml_write_number(out, 0, "process", head->process);
	yaml_write_number(out, 0, "since", head->since);
}

static bool read_text(const struct yaml_node *root, const char *key, struct slice *text)
{
	const struct yaml_node *node = yaml_get(root, key);

	if (node && node->kind == YAML_IS_SCALAR)
		*text = node->text;
	return text->length > 0;
}

static bool read_number(const struct yaml_node *root, const char *key, size_t *number)
{
	const struct yaml_node *node = yaml_get(root, key);

	return node && yaml_number(node, number);
}

bool journal_head_read(struct slice bytes, struct arena *arena, struct journal_head *head)
{
	struct error error;
	struct yaml_node *root;
	size_t format;

	*head = (struct journal_head){ 0 };
	return yaml_read(bytes, "journal", arena, &root, NULL, &error) &&
		read_number(root, "crossread-journal", &format) && format == JOURNAL_FORMAT &&
		read_text(root, "sidecar", &head->sidecar) && read_text(root, "author", &head->author) &&
		read_number(root, "length", &head->length) && read_number(root, "process", &head->process) &&
		read_number(root, "since", &head->since);
}
