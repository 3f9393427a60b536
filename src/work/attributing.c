/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New annotations, which know who speaks where the rules do. */
#include "crossread/work/attributing.h"

/* Below this the rules are wrong too often to be written down. */
static const double sure = .6;

/* Keeps a name in one line: in an article it may be broken. */
static struct slice keep_name(struct work *work, struct slice name)
{
	struct strbuf *kept = &work->quoting.speaker;

	strbuf_clear(kept);
	for (size_t i = 0; i < name.length; i++) {
		if (!slice_is_space(name.data[i]))
			strbuf_add_byte(kept, name.data[i]);
		else if (i + 1 < name.length && !slice_is_space(name.data[i + 1]))
			strbuf_add_byte(kept, ' ');
	}
	return strbuf_slice(kept);
}

struct attribution attributing_find(struct work *work, size_t document, struct span codes)
{
	struct attribution attribution = { .rule = "" };
	const struct quotation *quotation;
	size_t number;

	if (work->quoting.leaves_speakers)
		return attribution;
	quoting_hurry(work);
	number = quoting_main(work, document, article_bytes(&work->documents[document].article, codes));
	quotation = quoting_quotation(work, document, number);
	/* A pronoun of which nobody knows whom it means names nobody. */
	if (!quotation || quotation->confidence < sure ||
		quoting_voice(work, document, number)->speaker == SPEAKER_UNKNOWN)
		return attribution;
	attribution.speaker = keep_name(work, quoting_speaker(work, document, number));
	attribution.rule = quotation->rule;
	attribution.confidence = quotation->confidence;
	return attribution;
}

void attributing_put(struct work *work, size_t document, struct slice tag, struct span codes,
	struct attribution attribution, const char *origin, char id[STAMP_ID_SIZE])
{
	struct document *in = &work->documents[document];
	char now[STAMP_TIME_SIZE];
	struct annotation annotation = { 0 };

	stamp_id(&work->stamp, id);
	stamp_time(&work->stamp, now);
	annotation.id = slice_of(id);
	annotation.tag = tag;
	annotation.selector = anchor_select(&in->article, codes);
	annotation.speaker = attribution.speaker;
	annotation.author = slice_of(work->author);
	annotation.created = slice_of(now);
	annotation.modified = slice_of(now);
	annotation.origin = slice_of(origin);
	history_put(work->history, &in->sidecar.annotations, &annotation);
	in->changed = true;
}
