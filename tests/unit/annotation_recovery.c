/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovering: among what others did meanwhile, in an article that has changed, from journals that nobody can trust. */
#include "crossread/annotation/recovery.h"

#include "crossread/base/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "sitting.h"

/* What colleagues did meanwhile stays: the later words, and an entry rather than its removal. */
static void what_changed_meanwhile_is_merged(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	size_t passed;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD("") DESK_DENIED("") DESK_CASE, 3));
	sit_down(&desk, &first);
	comment(&first, "a1", "ours, earlier", "2026-11-21T17:30:00Z");
	comment(&first, "d1", "ours, though removed", "2026-11-21T17:30:00Z");
	take_away(&first, "c1");
	tag(&first, "n1", 5, 9);
	leave(&first, JOURNAL_LEFT);

	sit_down(&desk, &second);
	comment(&second, "a1", "theirs, later", "2026-11-21T17:31:00Z");
	take_away(&second, "d1");
	comment(&second, "c1", "theirs", "2026-11-21T17:29:00Z");
	assert_int_equal(recovery_count(second.recovery), 4);
	assert_int_equal(recover(&second, &passed), 2);
	assert_int_equal(passed, 2);
	assert_true(slice_equal_text(find(&second, "a1")->comment, "theirs, later"));
	assert_true(slice_equal_text(find(&second, "d1")->comment, "ours, though removed"));
	assert_true(slice_equal_text(find(&second, "c1")->comment, "theirs"));
	assert_non_null(find(&second, "n1"));
	/* Again: there is nothing more. */
	assert_int_equal(recover(&second, &passed), 0);
	leave(&second, JOURNAL_DONE);
	desk_release(&desk);
}

static void the_article_may_have_changed(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	sit_down(&desk, &first);
	tag(&first, "d1", 41, 98);
	comment(&first, "a1", "new", "2026-11-21T17:30:00Z");
	tag(&first, "c1", 121, 144);
	leave(&first, JOURNAL_LEFT);

	article_release(&desk.article);
	desk_load_article(&desk,
		"Update.\nMeta sold the messages, a lawsuit says.\n"
		"“Meta didn’t share people’s private messages with Netflix,” they told the paper.\n");
	sit_down(&desk, &second);
	assert_int_equal(recovery_count(second.recovery), 3);
	assert_int_equal(recover_all(&second), 3);
	assert_int_equal(find(&second, "d1")->place.start, 49);
	assert_int_equal(find(&second, "d1")->state, ANCHOR_MOVED);
	assert_true(slice_equal_text(find(&second, "a1")->comment, "new"));
	assert_int_equal(find(&second, "c1")->state, ANCHOR_ORPHAN);
	save(&second);
	leave(&second, JOURNAL_DONE);
	desk_release(&desk);
}

static void several_journals_are_one_offer(void **state)
{
	struct desk desk;
	struct sitting dead[2];
	struct sitting now;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < 2; i++)
		sit_down(&desk, &dead[i]);
	tag(&dead[0], "a1", 0, 22);
	tag(&dead[1], "d1", 41, 98);
	for (size_t i = 0; i < 2; i++)
		leave(&dead[i], JOURNAL_LEFT);
	sit_down(&desk, &now);
	assert_int_equal(recovery_count(now.recovery), 2);
	assert_int_equal(recover_all(&now), 2);
	save(&now);
	recovery_done(now.recovery);
	leave(&now, JOURNAL_DONE);
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	desk_release(&desk);
}

static void changes_are_told_in_words(void **state)
{
	static const char *const expected[] = {
		"change|speaker: Meta · comment: none · allegation: Meta sold the messages",
		"remove|context: The case began in 2020.",
		"add|denial: Meta",
		"add|linked: Meta",
	};
	struct desk desk;
	struct sitting sitting;
	struct annotation changed;
	struct correction correction;
	struct strbuf what;
	struct strbuf words;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD("old") DESK_CASE, 2));
	sit_down(&desk, &sitting);
	changed = *find(&sitting, "a1");
	changed.comment = slice_of("");
	changed.speaker = slice_of("Meta");
	put(&sitting, &changed);
	take_away(&sitting, "c1");
	tag(&sitting, "d1", 0, 4);
	correction = desk_correction(&desk, "m1", "linked", 0, 4);
	history_put_correction(sitting.history, &sitting.sidecar.annotations, &correction);
	leave(&sitting, JOURNAL_LEFT);
	sit_down(&desk, &sitting);
	assert_int_equal(recovery_count(sitting.recovery), 4);
	for (size_t i = 0; i < 4; i++) {
		strbuf_init(&what);
		strbuf_init(&words);
		recovery_describe(sitting.recovery, i, &what, &words);
		strbuf_add_byte(&what, '|');
		strbuf_add(&what, strbuf_slice(&words));
		assert_string_equal(strbuf_text(&what), expected[i]);
		strbuf_release(&what);
		strbuf_release(&words);
	}
	leave(&sitting, JOURNAL_DONE);
	desk_release(&desk);
}

