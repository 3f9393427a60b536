/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sidecar, any bytes, and the article that it is put on: read, anchored, written, and read again as the same. */
#include "fuzz.h"
#include "lines.h"
#include "sidecar_checks.h"

LINES_MUTATOR

static void load(const struct article *article, const char *path, struct slice bytes)
{
	struct sidecar sidecar;
	struct strbuf content;
	struct error error = { "" };

	if (sidecar_load(&sidecar, article, &error)) {
		CHECK(sidecar.state == SIDECAR_READ);
		sidecar_check_places(&sidecar.annotations, article);
		sidecar_check_saved(&sidecar, article);
	} else {
		CHECK(sidecar.state == SIDECAR_REFUSED);
		fuzz_check_error(&error);
		CHECK(!sidecar_save(&sidecar, article, NULL, &error));
		strbuf_init(&content);
		CHECK(file_read(path, bytes.length, &content, &error));
		CHECK(slice_equal(strbuf_slice(&content), bytes));
		strbuf_release(&content);
	}
	sidecar_release(&sidecar);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = fuzz_input(data, size);
	struct slice bytes = fuzz_part(&rest);
	struct article article;
	struct error error;
	char *path = scratch_path(fuzz_folder(), "story.txt");

	if (article_load_bytes(&article, path, rest.length ? rest : slice_of(SIDECAR_ARTICLE), NULL, &error)) {
		char *sidecar = fuzz_write("story.txt.crossread.yaml", bytes);
		char *copy = scratch_path(fuzz_folder(), "story.txt.crossread.yaml.bak");

		load(&article, sidecar, bytes);
		unlink(copy);
		free(copy);
		free(sidecar);
		article_release(&article);
	}
	free(path);
	return 0;
}
