/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two articles opened for a test, and the keys of the reader, pressed by their names. */
#ifndef CROSSREAD_TESTS_UNIT_KEYBOARD_H
#define CROSSREAD_TESTS_UNIT_KEYBOARD_H

#include "pair.h"

#include "crossread/command/keymap.h"
#include "crossread/screen/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct keyboard {
	struct pair pair;
	struct work *work; /* of the pair */
	struct keymap keymap;
};

static inline void keyboard_open_texts(struct keyboard *keyboard, const char *left, const char *right)
{
	pair_open_texts(&keyboard->pair, left, right);
	keyboard->work = &keyboard->pair.work;
	keymap_init(&keyboard->keymap, keyboard->work->tags);
	keyboard->work->key_names = keymap_names(&keyboard->keymap);
}

static inline void keyboard_release(struct keyboard *keyboard)
{
	keymap_release(&keyboard->keymap);
	pair_release(&keyboard->pair);
}

/* What cmocka does before and after a test, whose state is a keyboard with the usual pair. */
static inline int keyboard_begin(void **state)
{
	struct keyboard *keyboard = mem_new(sizeof(*keyboard));

	keyboard_open_texts(keyboard, PAIR_LEFT, PAIR_RIGHT);
	*state = keyboard;
	return 0;
}

static inline int keyboard_end(void **state)
{
	keyboard_release(*state);
	free(*state);
	return 0;
}

/* Presses keys one after the other, "2G<Tab>"; the screen is laid out after each. */
static inline void press(struct keyboard *keyboard, const char *keys)
{
	struct slice rest = slice_of(keys);

	while (rest.length) {
		uint32_t key;
		size_t length = key_parse(rest, &key);

		if (!length)
			fail_msg("no key: %s", rest.data);
		keymap_press(&keyboard->keymap, keyboard->work, key);
		work_arrange(keyboard->work, 24, 80);
		rest = slice_part(rest, length, rest.length);
	}
}

#endif
