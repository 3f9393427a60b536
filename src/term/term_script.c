/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A terminal without a terminal: keys from a script, pictures to a file. */
#include "crossread/term/term.h"
#include "crossread/base/translate.h"

#include "crossread/base/mem.h"
#include "crossread/screen/key.h"
#include "crossread/text/utf8.h"
#include "term_kind.h"

#include <stdlib.h>
#include <time.h>

enum verb { VERB_NOTHING, VERB_KEY, VERB_TYPE, VERB_PASTE, VERB_RESIZE, VERB_MOUSE, VERB_RUN, VERB_WAIT, VERB_SHOW };

static const struct {
	const char *name;
	enum verb verb;
} verbs[] = {
	{ "key", VERB_KEY },
	{ "type", VERB_TYPE },
	{ "paste", VERB_PASTE },
	{ "resize", VERB_RESIZE },
	{ "mouse", VERB_MOUSE },
	{ "run", VERB_RUN },
	{ "wait", VERB_WAIT },
	{ "show", VERB_SHOW },
};

enum { VERB_COUNT = sizeof(verbs) / sizeof(verbs[0]) };

struct script {
	struct term term;
	struct slice rest; /* lines still to come */
	struct slice keys; /* what the present line has left */
	bool typing;       /* `keys` are characters, not tokens */
	size_t rows;
	size_t columns;
	struct strbuf picture; /* the latest frame */
	FILE *out;
};

static struct slice take_line(struct slice *rest)
{
	size_t end = slice_find(*rest, slice_of("\n"), 0);
	struct slice line = slice_part(*rest, 0, end);

	*rest = slice_part(*rest, line.length + 1, rest->length);
	return line;
}

/* Divides a line; false when it begins with no word known. */
static bool read_verb(struct slice line, enum verb *verb, struct slice *argument)
{
	struct slice word = slice_part(line, 0, slice_find(line, slice_of(" "), 0));

	*argument = slice_part(line, word.length + 1, line.length);
	*verb = VERB_NOTHING;
	if (!slice_trim(line).length || line.data[0] == '#')
		return true;
	for (size_t i = 0; i < VERB_COUNT; i++) {
		if (slice_equal_text(word, verbs[i].name)) {
			*verb = verbs[i].verb;
			return true;
		}
	}
	return false;
}

/* Reads "COLUMNSxROWS", both from 1 to what a grid may have. */
static bool read_size(struct slice text, size_t *columns, size_t *rows)
{
	size_t numbers[2] = { 0, 0 };
	size_t which = 0;

	for (size_t i = 0; i < text.length; i++) {
		char byte = text.data[i];

		if (byte == 'x' && which == 0 && i > 0)
			which = 1;
		else if (byte < '0' || byte > '9' || numbers[which] > GRID_MOST_COLUMNS)
			return false;
		else
			numbers[which] = 10 * numbers[which] + (size_t)(byte - '0');
	}
	*columns = numbers[0];
	*rows = numbers[1];
	return *columns >= 1 && *columns <= GRID_MOST_COLUMNS && *rows >= 1 && *rows <= GRID_MOST_ROWS;
}

/* Reads "ACTION COLUMNxROW", counted from 1. */
static bool read_mouse(struct slice text, struct mouse *mouse)
{
	static const struct {
		const char *name;
		enum mouse_action action;
		size_t clicks;
	} actions[] = {
		{ "press", MOUSE_PRESS, 1 },
		{ "double", MOUSE_PRESS, 2 },
		{ "triple", MOUSE_PRESS, 3 },
		{ "drag", MOUSE_DRAG, 0 },
		{ "release", MOUSE_RELEASE, 0 },
		{ "wheel-up", MOUSE_WHEEL_UP, 0 },
		{ "wheel-down", MOUSE_WHEEL_DOWN, 0 },
	};
	size_t blank = slice_find(text, slice_of(" "), 0);

	if (!read_size(slice_part(text, blank + 1, text.length), &mouse->column, &mouse->row))
		return false;
	mouse->column--;
	mouse->row--;
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++) {
		if (!slice_equal_text(slice_part(text, 0, blank), actions[i].name))
			continue;
		mouse->action = actions[i].action;
		mouse->clicks = actions[i].clicks;
		return true;
	}
	return false;
}

/* Takes the next key off `*keys`, before which there are no blanks; KEY_CODE_NONE when what stands there is none. */
static uint32_t take_key(struct slice *keys, bool typing)
{
	uint32_t key = KEY_CODE_NONE;
	size_t length = 0;

	if (typing)
		key = utf8_next(*keys, &length);
	else
		length = key_parse(*keys, &key);
	*keys = slice_part(*keys, length, keys->length);
	return length ? key : KEY_CODE_NONE;
}

static bool check_keys(struct slice keys)
{
	if (!slice_trim(keys).length)
		return false;
	while ((keys = slice_trim(keys)).length) {
		if (take_key(&keys, false) == KEY_CODE_NONE)
			return false;
	}
	return true;
}

static bool check_text(struct slice text)
{
	for (size_t position = 0; position < text.length;) {
		uint32_t code = utf8_next(text, &position);

		if (code < ' ' || code == 0x7F || code == UTF8_REPLACEMENT)
			return false;
	}
	return text.length > 0;
}

