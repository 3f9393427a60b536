/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotations of one article as brat standoff: T, A and # lines, offsets in code points of the text in the .txt file
 * beside. A line of brat ends at every kind of line break, so a passage is cut there into fragments: "10 20;21 30".
 */
#include "exports.h"

#include "crossread/text/utf8.h"
#include "plain.h"

#include <stdint.h>

/* The numbers that the next lines of each kind get. */
struct numbers {
	size_t passage;
	size_t attribute;
	size_t note;
};

/* True for what may end a line or a field for one reader or another: controls, line and paragraph separators. */
static bool is_break(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

/*
 * The next fragment of `words` at or after byte `*position` and code point `*code` of it: sets `bytes` and `codes`,
 * moves both behind; false at the end.
 */
static bool next_fragment(struct slice words, size_t *position, size_t *code, struct span *bytes, struct span *codes)
{
	bool found = false;

	while (*position < words.length) {
		size_t next = *position;
		bool ends = is_break(utf8_next(words, &next));

		if (found && ends)
			return true;
		if (!found && !ends) {
			found = true;
			bytes->start = *position;
			codes->start = *code;
		}
		*position = next;
		++*code;
		bytes->end = next;
		codes->end = *code;
	}
	return found;
}

/* Where the fragments of a passage stand, and what they are. */
static void add_fragments(struct strbuf *out, struct slice words, size_t start)
{
	size_t position = 0;
	size_t code = 0;
	struct strbuf text;
	struct span bytes;
	struct span codes;

	strbuf_init(&text);
	while (next_fragment(words, &position, &code, &bytes, &codes)) {
		strbuf_add_format(out, "%c%zu %zu", text.length ? ';' : ' ', start + codes.start, start + codes.end);
		strbuf_add_byte(&text, text.length ? ' ' : '\t');
		strbuf_add(&text, slice_part(words, bytes.start, bytes.end));
	}
	strbuf_add(out, strbuf_slice(&text));
	strbuf_release(&text);
}

static void add_attribute(struct strbuf *out, struct numbers *numbers, const char *name)
{
	strbuf_add_format(out, "A%zu\t%s T%zu\n", ++numbers->attribute, name, numbers->passage);
}

static void add_note(struct strbuf *out, struct numbers *numbers, const char *name, struct slice text)
{
	if (!text.length)
		return;
	strbuf_add_format(out, "#%zu\tAnnotatorNotes T%zu\t%s: ", ++numbers->note, numbers->passage, name);
	plain_add(out, text);
	strbuf_add_byte(out, '\n');
}

static bool has_fragment(struct slice words)
{
	size_t position = 0;
	size_t code = 0;
	struct span bytes;
	struct span codes;

	return next_fragment(words, &position, &code, &bytes, &codes);
}

static void add_passage(struct strbuf *out, const struct extract *extract, const struct annotation *annotation,
	struct numbers *numbers)
{
	struct slice words = extract_words(extract, annotation);
	struct strbuf label;
	struct strbuf conflict;

	strbuf_init(&label);
	strbuf_init(&conflict);
	plain_add_label(&label, annotation->tag);
	extract_add_conflict(extract, annotation, &conflict);
	strbuf_add_format(out, "T%zu\t%s", ++numbers->passage, strbuf_text(&label));
	add_fragments(out, words, annotation->place.start);
	strbuf_add_byte(out, '\n');
	if (annotation->state == ANCHOR_MOVED)
		add_attribute(out, numbers, "Moved");
	if (annotation->conflict)
		add_attribute(out, numbers, "Conflict");
	if (!slice_equal(strbuf_slice(&label), annotation->tag))
		add_note(out, numbers, "tag", annotation->tag);
	add_note(out, numbers, "id", annotation->id);
	add_note(out, numbers, "author", annotation->author);
	add_note(out, numbers, "speaker", annotation->speaker);
	add_note(out, numbers, "comment", annotation->comment);
	add_note(out, numbers, "conflict", strbuf_slice(&conflict));
	strbuf_release(&conflict);
	strbuf_release(&label);
}

void export_brat(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	struct numbers numbers = { 0 };

	for (size_t i = 0; i < count; i++) {
		const struct extract *extract = &extracts[i];

		losses->unplaced += extract->count - extract->placed;
		for (size_t k = 0; k < extract->placed; k++) {
			if (has_fragment(extract_words(extract, extract->list[k])))
				add_passage(out, extract, extract->list[k], &numbers);
			else
				losses->wordless++;
		}
	}
}
