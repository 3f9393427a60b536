/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions behind the rows of the command table, one file a subject. */
#ifndef CROSSREAD_SRC_COMMAND_RUNS_H
#define CROSSREAD_SRC_COMMAND_RUNS_H

#include "crossread/command/command.h"
#include "crossread/work/work.h"

/* The count of a call, 1 when none was given, as a distance. */
long runs_distance(const struct call *call);

bool run_next_sentence(struct work *work, const struct call *call);
bool run_previous_sentence(struct work *work, const struct call *call);
bool run_next_match(struct work *work, const struct call *call);
bool run_previous_match(struct work *work, const struct call *call);
bool run_other_pane(struct work *work, const struct call *call);
bool run_follow_match(struct work *work, const struct call *call);
bool run_page_down(struct work *work, const struct call *call);
bool run_page_up(struct work *work, const struct call *call);
bool run_half_page_down(struct work *work, const struct call *call);
bool run_half_page_up(struct work *work, const struct call *call);
bool run_scroll_down(struct work *work, const struct call *call);
bool run_scroll_up(struct work *work, const struct call *call);
bool run_first_sentence(struct work *work, const struct call *call);
bool run_last_sentence(struct work *work, const struct call *call);
bool run_link(struct work *work, const struct call *call);
bool run_unlink(struct work *work, const struct call *call);
bool run_compare(struct work *work, const struct call *call);
bool run_furniture(struct work *work, const struct call *call);
bool run_possible(struct work *work, const struct call *call);

bool run_mark(struct work *work, const struct call *call);
bool run_go_mark(struct work *work, const struct call *call);
bool run_go_before(struct work *work, const struct call *call);
bool run_jump_back(struct work *work, const struct call *call);
bool run_jump_forward(struct work *work, const struct call *call);

bool run_free_panes(struct work *work, const struct call *call);
bool run_copy(struct work *work, const struct call *call);
bool run_open_url(struct work *work, const struct call *call);
bool run_set_option(struct work *work, const struct call *call);
bool run_theme(struct work *work, const struct call *call);
bool run_rail(struct work *work, const struct call *call);
bool run_one_pane(struct work *work, const struct call *call);
bool run_wider(struct work *work, const struct call *call);
bool run_narrower(struct work *work, const struct call *call);

bool run_edit_find(struct work *work, const struct call *call);
bool run_find(struct work *work, const struct call *call);
bool run_hits(struct work *work, const struct call *call);
bool run_next_hit(struct work *work, const struct call *call);
bool run_previous_hit(struct work *work, const struct call *call);

bool run_quotations(struct work *work, const struct call *call);
bool run_speakers(struct work *work, const struct call *call);
bool run_edit_name(struct work *work, const struct call *call);
bool run_rename_speaker(struct work *work, const struct call *call);
bool run_edit_alias(struct work *work, const struct call *call);
bool run_merge_speaker(struct work *work, const struct call *call);
bool run_side(struct work *work, const struct call *call);
bool run_tag_elsewhere(struct work *work, const struct call *call);
bool run_follow_link(struct work *work, const struct call *call);

bool run_articles(struct work *work, const struct call *call);
bool run_list_go_beside(struct work *work, const struct call *call);
bool run_next_article(struct work *work, const struct call *call);
bool run_previous_article(struct work *work, const struct call *call);
bool run_next_beside(struct work *work, const struct call *call);
bool run_previous_beside(struct work *work, const struct call *call);

bool run_differences(struct work *work, const struct call *call);
bool run_plot(struct work *work, const struct call *call);
bool run_plot_down(struct work *work, const struct call *call);
bool run_plot_up(struct work *work, const struct call *call);
bool run_plot_right(struct work *work, const struct call *call);
bool run_plot_left(struct work *work, const struct call *call);
bool run_plot_first(struct work *work, const struct call *call);
bool run_plot_last(struct work *work, const struct call *call);
bool run_plot_next(struct work *work, const struct call *call);
bool run_plot_previous(struct work *work, const struct call *call);
bool run_plot_go(struct work *work, const struct call *call);
bool run_plot_close(struct work *work, const struct call *call);

bool run_next_difference(struct work *work, const struct call *call);
bool run_previous_difference(struct work *work, const struct call *call);
bool run_dismiss(struct work *work, const struct call *call);

