/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement for a person: what was compared, the figures, what they mean, and where the two differ. */
#include "agree.h"

#include "crossread/annotation/disagreements.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"
#include "crossread/text/width.h"

#include <stdlib.h>

enum {
	TAG_COLUMNS = 14,
	NAME_COLUMNS = 8, /* of a column below a name */
	FIGURE_COLUMNS = 12,
};

/* Adds a text in so many columns, cut where it is longer. */
static void add_cell(struct strbuf *out, struct slice text, size_t columns, bool right)
{
	struct strbuf shown;
	struct slice cut;
	size_t blanks;

	strbuf_init(&shown);
	visible_add_flowing(&shown, text);
	cut = slice_part(strbuf_slice(&shown), 0, width_fit(strbuf_slice(&shown), columns - 1));
	blanks = columns - width_of(cut);
	if (right)
		strbuf_add_repeated(out, ' ', blanks);
	strbuf_add(out, cut);
	if (!right)
		strbuf_add_repeated(out, ' ', blanks);
	strbuf_release(&shown);
}

static void add_head(struct strbuf *out, const struct agreement *agreement, const char *const *figures, size_t count)
{
	strbuf_add_text(out, "  ");
	add_cell(out, slice_of(translate("tag")), TAG_COLUMNS, false);
	for (size_t i = 0; i < agreement->author_count; i++)
		add_cell(out, agreement->authors[i], NAME_COLUMNS, true);
	for (size_t i = 0; i < count; i++)
		add_cell(out, slice_of(translate(figures[i])), FIGURE_COLUMNS, true);
	strbuf_add_byte(out, '\n');
}

static struct slice name_of(const struct agreement *agreement, const struct agreement_row *row)
{
	return row == &agreement->all ? slice_of(translate("all tags")) : row->tag;
}

static void add_figure(struct strbuf *out, struct measure measure)
{
	struct strbuf text;

	strbuf_init(&text);
	if (measure.defined)
		strbuf_add_format(&text, "%.3f", measure.value);
	else
		strbuf_add_byte(&text, '-');
	add_cell(out, strbuf_slice(&text), FIGURE_COLUMNS, true);
	strbuf_release(&text);
}

static void add_passages(struct strbuf *out, const struct agreement *agreement, const struct agreement_row *row)
{
	strbuf_add_text(out, "  ");
	add_cell(out, name_of(agreement, row), TAG_COLUMNS, false);
	for (size_t i = 0; i < agreement->author_count; i++)
		strbuf_add_format(out, "%*zu", NAME_COLUMNS, row->passages[i]);
	add_figure(out, tally_f1(&row->exact));
	add_figure(out, tally_f1(&row->half));
	add_figure(out, tally_f1(&row->characters));
	strbuf_add_byte(out, '\n');
}

static void add_sentences(struct strbuf *out, const struct agreement *agreement, const struct agreement_row *row)
{
	strbuf_add_text(out, "  ");
	add_cell(out, name_of(agreement, row), TAG_COLUMNS, false);
	for (size_t i = 0; i < agreement->author_count; i++) {
		struct measure prevalence = ratings_prevalence(&row->ratings, i, 1);

		if (prevalence.defined)
			strbuf_add_format(out, "%*.0f %%", NAME_COLUMNS - 2, 100 * prevalence.value);
		else
			add_cell(out, slice_of("-"), NAME_COLUMNS, true);
	}
	add_figure(out, agreement_observed(agreement, row));
	add_figure(out, agreement_kappa(agreement, row));
	add_figure(out, ratings_alpha(&row->ratings));
	strbuf_add_byte(out, '\n');
}

static void add_why(struct strbuf *out, const struct agreement *agreement, const struct agreement_row *row,
	const char *name, struct measure measure)
{
	struct strbuf tag;

	if (measure.defined)
		return;
	strbuf_init(&tag);
	visible_add(&tag, name_of(agreement, row));
	strbuf_add_format(out, translate("  no %s of %s: %s\n"), name, strbuf_text(&tag), translate(measure.why));
	strbuf_release(&tag);
}

