/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of control sequences that the program means to send, with their parameters. */
#include "vt_sequence.h"

#include <string.h>

enum { MOST_COLOUR = 255 };

/* The parameters of SGR; true when all of them are colours and attributes. */
static bool check_rendition(struct vt *vt)
{
	static const unsigned char attributes[] = { 0, 1, 2, 3, 4, 7, 22, 23, 24, 27, 39, 49 };

	for (unsigned i = 0; i < vt->count || i == 0; i++) {
		unsigned value = vt->parameters[i];
		bool known = value < 50 &&
			(memchr(attributes, (int)value, sizeof(attributes)) || (value == 10 && vt->kind == VT_LINUX));

		vt->modes.coloured = value != 0;
		if ((value == 38 || value == 48) && i + 2 < vt->count && vt->parameters[i + 1] == 5 &&
			vt->parameters[i + 2] <= MOST_COLOUR)
			i += 2;
		else if (!known && !(value >= 30 && value <= 37) && !(value >= 40 && value <= 47) &&
			!(value >= 90 && value <= 97) && !(value >= 100 && value <= 107))
			return false;
	}
	return true;
}

static bool switch_mode(struct vt *vt, unsigned mode, bool on)
{
	switch (mode) {
	case 1:
		vt->modes.cursor_keys = on;
		return true;
	case 7:    /* lines go on at the margin */
	case 12:   /* a cursor that blinks */
	case 1034: /* the meta key */
		return true;
	case 25:
		vt->modes.no_cursor = !on;
		return true;
	case 1002:
		vt->modes.drags = on;
		return true;
	case 1006:
		vt->modes.reports = on;
		return true;
	case 1049:
		vt->modes.other_screen = on;
		return true;
	case 2004:
		vt->modes.paste = on;
		return true;
	case 2026:
		vt->modes.frame = on;
		return true;
	default:
		return false;
	}
}

static bool check_modes(struct vt *vt, bool on)
{
	if (vt->count == 0)
		return false;
	for (unsigned i = 0; i < vt->count; i++) {
		if (vt->prefix == '?' ? !switch_mode(vt, vt->parameters[i], on) : vt->parameters[i] != 4)
			return false;
		if (vt->prefix != '?')
			vt->modes.insert = on;
	}
	return true;
}

/* The titles of the window: 22;2 and 23;2 are ours, 22;0;0 and 23;0;0 go with the other screen. */
static bool check_window(struct vt *vt)
{
	bool ours = vt->count == 2 && vt->parameters[1] == 2;
	bool screen = vt->count == 3 && vt->parameters[1] == 0 && vt->parameters[2] == 0;

	if ((vt->parameters[0] != 22 && vt->parameters[0] != 23) || (!ours && !screen))
		return false;
	vt->modes.titles += vt->parameters[0] == 22 ? 1 : -1;
	return vt->modes.titles >= 0;
}

/* At most `most` parameters, none of them above `limit`. */
static bool check_count(const struct vt *vt, unsigned most, unsigned limit)
{
	for (unsigned i = 0; i < vt->count; i++) {
		if (i >= most || vt->parameters[i] > limit)
			return false;
	}
	return true;
}

enum vt_rule vt_sequence_check(struct vt *vt, char final)
{
	bool good;

	if (vt->intermediate || vt->colons || (vt->prefix && vt->prefix != '?'))
		return VT_SEQUENCE;
	if (vt->kind == VT_LINES && final != 'm')
		return VT_SEQUENCE;
	if (vt->prefix && final == 'c' && vt->kind == VT_LINUX)
		return check_count(vt, 1, 8) ? VT_RULES : VT_PARAMETER;
	if (vt->prefix && final != 'h' && final != 'l')
		return VT_SEQUENCE;
	switch (final) {
	case 'm':
		good = check_rendition(vt);
		break;
	case 'H':
		good = check_count(vt, 2, vt->rows > vt->columns ? vt->rows : vt->columns) &&
			vt->parameters[0] <= vt->rows && vt->parameters[1] <= vt->columns;
		break;
	case 'A':
	case 'B':
	case 'd':
	case 'L':
	case 'M':
	case 'S':
	case 'T':
		good = check_count(vt, 1, vt->rows);
		break;
	case 'C':
	case 'D':
	case 'G':
	case 'P':
	case 'X':
	case 'Z':
	case '@':
	case 'b':
		good = check_count(vt, 1, vt->columns);
		break;
	case 'J':
		good = check_count(vt, 1, 2);
		break;
	case 'K':
		good = check_count(vt, 1, 1);
		break;
	case 'r':
		good = check_count(vt, 2, vt->rows);
		vt->modes.region = vt->count == 2 && (vt->parameters[0] > 1 || vt->parameters[1] < vt->rows);
		break;
	case 'h':
	case 'l':
		good = check_modes(vt, final == 'h');
		break;
	case 't':
		good = vt->kind == VT_XTERM && check_window(vt);
		break;
	default:
		return VT_SEQUENCE;
	}
	return good ? VT_RULES : VT_PARAMETER;
}
