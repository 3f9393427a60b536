/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strict reader of what a program sends to a terminal. */
#include "vt.h"

#include "text_classes.h"
#include "vt_sequence.h"

#include "crossread/text/utf8.h"

#include <string.h>

enum { ESC = 0x1B, DEL = 0x7F, MOST_NUMBER = 99999 };

static const char *const rule_names[VT_RULES] = {
	"control character",
	"C1 control character",
	"invalid UTF-8",
	"line or paragraph separator",
	"format character",
	"private character",
	"unassigned character",
	"ignorable character",
	"mark without a character",
	"more marks than a cell holds",
	"unknown escape sequence",
	"unknown control sequence",
	"parameter of a control sequence",
	"device control or other string",
	"unknown operating system command",
	"long title",
	"copy that is no base64",
	"string without ST",
	"sequence cut at the end",
	"mode left on at the end",
};

const char *vt_rule_name(enum vt_rule rule)
{
	return rule_names[rule];
}

void vt_init(struct vt *vt, enum vt_kind kind, unsigned rows, unsigned columns)
{
	*vt = (struct vt){ .kind = kind, .rows = rows, .columns = columns, .place = "" };
	strbuf_init(&vt->command);
	strbuf_init(&vt->text);
	strbuf_init(&vt->title);
	strbuf_init(&vt->copy);
	strbuf_init(&vt->report);
}

void vt_release(struct vt *vt)
{
	strbuf_release(&vt->command);
	strbuf_release(&vt->text);
	strbuf_release(&vt->title);
	strbuf_release(&vt->copy);
	strbuf_release(&vt->report);
}

/* Counts a finding, and describes it by the bytes in front of it, the last of which is the one that was one too many.
 */
static void find(struct vt *vt, enum vt_rule rule)
{
	size_t length = vt->bytes < VT_AROUND ? vt->bytes : VT_AROUND;

	vt->findings[rule]++;
	if (vt->found++ >= VT_MOST_TOLD)
		return;
	strbuf_add_format(&vt->report, "%s: %s at byte %zu:", vt->place, vt_rule_name(rule), vt->bytes);
	for (size_t i = vt->bytes - length; i < vt->bytes; i++) {
		unsigned char byte = (unsigned char)vt->around[i % VT_AROUND];

		if (byte > 0x20 && byte < DEL)
			strbuf_add_format(&vt->report, "%s%c", i == vt->bytes - 1 ? " >" : "", byte);
		else
			strbuf_add_format(&vt->report, "%s\\x%02X", i == vt->bytes - 1 ? " >" : "", byte);
	}
	strbuf_add_byte(&vt->report, '\n');
}

/* The cursor goes elsewhere: what is printed next stands on nothing. */
static void part(struct vt *vt)
{
	vt->codes = 0;
	if (vt->keeps_text && vt->text.length && vt->text.data[vt->text.length - 1] != '\n')
		strbuf_add_byte(&vt->text, '\n');
}

/* A code point that is shown, or stands in a title; false when it should not. */
static bool check_code(struct vt *vt, uint32_t code)
{
	static const enum vt_rule rules[] = {
		[TEXT_OTHER] = VT_RULES,
		[TEXT_CONTROL] = VT_C1,
		[TEXT_FORMAT] = VT_FORMAT,
		[TEXT_SEPARATOR] = VT_SEPARATOR,
		[TEXT_PRIVATE] = VT_PRIVATE,
		[TEXT_UNASSIGNED] = VT_UNASSIGNED,
		[TEXT_SPACE] = VT_RULES,
		[TEXT_MARK] = VT_RULES,
		[TEXT_ENCLOSING_MARK] = VT_RULES,
		[TEXT_SPACING_MARK] = VT_RULES,
	};
	enum vt_rule rule = code < DEL ? VT_RULES : code == DEL ? VT_CONTROL : rules[text_class(code)];

	if (rule == VT_RULES && text_is_ignorable(code))
		rule = VT_IGNORABLE;
	if (rule != VT_RULES)
		find(vt, rule);
	return rule == VT_RULES;
}

static void print(struct vt *vt, uint32_t code)
{
	enum text_class class = text_class(code);

	if (vt->keeps_text)
		utf8_add(&vt->text, code);
	vt->latest = code;
	/* Some marks are letters to a terminal, with columns of their own. */
	if (!check_code(vt, code) || class == TEXT_SPACING_MARK)
		return;
	if (class != TEXT_MARK && class != TEXT_ENCLOSING_MARK)
		vt->codes = 1;
	else if (vt->codes == 0)
		find(vt, VT_LONE_MARK);
	else if (++vt->codes > VT_MOST_CODES)
		find(vt, VT_MANY_MARKS);
}

