/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Several programs that save into one sidecar at the same time: each change that was said to be saved is in the file at
 * the end. TORTURE=1: 2, then 8 programs with 1000 saves each.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "amount.h"
#include "desk.h"

#include <sys/wait.h>

/* How many annotations each program makes, before it goes on to change their comments. */
enum { OWN = 50 };

/* Milliseconds a program waits for the others: with a busy disk more than a reader would like to. */
enum { PATIENCE = 600000 };

struct amount {
	size_t programs;
	size_t saves; /* of each program; at least OWN */
};

/* The id of annotation `number` of a program. */
static void name(char id[48], size_t program, size_t number)
{
	snprintf(id, 48, "p%zu-%zu", program, number);
}

/* The comment after that save. */
static void word(char comment[32], size_t save)
{
	snprintf(comment, 32, "save %zu", save);
}

/* In a child: makes its annotations, a save each, then changes their comments in turn, a save each. */
static void write_often(const struct desk *desk, size_t program, size_t saves)
{
	struct sidecar sidecar;
	struct error error;

	if (!sidecar_load(&sidecar, &desk->article, &error))
		_exit(3);
	sidecar.patience = PATIENCE;
	for (size_t save = 0; save < saves; save++) {
		struct annotation annotation;
		char id[48];
		char comment[32];

		name(id, program, save % OWN);
		word(comment, save);
		if (save < OWN)
			annotation = desk_annotation(desk, id, "denial", save, save + 1 + program);
		else
			annotation = *annotations_find(&sidecar.annotations, slice_of(id));
		annotation.comment = slice_of(comment);
		annotations_put(&sidecar.annotations, &annotation);
		if (!sidecar_save(&sidecar, &desk->article, NULL, &error)) {
			fprintf(stderr, "# %s\n", error.message);
			_exit(4);
		}
	}
	sidecar_release(&sidecar);
	_exit(0);
}

/* The last save that changed annotation `number`. */
static size_t last_save(size_t saves, size_t number)
{
	size_t save = (saves - 1) / OWN * OWN + number;

	return save < saves ? save : save - OWN;
}

/* Fails when anything was lost. */
static void try_writers(struct amount total)
{
	struct desk desk;
	struct sidecar sidecar;
	size_t lost = 0;

	desk_init(&desk);
	for (size_t program = 0; program < total.programs; program++) {
		pid_t child = fork();

		assert_true(child >= 0);
		if (child == 0)
			write_often(&desk, program, total.saves);
	}
	for (size_t program = 0; program < total.programs; program++) {
		int status;

		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	desk_open(&desk, &sidecar);
	assert_int_equal(sidecar.annotations.count, total.programs * OWN);
	for (size_t program = 0; program < total.programs; program++) {
		for (size_t number = 0; number < OWN; number++) {
			const struct annotation *annotation;
			char id[48];
			char comment[32];

			name(id, program, number);
			word(comment, last_save(total.saves, number));
			annotation = annotations_find(&sidecar.annotations, slice_of(id));
			lost += !annotation || !slice_equal_text(annotation->comment, comment);
		}
	}
	assert_int_equal(lost, 0);
	print_message("# %zu programs, %zu saves, %zu annotations, 0 lost\n", total.programs,
		total.programs * total.saves, sidecar.annotations.count);
	sidecar_release(&sidecar);
	desk_release(&desk);
}

static void test_nothing_is_lost(void **state)
{
	(void)state;
	if (is_torture()) {
		try_writers((struct amount){ 2, 1000 });
		try_writers((struct amount){ 8, 1000 });
	} else {
		try_writers((struct amount){ 4, OWN + 10 });
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_is_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
