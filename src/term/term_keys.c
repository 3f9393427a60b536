/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that a terminal sends, as keys and pasted text. */
#include "crossread/term/term_keys.h"

#include "crossread/screen/key.h"
#include "crossread/text/utf8.h"

#include <string.h>

enum { ESC = 0x1B, MOST_SEQUENCE = 64 };

/*
 * ESC alone is a key, so what follows it in a sequence must come at once. Half a sequence is nothing that a person
 * types: it can wait for a slow line. So can a paste.
 */
enum { ESC_PATIENCE = 25, SEQUENCE_PATIENCE = 250, PASTE_PATIENCE = 1000 };

static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";

/* By the last byte of ESC [ x and ESC O x. */
static const struct {
	char final;
	uint32_t key;
} by_final[] = {
	{ 'A', KEY_CODE_UP },
	{ 'B', KEY_CODE_DOWN },
	{ 'C', KEY_CODE_RIGHT },
	{ 'D', KEY_CODE_LEFT },
	{ 'F', KEY_CODE_END },
	{ 'H', KEY_CODE_HOME },
	{ 'P', KEY_CODE_F1 },
	{ 'Q', KEY_CODE_F1 + 1 },
	{ 'R', KEY_CODE_F1 + 2 },
	{ 'S', KEY_CODE_F1 + 3 },
	{ 'Z', KEY_CODE_BACKTAB },
};

/* By the number of ESC [ number ~. */
static const uint32_t by_number[] = {
	[1] = KEY_CODE_HOME,
	[2] = KEY_CODE_INSERT,
	[3] = KEY_CODE_DELETE,
	[4] = KEY_CODE_END,
	[5] = KEY_CODE_PAGE_UP,
	[6] = KEY_CODE_PAGE_DOWN,
	[7] = KEY_CODE_HOME,
	[8] = KEY_CODE_END,
	[11] = KEY_CODE_F1,
	[12] = KEY_CODE_F1 + 1,
	[13] = KEY_CODE_F1 + 2,
	[14] = KEY_CODE_F1 + 3,
	[15] = KEY_CODE_F1 + 4,
	[17] = KEY_CODE_F1 + 5,
	[18] = KEY_CODE_F1 + 6,
	[19] = KEY_CODE_F1 + 7,
	[20] = KEY_CODE_F1 + 8,
	[21] = KEY_CODE_F1 + 9,
	[23] = KEY_CODE_F1 + 10,
	[24] = KEY_CODE_F1 + 11,
};

enum {
	FINAL_COUNT = sizeof(by_final) / sizeof(by_final[0]),
	NUMBER_COUNT = sizeof(by_number) / sizeof(by_number[0]),
};

/* What stands at the start of the waiting bytes. */
struct taken {
	size_t length; /* 0: incomplete */
	uint32_t key;  /* KEY_CODE_NONE: no key */
	bool is_mouse;
	struct mouse mouse;
};

static const struct taken incomplete = { .key = KEY_CODE_NONE };

void term_keys_init(struct term_keys *keys)
{
	keys->known_count = 0;
	keys->length = 0;
	keys->pasting = false;
	strbuf_init(&keys->pasted);
	strbuf_init(&keys->text);
}

void term_keys_release(struct term_keys *keys)
{
	strbuf_release(&keys->pasted);
	strbuf_release(&keys->text);
}

void term_keys_learn(struct term_keys *keys, const char *sequence, uint32_t key)
{
	size_t length = strlen(sequence);

	if (length < 2 || sequence[0] != ESC || length > MOST_SEQUENCE || keys->known_count == TERM_KEYS_MOST_KNOWN)
		return;
	keys->known[keys->known_count].sequence = sequence;
	keys->known[keys->known_count].length = length;
	keys->known[keys->known_count].key = key;
	keys->known_count++;
}

char *term_keys_room(struct term_keys *keys, size_t *room)
{
	*room = sizeof(keys->waiting) - keys->length;
	return keys->waiting + keys->length;
}

void term_keys_feed(struct term_keys *keys, size_t length)
{
	keys->length += length;
}

static struct slice waiting(const struct term_keys *keys)
{
	return slice_from(keys->waiting, keys->length);
}

static void drop(struct term_keys *keys, size_t length)
{
	keys->length -= length;
	memmove(keys->waiting, keys->waiting + length, keys->length);
}

/* The longest learnt sequence that the bytes begin with; incomplete when they may become one. */
static bool take_known(const struct term_keys *keys, bool complete, struct taken *taken)
{
	struct slice bytes = waiting(keys);

	*taken = incomplete;
	for (size_t i = 0; i < keys->known_count; i++) {
		struct slice sequence = slice_from(keys->known[i].sequence, keys->known[i].length);

		if (bytes.length < sequence.length) {
			if (!complete && memcmp(bytes.data, sequence.data, bytes.length) == 0) {
				*taken = incomplete;
				return true;
			}
		} else if (sequence.length > taken->length && memcmp(bytes.data, sequence.data, sequence.length) == 0) {
			*taken = (struct taken){ .length = sequence.length, .key = keys->known[i].key };
		}
	}
	return taken->length > 0;
}

