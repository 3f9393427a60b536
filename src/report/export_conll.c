/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Annotations as one token a line with BIO tags, as CoNLL has them. A token has one tag: of passages that overlap as
 * many as possible are carried, the others are named in a comment and counted. A token ends where a passage does, so
 * that no tag covers a character more than its passage.
 */
#include "exports.h"

#include "crossread/base/mem.h"
#include "crossread/text/grapheme.h"
#include "crossread/text/space.h"
#include "crossread/text/word.h"
#include "plain.h"

#include <stdint.h>
#include <stdlib.h>

/* A passage that is carried, in bytes. */
struct carried {
	struct span bytes;
	const struct annotation *annotation;
};

struct tokens {
	const struct extract *extract;
	struct strbuf *out;
	struct carried *list; /* in order, without overlaps */
	size_t count;
	size_t next;    /* the first one that does not end before the token */
	size_t current; /* the one that the last token of this sentence stood in; SIZE_MAX: none */
	size_t number;  /* of the last token in its sentence */
};

static void add_comment(struct strbuf *out, const char *name, struct slice value)
{
	strbuf_add_format(out, "# %s = ", name);
	plain_add(out, value);
	strbuf_add_byte(out, '\n');
}

static void add_left_out(struct strbuf *out, const struct annotation *annotation, const char *reason)
{
	strbuf_add_text(out, "# left out = ");
	plain_add(out, annotation->id);
	strbuf_add_byte(out, ' ');
	plain_add_label(out, annotation->tag);
	strbuf_add_format(out, " %s\n", reason);
}

/*
 * Chooses what is carried: going by starts, of two that overlap the one that ends first leaves most room for others, as
 * in the scheduling of intervals.
 */
static void choose(struct tokens *tokens, struct losses *losses)
{
	const struct extract *extract = tokens->extract;

	for (size_t i = 0; i < extract->placed; i++) {
		const struct annotation *annotation = extract->list[i];
		struct carried carried = { article_bytes(extract->article, annotation->place), annotation };
		struct carried *last = tokens->count ? &tokens->list[tokens->count - 1] : NULL;
		const struct annotation *left_out = annotation;

		if (!space_trim(article_slice(extract->article, carried.bytes)).length) {
			losses->wordless++;
			add_left_out(tokens->out, annotation, "wordless");
			continue;
		}
		if (!last || carried.bytes.start >= last->bytes.end) {
			tokens->list[tokens->count++] = carried;
			continue;
		}
		if (carried.bytes.end < last->bytes.end) {
			left_out = last->annotation;
			*last = carried;
		}
		losses->overlapping++;
		add_left_out(tokens->out, left_out, "overlapping");
	}
}

/* Adds the token and moves on; it ends where a passage begins or ends. */
static void add_token(struct tokens *tokens, struct span token)
{
	const struct article *article = tokens->extract->article;
	struct span codes = article_codes(article, token);
	const struct carried *carried = tokens->next < tokens->count ? &tokens->list[tokens->next] : NULL;
	bool inside = carried && carried->bytes.start <= token.start;

	strbuf_add_format(tokens->out, "%zu\t", ++tokens->number);
	plain_add(tokens->out, article_slice(article, token));
	strbuf_add_format(tokens->out, "\t%zu\t%zu\t", codes.start, codes.end);
	if (inside) {
		strbuf_add_text(tokens->out, tokens->current == tokens->next ? "I-" : "B-");
		plain_add_label(tokens->out, carried->annotation->tag);
		strbuf_add_byte(tokens->out, '\t');
		plain_add(tokens->out, carried->annotation->id);
		strbuf_add_byte(tokens->out, '\n');
	} else {
		strbuf_add_text(tokens->out, "O\t_\n");
	}
	tokens->current = inside ? tokens->next : SIZE_MAX;
}

/* The next byte behind `position` at which a passage begins or ends. */
static size_t find_cut(struct tokens *tokens, size_t position)
{
	const struct carried *carried;

	while (tokens->next < tokens->count && tokens->list[tokens->next].bytes.end <= position)
		tokens->next++;
	if (tokens->next == tokens->count)
		return SIZE_MAX;
	carried = &tokens->list[tokens->next];
	return carried->bytes.start > position ? carried->bytes.start : carried->bytes.end;
}

