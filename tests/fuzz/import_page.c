/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of the web, any bytes: the article that is made of it can be read as one, and looks the same again. */
#include "fuzz.h"

#include "../../src/import/page_article.h"

#include "crossread/article/load.h"
#include "crossread/text/utf8.h"

static void check_article(struct slice text)
{
	struct article article;
	struct error error;

	CHECK(article_load_bytes(&article, "page.txt", text, "utf-8", &error));
	CHECK(article.invalid_bytes == 0 && slice_equal(article.text, text));
	CHECK(!article.warning);
	article_release(&article);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct strbuf bytes;
	struct strbuf out;
	struct error notice;
	struct error error = { "" };

	strbuf_init(&bytes);
	strbuf_init(&out);
	strbuf_add(&bytes, fuzz_input(data, size));
	if (page_article(&bytes, NULL, "page.html", &out, &notice, &error)) {
		check_article(strbuf_slice(&out));
	} else {
		fuzz_check_error(&error);
		CHECK(!out.length);
	}
	strbuf_release(&out);
	strbuf_release(&bytes);
	return 0;
}