static void take_control(struct vt *vt, unsigned char byte)
{
	bool lines = vt->kind == VT_LINES;

	part(vt);
	switch (byte) {
	case '\n':
		return;
	case '\r':
	case '\b':
	case '\t':
		if (lines && byte != '\t')
			break;
		return;
	case 0x0E:
	case 0x0F:
		if (vt->kind != VT_LINUX && vt->kind != VT_VT100)
			break;
		vt->modes.graphics = byte == 0x0E;
		return;
	default:
		break;
	}
	find(vt, VT_CONTROL);
}

static void take_lead(struct vt *vt, unsigned char byte)
{
	if (byte >= 0xC2 && byte <= 0xDF) {
		vt->wanted = 1;
		vt->least = 0x80;
		vt->code = byte & 0x1F;
	} else if (byte >= 0xE0 && byte <= 0xEF) {
		vt->wanted = 2;
		vt->least = 0x800;
		vt->code = byte & 0x0F;
	} else if (byte >= 0xF0 && byte <= 0xF4) {
		vt->wanted = 3;
		vt->least = 0x10000;
		vt->code = byte & 0x07;
	} else {
		find(vt, VT_UTF8);
	}
}

/* Takes one byte of a character that is not ASCII; true when that is whole and stands in vt->code. */
static bool take_trail(struct vt *vt, unsigned char byte)
{
	if (!vt->wanted) {
		take_lead(vt, byte);
		return false;
	}
	if ((byte & 0xC0) != 0x80) {
		vt->wanted = 0;
		find(vt, VT_UTF8);
		return false;
	}
	vt->code = vt->code << 6 | (byte & 0x3F);
	if (--vt->wanted)
		return false;
	if (vt->code >= vt->least && vt->code < 0x110000 && (vt->code < 0xD800 || vt->code > 0xDFFF))
		return true;
	find(vt, VT_UTF8);
	return false;
}

static void take_ground(struct vt *vt, unsigned char byte)
{
	if (vt->wanted && byte < 0x80) {
		vt->wanted = 0;
		find(vt, VT_UTF8);
	}
	if (byte == ESC)
		vt->state = VT_IN_ESCAPE;
	else if (byte < 0x20)
		take_control(vt, byte);
	else if (byte < 0x80)
		print(vt, byte);
	else if (take_trail(vt, byte))
		print(vt, vt->code);
}

static void take_escape(struct vt *vt, unsigned char byte)
{
	vt->state = VT_GROUND;
	switch (byte) {
	case '[':
		vt->state = VT_IN_CSI;
		vt->prefix = vt->intermediate = '\0';
		vt->colons = false;
		vt->count = 0;
		memset(vt->parameters, 0, sizeof(vt->parameters));
		return;
	case ']':
		vt->state = vt->string = VT_IN_COMMAND;
		strbuf_clear(&vt->command);
		return;
	case 'P':
	case 'X':
	case '^':
	case '_':
		find(vt, VT_STRING);
		vt->state = vt->string = VT_IN_STRING;
		return;
	case '(':
	case ')':
		vt->state = VT_IN_DESIGNATION;
		vt->prefix = (char)byte;
		return;
	default:
		break;
	}
	part(vt);
	if (vt->kind == VT_LINES || !byte || !strchr("=>78M", byte))
		find(vt, VT_ESCAPE);
	else if (byte == '=' || byte == '>')
		vt->modes.keypad = byte == '=';
}

/* ASCII or line drawing as a set of characters. */
static void take_designation(struct vt *vt, unsigned char byte)
{
	vt->state = VT_GROUND;
	if (vt->kind == VT_LINES || (byte != 'B' && byte != '0'))
		find(vt, VT_ESCAPE);
	else if (vt->prefix == '(')
		vt->modes.graphics = byte == '0';
}

static void take_sequence(struct vt *vt, unsigned char byte)
{
	enum vt_rule rule;

	if (byte >= '0' && byte <= '9') {
		unsigned *number;

		if (vt->count == 0)
			vt->count = 1;
		number = &vt->parameters[vt->count - 1];
		*number = *number > MOST_NUMBER ? *number : *number * 10 + (byte - '0');
	} else if (byte == ';' || byte == ':') {
		vt->colons = vt->colons || byte == ':';
		vt->count = vt->count ? vt->count + 1 : 2;
		if (vt->count > VT_MOST_PARAMETERS) {
			vt->count = VT_MOST_PARAMETERS;
			find(vt, VT_PARAMETER);
		}
	} else if (byte >= 0x3C && byte <= 0x3F && vt->count == 0) {
		vt->prefix = (char)byte;
	} else if (byte >= 0x20 && byte < 0x30) {
		vt->intermediate = (char)byte;
	} else if (byte >= 0x40 && byte < DEL) {
		vt->state = VT_GROUND;
		rule = vt_sequence_check(vt, (char)byte);
		if (rule != VT_RULES)
			find(vt, rule);
		/* A change of colours moves nothing; what is repeated is printed. */
		for (unsigned i = 0; byte == 'b' && vt->keeps_text && rule == VT_RULES && i < vt->parameters[0]; i++)
			utf8_add(&vt->text, vt->latest);
		if (byte != 'm' && byte != 'b')
			part(vt);
	} else {
		vt->state = VT_GROUND;
		find(vt, VT_SEQUENCE);
	}
}

