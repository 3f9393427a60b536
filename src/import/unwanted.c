/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a page is not the article, by what its makers call it. */
#include "unwanted.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORD = 24, MOST_LINE = 160 };

/* Words of classes and ids, in the order of their bytes. */
static const char *const names[] = { "ad", "ads", "advert", "advertisement", "advertising", "adverts", "alsoread",
	"authorbox", "banner", "bio", "biography", "breadcrumb", "breadcrumbs", "byline", "caption", "captions",
	"consent", "cookie", "cookiebar", "cookies", "copyright", "credit", "credits", "disclaimer", "footer", "gdpr",
	"jumplink", "kicker", "login", "masthead", "menu", "meta", "modal", "morelike", "nav", "navbar", "navigation",
	"newsletter", "newsletters", "outbrain", "overlay", "pager", "pagination", "paywall", "popular", "popup",
	"print", "promo", "promos", "promotion", "pullquote", "rating", "recirc", "recirculation", "recommend",
	"recommendation", "recommendations", "recommended", "related", "screenreader", "share", "sharebar", "sharing",
	"sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola",
	"tagcloud", "taglist", "tags", "teaser", "teasers", "timestamp", "toolbar", "topbar", "trending" };

/* The same of what readers wrote. */
static const char *const comments[] = { "comment", "commentaries", "commentlist", "comments", "disqus", "kommentare",
	"replies", "respond", "responses" };

static const char *const roles[] = { "alert", "alertdialog", "banner", "button", "complementary", "contentinfo",
	"dialog", "form", "menu", "menubar", "navigation", "search", "tooltip" };

/* Beginnings of lines, in small letters. */
static const char *const beginnings[] = { "advertisement", "all rights reserved", "also read", "article continues",
	"click here", "continue reading", "copyright ", "download our", "download the app", "follow us", "for more, ",
	"get our", "get the latest", "join our", "join the conversation", "leave a comment", "lesen sie auch",
	"like us on", "listen to this", "mehr zum thema", "more from", "more on this", "most popular", "most read",
	"must read", "photo:", "picture:", "read also", "read more", "read next", "recommended",
	"related:", "related articles", "related stories", "see also:", "share this", "share on", "sign up", "skip to",
	"story continues", "subscribe", "support our", "this article is for subscribers", "watch:", "we use cookies",
	"zum thema", "\302\251" };

static int compare(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

#define HAS(list, word) (bsearch(word, list, sizeof(list) / sizeof((list)[0]), sizeof((list)[0]), compare) != NULL)

/* Takes the next word at `*at`, in small letters: letters of one name, parted by other bytes and capitals (camelCase).
 */
static bool next_word(struct slice text, size_t *at, char word[MOST_WORD])
{
	size_t length = 0;

	while (*at < text.length && !isalpha((unsigned char)text.data[*at]))
		(*at)++;
	if (*at == text.length)
		return false;
	do {
		if (length < MOST_WORD - 1)
			word[length++] = (char)tolower((unsigned char)text.data[*at]);
		(*at)++;
	} while (*at < text.length && isalpha((unsigned char)text.data[*at]) &&
		!(isupper((unsigned char)text.data[*at]) && islower((unsigned char)text.data[*at - 1])));
	word[length] = '\0';
	return true;
}

/* Whether a word of class or id is among the names, or the comments. */
static bool is_called(const struct node *node, bool comment)
{
	static const char *const attributes[] = { "class", "id" };

	for (size_t i = 0; i < 2; i++) {
		struct slice value = node_attribute(node, attributes[i]);
		char word[MOST_WORD];
		size_t at = 0;

		while (next_word(value, &at, word)) {
			if (comment ? HAS(comments, word) : HAS(names, word))
				return true;
		}
	}
	return false;
}

bool unwanted_is_comment(const struct node *node)
{
	return node->attributes && is_called(node, true);
}

bool unwanted_by_name(const struct node *node)
{
	struct slice class = node_attribute(node, "class");

	if (!node->attributes)
		return false;
	return is_called(node, false) || slice_find(class, slice_of("sr-only"), 0) != SIZE_MAX ||
		slice_find(class, slice_of("visually-hidden"), 0) != SIZE_MAX ||
		slice_find(class, slice_of("screen-reader"), 0) != SIZE_MAX;
}

/* True for a style that hides: display: none, visibility: hidden. */
static bool is_style_hidden(struct slice style)
{
	char tight[256];
	size_t length = 0;

	for (size_t i = 0; i < style.length && length < sizeof(tight); i++) {
		if (!slice_is_space(style.data[i]))
			tight[length++] = (char)tolower((unsigned char)style.data[i]);
	}
	return slice_find(slice_from(tight, length), slice_of("display:none"), 0) != SIZE_MAX ||
		slice_find(slice_from(tight, length), slice_of("visibility:hidden"), 0) != SIZE_MAX;
}

bool unwanted_by_meaning(const struct node *node)
{
	if (node->element == ELEMENT_UNWANTED || node->element == ELEMENT_SCRIPT || node->element == ELEMENT_HEAD_TITLE)
		return true;
	for (const struct attribute *attribute = node->attributes; attribute; attribute = attribute->next) {
		if (strcmp(attribute->name, "hidden") == 0)
			return true;
		if (strcmp(attribute->name, "aria-hidden") == 0 && slice_equal_text(attribute->value, "true"))
			return true;
		if (strcmp(attribute->name, "style") == 0 && is_style_hidden(attribute->value))
			return true;
	}
	for (size_t i = 0; node->attributes && i < sizeof(roles) / sizeof(roles[0]); i++) {
		if (node_has_word(node, "role", roles[i]))
			return node->element != ELEMENT_BODY && !node->holds_main;
	}
	return false;
}

bool unwanted_line(struct slice text)
{
	if (text.length > MOST_LINE)
		return false;
	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++) {
		size_t length = strlen(beginnings[i]);

		if (text.length >= length && strncasecmp(text.data, beginnings[i], length) == 0)
			return true;
	}
	return false;
}
