/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one filter language of lists. */
#include "crossread/annotation/filter.h"

#include "crossread/base/translate.h"
#include "crossread/text/word.h"

#include <string.h>

/* Bytes of a filter that a message repeats. */
enum { MOST_SHOWN = 60 };

static const char *const key_names[FILTER_KEYS] = {
	[FILTER_TAG] = "tag",
	[FILTER_SPEAKER] = "speaker",
	[FILTER_AUTHOR] = "author",
	[FILTER_STATE] = "state",
	[FILTER_COMMENT] = "comment",
	[FILTER_QUOTE] = "quote",
	[FILTER_ARTICLE] = "article",
	[FILTER_MODIFIED] = "modified",
	[FILTER_KIND] = "kind",
	[FILTER_NOTE] = "note",
	[FILTER_LEFT] = "left",
	[FILTER_RIGHT] = "right",
	[FILTER_TITLE] = "title",
	[FILTER_OUTLET] = "outlet",
	[FILTER_DATE] = "date",
	[FILTER_SIMILARITY] = "similarity",
	[FILTER_SCORE] = "score",
	[FILTER_SIDE] = "side",
};

/* What words without a key are looked for in: not where nearly every row would have them. */
enum { WORDS_NOT_IN = 1U << FILTER_STATE | 1U << FILTER_ARTICLE | 1U << FILTER_MODIFIED };

void filter_init(struct filter *filter)
{
	*filter = (struct filter){ 0 };
}

void filter_release(struct filter *filter)
{
	strbuf_release(&filter->folded);
	*filter = (struct filter){ 0 };
}

const char *filter_key_name(enum filter_key key)
{
	return key_names[key];
}

/* The beginning of what somebody typed, for a message. */
static int shown(struct slice text)
{
	return (int)(text.length < MOST_SHOWN ? text.length : MOST_SHOWN);
}

static struct slice folded_part(const struct filter *filter, struct span bytes)
{
	return slice_part(strbuf_slice(&filter->folded), bytes.start, bytes.end);
}

/* Adds what the message about an unknown name offers instead: "tag, speaker and author". */
static void add_names(struct strbuf *out, const char *(*name)(size_t number, const struct filter_scope *scope),
	const struct filter_scope *scope)
{
	for (size_t i = 0; name(i, scope); i++)
		strbuf_add_format(out, "%s%s", i == 0 ? "" : name(i + 1, scope) ? ", " : " and ", name(i, scope));
}

/* The name of key `number` of those that the scope has, NULL behind the last one. */
static const char *scope_key(size_t number, const struct filter_scope *scope)
{
	for (enum filter_key key = 0; key < FILTER_KEYS; key++) {
		if (scope->keys & 1U << key && number-- == 0)
			return key_names[key];
	}
	return NULL;
}

static const char *scope_state(size_t number, const struct filter_scope *scope)
{
	return scope->state_name(number);
}

static bool complain_of_key(const struct filter_scope *scope, struct slice key, struct error *error)
{
	struct strbuf names;

	strbuf_init(&names);
	add_names(&names, scope_key, scope);
	error_set(error, "no key \"%.*s\" to filter by: there are %s; in quotation marks it is a word", shown(key),
		key.data, strbuf_text(&names));
	strbuf_release(&names);
	return false;
}

static bool complain_of_state(const struct filter_scope *scope, struct slice value, struct error *error)
{
	struct strbuf names;

	strbuf_init(&names);
	add_names(&names, scope_state, scope);
	error_set(error, "no state \"%.*s\": there are %s", shown(value), value.data, strbuf_text(&names));
	strbuf_release(&names);
	return false;
}

/* True when some state of the scope fits. */
static bool is_state(const struct filter_scope *scope, struct slice folded)
{
	for (size_t i = 0; scope->state_name(i); i++) {
		if (slice_find(slice_of(scope->state_name(i)), folded, 0) != SIZE_MAX)
			return true;
	}
	return false;
}

/* Takes a key and its colon off `*rest`. False when there is a key that the scope has not. */
static bool take_key(const struct filter_scope *scope, struct slice *rest, enum filter_key *key, struct error *error)
{
	size_t end = 0;
	struct slice name;

	*key = FILTER_KEYS;
	while (end < rest->length && rest->data[end] >= 'a' && rest->data[end] <= 'z')
		end++;
	if (end == 0 || end == rest->length || rest->data[end] != ':')
		return true;
	name = slice_part(*rest, 0, end);
	for (enum filter_key i = 0; i < FILTER_KEYS; i++) {
		if (scope->keys & 1U << i && slice_equal_text(name, key_names[i]))
			*key = i;
	}
	if (*key == FILTER_KEYS)
		return complain_of_key(scope, name, error);
	*rest = slice_part(*rest, end + 1, rest->length);
	return true;
}

/* Takes a word or what stands in quotation marks off `*rest`; `*quoted` tells which. */
static struct slice take_value(struct slice *rest, bool *quoted)
{
	size_t start;
	size_t end;
	struct slice value;

	*quoted = rest->length && rest->data[0] == '"';
	start = *quoted ? 1 : 0;
	end = start;
	while (end < rest->length && (*quoted ? rest->data[end] != '"' : !slice_is_space(rest->data[end])))
		end++;
	value = slice_part(*rest, start, end);
	*rest = slice_part(*rest, *quoted ? end + 1 : end, rest->length);
	return value;
}