static int base64_value(char byte)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = byte ? strchr(digits, byte) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* RFC 4648, with its padding; false when there is anything else. */
static bool decode_base64(struct slice coded, struct strbuf *bytes)
{
	if (coded.length % 4)
		return false;
	for (size_t i = 0; i < coded.length; i += 4) {
		const char *four = coded.data + i;
		bool last = i + 4 == coded.length;
		int padding = !last || four[3] != '=' ? 0 : four[2] == '=' ? 2 : 1;
		uint32_t group = 0;

		for (int j = 0; j < 4; j++) {
			int value = j < 4 - padding ? base64_value(four[j]) : 0;

			if (value < 0)
				return false;
			group = group << 6 | (uint32_t)value;
		}
		for (int j = 0; j < 3 - padding; j++)
			strbuf_add_byte(bytes, (char)(group >> (16 - 8 * j)));
	}
	return true;
}

static void check_title(struct vt *vt, struct slice title)
{
	size_t position = 0;

	strbuf_clear(&vt->title);
	strbuf_add(&vt->title, title);
	if (title.length > VT_MOST_TITLE)
		find(vt, VT_LONG_TITLE);
	while (position < title.length) {
		size_t start = position;
		uint32_t code = utf8_next(title, &position);

		if (code < 0x20)
			find(vt, VT_CONTROL);
		else if (code == UTF8_REPLACEMENT && position - start == 1)
			find(vt, VT_UTF8);
		else
			check_code(vt, code);
	}
}

/* The string of a command is whole. */
static void take_command(struct vt *vt)
{
	struct slice command = strbuf_slice(&vt->command);

	if (vt->kind == VT_XTERM && slice_starts(command, "2;")) {
		check_title(vt, slice_part(command, 2, command.length));
	} else if (vt->kind == VT_XTERM && slice_starts(command, "52;c;")) {
		strbuf_clear(&vt->copy);
		vt->copies++;
		if (!decode_base64(slice_part(command, 5, command.length), &vt->copy))
			find(vt, VT_COPY);
	} else {
		find(vt, VT_COMMAND);
	}
}

static void take_string(struct vt *vt, unsigned char byte)
{
	/* What terminfo has for the colours as they were: xterm's ends by BEL, that of linux has no end. */
	if (vt->state == VT_IN_COMMAND && vt->kind == VT_LINUX && byte == 'R' && vt->command.length == 0) {
		vt->state = VT_GROUND;
	} else if (vt->state == VT_IN_COMMAND && byte == '\a') {
		vt->state = VT_GROUND;
		if (vt->kind != VT_XTERM || !slice_equal_text(strbuf_slice(&vt->command), "104"))
			find(vt, VT_UNTERMINATED);
	} else if (byte == ESC) {
		vt->state = VT_IN_TERMINATOR;
	} else if (byte == 0x18 || byte == 0x1A || vt->command.length >= VT_MOST_COMMAND) {
		vt->state = VT_GROUND;
		find(vt, VT_UNTERMINATED);
	} else if (vt->state == VT_IN_COMMAND) {
		strbuf_add_byte(&vt->command, (char)byte);
	}
}

static void take_terminator(struct vt *vt, unsigned char byte)
{
	vt->state = VT_GROUND;
	if (byte != '\\') {
		find(vt, VT_UNTERMINATED);
		take_escape(vt, byte);
	} else if (vt->string == VT_IN_COMMAND) {
		take_command(vt);
	}
}

void vt_feed(struct vt *vt, const char *bytes, size_t length)
{
	static void (*const takers[])(struct vt * vt, unsigned char byte) = {
		[VT_GROUND] = take_ground,
		[VT_IN_ESCAPE] = take_escape,
		[VT_IN_DESIGNATION] = take_designation,
		[VT_IN_CSI] = take_sequence,
		[VT_IN_STRING] = take_string,
		[VT_IN_COMMAND] = take_string,
		[VT_IN_TERMINATOR] = take_terminator,
	};

	for (size_t i = 0; i < length; i++) {
		vt->around[vt->bytes++ % VT_AROUND] = bytes[i];
		takers[vt->state](vt, (unsigned char)bytes[i]);
	}
}

void vt_end(struct vt *vt)
{
	const struct vt_modes *modes = &vt->modes;

	if (vt->state != VT_GROUND || vt->wanted)
		find(vt, VT_CUT);
	if (modes->other_screen || modes->paste || modes->drags || modes->reports || modes->frame || modes->keypad ||
		modes->cursor_keys || modes->insert || modes->graphics || modes->coloured || modes->no_cursor ||
		modes->region || modes->titles)
		find(vt, VT_LEFT_ON);
}