/* What is wrong with a line, NULL when nothing is. */
static const char *complaint(struct slice line)
{
	struct slice argument;
	enum verb verb;
	struct mouse mouse;
	size_t columns;
	size_t rows;

	if (!read_verb(line, &verb, &argument))
		return translate("a line begins with key, type, paste, resize, mouse, run, wait, show or #");
	switch (verb) {
	case VERB_NOTHING:
	case VERB_SHOW:
		return NULL;
	case VERB_KEY:
		return check_keys(argument) ? NULL : translate("no key; write j, <Enter>, <Ctrl-E>, <lt> for <");
	case VERB_TYPE:
	case VERB_PASTE:
	case VERB_RUN:
		return check_text(argument) ? NULL :
					      translate("text is missing or is not UTF-8 without control characters");
	case VERB_RESIZE:
		return read_size(argument, &columns, &rows) ?
			NULL :
			translate("no size; write COLUMNSxROWS, for example 80x24");
	case VERB_MOUSE:
		return read_mouse(argument, &mouse) ?
			NULL :
			translate("no mouse; write press, double, triple, drag, release, wheel-up or wheel-down "
				  "and COLUMNxROW");
	case VERB_WAIT:
		return argument.length ? translate("nothing follows wait") : NULL;
	}
	return NULL;
}

static void script_close(struct term *term)
{
	struct script *script = (struct script *)term;

	strbuf_release(&script->picture);
	free(script);
}

static void script_size(const struct term *term, size_t *rows, size_t *columns)
{
	const struct script *script = (const struct script *)term;

	*rows = script->rows;
	*columns = script->columns;
}

static void script_show(struct term *term, const struct grid *grid)
{
	struct script *script = (struct script *)term;

	strbuf_clear(&script->picture);
	grid_dump(grid, &script->picture);
}

static void script_redraw(struct term *term)
{
	(void)term;
}

static void print_picture(const struct script *script, struct slice title)
{
	fprintf(script->out, "== %.*s%s%zux%zu\n", (int)title.length, title.length ? title.data : "",
		title.length ? " " : "", script->columns, script->rows);
	fwrite(strbuf_text(&script->picture), 1, script->picture.length, script->out);
}

static void wait_for(int milliseconds)
{
	struct timespec time = { milliseconds / 1000, milliseconds % 1000 * 1000000L };

	if (milliseconds > 0)
		nanosleep(&time, NULL);
}

/* Takes a line; true when it gave an event. A line of keys only makes them ready. */
static bool take_event(struct script *script, int milliseconds, struct event *event)
{
	struct slice argument;
	enum verb verb;

	if (!read_verb(take_line(&script->rest), &verb, &argument))
		abort();
	switch (verb) {
	case VERB_NOTHING:
		return false;
	case VERB_KEY:
	case VERB_TYPE:
		script->keys = argument;
		script->typing = verb == VERB_TYPE;
		return false;
	case VERB_PASTE:
		*event = (struct event){ .kind = EVENT_TEXT, .text = argument };
		return true;
	case VERB_RUN:
		*event = (struct event){ .kind = EVENT_COMMAND, .text = argument };
		return true;
	case VERB_RESIZE:
		*event = (struct event){ .kind = EVENT_RESIZE };
		return read_size(argument, &script->columns, &script->rows);
	case VERB_MOUSE:
		*event = (struct event){ .kind = EVENT_MOUSE };
		return read_mouse(argument, &event->mouse);
	case VERB_WAIT:
		wait_for(milliseconds);
		*event = (struct event){ .kind = EVENT_TIMEOUT };
		return true;
	case VERB_SHOW:
		print_picture(script, slice_trim(argument));
		return false;
	}
	return false;
}

static struct event script_read(struct term *term, int milliseconds)
{
	struct script *script = (struct script *)term;
	struct event event;

	for (;;) {
		if (!script->typing)
			script->keys = slice_trim(script->keys);
		if (script->keys.length)
			return (struct event){ .kind = EVENT_KEY, .key = take_key(&script->keys, script->typing) };
		if (!script->rest.length)
			return (struct event){ .kind = EVENT_END };
		if (take_event(script, milliseconds, &event))
			return event;
	}
}

static bool script_pending(struct term *term)
{
	(void)term;
	return false;
}

static void script_use_mouse(struct term *term, bool use)
{
	(void)term;
	(void)use;
}

static void script_use_theme(struct term *term, const struct theme *theme)
{
	(void)term;
	(void)theme;
}

static void script_set_title(struct term *term, struct slice title)
{
	(void)term;
	(void)title;
}

static bool script_copy(struct term *term, struct slice text)
{
	(void)term;
	(void)text;
	return true;
}

static void script_suspend(struct term *term)
{
	(void)term;
}

static void script_lend(struct term *term)
{
	const struct script *script = (struct script *)term;

	fflush(script->out);
}

static void script_take_back(struct term *term)
{
	(void)term;
}

static const struct term_kind script_kind = {
	script_close,
	script_size,
	script_show,
	script_redraw,
	script_read,
	script_pending,
	script_suspend,
	script_lend,
	script_take_back,
	script_use_mouse,
	script_use_theme,
	script_set_title,
	script_copy,
};

static size_t size_within(size_t size, size_t most)
{
	if (size < 1)
		return 1;
	return size < most ? size : most;
}

struct term *term_open_script(struct slice text, const char *name, size_t columns, size_t rows, FILE *out,
	struct error *error)
{
	struct slice rest = text;
	struct script *script;

	for (size_t line = 1; rest.length; line++) {
		const char *what = complaint(take_line(&rest));

		if (what) {
			error_set_at(error, name, line, 0, "%s", what);
			return NULL;
		}
	}
	script = mem_new(sizeof(*script));
	script->term.kind = &script_kind;
	script->rest = text;
	script->rows = size_within(rows, GRID_MOST_ROWS);
	script->columns = size_within(columns, GRID_MOST_COLUMNS);
	script->out = out;
	return &script->term;
}
