/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The section on two articles: their dot plot, what differs, and both side by side. */
#include "html.h"

#include "crossread/base/translate.h"
#include "sides.h"

/* Matches of a sentence that are named beside it. */
enum { MOST_OTHERS = 8 };

/* A pair while it is written. */
struct writing {
	struct strbuf *out;
	const struct report *report;
	const struct report_pair *pair;
	size_t number; /* of the pair */
};

static const struct extract *extract_of(const struct writing *writing, size_t side)
{
	return &writing->report->extracts[side == 0 ? writing->pair->a : writing->pair->b];
}

static void add_label(struct strbuf *out, const struct article *article)
{
	struct strbuf label;

	strbuf_init(&label);
	article_label(article, &label);
	html_add(out, strbuf_slice(&label));
	strbuf_release(&label);
}

/* Adds a link to each match of a sentence that stands on another row. */
static void add_others(const struct writing *writing, size_t side, size_t sentence, const struct side_row *row)
{
	const struct matches *matches = &writing->pair->matches;
	const struct span beside = side == 0 ? row->b : row->a;
	size_t first = side == 0 ? matches->by_a[sentence] : matches->first_b[sentence];
	size_t end = side == 0 ? matches->by_a[sentence + 1] : matches->first_b[sentence + 1];
	size_t told = 0;

	for (size_t i = first; i < end && told < MOST_OTHERS; i++) {
		const struct match *match = &matches->list[side == 0 ? i : matches->by_b[i]];
		size_t other = side == 0 ? match->b : match->a;

		if (match->class < MATCH_LIKELY ||
			(row->match != SIDES_NO_MATCH && other >= beside.start && other < beside.end))
			continue;
		strbuf_add_format(writing->out, " <a class=\"also\" href=\"#p%zu%c%zu\">%s %zu, %s</a>",
			writing->number + 1, side == 0 ? 'b' : 'a', other + 1, match->moved ? "%" : "~", other + 1,
			match_class_name(match->class));
		told++;
	}
}

/* Adds a cell with some sentences of a side, under the name of the article on a narrow screen. */
static void add_cell(const struct writing *writing, size_t side, const struct side_row *row)
{
	const struct extract *extract = extract_of(writing, side);
	struct span sentences = side == 0 ? row->a : row->b;

	strbuf_add_text(writing->out, "<td role=\"cell\"");
	if (span_is_empty(sentences)) {
		strbuf_add_text(writing->out, "></td>");
		return;
	}
	html_add_language(writing->out, extract->article);
	strbuf_add_text(writing->out, " data-label=\"");
	add_label(writing->out, extract->article);
	strbuf_add_text(writing->out, "\">\n");
	for (size_t i = sentences.start; i < sentences.end; i++) {
		enum sentence_kind kind = extract->article->sentences[i].kind;

		strbuf_add_format(writing->out, "<p id=\"p%zu%c%zu\" class=\"%s\"><span class=\"n\">%zu</span>",
			writing->number + 1, side == 0 ? 'a' : 'b', i + 1, sentence_kind_name(kind), i + 1);
		html_add_sentence(writing->out, extract, writing->report->tags, i);
		add_others(writing, side, i, row);
		strbuf_add_text(writing->out, "</p>\n");
	}
	strbuf_add_text(writing->out, "</td>");
}

static void add_row(const struct writing *writing, const struct side_row *row)
{
	bool matched = row->match != SIDES_NO_MATCH;

	strbuf_add_format(writing->out, "<tr role=\"row\"%s>\n", matched ? " class=\"pair\"" : "");
	add_cell(writing, 0, row);
	strbuf_add_text(writing->out, "\n<td role=\"cell\" class=\"sign\">");
	if (matched) {
		const struct match *match = &writing->pair->matches.list[row->match];

		strbuf_add_format(writing->out, "<b>%s</b> %s", match->class >= MATCH_COPIED ? "=" : "~",
			match_class_name(match->class));
		if (match->by_hand)
			html_add_text(writing->out, translate(N_(", linked by hand")));
		else if (match->class != MATCH_VERBATIM)
			strbuf_add_format(writing->out, " %.2f", match->score);
	}
	strbuf_add_text(writing->out, "</td>\n");
	add_cell(writing, 1, row);
	strbuf_add_text(writing->out, "\n</tr>\n");
}

