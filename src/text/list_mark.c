/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of list items. */
#include "crossread/text/list_mark.h"

#include "crossread/text/space.h"
#include "crossread/text/utf8.h"

/* Reads a bullet. A hyphen or asterisk must be followed by a blank, or it is punctuation. */
static size_t read_bullet(struct slice text, size_t start, uint32_t *bullet)
{
	static const uint32_t bullets[] = { 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x25AA, 0x25CF, 0x25E6, 0x2219,
		0x25A0 };
	size_t end = start;
	uint32_t code = utf8_next(text, &end);
	size_t behind = space_end(text, end);

	*bullet = code;
	if ((code == '-' || code == '*') && behind > end)
		return behind;
	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++) {
		if (code == bullets[i])
			return behind;
	}
	*bullet = 0;
	return start;
}

/* Reads a number of up to three digits or a lower case letter. */
static size_t read_number(struct slice text, size_t start, unsigned *number)
{
	size_t end = start;

	*number = 0;
	while (end < text.length && end < start + 3 && text.data[end] >= '0' && text.data[end] <= '9')
		*number = *number * 10 + (unsigned)(text.data[end++] - '0');
	if (end == start && end < text.length && text.data[end] >= 'a' && text.data[end] <= 'z')
		*number = (unsigned char)text.data[end++];
	return end;
}

/* Reads "7.", "7)", "7.)" or "(7)" with the blanks behind it. */
static size_t read_numbering(struct slice text, size_t start, struct list_mark *mark)
{
	bool bracket = start < text.length && text.data[start] == '(';
	size_t digits = start + bracket;
	size_t end = read_number(text, digits, &mark->number);
	size_t behind;

	mark->style = bracket ? '(' : ' ';
	if (end == digits || end >= text.length || (text.data[end] != ')' && (bracket || text.data[end] != '.')))
		return start;
	if (!bracket)
		mark->style = text.data[end];
	if (text.data[end] == '.' && end + 1 < text.length && text.data[end + 1] == ')') {
		mark->style = ':';
		end++;
	}
	behind = space_end(text, ++end);
	return behind > end ? behind : start;
}

bool list_mark_read(struct slice text, size_t start, struct list_mark *mark)
{
	size_t end;

	*mark = (struct list_mark){ .end = start };
	if (start >= text.length)
		return false;
	mark->end = read_bullet(text, start, &mark->bullet);
	end = read_numbering(text, mark->end, mark);
	if (end == mark->end)
		mark->number = 0;
	mark->end = end;
	return mark->end > start && mark->end < text.length;
}

bool list_mark_continues(const struct list_mark *mark, const struct list_mark *next)
{
	if (mark->bullet || next->bullet)
		return mark->bullet == next->bullet;
	return next->number && next->number == mark->number + 1 && next->style == mark->style;
}
