/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading both articles for their differences. */
#include "account.h"

#include "crossread/base/mem.h"

#include <stdlib.h>

static void account_init(struct account *account, struct dictionary *dictionary)
{
	size_t count = account->article->sentence_count;

	lexemes_read_article(&account->lexemes, dictionary, account->article);
	values_init(&account->values);
	account->first_value = mem_new_array(count + 1, sizeof(*account->first_value));
	for (size_t i = 0; i < count; i++) {
		account->first_value[i] = account->values.count;
		values_add(&account->values, &account->lexemes, account_sentence(account, i));
	}
	account->first_value[count] = account->values.count;
}

void accounts_init(struct accounts *accounts, const struct article *articles[2], const struct quotations *quotations[2],
	const struct matches *matches)
{
	dictionary_init(&accounts->dictionary, articles[0]->language);
	accounts->matches = matches;
	for (int side = 0; side < 2; side++) {
		accounts->sides[side].article = articles[side];
		accounts->sides[side].quotations = quotations[side];
		account_init(&accounts->sides[side], &accounts->dictionary);
	}
}

void accounts_release(struct accounts *accounts)
{
	for (int side = 0; side < 2; side++) {
		lexemes_release(&accounts->sides[side].lexemes);
		values_release(&accounts->sides[side].values);
		free(accounts->sides[side].first_value);
	}
	dictionary_release(&accounts->dictionary);
}

struct span account_sentence(const struct account *account, size_t sentence)
{
	return (struct span){ account->lexemes.first[sentence], account->lexemes.first[sentence + 1] };
}
