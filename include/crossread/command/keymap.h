/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which key runs which command line, by mode. */
#ifndef CROSSREAD_COMMAND_KEYMAP_H
#define CROSSREAD_COMMAND_KEYMAP_H

#include "crossread/annotation/tag.h"
#include "crossread/base/strbuf.h"
#include "crossread/command/command.h"
#include "crossread/screen/stroke.h"

struct work;

struct binding {
	unsigned contexts; /* as in struct command */
	struct stroke stroke;
	char *line; /* the command line it runs, "" for none; owned */
};

struct keymap {
	struct binding *list; /* later ones win */
	size_t count;
	size_t capacity;
};

/* Where the key of a tag tags. */
enum { CONTEXT_TAG = CONTEXT_READ | CONTEXT_SELECT | CONTEXT_LIST };

/* The default keys of the command table, and the keys of the tags. */
void keymap_init(struct keymap *keymap, struct tags tags);
void keymap_release(struct keymap *keymap);

/* Lets a stroke run a line (copied; "": nothing) in `contexts`, whatever it did before. */
void keymap_bind(struct keymap *keymap, unsigned contexts, struct stroke stroke, const char *line);
void keymap_bind_tag(struct keymap *keymap, const struct tag *tag);

/* The command line of a stroke in a context (one CONTEXT_ bit), NULL when it has none. */
const char *keymap_find(const struct keymap *keymap, unsigned context, struct stroke stroke);

/* True when binding `number` still holds in one of `contexts`: no later one has its stroke. */
bool keymap_holds(const struct keymap *keymap, size_t number, unsigned contexts);

/* Adds the names of the keys that run `line` in one of `contexts`, parted by blanks; at most `most` of them. */
void keymap_add_keys(const struct keymap *keymap, unsigned contexts, const char *line, size_t most,
	struct strbuf *names);

/* What names the keys of this keymap in texts; it must outlive whoever shows them. */
struct key_names keymap_names(const struct keymap *keymap);

/* Fills the hint rows of `work` for each mode, and lets its messages name these keys: the keymap must outlive it. */
void keymap_fill_hints(const struct keymap *keymap, struct work *work);

/*
 * What a key press does: a digit before a command counts, a character in a prompt is typed, the first key of two waits
 * for the second and lists in work.followers what that can be, any other key runs its command line. A key without a
 * meaning says so.
 */
void keymap_press(const struct keymap *keymap, struct work *work, uint32_t key);

#endif