/* A score, "0.8" or ".85" or "1", in thousandths; false for what is none. */
static bool read_score(struct slice text, unsigned *score)
{
	size_t i = 0;

	*score = 0;
	if (i < text.length && (text.data[i] == '0' || text.data[i] == '1'))
		*score = (unsigned)(text.data[i++] - '0') * 1000;
	if (i < text.length && text.data[i] == '.')
		i++;
	else if (i == 0 || i < text.length)
		return false;
	for (unsigned unit = 100; i < text.length; i++, unit /= 10) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
		*score += (unsigned)(text.data[i] - '0') * unit;
	}
	return *score <= 1000;
}

/* Reads one part off the front of `*rest`, which begins with no blank. */
static bool read_term(struct filter *filter, const struct filter_scope *scope, struct slice *rest, struct error *error)
{
	struct filter_term *term = &filter->terms[filter->count];
	struct slice value;
	bool quoted;

	if (filter->count == FILTER_MOST_TERMS)
		return error_set(error, "more than %d parts in the filter", FILTER_MOST_TERMS);
	*term = (struct filter_term){ .negated = rest->data[0] == '-' };
	if (term->negated)
		*rest = slice_part(*rest, 1, rest->length);
	if (!take_key(scope, rest, &term->key, error))
		return false;
	value = take_value(rest, &quoted);
	if (value.length == 0 && term->key == FILTER_KEYS)
		return error_set(error,
			term->negated && !quoted ? "- stands before what is not wanted: nothing follows" :
						   translate("nothing stands between the quotation marks"));
	if (value.length == 0 && !quoted)
		return error_set(error, "%s: is followed by a value, or by \"\" for none", key_names[term->key]);
	term->bytes.start = filter->folded.length;
	word_fold(value, &filter->folded);
	term->bytes.end = filter->folded.length;
	if (term->key == FILTER_STATE && scope->state_name && !is_state(scope, folded_part(filter, term->bytes)))
		return complain_of_state(scope, value, error);
	if (term->key == FILTER_SCORE && !read_score(value, &term->least))
		return error_set(error, "score: is followed by the least score, from 0 to 1, as in score:0.8");
	filter->count++;
	return true;
}

bool filter_parse(struct filter *filter, const struct filter_scope *scope, struct slice text, struct error *error)
{
	struct filter read;
	struct slice rest = slice_trim(text);

	if (text.length > FILTER_MOST_BYTES)
		return error_set(error, "the filter is longer than %d bytes", FILTER_MOST_BYTES);
	filter_init(&read);
	while (rest.length) {
		if (!read_term(&read, scope, &rest, error)) {
			filter_release(&read);
			return false;
		}
		rest = slice_trim(rest);
	}
	filter_release(filter);
	*filter = read;
	return true;
}

/* True when `value` is what a term looks for, whether the term wants that or not. */
static bool holds(const struct filter *filter, const struct filter_term *term, struct slice value,
	struct strbuf *folded)
{
	unsigned score;
	size_t found;

	if (term->key == FILTER_SCORE)
		return read_score(value, &score) && score >= term->least;
	if (span_is_empty(term->bytes))
		return value.length == 0;
	strbuf_clear(folded);
	word_fold(value, folded);
	found = slice_find(strbuf_slice(folded), folded_part(filter, term->bytes), 0);
	/* What is direct is not indirect. */
	return term->key == FILTER_KIND ? found == 0 : found != SIZE_MAX;
}

static bool term_fits(const struct filter *filter, const struct filter_term *term,
	const struct slice values[FILTER_KEYS], struct strbuf *folded)
{
	bool found = false;

	if (term->key != FILTER_KEYS)
		return holds(filter, term, values[term->key], folded) != term->negated;
	for (enum filter_key key = 0; key < FILTER_KEYS && !found; key++)
		found = !(WORDS_NOT_IN & 1U << key) && values[key].length && holds(filter, term, values[key], folded);
	return found != term->negated;
}

bool filter_fits(const struct filter *filter, const struct slice values[FILTER_KEYS])
{
	struct strbuf folded;
	bool fits = true;

	strbuf_init(&folded);
	for (size_t i = 0; i < filter->count && fits; i++)
		fits = term_fits(filter, &filter->terms[i], values, &folded);
	strbuf_release(&folded);
	return fits;
}

static const char *annotation_state(size_t number)
{
	if (number == ANCHOR_STATES)
		return FILTER_CONFLICT;
	return number < ANCHOR_STATES ? anchor_state_name((enum anchor_state)number) : NULL;
}

/* What was not found for certain is said before that values are in conflict. */
static const char *state_of(const struct annotation *annotation)
{
	return annotation_state(
		annotation->conflict && annotation->state == ANCHOR_KEPT ? ANCHOR_STATES : annotation->state);
}

const struct filter_scope filter_annotations = {
	.keys = 1U << FILTER_TAG | 1U << FILTER_SPEAKER | 1U << FILTER_AUTHOR | 1U << FILTER_STATE |
		1U << FILTER_COMMENT | 1U << FILTER_QUOTE | 1U << FILTER_ARTICLE | 1U << FILTER_MODIFIED,
	.state_name = annotation_state,
};

void filter_annotation_values(const struct annotation *annotation, struct slice article,
	struct slice values[FILTER_KEYS])
{
	for (enum filter_key key = 0; key < FILTER_KEYS; key++)
		values[key] = slice_of("");
	values[FILTER_TAG] = annotation->tag;
	values[FILTER_SPEAKER] = annotation->speaker;
	values[FILTER_AUTHOR] = annotation->author;
	values[FILTER_STATE] = slice_of(state_of(annotation));
	values[FILTER_COMMENT] = annotation->comment;
	values[FILTER_QUOTE] = annotation->selector.quote;
	values[FILTER_ARTICLE] = article;
	values[FILTER_MODIFIED] = annotation->modified;
}
