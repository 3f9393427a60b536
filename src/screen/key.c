/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and their names. */
#include "crossread/screen/key.h"

#include "crossread/text/utf8.h"

#include <string.h>

enum { FUNCTION_KEYS = 12, NAME_SIZE = 16 };

static const struct {
	const char *name;
	uint32_t key;
} named[] = {
	{ "Tab", KEY_CODE_TAB },
	{ "S-Tab", KEY_CODE_BACKTAB },
	{ "Enter", KEY_CODE_ENTER },
	{ "Esc", KEY_CODE_ESC },
	{ "Space", ' ' },
	{ "Backspace", KEY_CODE_BACKSPACE },
	{ "Delete", KEY_CODE_DELETE },
	{ "Up", KEY_CODE_UP },
	{ "Down", KEY_CODE_DOWN },
	{ "Left", KEY_CODE_LEFT },
	{ "Right", KEY_CODE_RIGHT },
	{ "Home", KEY_CODE_HOME },
	{ "End", KEY_CODE_END },
	{ "PgUp", KEY_CODE_PAGE_UP },
	{ "PgDn", KEY_CODE_PAGE_DOWN },
	{ "Insert", KEY_CODE_INSERT },
};

enum { NAMED_COUNT = sizeof(named) / sizeof(named[0]) };

/* What a terminal sends for Ctrl with this character is its code less 0x40. */
static bool is_ctrl_character(uint32_t code)
{
	return code >= '@' && code <= '_' && !strchr("HIM[", (int)code);
}

static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

uint32_t key_of_control(unsigned char control)
{
	switch (control) {
	case '\t':
		return KEY_CODE_TAB;
	case '\r':
		return KEY_CODE_ENTER;
	case 0x1B:
		return KEY_CODE_ESC;
	case '\b':
	case 0x7F:
		return KEY_CODE_BACKSPACE;
	default:
		return control < 0x20 ? (uint32_t)KEY_CODE_CTRL + '@' + control : KEY_CODE_NONE;
	}
}

/* toupper() would depend on the locale. */
static char upper(char byte)
{
	return byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte;
}

static bool same_name(struct slice a, const char *b)
{
	if (a.length != strlen(b))
		return false;
	for (size_t i = 0; i < a.length; i++) {
		if (upper(a.data[i]) != upper(b[i]))
			return false;
	}
	return true;
}

/* The number of a name like "F12", 0 when it is none. */
static unsigned function_number(struct slice name)
{
	unsigned number = 0;

	if (name.length < 2 || name.length > 3 || upper(name.data[0]) != 'F' || name.data[1] == '0')
		return 0;
	for (size_t i = 1; i < name.length; i++) {
		if (name.data[i] < '0' || name.data[i] > '9')
			return 0;
		number = 10 * number + (unsigned)(name.data[i] - '0');
	}
	return number <= FUNCTION_KEYS ? number : 0;
}

/* The key of this name, KEY_CODE_NONE when there is none. */
static uint32_t key_named(struct slice name)
{
	const size_t ctrl = sizeof("Ctrl-") - 1;

	for (size_t i = 0; i < NAMED_COUNT; i++) {
		if (same_name(name, named[i].name))
			return named[i].key;
	}
	if (same_name(name, "lt"))
		return '<';
	if (function_number(name))
		return KEY_CODE_F1 + function_number(name) - 1;
	if (name.length == ctrl + 1 && same_name(slice_part(name, 0, ctrl), "Ctrl-")) {
		unsigned char character = (unsigned char)upper(name.data[ctrl]);

		if (is_ctrl_character(character))
			return (uint32_t)KEY_CODE_CTRL + character;
	}
	return KEY_CODE_NONE;
}

size_t key_parse(struct slice text, uint32_t *key)
{
	size_t end = 0;

	if (!text.length)
		return 0;
	if (text.data[0] == '<') {
		end = slice_find(slice_part(text, 0, NAME_SIZE), slice_of(">"), 1);
		if (end > NAME_SIZE)
			return 0;
		*key = key_named(slice_part(text, 1, end));
		return *key == KEY_CODE_NONE ? 0 : end + 1;
	}
	*key = utf8_next(text, &end);
	/* U+FFFD is what invalid bytes become; nobody types it. */
	return is_control(*key) || *key == UTF8_REPLACEMENT ? 0 : end;
}

void key_add_name(struct strbuf *buffer, uint32_t key)
{
	for (size_t i = 0; i < NAMED_COUNT; i++) {
		if (named[i].key == key) {
			strbuf_add_text(buffer, named[i].name);
			return;
		}
	}
	if (key >= KEY_CODE_F1 && key < KEY_CODE_F1 + FUNCTION_KEYS)
		strbuf_add_format(buffer, "F%u", (unsigned)(key - KEY_CODE_F1 + 1));
	else if (key >= KEY_CODE_CTRL && is_ctrl_character(key - KEY_CODE_CTRL))
		strbuf_add_format(buffer, "Ctrl-%c", (char)(key - KEY_CODE_CTRL));
	else if (key <= 0x10FFFF && !is_control(key))
		utf8_add(buffer, key);
}
