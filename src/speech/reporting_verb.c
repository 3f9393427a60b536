/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs of reporting, as English news uses them. */
#include "reporting_verb.h"

/* By first letter, which all forms of a verb share. */
/* clang-format off */
static const struct reporting_verb verbs[] = {
	{ { "accept", "accepts", "accepted", "accepted", "accepting" }, CUE_CONCEDING, VERB_WEAK },
	{ { "accuse", "accuses", "accused", "accused", "accusing" }, CUE_ACCUSING, VERB_CLAIM },
	{ { "acknowledge", "acknowledges", "acknowledged", "acknowledged", "acknowledging" }, CUE_CONCEDING, 0 },
	{ { "add", "adds", "added", "added", "adding" }, CUE_NEUTRAL, VERB_THING },
	{ { "admit", "admits", "admitted", "admitted", "admitting" }, CUE_CONCEDING, 0 },
	{ { "advise", "advises", "advised", "advised", "advising" }, CUE_ASKING, 0 },
	{ { "affirm", "affirms", "affirmed", "affirmed", "affirming" }, CUE_SIDING, VERB_THING },
	{ { "agree", "agrees", "agreed", "agreed", "agreeing" }, CUE_CONCEDING, VERB_WEAK },
	{ { "allege", "alleges", "alleged", "alleged", "alleging" }, CUE_ACCUSING, VERB_CLAIM },
	{ { "announce", "announces", "announced", "announced", "announcing" }, CUE_NEUTRAL, VERB_THING },
	{ { "answer", "answers", "answered", "answered", "answering" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "apologise", "apologises", "apologised", "apologised", "apologising" }, CUE_CONCEDING, 0 },
	{ { "apologize", "apologizes", "apologized", "apologized", "apologizing" }, CUE_CONCEDING, 0 },
	{ { "argue", "argues", "argued", "argued", "arguing" }, CUE_SIDING, 0 },
	{ { "ask", "asks", "asked", "asked", "asking" }, CUE_ASKING, 0 },
	{ { "assert", "asserts", "asserted", "asserted", "asserting" }, CUE_SIDING, 0 },
	{ { "assure", "assures", "assured", "assured", "assuring" }, CUE_SIDING, 0 },
	{ { "believe", "believes", "believed", "believed", "believing" }, CUE_HEDGED, VERB_WEAK },
	{ { "blame", "blames", "blamed", "blamed", "blaming" }, CUE_ACCUSING, 0 | VERB_NOUN },
	{ { "blast", "blasts", "blasted", "blasted", "blasting" }, CUE_ACCUSING, VERB_NOUN | VERB_THING },
	{ { "boast", "boasts", "boasted", "boasted", "boasting" }, CUE_NEUTRAL, VERB_NOUN | VERB_THING },
	{ { "brand", "brands", "branded", "branded", "branding" }, CUE_ACCUSING, VERB_WEAK | VERB_NOUN },
	{ { "call", "calls", "called", "called", "calling" }, CUE_NEUTRAL, VERB_WEAK | VERB_NOUN },
	{ { "caution", "cautions", "cautioned", "cautioned", "cautioning" }, CUE_ACCUSING, VERB_NOUN | VERB_THING },
	{ { "charge", "charges", "charged", "charged", "charging" }, CUE_ACCUSING, VERB_NOUN | VERB_THING },
	{ { "cite", "cites", "cited", "cited", "citing" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "claim", "claims", "claimed", "claimed", "claiming" }, CUE_ACCUSING, VERB_NOUN | VERB_CLAIM },
	{ { "clarify", "clarifies", "clarified", "clarified", "clarifying" }, CUE_NEUTRAL, VERB_THING },
	{ { "comment", "comments", "commented", "commented", "commenting" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "complain", "complains", "complained", "complained", "complaining" }, CUE_ACCUSING, 0 },
	{ { "concede", "concedes", "conceded", "conceded", "conceding" }, CUE_CONCEDING, 0 },
	{ { "conclude", "concludes", "concluded", "concluded", "concluding" }, CUE_NEUTRAL, VERB_THING },
	{ { "condemn", "condemns", "condemned", "condemned", "condemning" }, CUE_ACCUSING, VERB_THING },
	{ { "confess", "confesses", "confessed", "confessed", "confessing" }, CUE_CONCEDING, 0 },
	{ { "confirm", "confirms", "confirmed", "confirmed", "confirming" }, CUE_FACTIVE, 0 },
	{ { "contend", "contends", "contended", "contended", "contending" }, CUE_SIDING, 0 },
	{ { "continue", "continues", "continued", "continued", "continuing" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "counter", "counters", "countered", "countered", "countering" }, CUE_DENYING, VERB_NOUN },
	{ { "criticise", "criticises", "criticised", "criticised", "criticising" }, CUE_ACCUSING, VERB_THING },
	{ { "criticize", "criticizes", "criticized", "criticized", "criticizing" }, CUE_ACCUSING, VERB_THING },
	{ { "declare", "declares", "declared", "declared", "declaring" }, CUE_NEUTRAL, VERB_THING },
	{ { "demand", "demands", "demanded", "demanded", "demanding" }, CUE_ASKING, VERB_NOUN },
	{ { "demonstrate", "demonstrates", "demonstrated", "demonstrated", "demonstrating" }, CUE_FACTIVE, VERB_WEAK },
	{ { "denounce", "denounces", "denounced", "denounced", "denouncing" }, CUE_ACCUSING, VERB_THING },
	{ { "deny", "denies", "denied", "denied", "denying" }, CUE_DENYING, 0 },
	{ { "describe", "describes", "described", "described", "describing" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "detail", "details", "detailed", "detailed", "detailing" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "disagree", "disagrees", "disagreed", "disagreed", "disagreeing" }, CUE_DENYING, 0 },
	{ { "disclose", "discloses", "disclosed", "disclosed", "disclosing" }, CUE_FACTIVE, 0 },
	{ { "discover", "discovers", "discovered", "discovered", "discovering" }, CUE_FACTIVE, VERB_WEAK },
	{ { "dismiss", "dismisses", "dismissed", "dismissed", "dismissing" }, CUE_DENYING, 0 },
	{ { "dispute", "disputes", "disputed", "disputed", "disputing" }, CUE_DENYING, VERB_NOUN },
	{ { "emphasise", "emphasises", "emphasised", "emphasised", "emphasising" }, CUE_NEUTRAL, VERB_THING },
	{ { "emphasize", "emphasizes", "emphasized", "emphasized", "emphasizing" }, CUE_NEUTRAL, VERB_THING },
	{ { "establish", "establishes", "established", "established", "establishing" }, CUE_FACTIVE, VERB_WEAK },
	{ { "estimate", "estimates", "estimated", "estimated", "estimating" }, CUE_HEDGED, VERB_NOUN },
	{ { "expect", "expects", "expected", "expected", "expecting" }, CUE_HEDGED, VERB_WEAK },
	{ { "explain", "explains", "explained", "explained", "explaining" }, CUE_NEUTRAL, 0 },
	{ { "expose", "exposes", "exposed", "exposed", "exposing" }, CUE_FACTIVE, VERB_WEAK },
	{ { "feel", "feels", "felt", "felt", "feeling" }, CUE_HEDGED, VERB_WEAK },
	{ { "find", "finds", "found", "found", "finding" }, CUE_FACTIVE, VERB_WEAK },
	{ { "fume", "fumes", "fumed", "fumed", "fuming" }, CUE_ACCUSING, 0 },
	{ { "hint", "hints", "hinted", "hinted", "hinting" }, CUE_HEDGED, VERB_NOUN },
	{ { "hope", "hopes", "hoped", "hoped", "hoping" }, CUE_HEDGED, VERB_WEAK | VERB_NOUN },
	{ { "imply", "implies", "implied", "implied", "implying" }, CUE_HEDGED, 0 },
	{ { "indicate", "indicates", "indicated", "indicated", "indicating" }, CUE_HEDGED, 0 },
	{ { "inform", "informs", "informed", "informed", "informing" }, CUE_NEUTRAL, 0 },
	{ { "inquire", "inquires", "inquired", "inquired", "inquiring" }, CUE_ASKING, 0 },
	{ { "insist", "insists", "insisted", "insisted", "insisting" }, CUE_SIDING, 0 },
	{ { "joke", "jokes", "joked", "joked", "joking" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "label", "labels", "labelled", "labelled", "labelling" }, CUE_NEUTRAL, VERB_WEAK | VERB_NOUN },
	{ { "lament", "laments", "lamented", "lamented", "lamenting" }, CUE_ACCUSING, VERB_NOUN | VERB_THING },
	{ { "maintain", "maintains", "maintained", "maintained", "maintaining" }, CUE_SIDING, VERB_THING },
	{ { "mention", "mentions", "mentioned", "mentioned", "mentioning" }, CUE_NEUTRAL, VERB_NOUN | VERB_THING },
	{ { "muse", "muses", "mused", "mused", "musing" }, CUE_NEUTRAL, 0 },
	{ { "note", "notes", "noted", "noted", "noting" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "observe", "observes", "observed", "observed", "observing" }, CUE_NEUTRAL, VERB_THING },
	{ { "offer", "offers", "offered", "offered", "offering" }, CUE_ASKING, VERB_WEAK | VERB_NOUN },
	{ { "opine", "opines", "opined", "opined", "opining" }, CUE_NEUTRAL, 0 },
	{ { "order", "orders", "ordered", "ordered", "ordering" }, CUE_ASKING, VERB_WEAK | VERB_NOUN },
	{ { "outline", "outlines", "outlined", "outlined", "outlining" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "plead", "pleads", "pleaded", "pleaded", "pleading" }, CUE_NEUTRAL, VERB_THING },
	{ { "pledge", "pledges", "pledged", "pledged", "pledging" }, CUE_ASKING, VERB_NOUN },
	{ { "post", "posts", "posted", "posted", "posting" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "praise", "praises", "praised", "praised", "praising" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "predict", "predicts", "predicted", "predicted", "predicting" }, CUE_HEDGED, 0 },
	{ { "promise", "promises", "promised", "promised", "promising" }, CUE_ASKING, VERB_NOUN },
	{ { "propose", "proposes", "proposed", "proposed", "proposing" }, CUE_ASKING, 0 },
	{ { "protest", "protests", "protested", "protested", "protesting" }, CUE_ACCUSING, VERB_NOUN | VERB_THING },
	{ { "prove", "proves", "proved", "proven", "proving" }, CUE_FACTIVE, VERB_WEAK },
	{ { "quip", "quips", "quipped", "quipped", "quipping" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "quote", "quotes", "quoted", "quoted", "quoting" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "rail", "rails", "railed", "railed", "railing" }, CUE_ACCUSING, VERB_NOUN | VERB_WEAK },
	{ { "read", "reads", "read", "read", "reading" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "rebuff", "rebuffs", "rebuffed", "rebuffed", "rebuffing" }, CUE_DENYING, 0 },
	{ { "rebut", "rebuts", "rebutted", "rebutted", "rebutting" }, CUE_DENYING, 0 },
	{ { "recall", "recalls", "recalled", "recalled", "recalling" }, CUE_NEUTRAL, VERB_NOUN | VERB_THING },
	{ { "recommend", "recommends", "recommended", "recommended", "recommending" }, CUE_ASKING, 0 },
	{ { "recount", "recounts", "recounted", "recounted", "recounting" }, CUE_NEUTRAL, VERB_THING },
	{ { "refute", "refutes", "refuted", "refuted", "refuting" }, CUE_DENYING, 0 },
	{ { "reiterate", "reiterates", "reiterated", "reiterated", "reiterating" }, CUE_SIDING, VERB_THING },
	{ { "reject", "rejects", "rejected", "rejected", "rejecting" }, CUE_DENYING, 0 },
	{ { "remark", "remarks", "remarked", "remarked", "remarking" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "remind", "reminds", "reminded", "reminded", "reminding" }, CUE_NEUTRAL, 0 },
	{ { "reply", "replies", "replied", "replied", "replying" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "report", "reports", "reported", "reported", "reporting" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "repudiate", "repudiates", "repudiated", "repudiated", "repudiating" }, CUE_DENYING, 0 },
	{ { "request", "requests", "requested", "requested", "requesting" }, CUE_ASKING, VERB_NOUN },
	{ { "respond", "responds", "responded", "responded", "responding" }, CUE_NEUTRAL, VERB_WEAK },
	{ { "retort", "retorts", "retorted", "retorted", "retorting" }, CUE_DENYING, VERB_NOUN },
	{ { "reveal", "reveals", "revealed", "revealed", "revealing" }, CUE_FACTIVE, 0 },
	{ { "rubbish", "rubbishes", "rubbished", "rubbished", "rubbishing" }, CUE_DENYING, VERB_NOUN },
	{ { "rule", "rules", "ruled", "ruled", "ruling" }, CUE_FACTIVE, VERB_NOUN | VERB_WEAK },
	{ { "say", "says", "said", "said", "saying" }, CUE_NEUTRAL, 0 },
	{ { "shout", "shouts", "shouted", "shouted", "shouting" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "show", "shows", "showed", "shown", "showing" }, CUE_FACTIVE, VERB_WEAK | VERB_NOUN },
	{ { "slam", "slams", "slammed", "slammed", "slamming" }, CUE_ACCUSING, VERB_THING },
	{ { "speculate", "speculates", "speculated", "speculated", "speculating" }, CUE_HEDGED, 0 },
	{ { "state", "states", "stated", "stated", "stating" }, CUE_NEUTRAL, VERB_NOUN },
	{ { "stipulate", "stipulates", "stipulated", "stipulated", "stipulating" }, CUE_NEUTRAL, 0 },
	{ { "stress", "stresses", "stressed", "stressed", "stressing" }, CUE_NEUTRAL, VERB_NOUN | VERB_THING },
	{ { "suggest", "suggests", "suggested", "suggested", "suggesting" }, CUE_HEDGED, 0 },
	{ { "suspect", "suspects", "suspected", "suspected", "suspecting" }, CUE_HEDGED, VERB_WEAK | VERB_NOUN },
	{ { "tell", "tells", "told", "told", "telling" }, CUE_NEUTRAL, 0 },
	{ { "testify", "testifies", "testified", "testified", "testifying" }, CUE_NEUTRAL, 0 },
	{ { "think", "thinks", "thought", "thought", "thinking" }, CUE_HEDGED, VERB_WEAK },
	{ { "tout", "touts", "touted", "touted", "touting" }, CUE_NEUTRAL, VERB_THING },
	{ { "tweet", "tweets", "tweeted", "tweeted", "tweeting" }, CUE_NEUTRAL, VERB_NOUN | VERB_WEAK },
	{ { "underline", "underlines", "underlined", "underlined", "underlining" }, CUE_NEUTRAL, VERB_THING },
	{ { "urge", "urges", "urged", "urged", "urging" }, CUE_ASKING, 0 | VERB_NOUN },
	{ { "vow", "vows", "vowed", "vowed", "vowing" }, CUE_ASKING, VERB_NOUN },
	{ { "warn", "warns", "warned", "warned", "warning" }, CUE_ACCUSING, 0 },
	{ { "wonder", "wonders", "wondered", "wondered", "wondering" }, CUE_ASKING, VERB_NOUN },
	{ { "write", "writes", "wrote", "written", "writing" }, CUE_NEUTRAL, VERB_THING },
};
/* clang-format on */

enum { VERB_COUNT = sizeof(verbs) / sizeof(*verbs) };

/* Index of the first verb that begins with `letter` or a later one. */
static size_t first_verb(char letter)
{
	size_t low = 0;
	size_t high = VERB_COUNT;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (verbs[middle].forms[FORM_BASE][0] < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct reporting_verb *reporting_verb_find(struct slice word, enum verb_form *form)
{
	if (!word.length)
		return NULL;
	for (size_t i = first_verb(word.data[0]); i < VERB_COUNT; i++) {
		const struct reporting_verb *verb = &verbs[i];

		if (verb->forms[FORM_BASE][0] != word.data[0])
			break;
		for (size_t k = 0; k < FORM_COUNT; k++) {
			if (slice_equal_text(word, verb->forms[k])) {
				*form = (enum verb_form)k;
				return verb;
			}
		}
	}
	return NULL;
}