static uint32_t key_by_final(char final)
{
	for (size_t i = 0; i < FINAL_COUNT; i++) {
		if (by_final[i].final == final)
			return by_final[i].key;
	}
	return KEY_CODE_NONE;
}

/* The key of a control sequence, given what stands between ESC [ and its last byte. */
static uint32_t key_of_sequence(struct slice parameters, char final)
{
	size_t number = 0;

	if (!parameters.length)
		return key_by_final(final);
	if (final != '~' || parameters.length > 2)
		return KEY_CODE_NONE;
	for (size_t i = 0; i < parameters.length; i++) {
		if (parameters.data[i] < '0' || parameters.data[i] > '9')
			return KEY_CODE_NONE;
		number = 10 * number + (size_t)(parameters.data[i] - '0');
	}
	return number < NUMBER_COUNT ? by_number[number] : KEY_CODE_NONE;
}

/* Reads a number of at most five digits at `*position`, and the byte behind it, which must be `behind` unless 0. */
static bool read_number(struct slice text, size_t *position, char behind, size_t *number)
{
	size_t start = *position;

	*number = 0;
	while (*position < text.length && *position - start < 5 && text.data[*position] >= '0' &&
		text.data[*position] <= '9')
		*number = 10 * *number + (size_t)(text.data[(*position)++] - '0');
	if (*position == start)
		return false;
	if (!behind)
		return *position == text.length;
	return *position < text.length && text.data[(*position)++] == behind;
}

/*
 * Mouse reports as xterm's mode 1006 sends them: ESC [ < button ; column ; row M, or m on release. The left button, its
 * drags and the wheel only; what is held with Shift, Meta or Ctrl is left to others.
 */
static bool read_mouse(struct slice parameters, char final, struct mouse *mouse)
{
	enum { LEFT = 0, MOVED = 32, WHEEL_UP = 64, WHEEL_DOWN = 65 };
	size_t position = 1;
	size_t button;

	if (!parameters.length || parameters.data[0] != '<' || (final != 'M' && final != 'm') ||
		!read_number(parameters, &position, ';', &button) ||
		!read_number(parameters, &position, ';', &mouse->column) ||
		!read_number(parameters, &position, '\0', &mouse->row) || !mouse->column || !mouse->row)
		return false;
	mouse->column--;
	mouse->row--;
	if (button == LEFT)
		mouse->action = final == 'M' ? MOUSE_PRESS : MOUSE_RELEASE;
	else if (button == MOVED && final == 'M')
		mouse->action = MOUSE_DRAG;
	else if (button == WHEEL_UP || button == WHEEL_DOWN)
		mouse->action = button == WHEEL_UP ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
	else
		return false;
	return true;
}

/* ESC [ parameters final (ECMA-48, 5.4). */
static struct taken take_control_sequence(struct slice bytes)
{
	struct taken taken = incomplete;
	size_t end = 2;

	/* F1 to F5 of the Linux console: ESC [ [ A. */
	if (bytes.length > 2 && bytes.data[2] == '[') {
		if (bytes.length == 3)
			return incomplete;
		if (bytes.data[3] >= 'A' && bytes.data[3] <= 'E')
			return (struct taken){ .length = 4, .key = KEY_CODE_F1 + (uint32_t)(bytes.data[3] - 'A') };
		return (struct taken){ .length = 3, .key = KEY_CODE_NONE };
	}
	while (end < bytes.length && bytes.data[end] >= 0x20 && bytes.data[end] <= 0x3F)
		end++;
	/* A mouse report that another program has left switched on: three bytes follow. */
	if (end == 2 && bytes.length > 2 && bytes.data[2] == 'M')
		return bytes.length < 6 ? incomplete : (struct taken){ .length = 6, .key = KEY_CODE_NONE };
	if (end > MOST_SEQUENCE)
		return (struct taken){ .length = end, .key = KEY_CODE_NONE };
	if (end == bytes.length)
		return incomplete;
	if (bytes.data[end] < 0x40 || bytes.data[end] > 0x7E)
		return (struct taken){ .length = end, .key = KEY_CODE_NONE };
	taken.length = end + 1;
	taken.is_mouse = read_mouse(slice_part(bytes, 2, end), bytes.data[end], &taken.mouse);
	if (!taken.is_mouse)
		taken.key = key_of_sequence(slice_part(bytes, 2, end), bytes.data[end]);
	return taken;
}

/* ESC O final. */
static struct taken take_single_shift(struct slice bytes)
{
	if (bytes.length == 2)
		return incomplete;
	/* The keypad in application mode: Enter, digits and signs. */
	if (bytes.data[2] == 'M')
		return (struct taken){ .length = 3, .key = KEY_CODE_ENTER };
	if (bytes.data[2] >= 'j' && bytes.data[2] <= 'y')
		return (struct taken){ .length = 3, .key = (uint32_t)bytes.data[2] - 0x40 };
	if (bytes.data[2] < 0x40 || bytes.data[2] > 0x7E)
		return (struct taken){ .length = 1, .key = KEY_CODE_ESC };
	return (struct taken){ .length = 3, .key = key_by_final(bytes.data[2]) };
}

