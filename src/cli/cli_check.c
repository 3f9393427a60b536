/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread check: how annotations fit their articles, which may have changed since. */
#include "verbs.h"

#include "check_text.h"
#include "printing.h"

#include "crossread/annotation/accept.h"
#include "crossread/annotation/adoption.h"
#include "crossread/annotation/filter.h"
#include "crossread/annotation/sidecar.h"
#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <stdio.h>
#include <stdlib.h>

static const struct field fields[] = {
	{ "article", false },
	{ "id", false },
	{ "state", false },
	{ "old_start", true },
	{ "new_start", true },
	{ "detail", false },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void add_checked(struct check *check, struct slice id, struct slice label, struct slice author,
	const struct selector *selector, enum anchor_state state, struct span place)
{
	check->list[check->count++] = (struct checked){ id, label, author, selector, state, place };
	check->states[state]++;
}

static void check_init(struct check *check, const struct article *article, const struct annotations *set)
{
	*check = (struct check){ .article = article, .index = anchor_index_new(article) };
	check->list = mem_new_array(set->count + set->correction_count + set->dismissal_count, sizeof(*check->list));
	for (size_t i = 0; i < set->count; i++) {
		const struct annotation *entry = &set->list[i];

		add_checked(check, entry->id, entry->tag, entry->author, &entry->selector, entry->state, entry->place);
	}
	for (size_t i = 0; i < set->correction_count; i++) {
		const struct correction *entry = &set->corrections[i];

		add_checked(check, entry->id, entry->verdict, entry->author, &entry->selector, entry->state,
			entry->place);
	}
	for (size_t i = 0; i < set->dismissal_count; i++) {
		const struct dismissal *entry = &set->dismissals[i];

		add_checked(check, entry->id, slice_of("dismissed"), entry->author, &entry->selector, entry->state,
			entry->place);
	}
	check->conflict_count = conflict_list(set, &check->conflicts);
}

static void check_release(struct check *check)
{
	anchor_index_free(check->index);
	free(check->list);
	free(check->conflicts);
}

static void add_row(struct strbuf *out, const struct options *options, const struct check *check,
	const struct checked *checked)
{
	bool found = checked->state != ANCHOR_ORPHAN && checked->state != ANCHOR_UNSEARCHED;
	const char *nowhere = options->format == FORMAT_JSON ? "null" : "";
	char digits[2][PRINTING_DIGITS];
	struct strbuf detail;
	struct slice values[FIELDS];

	strbuf_init(&detail);
	check_text_add_detail(&detail, check, checked);
	values[0] = slice_of(check->article->path);
	values[1] = checked->id;
	values[2] = slice_of(anchor_state_name(checked->state));
	values[3] = printing_number(checked->selector->codes.start, digits[0]);
	values[4] = found ? printing_number(checked->place.start, digits[1]) : slice_of(nowhere);
	values[5] = strbuf_slice(&detail);
	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
	strbuf_release(&detail);
}

/* A field in conflict has a row of its own, whatever became of the passage. */
static void add_conflict_row(struct strbuf *out, const struct options *options, const struct check *check,
	const struct conflict *conflict)
{
	char digits[PRINTING_DIGITS];
	struct strbuf detail;
	struct slice values[FIELDS];

	strbuf_init(&detail);
	check_text_add_values(&detail, conflict);
	values[0] = slice_of(check->article->path);
	values[1] = conflict->id;
	values[2] = slice_of(FILTER_CONFLICT);
	values[3] = printing_number(conflict->codes.start, digits);
	values[4] = slice_of(options->format == FORMAT_JSON ? "null" : "");
	values[5] = strbuf_slice(&detail);
	format_add_row(out, options->format, fields, values, FIELDS, printing_to_terminal());
	strbuf_release(&detail);
}

/* Prints how the entries fit; true when one needs a look. */
static bool print_check(struct strbuf *out, const struct options *options, const struct article *article,
	const struct annotations *set)
{
	struct check check;
	bool needs_look = false;

	check_init(&check, article, set);
	if (options->format == FORMAT_TEXT)
		check_text_add(out, &check);
	for (size_t i = 0; i < check.count; i++) {
		needs_look |= anchor_needs_look(check.list[i].state);
		if (options->format != FORMAT_TEXT)
			add_row(out, options, &check, &check.list[i]);
	}
	needs_look |= check.conflict_count > 0;
	for (size_t i = 0; options->format != FORMAT_TEXT && i < check.conflict_count; i++)
		add_conflict_row(out, options, &check, &check.conflicts[i]);
	check_release(&check);
	return needs_look;
}

/* Says something of an article: in the report, or on standard error beside a table. */
static void tell(struct strbuf *out, const struct options *options, const char *message)
{
	if (options->format != FORMAT_TEXT) {
		verb_fail(message);
		return;
	}
	visible_add(out, slice_of(message));
	strbuf_add_byte(out, '\n');
}

/* Adds a name as a shell takes it. */
static void add_quoted(struct strbuf *out, const char *name)
{
	strbuf_add_byte(out, '\'');
	for (; *name; name++) {
		if (*name == '\'')
			strbuf_add_text(out, "'\\'");
		strbuf_add_byte(out, *name);
	}
	strbuf_add_byte(out, '\'');
}

/* True when a terminal shows the name as it is, so that what is shown can be copied. */
static bool is_shown_as_it_is(const char *name)
{
	struct strbuf shown;
	bool same;

	strbuf_init(&shown);
	visible_add(&shown, slice_of(name));
	same = slice_equal_text(strbuf_slice(&shown), name);
	strbuf_release(&shown);
	return same;
}

/* Adds how to give the article the sidecar `other`: the command where its names can be shown. */
static void add_adoption(struct strbuf *message, const char *other, const char *sidecar)
{
	if (!is_shown_as_it_is(other) || !is_shown_as_it_is(sidecar)) {
		strbuf_add_text(message, translate("open it and say :adopt (the names cannot be shown as they are)"));
		return;
	}
	strbuf_add_text(message, "mv -n -- ");
	add_quoted(message, other);
	strbuf_add_byte(message, ' ');
	add_quoted(message, sidecar);
}

/* An article without a sidecar is fine, unless one was left behind when it was renamed. */
static int tell_absent(struct strbuf *out, const struct options *options, const struct article *article,
	const char *sidecar)
{
	char *other = options->sidecar_dir ? NULL : adoption_find(article);
	struct strbuf message;
	int status = other ? STATUS_FINDINGS : STATUS_FINE;

	strbuf_init(&message);
	if (other) {
		strbuf_add_format(&message,
			translate("%s: no sidecar, but %s was made of exactly this text, and its own article is "
				  "gone. If the "
				  "article was renamed: "),
			article->path, file_base_name(other));
		add_adoption(&message, other, sidecar);
	} else {
		strbuf_add_format(&message, translate("%s: no sidecar: nothing is annotated"), article->path);
	}
	tell(out, options, strbuf_text(&message));
	strbuf_release(&message);
	free(other);
	return status;
}

/* Writes the places of moved passages down. */
static bool accept(struct strbuf *out, const struct options *options, const struct article *article,
	struct sidecar *sidecar)
{
	size_t count = accept_moved(&sidecar->annotations, article);
	struct error error;

	if (!count)
		return true;
	if (!sidecar_save(sidecar, article, NULL, &error)) {
		verb_fail(error.message);
		return false;
	}
	error_set(&error,
		translate_count("%s: %zu moved passage accepted and saved", "%s: %zu moved passages accepted and saved",
			count),
		article->path, count);
	tell(out, options, error.message);
	if (sidecar->notice) {
		error_set(&error, "%s: %s", article->path, sidecar->notice);
		tell(out, options, error.message);
	}
	return true;
}

/* Checks one article; the exit status it asks for. */
static int check_article(struct strbuf *out, const struct options *options, size_t number)
{
	struct article article;
	struct sidecar sidecar;
	struct error error;
	int status = STATUS_FINE;

	if (!printing_load(options, number, &article))
		return STATUS_TROUBLE;
	if (!sidecar_load_in(&sidecar, &article, options->sidecar_dir, &error))
		status = verb_fail(error.message);
	else if (sidecar.state == SIDECAR_NONE)
		status = verb_fail("standard input has no sidecar: name the file");
	else if (sidecar.state == SIDECAR_ABSENT)
		status = tell_absent(out, options, &article, sidecar.path);
	else if (print_check(out, options, &article, &sidecar.annotations))
		status = STATUS_FINDINGS;
	if (options->accept_moved && sidecar.state == SIDECAR_READ && !accept(out, options, &article, &sidecar))
		status = STATUS_TROUBLE;
	sidecar_release(&sidecar);
	article_release(&article);
	return status;
}

int verb_check(const struct options *options)
{
	int status = STATUS_FINE;
	struct strbuf out;

	if (!printing_check(options, 1, SIZE_MAX))
		return STATUS_TROUBLE;
	strbuf_init(&out);
	format_add_head(&out, options->format, fields, FIELDS);
	for (size_t i = 1; i < options->argument_count; i++) {
		int found = check_article(&out, options, i);

		if (found > status)
			status = found;
		if (!printing_flush(&out))
			break;
	}
	return printing_end(&out, status);
}
