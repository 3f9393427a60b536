/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that would harm a terminal. */
#include "hostile.h"

#include "text_classes.h"

#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"

#include <stdlib.h>

#define BYTES(text) \
	{ \
		text, sizeof(text) - 1 \
	}

/* Written for this test. Each begins with a letter, so that it is no option. */
static const struct slice attacks[] = {
	BYTES("colour\033[31;5;7m"),
	BYTES("clear\033[2J\033[3J\033[H"),
	BYTES("reset\033c\033[!p"),
	BYTES("report\033[6n\033[c\033[>c\033[0x\033[?1;2c"),
	BYTES("title\033]0;owned\a\033]2;owned\033\\"),
	BYTES("titleback\033[21t\033]l"),
	BYTES("link\033]8;;http://example.org/\033\\here\033]8;;\033\\"),
	BYTES("copy\033]52;c;cm0gLXJmIH4K\a\033]52;c;?\a"),
	BYTES("palette\033]4;0;?\a\033]10;?\a\033]104\a"),
	BYTES("keys\033[?1000h\033[?1003h\033[?2004l\033[>4;2m\033="),
	BYTES("paste\033[201~quit\r:quit!\r"),
	BYTES("sync\033[?2026h\033[?1049l"),
	BYTES("dcs\033P$q\"p\033\\\033P+q544e\033\\"),
	BYTES("sixel\033Pq#0;2;0;0;0#0~~@@vv\033\\"),
	BYTES("apc\033_Gf=24;AAAA\033\\ pm\033^x\033\\ sos\033Xx\033\\"),
	BYTES("image\033]1337;File=inline=1:AAAA\a"),
	BYTES("notify\033]9;owned\a\033]777;notify;a;b\a"),
	BYTES("folder\033]7;file:///etc\a\033]133;A\a"),
	BYTES("print\033[5i\033[4i\033[?5i"),
	BYTES("macro\033P0;0;0!z1b5b324a\033\\\033[0*z"),
	BYTES("answer\005 bell\a back\b\b\b\b over\rwritten"),
	BYTES("shift\016out\017in\033(0qqq\033(B\033n\033o"),
	BYTES("c1\xC2\x9B"
	      "31m\xC2\x9D"
	      "0;owned\xC2\x9C\xC2\x90q\xC2\x9C"),
	BYTES("c1raw\x9B"
	      "31m\x9D"
	      "0;owned\x9C\x90q\x9C\x84\x85\x8D"),
	BYTES("lines\none\rtwo\r\nthree\vfour\ffive"),
	BYTES("lines\xC2\x85one\xE2\x80\xA8two\xE2\x80\xA9three"),
	BYTES("overlong\xC0\x9B[31m\xE0\x80\x9B[m\xF0\x80\x80\x9B[m"),
	BYTES("surrogate\xED\xA0\x80\xED\xB0\x80 cesu\xED\xA0\xBD\xED\xB8\x80"),
	BYTES("beyond\xF4\x90\x80\x80\xF8\x88\x80\x80\x80\xFE\xFF"),
	BYTES("cut\xE2\x80 \xF0\x9F\x91 \xC3"),
	BYTES("bidi\xE2\x80\xAE"
	      "txt.exe\xE2\x80\xAC\xE2\x80\xAA\xE2\x80\xAB\xE2\x80\xAD"),
	BYTES("isolate\xE2\x81\xA6\xE2\x81\xA7\xE2\x81\xA8"
	      "a\xE2\x81\xA9\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C"),
	BYTES("hidden\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x81\xA0\xEF\xBB\xBF\xC2\xAD"),
	BYTES("tags\xF3\xA0\x80\x81\xF3\xA0\x81\x81\xF3\xA0\x81\x82\xF3\xA0\x81\xBF"),
	BYTES("selectors\xEF\xB8\x8F\xEF\xB8\x8E\xF3\xA0\x84\x80\xE1\xA0\x8B"),
	BYTES("fillers\xE3\x85\xA4\xE1\x85\x9F\xEF\xBE\xA0\xE2\xA0\x80"),
	BYTES("annotation\xEF\xBF\xB9"
	      "a\xEF\xBF\xBA"
	      "b\xEF\xBF\xBB\xEF\xBF\xBC"),
	BYTES("not\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90\xF4\x8F\xBF\xBF private\xEE\x80\x80\xF3\xB0\x80\x80"),
	BYTES("stacked e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88\xCC\x89\xCC\x8A\xCC\x8B\xCC\x8C"),
	BYTES("family\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 tone\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD flag\xF0\x9F\x87\xAA"),
	BYTES("format%s%n%x%99999d%1$s$(reboot)`reboot`"),
	BYTES("\xCC\x81mark \xE2\x83\x9D round \xE0\xA4\x83 sign"),
};

