/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Allegations and denials as schema.org claims: who says what, in which article. A ClaimReview without reviewRating:
 * somebody marked the claim, nobody said whether it is true, and a rating is not made up here.
 */
#include "exports.h"

#include "crossread/report/json.h"
#include "iri.h"

static bool is_claim(const struct annotation *annotation)
{
	return slice_equal_text(annotation->tag, "allegation") || slice_equal_text(annotation->tag, "denial");
}

/* Adds the article: where the claim appears. */
static void add_appearance(struct strbuf *out, const struct article *article)
{
	strbuf_add_text(out, ",\"appearance\":{\"@type\":\"NewsArticle\"");
	json_add_member(out, "name", slice_of(article->name));
	json_add_member(out, "headline", article->title);
	json_add_member(out, iri_is_web(article->url) ? "url" : "identifier", article->url);
	json_add_member(out, "datePublished", article->published);
	if (article->outlet.length) {
		strbuf_add_text(out, ",\"publisher\":{\"@type\":\"Organization\"");
		json_add_member(out, "name", article->outlet);
		strbuf_add_byte(out, '}');
	}
	strbuf_add_byte(out, '}');
}

/* Adds a member that names somebody; without a type where it may be a person or an organisation. */
static void add_name(struct strbuf *out, const char *member, const char *type, struct slice name)
{
	if (!name.length)
		return;
	strbuf_add_format(out, ",\"%s\":{%s\"name\":", member, type);
	json_add_string(out, name);
	strbuf_add_byte(out, '}');
}

static void add_claim(struct strbuf *out, const struct extract *extract, const struct annotation *annotation)
{
	struct slice words = extract_words(extract, annotation);

	strbuf_add_text(out, "{\"@type\":\"ClaimReview\",\"@id\":\"");
	iri_add_segment(out, slice_of(extract->article->name));
	strbuf_add_byte(out, '#');
	iri_add_segment(out, annotation->id);
	strbuf_add_byte(out, '"');
	json_add_member(out, "claimReviewed", words);
	json_add_member(out, "keywords", annotation->tag);
	add_name(out, "author", "\"@type\":\"Person\",", annotation->author);
	json_add_member(out, "dateCreated", annotation->created);
	json_add_member(out, "dateModified", annotation->modified);
	json_add_member(out, "reviewBody", annotation->comment);
	strbuf_add_text(out, ",\"itemReviewed\":{\"@type\":\"Claim\"");
	json_add_member(out, "text", words);
	add_name(out, "author", "", annotation->speaker);
	add_appearance(out, extract->article);
	strbuf_add_text(out, "}}");
}

void export_claims(const struct extract *extracts, size_t count, struct strbuf *out, struct losses *losses)
{
	size_t total = 0;

	strbuf_add_text(out, "{\"@context\":\"https://schema.org\",\n\"@graph\":[");
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < extracts[i].count; k++) {
			const struct annotation *annotation = extracts[i].list[k];

			if (!is_claim(annotation))
				continue;
			/* What an outlet is said to have published must stand there, as one tag by one speaker. */
			if (k >= extracts[i].placed) {
				losses->unplaced++;
			} else if (annotation->conflict) {
				losses->conflicting++;
			} else {
				strbuf_add_text(out, total++ ? ",\n" : "\n");
				add_claim(out, &extracts[i], annotation);
			}
		}
	}
	strbuf_add_text(out, "]}\n");
}
