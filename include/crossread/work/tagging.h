/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tagging passages: what the reader's commands do to annotations. Each is one step that can be undone, and says what
 * it did.
 */
#ifndef CROSSREAD_WORK_TAGGING_H
#define CROSSREAD_WORK_TAGGING_H

#include "crossread/work/work.h"

/*
 * Tags the selection, or else the focused sentence; when the author has already tagged exactly this passage so, takes
 * the annotation away. Ends the selection. False, with a message, when the tag is unknown or nothing can be kept.
 */
bool tagging_toggle(struct work *work, struct slice tag);

/*
 * Sets comment or speaker of the annotation at the focus; an empty text clears it. False, with a message, when there
 * is none.
 */
bool tagging_set_comment(struct work *work, struct slice text);
bool tagging_set_speaker(struct work *work, struct slice text);

/* True when commands here are about an annotation of the reader's own. */
bool tagging_has_own(const struct work *work);

/*
 * Moves the end of that annotation by words (negative: back), as one step to undo. False, with a message, when there is
 * none, no more words follow, or none would be left.
 */
bool tagging_move_end(struct work *work, long words);

/* Gives the annotation at the focus another tag. False, with a message, when there is none or that is no tag. */
bool tagging_retag(struct work *work, struct slice tag);

/* The annotation at the focus if its words are the author's own to change; else NULL, with a message. */
const struct annotation *tagging_editable(struct work *work);

/* Says which annotation is removed, and how it comes back. */
void tagging_say_removed(struct work *work, const struct annotation *annotation);

/* Removes the annotation at the focus. */
bool tagging_remove(struct work *work);

/* Undoes or redoes the latest step in whichever article it was made, and moves the focus there. */
bool tagging_undo(struct work *work);
bool tagging_redo(struct work *work);

/* True for an annotation whose passage was found in the text at hand: only such a one stands anywhere. */
bool tagging_is_placed(const struct annotation *annotation);

/*
 * True for an annotation that the pane of `side` shows: a placed one; working blind only the own ones; adjudicating
 * those of the colleague whose pane it is.
 */
bool tagging_shows(const struct work *work, size_t side, const struct annotation *annotation);

/* True for an annotation of somebody else while the reader works blind: nothing may tell of it. */
bool tagging_is_hidden(const struct work *work, const struct annotation *annotation);

/* How many annotations of a document, placed or not, are not hidden. */
size_t tagging_count(const struct work *work, const struct document *document);

/*
 * The annotation at the focus that commands are about: of those shown that overlap the selection or the focused
 * sentence the one chosen last (see here.h), then the author's own before others', then one of exactly that passage,
 * then the latest modified. NULL when there is none. Valid until the next change.
 */
const struct annotation *tagging_present(const struct work *work);

/* The passage the next tag would be given to, in code points. */
struct span tagging_target(const struct work *work);

/* Complains that the set has no tag of this name, and tells which there are. Returns false. */
bool tagging_refuse_tag(struct work *work, struct slice name);

#endif