static struct taken take_escape(const struct term_keys *keys, bool complete)
{
	struct slice bytes = waiting(keys);
	struct taken taken;

	if (take_known(keys, complete, &taken))
		return taken;
	if (bytes.length == 1)
		return complete ? (struct taken){ .length = 1, .key = KEY_CODE_ESC } : incomplete;
	if (bytes.data[1] == '[') {
		taken = take_control_sequence(bytes);
		if (!taken.length && complete)
			return (struct taken){ .length = bytes.length, .key = KEY_CODE_NONE };
		return taken;
	}
	if (bytes.data[1] == 'O') {
		taken = take_single_shift(bytes);
		if (!taken.length && complete)
			return (struct taken){ .length = 1, .key = KEY_CODE_ESC };
		return taken;
	}
	return (struct taken){ .length = 1, .key = KEY_CODE_ESC };
}

/* How many bytes a character takes that begins with this one. */
static size_t character_length(unsigned char first)
{
	if (first < 0xC2 || first > 0xF4)
		return 1;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static bool are_continuations(struct slice bytes)
{
	for (size_t i = 0; i < bytes.length; i++) {
		if (((unsigned char)bytes.data[i] & 0xC0) != 0x80)
			return false;
	}
	return true;
}

static struct taken take_character(struct slice bytes, bool complete)
{
	size_t length = 0;
	uint32_t code;

	if (!complete && bytes.length < character_length((unsigned char)bytes.data[0]) &&
		are_continuations(slice_part(bytes, 1, bytes.length)))
		return incomplete;
	code = utf8_next(bytes, &length);
	if (code == UTF8_REPLACEMENT || (code >= 0x80 && code < 0xA0))
		code = KEY_CODE_NONE;
	return (struct taken){ .length = length, .key = code };
}

static struct taken take_key(const struct term_keys *keys, bool complete)
{
	unsigned char first = (unsigned char)keys->waiting[0];

	if (first == ESC)
		return take_escape(keys, complete);
	if (first < 0x20 || first == 0x7F)
		return (struct taken){ .length = 1, .key = key_of_control(first) };
	return take_character(waiting(keys), complete);
}

/* The pasted bytes as text: valid UTF-8, with LF where terminals send the CR of the key Enter. */
static struct event hand_out_paste(struct term_keys *keys)
{
	keys->pasting = false;
	strbuf_clear(&keys->text);
	utf8_clean(strbuf_slice(&keys->pasted), &keys->text);
	strbuf_clear(&keys->pasted);
	for (size_t i = 0; i < keys->text.length; i++) {
		if (keys->text.data[i] == '\r')
			keys->text.data[i] = '\n';
	}
	return (struct event){ .kind = EVENT_TEXT, .text = strbuf_slice(&keys->text) };
}

static void keep_pasted(struct term_keys *keys, size_t length)
{
	size_t room = TERM_KEYS_MOST_PASTED - keys->pasted.length;

	strbuf_add(&keys->pasted, slice_part(waiting(keys), 0, length < room ? length : room));
	drop(keys, length);
}

/* Collects pasted bytes up to the end mark, a part of which may be all that has come of it. */
static bool take_pasted(struct term_keys *keys, bool complete, struct event *event)
{
	const size_t mark = sizeof(paste_end) - 1;
	size_t end = slice_find(waiting(keys), slice_of(paste_end), 0);

	if (end < keys->length) {
		keep_pasted(keys, end);
		drop(keys, mark);
	} else if (complete) {
		keep_pasted(keys, keys->length);
	} else {
		if (keys->length >= mark)
			keep_pasted(keys, keys->length - mark + 1);
		return false;
	}
	*event = hand_out_paste(keys);
	return true;
}

bool term_keys_next(struct term_keys *keys, bool complete, struct event *event)
{
	while (keys->pasting || keys->length) {
		struct taken taken;

		if (keys->pasting)
			return take_pasted(keys, complete, event);
		if (slice_starts(waiting(keys), paste_begin)) {
			drop(keys, sizeof(paste_begin) - 1);
			keys->pasting = true;
			/* A paste has a patience of its own. */
			complete = false;
			continue;
		}
		taken = take_key(keys, complete);
		if (!taken.length)
			return false;
		drop(keys, taken.length);
		if (taken.is_mouse) {
			*event = (struct event){ .kind = EVENT_MOUSE, .mouse = taken.mouse };
			return true;
		}
		if (taken.key != KEY_CODE_NONE) {
			*event = (struct event){ .kind = EVENT_KEY, .key = taken.key };
			return true;
		}
	}
	return false;
}

int term_keys_patience(const struct term_keys *keys)
{
	if (keys->pasting)
		return PASTE_PATIENCE;
	if (!keys->length)
		return -1;
	if (keys->waiting[0] != ESC || (keys->length > 1 && keys->waiting[1] == '['))
		return SEQUENCE_PATIENCE;
	return ESC_PATIENCE;
}