/* Adds the tokens of a range of bytes as one sentence, nothing when it is blank. */
static void add_sentence(struct tokens *tokens, struct span bytes, const char *kind)
{
	struct slice text = slice_part(tokens->extract->article->text, 0, bytes.end);
	size_t position = bytes.start;
	size_t ahead = bytes.start;
	struct span word = { bytes.start, bytes.start };

	tokens->number = 0;
	tokens->current = SIZE_MAX;
	while ((position = space_end(text, position)) < bytes.end) {
		struct span token = { position, position };
		size_t cut = find_cut(tokens, position);
		struct slice found;

		/* Each word is looked for once: what stands before it is tokens of one character each. */
		while (word.end <= position) {
			bool is_word = word_next(text, &ahead, &found);

			word.start = is_word ? (size_t)(found.data - text.data) : bytes.end;
			word.end = is_word ? word.start + found.length : SIZE_MAX;
		}
		token.end = position >= word.start ? word.end : grapheme_end(text, position);
		if (token.end > cut)
			token.end = cut;
		if (tokens->number == 0)
			strbuf_add_format(tokens->out, "# kind = %s\n", kind);
		add_token(tokens, token);
		position = token.end;
	}
	if (tokens->number)
		strbuf_add_byte(tokens->out, '\n');
}

/* Says what a tag is really called where its label had to differ. */
static void add_tag_name(struct strbuf *out, const struct annotation *annotation)
{
	struct strbuf label;

	strbuf_init(&label);
	plain_add_label(&label, annotation->tag);
	if (!slice_equal(strbuf_slice(&label), annotation->tag)) {
		strbuf_add_format(out, "# tag = %s ", strbuf_text(&label));
		plain_add(out, annotation->tag);
		strbuf_add_byte(out, '\n');
	}
	strbuf_release(&label);
}

static void add_head(struct tokens *tokens, struct losses *losses)
{
	const struct extract *extract = tokens->extract;
	struct strbuf *out = tokens->out;

	add_comment(out, "newdoc", slice_of(extract->article->name));
	add_comment(out, "sha256", slice_of(extract->article->sha256));
	add_comment(out, "columns", slice_of("number form start end tag annotation"));
	choose(tokens, losses);
	for (size_t i = extract->placed; i < extract->count; i++)
		add_left_out(out, extract->list[i], anchor_state_name(extract->list[i]->state));
	losses->unplaced += extract->count - extract->placed;
	for (size_t i = 0; i < tokens->count; i++) {
		const struct annotation *annotation = tokens->list[i].annotation;

		add_tag_name(out, annotation);
		if (annotation->conflict)
			add_comment(out, "conflict", annotation->id);
		if (annotation->state == ANCHOR_MOVED)
			add_comment(out, "moved", annotation->id);
	}
	strbuf_add_format(out, "# annotations = %zu\n# carried = %zu\n", extract->count, tokens->count);
}

static void add_article(const struct extract *extract, struct strbuf *out, struct losses *losses)
{
	const struct article *article = extract->article;
	struct tokens tokens = { .extract = extract, .out = out, .current = SIZE_MAX };
	size_t end = 0;

	tokens.list = mem_new_array(extract->placed, sizeof(*tokens.list));
	add_head(&tokens, losses);
	/* What stands between sentences, such as the front matter, has tokens, too: somebody may have tagged it. */
	for (size_t i = 0; i < article->sentence_count; i++) {
		struct span sentence = article->sentences[i].bytes;

		add_sentence(&tokens, (struct span){ end, sentence.start }, "outside");
		add_sentence(&tokens, sentence, sentence_kind_name(article->sentences[i].kind));
		end = sentence.end;
	}
	add_sentence(&tokens, (struct span){ end, article->text.length }, "outside");
	free(tokens.list);
}

void export_conll(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	for (size_t i = 0; i < count; i++)
		add_article(&extracts[i], out, losses);
}
