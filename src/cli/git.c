/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking git. */
#include "git.h"

#include "process.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"

enum { MOST_OUTPUT = 1024 * 1024 };

bool git_run(const char *const *arguments, struct strbuf *output, int *status, struct error *error)
{
	struct process process;
	struct error ended;
	bool done;

	if (!process_start(&process, arguments, -1, error))
		return false;
	done = file_read_stream(process.output, translate("what git prints"), MOST_OUTPUT, output, error);
	if (process_wait(&process, status, &ended))
		return done;
	if (done)
		*error = ended;
	return false;
}
