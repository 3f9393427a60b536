/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key press, and its name in help, configuration and scripts. */
#ifndef CROSSREAD_SCREEN_KEY_H
#define CROSSREAD_SCREEN_KEY_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A Unicode code point that is no control character, or one of these, which lie above them. Tab, Enter, Esc and
 * Backspace have names of their own, never Ctrl-I, Ctrl-M, Ctrl-[, Ctrl-H. (These are not the numbers of curses.)
 */
enum key_code {
	KEY_CODE_NONE = 0,
	KEY_CODE_TAB = 0x200000,
	KEY_CODE_BACKTAB,
	KEY_CODE_ENTER,
	KEY_CODE_ESC,
	KEY_CODE_BACKSPACE,
	KEY_CODE_DELETE,
	KEY_CODE_UP,
	KEY_CODE_DOWN,
	KEY_CODE_LEFT,
	KEY_CODE_RIGHT,
	KEY_CODE_HOME,
	KEY_CODE_END,
	KEY_CODE_PAGE_UP,
	KEY_CODE_PAGE_DOWN,
	KEY_CODE_INSERT,
	KEY_CODE_F1 = 0x200100,   /* F2 is KEY_CODE_F1 + 1, up to F12 */
	KEY_CODE_CTRL = 0x200200, /* KEY_CODE_CTRL + 'E': a capital letter or one of @ \ ] ^ _ */
};

/*
 * The key a control character (below 0x20, or 0x7f) stands for: Tab, Enter, Esc, Backspace (0x08 and 0x7f), else Ctrl
 * with a character.
 */
uint32_t key_of_control(unsigned char control);

/*
 * Reads one key from the start of `text` (any bytes) and returns the bytes it took, 0 when it is none. A character
 * stands for itself; named keys stand in angle brackets: <Tab> <S-Tab> <Enter> <Esc> <Space> <Backspace> <Delete> <Up>
 * <Down> <Left> <Right> <Home> <End> <PgUp> <PgDn> <Insert> <F1> ... <F12> <Ctrl-E> <lt> (for the character <). Letter
 * case of names does not count.
 */
size_t key_parse(struct slice text, uint32_t *key);

/*
 * Adds the name as help shows it, without brackets: "j", "Space", "Ctrl-E", "PgDn", "<". Nothing for a number that is
 * no key.
 */
void key_add_name(struct strbuf *buffer, uint32_t key);

#endif
