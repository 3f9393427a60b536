/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code points that are shown by stand-ins, and their names. */
#include "crossread/text/stand_ins.h"

#include "crossread/text/utf8.h"
#include "crossread/text/visible.h"

#include <string.h>
#include <unictype.h>
#include <uniname.h>

enum { FIRST_PICTURE = 0x2400, LAST_PICTURE = 0x2424, ABBREVIATION_SIZE = 5 };

/* ECMA-48, 5th edition, and ISO/IEC 6429 for what that left out. */
static const char controls[][ABBREVIATION_SIZE] = { "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT",
	"LF", "VT", "FF", "CR", "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB",
	"ESC", "FS", "GS", "RS", "US" };
static const char more_controls[][ABBREVIATION_SIZE] = { "PAD", "HOP", "BPH", "NBH", "IND", "NEL", "SSA", "ESA", "HTS",
	"HTJ", "VTS", "PLD", "PLU", "RI", "SS2", "SS3", "DCS", "PU1", "PU2", "STS", "CCH", "MW", "SPA", "EPA", "SOS",
	"SGC", "SCI", "CSI", "ST", "OSC", "PM", "APC" };

static bool is_stand_in(const struct visible *visible, uint32_t code)
{
	size_t position = 0;
	uint32_t shown = utf8_next(slice_from(visible->bytes, visible->length), &position);

	return shown != code && (shown == UTF8_REPLACEMENT || (shown >= FIRST_PICTURE && shown <= LAST_PICTURE));
}

static void add(struct stand_ins *stand_ins, uint32_t code)
{
	for (size_t i = 0; i < stand_ins->count; i++) {
		if (stand_ins->codes[i] == code)
			return;
	}
	if (stand_ins->count < STAND_INS_MOST)
		stand_ins->codes[stand_ins->count++] = code;
	else
		stand_ins->has_more = true;
}

void stand_ins_find(struct stand_ins *stand_ins, struct slice text)
{
	size_t position = 0;

	while (position < text.length && position < STAND_INS_MOST_BYTES && !stand_ins->has_more) {
		size_t start = position;
		struct visible visible = visible_next(text, &position);
		size_t next = start;

		if (slice_is_space(text.data[start]) || !is_stand_in(&visible, utf8_next(text, &next)))
			continue;
		while (start < position)
			add(stand_ins, utf8_next(text, &start));
	}
	stand_ins->has_more = stand_ins->has_more || (stand_ins->count && position < text.length);
}

static const char *name_of(uint32_t code, char name[UNINAME_MAX])
{
	if (code < 0x20)
		return controls[code];
	if (code == 0x7F)
		return "DEL";
	if (code >= 0x80 && code < 0xA0)
		return more_controls[code - 0x80];
	if (unicode_character_name(code, name))
		return name;
	if (uc_is_property_not_a_character(code))
		return "<noncharacter>";
	return uc_is_general_category(code, UC_PRIVATE_USE) ? "<private-use>" : "<reserved>";
}

void stand_ins_name(const struct stand_ins *stand_ins, struct strbuf *out)
{
	char name[UNINAME_MAX];

	for (size_t i = 0; i < stand_ins->count; i++)
		strbuf_add_format(out, "%sU+%04X %s", i ? ", " : "", (unsigned)stand_ins->codes[i],
			name_of(stand_ins->codes[i], name));
	if (stand_ins->has_more)
		strbuf_add_text(out, ", …");
}
