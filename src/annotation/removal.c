/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record that an entry was removed. */
#include "kind.h"

#include "crossread/base/translate.h"

static const struct field fields[] = {
	{ "id", FIELD_TEXT, true, offsetof(struct removal, id), { 0 } },
	{ "author", FIELD_TEXT, false, offsetof(struct removal, author), { 0 } },
	{ "at", FIELD_TEXT, false, offsetof(struct removal, at), { 0 } },
};

static int compare(const void *a, const void *b)
{
	return slice_compare(kind_id(a), kind_id(b));
}

const struct kind removal_kind = {
	.list = "removed",
	.noun = N_("removal"),
	.size = sizeof(struct removal),
	.fields = FIELDS(fields),
	.unknown = offsetof(struct removal, unknown),
	.compare = compare,
};