/* Writes a journal that nobody has made. */
static void forge(const struct sitting *sitting, const char *head, const char *const *texts, size_t count)
{
	struct records records;
	struct error error;
	char *path = mem_copy(journal_path(sitting->journal), strlen(journal_path(sitting->journal)));

	memcpy(strrchr(path, '.') - 4, "evil", 4);
	assert_true(records_create(&records, path, slice_of(head), &error));
	for (size_t i = 0; i < count; i++)
		assert_true(records_add(&records, slice_of(texts[i]), &error));
	records_close(&records);
	free(path);
}

/* Journals are as untrusted as sidecars: what is not understood changes nothing, what is understood still counts. */
static void hostile_records_change_nothing(void **state)
{
	static const char *const records[] = {
		"",
		"[",
		"list: \"annotations\"\n",
		"list: [annotations]\nafter: 1\n",
		"list: \"removed\"\nafter:\n  id: \"a\"\n",
		"list: \"annotations\"\nafter:\n  id: \"../x\"\n  tag: \"t\"\n  start: 0\n  end: 4\n  quote: \"Meta\"\n",
		"list: \"annotations\"\nafter:\n  id: \"x\"\n  tag: \"t\"\n  start: 4\n  end: 4\n  quote: \"Meta\"\n",
		"list: \"annotations\"\nafter:\n  id: \"x\"\n  tag: \"t\"\n  start: 0\n  end: 146\n  quote: \"Meta\"\n",
		"list: \"annotations\"\nafter:\n  id: \"x\"\n  tag: \"\"\n  start: 0\n  end: 4\n  quote: \"Meta\"\n",
		"list: \"annotations\"\nafter: &a\n  id: \"x\"\n",
		"list: \"annotations\"\nbefore:\n  id: \"x\"\n  tag: \"t\"\n  start: 0\n  end: 4\n  quote: \"Meta\"\n"
		"after:\n  id: \"y\"\n  tag: \"t\"\n  start: 0\n  end: 4\n  quote: \"Meta\"\n",
		"list: \"annotations\"\nafter:\n  id: \"good\"\n  tag: \"t\"\n  start: 0\n  end: 4\n  quote: \"Meta\"\n",
		/* Two kinds of entries with one id: a sidecar that held both could not be read again. */
		"list: \"dismissed\"\nafter:\n  id: \"good\"\n  what: \"difference\"\n  start: 0\n  end: 4\n"
		"  quote: \"Meta\"\n  reason: \"\"\n  author: \"e\"\n  created: \"2026-11-21T17:25:03Z\"\n",
	};
	enum { COUNT = sizeof(records) / sizeof(records[0]) };
	struct desk desk;
	struct sitting first;
	struct sitting second;
	struct strbuf head;
	char *real;
	size_t passed;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &first);
	real = realpath(desk.scratch.folder, NULL);
	strbuf_init(&head);
	strbuf_add_format(&head,
		"crossread-journal: 1\nsidecar: \"%s/story.txt.crossread.yaml\"\nlength: 145\n"
		"author: \"eve\"\nprocess: 1\nsince: 1\n",
		real);
	forge(&first, strbuf_text(&head), records, COUNT);
	leave(&first, JOURNAL_DONE);

	sit_down(&desk, &second);
	assert_int_equal(recovery_unread(second.recovery), COUNT - 2);
	assert_int_equal(recovery_count(second.recovery), 2);
	assert_int_equal(recover(&second, &passed), 1);
	assert_int_equal(passed, 1);
	assert_int_equal(second.sidecar.annotations.count, 1);
	save(&second);
	leave(&second, JOURNAL_DONE);
	/* Not all was understood: it stays until somebody has looked. */
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 1);
	strbuf_release(&head);
	free(real);
	desk_release(&desk);
}

#define HEAD(sidecar, length, author, process, since) \
	"crossread-journal: 1\nsidecar: " sidecar "\nlength: " length "\nauthor: " author "\nprocess: " process \
	"\nsince: " since "\n"