static void add_sides(const struct writing *writing)
{
	struct sides sides;

	strbuf_add_text(writing->out, "<h3>");
	html_add_text(writing->out, translate(N_("Side by side")));
	strbuf_add_text(writing->out, "</h3>\n<table role=\"table\" class=\"sides stack\">\n<caption>");
	html_add_text(writing->out,
		translate(/* xgettext:no-c-format */ N_(
			"= the same words, ~ reworded, % in another place; numbers are those of sentences. What "
			"stands without a match was not found on the other side by this method.")));
	strbuf_add_text(writing->out,
		"</caption>\n<colgroup><col/><col class=\"gap\"/><col/></colgroup>\n"
		"<thead role=\"rowgroup\"><tr role=\"row\">");
	for (size_t side = 0; side < 2; side++) {
		strbuf_add_text(writing->out, "<th role=\"columnheader\" scope=\"col\">");
		add_label(writing->out, extract_of(writing, side)->article);
		strbuf_add_text(writing->out, "</th>");
		if (side == 0)
			html_add_element(writing->out, "th role=\"columnheader\" scope=\"col\"",
				slice_of(translate(N_("Match"))));
	}
	strbuf_add_text(writing->out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
	sides_find(&sides, &writing->pair->matches);
	for (size_t i = 0; i < sides.count; i++)
		add_row(writing, &sides.list[i]);
	sides_release(&sides);
	strbuf_add_text(writing->out, "</tbody>\n</table>\n");
}

static void add_words(const struct writing *writing, size_t side, size_t sentence, struct span bytes)
{
	const struct article *article = extract_of(writing, side)->article;

	strbuf_add_text(writing->out, "<td role=\"cell\"");
	html_add_language(writing->out, article);
	strbuf_add_text(writing->out, " data-label=\"");
	add_label(writing->out, article);
	strbuf_add_text(writing->out, "\">");
	html_add(writing->out, article_slice(article, bytes));
	strbuf_add_format(writing->out, " <a class=\"also\" href=\"#p%zu%c%zu\">%zu</a></td>\n", writing->number + 1,
		side == 0 ? 'a' : 'b', sentence + 1, sentence + 1);
}

static void add_differences(const struct writing *writing)
{
	const struct differences *differences = &writing->pair->differences;

	strbuf_add_text(writing->out, "<h3>");
	html_add_text(writing->out, translate(N_("What they say differently")));
	strbuf_add_text(writing->out, "</h3>\n");
	if (!differences->count) {
		html_add_element(writing->out, "p class=\"missing\"",
			slice_of(translate(N_("No differences were found by this method."))));
		strbuf_add_byte(writing->out, '\n');
		return;
	}
	strbuf_add_text(writing->out,
		"<table role=\"table\" class=\"stack\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
	html_add_element(writing->out, "th role=\"columnheader\" scope=\"col\"", slice_of(translate(N_("Kind"))));
	for (size_t side = 0; side < 2; side++) {
		strbuf_add_text(writing->out, "<th role=\"columnheader\" scope=\"col\">");
		add_label(writing->out, extract_of(writing, side)->article);
		strbuf_add_text(writing->out, "</th>");
	}
	html_add_element(writing->out, "th role=\"columnheader\" scope=\"col\"", slice_of(translate(N_("Note"))));
	strbuf_add_text(writing->out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
	for (size_t i = 0; i < differences->count; i++) {
		const struct difference *difference = &differences->list[i];

		strbuf_add_text(writing->out, "<tr role=\"row\" class=\"short\">");
		html_add_element(writing->out, "th role=\"rowheader\" scope=\"row\" class=\"word\"",
			slice_of(difference_kind_name(difference->kind)));
		strbuf_add_byte(writing->out, '\n');
		add_words(writing, 0, difference->a_sentence, difference->a);
		add_words(writing, 1, difference->b_sentence, difference->b);
		html_add_element(writing->out, "td role=\"cell\"", slice_of(difference->note));
		strbuf_add_text(writing->out, "</tr>\n");
	}
	strbuf_add_text(writing->out, "</tbody>\n</table>\n");
}

void html_add_pair(struct strbuf *out, const struct report *report, size_t number)
{
	struct writing writing = { out, report, &report->pairs[number], number };

	strbuf_add_format(out, "<section aria-labelledby=\"pair%zu\">\n<h2 id=\"pair%zu\">", number + 1, number + 1);
	add_label(out, extract_of(&writing, 0)->article);
	strbuf_add_text(out, " ↔ ");
	add_label(out, extract_of(&writing, 1)->article);
	strbuf_add_text(out, "</h2>\n");
	html_add_plot(out, report, number);
	add_differences(&writing);
	add_sides(&writing);
	strbuf_add_text(out, "</section>\n");
}