enum { ATTACKS = sizeof(attacks) / sizeof(attacks[0]) };

size_t hostile_attacks(void)
{
	return ATTACKS;
}

bool hostile_wants(enum hostile_reach reach, uint32_t code)
{
	enum text_class class = text_class(code);

	if (reach == HOSTILE_EVERY || class == TEXT_CONTROL || class == TEXT_FORMAT || class == TEXT_SPACE ||
		class == TEXT_SEPARATOR || class == TEXT_ENCLOSING_MARK || text_is_noncharacter(code))
		return true;
	if (reach == HOSTILE_SAMPLE)
		return code % 0x1000 < 3 || code % 0x1000 == 0xFFF;
	return text_is_ignorable(code) || code == 0x10FFFF || !text_is_alike(code, code - 1) ||
		!text_is_alike(code, code + 1);
}

static struct strbuf *add_line(struct hostile *hostile)
{
	hostile->lines = mem_grow(hostile->lines, &hostile->capacity, hostile->count + 1, sizeof(*hostile->lines));
	strbuf_init(&hostile->lines[hostile->count]);
	return &hostile->lines[hostile->count++];
}

static bool fits(enum hostile_form form, unsigned char byte)
{
	return byte && (form != HOSTILE_NAMES || byte != '/');
}

static void add_attacks(struct hostile *hostile, enum hostile_form form)
{
	for (size_t i = 0; i < ATTACKS; i++) {
		struct strbuf *line = add_line(hostile);

		for (size_t j = 0; j < attacks[i].length && line->length < HOSTILE_MOST; j++) {
			if (fits(form, (unsigned char)attacks[i].data[j]))
				strbuf_add_byte(line, attacks[i].data[j]);
		}
	}
}

static void add_bytes(struct hostile *hostile, enum hostile_form form)
{
	struct strbuf *line = NULL;

	for (unsigned byte = 0; byte < 256; byte++) {
		if (byte % HOSTILE_CODES == 0)
			line = add_line(hostile);
		strbuf_add_byte(line, 'x');
		if (fits(form, (unsigned char)byte))
			strbuf_add_byte(line, (char)byte);
	}
}

void hostile_init(struct hostile *hostile, enum hostile_reach reach, enum hostile_form form)
{
	struct strbuf *line = NULL;
	size_t codes = 0;

	*hostile = (struct hostile){ .lines = NULL };
	add_attacks(hostile, form);
	if (form != HOSTILE_TEXT)
		add_bytes(hostile, form);
	for (uint32_t code = 1; code < 0x110000; code++) {
		if ((code >= 0xD800 && code <= 0xDFFF) || code == '/' || !hostile_wants(reach, code))
			continue;
		if (codes++ % HOSTILE_CODES == 0)
			line = add_line(hostile);
		strbuf_add_byte(line, 'x');
		utf8_add(line, code);
	}
}

void hostile_release(struct hostile *hostile)
{
	for (size_t i = 0; i < hostile->count; i++)
		strbuf_release(&hostile->lines[i]);
	free(hostile->lines);
}

struct slice hostile_line(const struct hostile *hostile, size_t number)
{
	return strbuf_slice(&hostile->lines[number % hostile->count]);
}

void hostile_quote(struct strbuf *yaml, struct slice line)
{
	size_t position = 0;

	strbuf_add_byte(yaml, '"');
	while (position < line.length) {
		size_t start = position;
		uint32_t code = utf8_next(line, &position);

		if (code == UTF8_REPLACEMENT && position - start == 1)
			continue;
		if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
			strbuf_add_byte(yaml, (char)code);
		else
			strbuf_add_format(yaml, "\\U%08X", (unsigned)code);
	}
	strbuf_add_byte(yaml, '"');
}