/* Why some figures are missing. The row of all tags stands behind the others. */
static void add_missing(struct strbuf *out, const struct agreement *agreement)
{
	size_t before = out->length;

	for (size_t i = 0; i <= agreement->row_count; i++) {
		const struct agreement_row *row = i < agreement->row_count ? &agreement->rows[i] : &agreement->all;

		add_why(out, agreement, row, "F1", tally_f1(&row->half));
		add_why(out, agreement, row, "alpha", ratings_alpha(&row->ratings));
		if (agreement->author_count == 2)
			add_why(out, agreement, row, "kappa", agreement_kappa(agreement, row));
	}
	if (agreement->author_count > 2)
		strbuf_add_text(out,
			translate("  no observed agreement and kappa: they compare two people; name them with "
				  "--author\n"));
	if (out->length > before)
		strbuf_add_byte(out, '\n');
}

static void add_names(struct strbuf *out, const struct agree *agree)
{
	const struct readers *readers = &agree->readers;
	struct strbuf names;
	struct strbuf articles;

	strbuf_init(&names);
	strbuf_init(&articles);
	for (size_t i = 0; i < readers->count; i++) {
		if (i)
			strbuf_add_text(&names, i + 1 == readers->count ? translate(" and ") : ", ");
		visible_add(&names, readers->names[i]);
	}
	for (size_t i = 0; i < agree->article_count; i++) {
		if (i)
			strbuf_add_text(&articles, ", ");
		visible_add(&articles, slice_of(agree->articles[i].article.path));
	}
	strbuf_add_format(out, translate("Agreement of %s on %s\n\n"), strbuf_text(&names), strbuf_text(&articles));
	strbuf_release(&names);
	strbuf_release(&articles);
}

static void add_scope(struct strbuf *out, const struct agree *agree)
{
	const struct agreement *agreement = &agree->agreement;

	bool pair = agreement->author_count == 2;

	strbuf_add_format(out, translate("Compared: %zu of %zu sentences (%.0f %%), "), agreement->compared,
		agreement->sentences, 100 * (double)agreement->compared / (double)agreement->sentences);
	if (agree->options->all)
		strbuf_add_text(out,
			pair ? translate("those that both are taken to have read (--all). Furniture is left out.\n") :
			       translate("those that two or more are taken to have read (--all). Furniture is "
					 "left out.\n"));
	else
		strbuf_add_text(out,
			pair ? translate("those that both have marked as reviewed. Furniture is left out.\n") :
			       translate("those that two or more have marked as reviewed. Furniture is left out.\n"));
	if (agreement->outside)
		strbuf_add_format(out,
			translate_count("Left out: %zu passage that nobody else has read in full.\n",
				"Left out: %zu passages that nobody else has read in full.\n", agreement->outside),
			agreement->outside);
	if (agreement->unplaced)
		strbuf_add_format(out,
			translate_count("Left out: %zu passage not found in the text (crossread list shows them).\n",
				"Left out: %zu passages not found in the text (crossread list shows them).\n",
				agreement->unplaced),
			agreement->unplaced);
	if (agreement->adjudicated)
		strbuf_add_format(out,
			translate_count("Left out: %zu passage that settled a disagreement.\n",
				"Left out: %zu passages that settled a disagreement.\n", agreement->adjudicated),
			agreement->adjudicated);
	strbuf_add_byte(out, '\n');
}

static void add_tables(struct strbuf *out, const struct agreement *agreement)
{
	static const char *const passages[] = { N_("strict"), N_("overlap"), N_("characters") };
	static const char *const sentences[] = { N_("observed"), N_("kappa"), N_("alpha") };

	strbuf_add_text(out, translate("Passages of each, and F1\n"));
	add_head(out, agreement, passages, 3);
	for (size_t i = 0; i < agreement->row_count; i++)
		add_passages(out, agreement, &agreement->rows[i]);
	add_passages(out, agreement, &agreement->all);
	strbuf_add_text(out, translate("\nSentences with the tag, and agreement on whether they have it\n"));
	add_head(out, agreement, sentences, 3);
	for (size_t i = 0; i < agreement->row_count; i++)
		add_sentences(out, agreement, &agreement->rows[i]);
	add_sentences(out, agreement, &agreement->all);
	strbuf_add_byte(out, '\n');
	add_missing(out, agreement);
}