bool run_suggest(struct work *work, const struct call *call);
bool run_suggestions(struct work *work, const struct call *call);
bool run_next_suggestion(struct work *work, const struct call *call);
bool run_previous_suggestion(struct work *work, const struct call *call);
bool run_accept_suggestion(struct work *work, const struct call *call);
bool run_reject_suggestion(struct work *work, const struct call *call);
bool run_accept_suggestions(struct work *work, const struct call *call);
bool run_annotations(struct work *work, const struct call *call);
bool run_review(struct work *work, const struct call *call);
bool run_coverage(struct work *work, const struct call *call);
bool run_unanswered(struct work *work, const struct call *call);
bool run_missing(struct work *work, const struct call *call);
bool run_list_left(struct work *work, const struct call *call);
bool run_list_right(struct work *work, const struct call *call);
bool run_list_down(struct work *work, const struct call *call);
bool run_list_up(struct work *work, const struct call *call);
bool run_list_half_down(struct work *work, const struct call *call);
bool run_list_half_up(struct work *work, const struct call *call);
bool run_list_page_down(struct work *work, const struct call *call);
bool run_list_page_up(struct work *work, const struct call *call);
bool run_list_first(struct work *work, const struct call *call);
bool run_list_last(struct work *work, const struct call *call);
bool run_list_go(struct work *work, const struct call *call);
bool run_list_mark(struct work *work, const struct call *call);
bool run_list_mark_all(struct work *work, const struct call *call);
bool run_list_remove(struct work *work, const struct call *call);
bool run_accept_passage(struct work *work, const struct call *call);
bool run_take_first(struct work *work, const struct call *call);
bool run_take_second(struct work *work, const struct call *call);
bool run_choose_passage(struct work *work, const struct call *call);
bool run_list_close(struct work *work, const struct call *call);
bool run_edit_filter(struct work *work, const struct call *call);
bool run_filter(struct work *work, const struct call *call);
bool run_order(struct work *work, const struct call *call);

bool run_tag(struct work *work, const struct call *call);
bool run_repeat(struct work *work, const struct call *call);
bool run_remove(struct work *work, const struct call *call);
bool run_comment(struct work *work, const struct call *call);
bool run_speaker(struct work *work, const struct call *call);
bool run_retag(struct work *work, const struct call *call);
bool run_next_here(struct work *work, const struct call *call);
bool run_undo(struct work *work, const struct call *call);
bool run_redo(struct work *work, const struct call *call);

bool run_reviewed(struct work *work, const struct call *call);
bool run_adjudicate(struct work *work, const struct call *call);
bool run_next_disagreement(struct work *work, const struct call *call);
bool run_previous_disagreement(struct work *work, const struct call *call);
bool run_take_left(struct work *work, const struct call *call);
bool run_take_right(struct work *work, const struct call *call);
bool run_take_both(struct work *work, const struct call *call);
bool run_take_neither(struct work *work, const struct call *call);

bool run_select_words(struct work *work, const struct call *call);
bool run_select_sentences(struct work *work, const struct call *call);
bool run_select_paragraphs(struct work *work, const struct call *call);
bool run_end_forward(struct work *work, const struct call *call);
bool run_end_back(struct work *work, const struct call *call);
bool run_word_forward(struct work *work, const struct call *call);
bool run_word_back(struct work *work, const struct call *call);
bool run_sentence_forward(struct work *work, const struct call *call);
bool run_sentence_back(struct work *work, const struct call *call);
bool run_sentence_end(struct work *work, const struct call *call);
bool run_sentence_start(struct work *work, const struct call *call);
bool run_paragraph_forward(struct work *work, const struct call *call);
bool run_paragraph_back(struct work *work, const struct call *call);
bool run_other_end(struct work *work, const struct call *call);
bool run_cancel(struct work *work, const struct call *call);

bool run_prompt(struct work *work, const struct call *call);
bool run_edit_comment(struct work *work, const struct call *call);
bool run_compose(struct work *work, const struct call *call);
bool run_edit_speaker(struct work *work, const struct call *call);
bool run_accept(struct work *work, const struct call *call);
bool run_cursor_left(struct work *work, const struct call *call);
bool run_cursor_right(struct work *work, const struct call *call);
bool run_cursor_start(struct work *work, const struct call *call);
bool run_cursor_end(struct work *work, const struct call *call);
bool run_delete_before(struct work *work, const struct call *call);
bool run_delete_at(struct work *work, const struct call *call);
bool run_delete_word(struct work *work, const struct call *call);
bool run_delete_to_start(struct work *work, const struct call *call);
bool run_complete(struct work *work, const struct call *call);
bool run_complete_back(struct work *work, const struct call *call);
bool run_earlier(struct work *work, const struct call *call);
bool run_later(struct work *work, const struct call *call);

bool run_write(struct work *work, const struct call *call);
bool run_quit(struct work *work, const struct call *call);
bool run_quit_unsaved(struct work *work, const struct call *call);
bool run_adopt(struct work *work, const struct call *call);
bool run_recover(struct work *work, const struct call *call);
bool run_help(struct work *work, const struct call *call);
bool run_help_down(struct work *work, const struct call *call);
bool run_help_up(struct work *work, const struct call *call);
bool run_help_page_down(struct work *work, const struct call *call);
bool run_help_page_up(struct work *work, const struct call *call);
bool run_help_first(struct work *work, const struct call *call);
bool run_help_last(struct work *work, const struct call *call);
bool run_help_run(struct work *work, const struct call *call);
bool run_edit_help_filter(struct work *work, const struct call *call);
bool run_help_filter(struct work *work, const struct call *call);
bool run_help_close(struct work *work, const struct call *call);
bool run_tour(struct work *work, const struct call *call);
bool run_suspend(struct work *work, const struct call *call);
bool run_redraw(struct work *work, const struct call *call);

#endif