static void strange_journals_are_left_alone(void **state)
{
	static const char *const heads[] = {
		"",
		"crossread-journal: 2\n",
		"crossread-journal: [1]\n",
		HEAD("[there]", "145", "\"eve\"", "1", "1"),
		HEAD("\"\"", "145", "\"eve\"", "1", "1"),
		HEAD("\"there\"", "some", "\"eve\"", "1", "1"),
		HEAD("\"there\"", "145", "", "1", "1"),
		HEAD("\"there\"", "145", "\"eve\"", "-1", "1"),
		HEAD("\"there\"", "145", "\"eve\"", "1", "[]"),
		HEAD("\"/elsewhere/story.txt.crossread.yaml\"", "145", "\"eve\"", "1", "1"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		struct desk desk;
		struct sitting sitting;

		desk_init(&desk);
		sit_down(&desk, &sitting);
		forge(&sitting, heads[i], NULL, 0);
		leave(&sitting, JOURNAL_DONE);
		sit_down(&desk, &sitting);
		assert_int_equal(recovery_count(sitting.recovery), 0);
		assert_int_equal(recovery_unread(sitting.recovery), 1);
		assert_true(slice_equal_text(recovery_author(sitting.recovery), ""));
		assert_int_equal(recovery_time(sitting.recovery), 0);
		leave(&sitting, JOURNAL_DONE);
		assert_int_equal(scratch_count(&desk.scratch, ".journal"), 1);
		desk_release(&desk);
	}
}

/* A power cut can leave a file without its first record: it is kept, but not told of. */
static void a_journal_without_a_head_is_put_aside(void **state)
{
	static const char *const contents[] = { "", "127 89085a64", "5 0000000000000000\nhead\n\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
		struct desk desk;
		struct sitting sitting;
		char *path;

		desk_init(&desk);
		sit_down(&desk, &sitting);
		path = mem_copy(journal_path(sitting.journal), strlen(journal_path(sitting.journal)));
		leave(&sitting, JOURNAL_DONE);
		free(scratch_write(&desk.scratch, file_base_name(path), contents[i]));
		sit_down(&desk, &sitting);
		assert_int_equal(recovery_count(sitting.recovery), 0);
		assert_int_equal(recovery_unread(sitting.recovery), 0);
		leave(&sitting, JOURNAL_DONE);
		assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
		assert_int_equal(scratch_count(&desk.scratch, ".discarded"), 1);
		free(path);
		desk_release(&desk);
	}
}

/* Sets the time of change of a journal that was left behind. */
static void set_time(const char *path, time_t time)
{
	const struct timespec times[2] = { { .tv_sec = time }, { .tv_sec = time } };

	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* Two programs died that had changed the same entry: the later one counts, whatever the names of the journals. */
static void the_later_journal_counts(void **state)
{
	(void)state;
	for (int later = 0; later < 2; later++) {
		struct desk desk;
		struct sitting dead[2];
		struct sitting now;
		char *path;

		desk_init(&desk);
		desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
		for (size_t i = 0; i < 2; i++) {
			sit_down(&desk, &dead[i]);
			comment(&dead[i], "a1", i ? "second" : "first", "2026-11-21T17:30:00Z");
		}
		for (int i = 0; i < 2; i++) {
			path = mem_copy(journal_path(dead[i].journal), strlen(journal_path(dead[i].journal)));
			leave(&dead[i], JOURNAL_LEFT);
			set_time(path, i == later ? 2000 : 1000);
			free(path);
		}
		sit_down(&desk, &now);
		assert_int_equal(recovery_count(now.recovery), 1);
		assert_int_equal(recovery_time(now.recovery), 2000);
		assert_int_equal(recover_all(&now), 1);
		assert_true(slice_equal_text(find(&now, "a1")->comment, later ? "second" : "first"));
		leave(&now, JOURNAL_DONE);
		desk_release(&desk);
	}
}

/* Changed on both sides: the later words of an annotation count; what has no time comes back. */
static void changes_on_both_sides_are_weighed(void **state)
{
	struct desk desk;
	struct sitting first;
	struct sitting second;
	struct dismissal dismissal;

	(void)state;
	desk_init(&desk);
	desk_write(&desk, DESK_FILE(DESK_SOLD(""), 1));
	sit_down(&desk, &first);
	dismissal = desk_dismissal(&desk, "r1", "difference", 121, 144);
	history_put_dismissal(first.history, &first.sidecar.annotations, &dismissal);
	save(&first);
	comment(&first, "a1", "ours, later", "2026-11-21T17:32:00Z");
	dismissal.reason = slice_of("ours");
	history_put_dismissal(first.history, &first.sidecar.annotations, &dismissal);
	leave(&first, JOURNAL_LEFT);

	sit_down(&desk, &second);
	comment(&second, "a1", "theirs, earlier", "2026-11-21T17:31:00Z");
	dismissal.reason = slice_of("theirs");
	history_put_dismissal(second.history, &second.sidecar.annotations, &dismissal);
	assert_int_equal(recover_all(&second), 2);
	assert_true(slice_equal_text(find(&second, "a1")->comment, "ours, later"));
	assert_true(slice_equal_text(second.sidecar.annotations.dismissals[0].reason, "ours"));
	leave(&second, JOURNAL_DONE);
	desk_release(&desk);
}

/* A folder may hold more journals than are looked at: the others are offered next time. */
static void many_journals_come_in_portions(void **state)
{
	enum { MANY = 20, AT_ONCE = 16 };
	struct desk desk;
	struct sitting dead[MANY];
	struct sitting now;

	(void)state;
	desk_init(&desk);
	for (size_t i = 0; i < MANY; i++) {
		char id[8];

		snprintf(id, sizeof(id), "n%zu", i);
		sit_down(&desk, &dead[i]);
		tag(&dead[i], id, i, i + 1);
	}
	for (size_t i = 0; i < MANY; i++)
		leave(&dead[i], JOURNAL_LEFT);
	for (size_t i = 0; i < 2; i++) {
		size_t wanted = i ? MANY - AT_ONCE : AT_ONCE;

		sit_down(&desk, &now);
		assert_int_equal(recovery_count(now.recovery), wanted);
		assert_int_equal(recover_all(&now), wanted);
		save(&now);
		recovery_done(now.recovery);
		leave(&now, JOURNAL_DONE);
	}
	assert_int_equal(scratch_count(&desk.scratch, ".journal"), 0);
	sit_down(&desk, &now);
	assert_int_equal(now.sidecar.annotations.count, MANY);
	leave(&now, JOURNAL_DONE);
	desk_release(&desk);
}

/* Who holds a journal but does not live is no reader: it only looks at what was left behind. */
static void only_the_living_read(void **state)
{
	/* Not a process, beyond what processes can be, and one number that none has. */
	static const char *const processes[] = { "0", "4294967295", "2147483600" };

	(void)state;
	for (size_t i = 0; i < sizeof(processes) / sizeof(processes[0]); i++) {
		struct desk desk;
		struct sitting sitting;
		struct records records;
		struct strbuf head;
		struct error error;
		const struct reader *readers;
		char *path;
		char *real;

		desk_init(&desk);
		sit_down(&desk, &sitting);
		path = mem_copy(journal_path(sitting.journal), strlen(journal_path(sitting.journal)));
		leave(&sitting, JOURNAL_DONE);
		real = realpath(desk.scratch.folder, NULL);
		strbuf_init(&head);
		strbuf_add_format(&head,
			"crossread-journal: 1\nsidecar: \"%s/story.txt.crossread.yaml\"\nlength: 145\n"
			"author: \"eve\"\nprocess: %s\nsince: 1\n",
			real, processes[i]);
		assert_true(records_create(&records, path, strbuf_slice(&head), &error));
		sit_down(&desk, &sitting);
		assert_int_equal(recovery_readers(sitting.recovery, &readers), 0);
		assert_int_equal(recovery_count(sitting.recovery), 0);
		leave(&sitting, JOURNAL_DONE);
		records_remove(&records);
		strbuf_release(&head);
		free(real);
		free(path);
		desk_release(&desk);
	}
}

/* What is held but cannot be understood is no reader; what is no file is nothing at all. */
static void what_is_no_journal_is_passed(void **state)
{
	struct desk desk;
	struct sitting sitting;
	struct records records;
	struct error error;
	const struct reader *readers;
	char *path;

	(void)state;
	desk_init(&desk);
	sit_down(&desk, &sitting);
	path = mem_copy(journal_path(sitting.journal), strlen(journal_path(sitting.journal)));
	leave(&sitting, JOURNAL_DONE);
	assert_true(records_create(&records, path, slice_of("crossread-journal: 2\n"), &error));
	sit_down(&desk, &sitting);
	assert_int_equal(recovery_readers(sitting.recovery, &readers), 0);
	assert_int_equal(recovery_unread(sitting.recovery), 0);
	leave(&sitting, JOURNAL_DONE);
	records_remove(&records);
	assert_int_equal(mkdir(path, 0700), 0);
	sit_down(&desk, &sitting);
	assert_int_equal(recovery_count(sitting.recovery), 0);
	assert_int_equal(recovery_unread(sitting.recovery), 0);
	leave(&sitting, JOURNAL_DONE);
	assert_int_equal(rmdir(path), 0);
	free(path);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_changed_meanwhile_is_merged),
		cmocka_unit_test(the_article_may_have_changed),
		cmocka_unit_test(several_journals_are_one_offer),
		cmocka_unit_test(changes_are_told_in_words),
		cmocka_unit_test(hostile_records_change_nothing),
		cmocka_unit_test(strange_journals_are_left_alone),
		cmocka_unit_test(a_journal_without_a_head_is_put_aside),
		cmocka_unit_test(the_later_journal_counts),
		cmocka_unit_test(changes_on_both_sides_are_weighed),
		cmocka_unit_test(many_journals_come_in_portions),
		cmocka_unit_test(only_the_living_read),
		cmocka_unit_test(what_is_no_journal_is_passed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