static void add_meaning(struct strbuf *out)
{
	strbuf_add_text(out,
		translate("F1 goes from 0 to 1. strict: the same tag from the same first to the same last\n"
			  "character. overlap: the same tag, and at least half of what either marked is\n"
			  "common to both. characters: characters below the tag.\n"
			  "observed: the share of sentences on which both say the same, yes or no. kappa\n"
			  "(Cohen 1960, two people) and alpha (Krippendorff 2011) are agreement beyond\n"
			  "chance: 1 is all, 0 is what chance gives, less is worse than chance.\n"
			  "Krippendorff asks for .800, and for .667 where conclusions are tentative.\n"
			  "No figure says who is right, or that they worked apart. Where a tag is rare or\n"
			  "sentences are few, one sentence more or less moves kappa and alpha far.\n"));
}

static void add_place(struct strbuf *out, const struct article *article, struct span codes)
{
	strbuf_add_text(out, "  ");
	visible_add(out, slice_of(article->path));
	strbuf_add_format(out, ":%zu-%zu  ", codes.start, codes.end);
}

static void add_disagreement(struct strbuf *out, const struct agree *agree, const struct article *article,
	const struct disagreement *disagreement)
{
	const struct annotation *left = disagreement->left;
	const struct annotation *right = disagreement->right;
	const struct slice *names = agree->readers.names;

	add_place(out, article, disagreement->codes);
	if (!left || !right) {
		visible_add(out, left ? left->tag : right->tag);
		strbuf_add_text(out, translate(", only "));
		visible_add(out, names[left ? 0 : 1]);
	} else if (slice_equal(left->tag, right->tag)) {
		visible_add(out, left->tag);
		strbuf_add_text(out, translate(", other ends: "));
		visible_add(out, names[0]);
		strbuf_add_format(out, " %zu-%zu, ", left->place.start, left->place.end);
		visible_add(out, names[1]);
		strbuf_add_format(out, " %zu-%zu", right->place.start, right->place.end);
	} else {
		visible_add(out, names[0]);
		strbuf_add_text(out, " ");
		visible_add(out, left->tag);
		strbuf_add_text(out, ", ");
		visible_add(out, names[1]);
		strbuf_add_text(out, " ");
		visible_add(out, right->tag);
	}
	strbuf_add_text(out, "\n      ");
	visible_add_flowing(out, article_slice(article, article_bytes(article, disagreement->codes)));
	strbuf_add_byte(out, '\n');
}

/* Where two people differ; for more of them the list would be one for each pair. */
static void add_differences(struct strbuf *out, const struct agree *agree)
{
	bool any = false;

	for (size_t i = 0; i < agree->article_count; i++) {
		const struct agree_article *entry = &agree->articles[i];
		struct ranges common = { 0 };
		struct disagreement *list;
		size_t count;

		ranges_add_common(&common, &entry->read[0], &entry->read[1]);
		ranges_settle(&common);
		count = disagreements_list(&entry->sidecar.annotations, agree->readers.names[0],
			agree->readers.names[1], &common, agree->agreement.tag, &list);
		if (count && !any)
			strbuf_add_text(out, translate("\nWhere they differ:\n"));
		any |= count > 0;
		for (size_t k = 0; k < count; k++)
			add_disagreement(out, agree, &entry->article, &list[k]);
		free(list);
		ranges_release(&common);
	}
	if (!any)
		strbuf_add_text(out, translate("\nThey tagged the same.\n"));
}

void agree_add_text(const struct agree *agree, struct strbuf *out)
{
	add_names(out, agree);
	add_scope(out, agree);
	add_tables(out, &agree->agreement);
	add_meaning(out);
	if (agree->readers.count == 2)
		add_differences(out, agree);
	else
		strbuf_add_text(out,
			translate("\nTwo of them, named with --author, are also told where they differ.\n"));
}
