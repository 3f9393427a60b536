#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Git as the transport of annotations: real repositories whose people tag one story, diverge, merge and rebase.
. "${srcdir:-.}/tests/tap.sh"

command -v git >/dev/null || skip_all "git is not installed"
article=story/article.txt
sidecar=$article.crossread.yaml
clock=1795000000

# --- Two people, each with a clone called like them ---

new_clone() { # NAME
	git -c init.defaultBranch=main init -q "$1"
	git -C "$1" config user.name "$1"
	git -C "$1" config user.email "$1@example.org"
	git -C "$1" config maintenance.auto false
	git -C "$1" config core.fsync none
}

# Lets $author, or whom the clone belongs to, press keys in its article. No two calls make the same identifiers.
keys() { # CLONE SCRIPT-LINE...
	clone=$1
	clock=$((clock + 100))
	shift
	printf '%s\n' "$@" 'key q' >script
	"$CROSSREAD" --author="${author:-$clone}" --stamp=$clock --size=100x30 --script=script "$clone/$article" >keys.out 2>&1 ||
		fail "the keys $* in $clone" "$(cat keys.out)"
}

# Finds the identifiers of annotations, in awk. (Asking the program each time would take long: it is asked at the end.)
find_ids='/^[a-z]/ { inside = /^annotations:/ } inside && sub(/^  - id: "/, "") { sub(/"/, ""); found = $0 }'

# Prints those of a clone, sorted.
ids() { # CLONE
	[ ! -f "$1/$sidecar" ] || awk "$find_ids found { print found; found = \"\" }" "$1/$sidecar" | sort
}

# Prints a column of the annotation $id, by its number.
column() { # CLONE NUMBER
	"$CROSSREAD" list --format=tsv "$1/$article" | awk -F '\t' -v id="$id" -v column="$2" '$2 == id { print $column }'
}

commit() { # CLONE
	git -C "$1" add -A
	git -C "$1" commit -qm "tags of $1"
}

# Merges what the other one has.
merge_from() { # CLONE OTHER
	git -C "$1" fetch -q "../$2" main
	run git -C "$1" merge -q --no-edit FETCH_HEAD
}

# Gives the other one, who has nothing new, what a clone has.
hand_over() { # CLONE OTHER
	run git -C "$2" pull -q --ff-only "../$1" main
	[ "$status" -eq 0 ] || fail "$2 gets what $1 has"
}

# Both have the same bytes.
alike() {
	cmp -s "ana/$sidecar" "ben/$sidecar"
}

new_clone ana
mkdir ana/story
# 110 sentences, no two alike.
awk 'BEGIN {
	split("Meta Netflix Facebook Spotify Amazon Apple Sony", names)
	split("denied confirmed “rejected” questioned", verbs)
	split("deal filing claim", things)
	while (i++ < 110)
		print names[i % 7 + 1] " " verbs[i % 4 + 1] " the " things[i % 3 + 1] " in its statement number " i * 37 ".\n"
}' >ana/$article
(cd ana && "$CROSSREAD" git-setup) >/dev/null
keys ana 'key 1 G d'
commit ana
new_clone ben
hand_over ana ben
(cd ben && "$CROSSREAD" git-setup) >/dev/null

# --- Fifty rounds ---

# The identifiers that were made and that were taken away, of all times, each behind the word for it.
ids ana | sed 's/^/made /' >changes

# One round of one person: a sentence or a few words of it are tagged, with a comment; at times a tag is taken away that
# is some rounds old, be it the other one's.
work_on() { # CLONE ROUND FACTOR
	case $(($2 % 3)) in
	0) tag=a ;;
	1) tag=d ;;
	2) tag=c ;;
	esac
	select=
	[ $(($2 % 4)) -ne 0 ] || select='v w w w'
	remove='key g'
	if [ $(($2 % 6)) -eq $(($3 % 6)) ] && [ "$2" -gt 10 ]; then
		remove="key $((($2 - 9) * (20 - $3) % 110 + 1)) G x"
	fi
	cp "$1/$sidecar" before.yaml
	keys "$1" "key $(($2 * $3 % 110 + 1)) G $select $tag" 'key <Enter>' "type round $2" 'key <Enter>' "$remove"
	awk "$find_ids"'
		found && NR == FNR { before[found] }
		found && NR > FNR && !(found in before) { print "made", found }
		found && NR > FNR { delete before[found] }
		{ found = "" }
		END { for (id in before) print "gone", id }' before.yaml "$1/$sidecar" >>changes
	git -C "$1" commit -qam "round $2"
}

round=0
bad=
while [ $round -lt 50 ]; do
	round=$((round + 1))
	work_on ana $round 7
	work_on ben $round 13
	case $((round % 5)) in
	0) # ben's commits since then are put on top of ana's
		git -C ben fetch -q ../ana main
		git -C ben rebase -q FETCH_HEAD >rebase.out 2>&1 || bad="$bad $round"
		hand_over ben ana
		;;
	1)
		merge_from ana ben
		[ "$status" -eq 0 ] || bad="$bad $round"
		hand_over ana ben
		;;
	2) # both merge what the other one had: two commits of the same content, and two bases for the next merge
		git -C ana branch -qf before
		merge_from ana ben
		[ "$status" -eq 0 ] || bad="$bad $round"
		git -C ben fetch -q ../ana before
		git -C ben merge -q --no-edit FETCH_HEAD >merge.out 2>&1 || bad="$bad $round"
		;;
	*) # both go on alone
		continue
		;;
	esac
	alike || bad="$bad $round"
done
is "$bad" "" "50 rounds: every merge and rebase is clean, and both have the same bytes"
is "$(git -C ana status --porcelain)$(git -C ben status --porcelain)" "" "50 rounds: nothing is left to be done"
sed -n 's/^made //p' changes | sort >made
sed -n 's/^gone //p' changes | sort -u >gone
comm -23 made gone >wanted
is "$(wc -l <made)" 101 "50 rounds: 101 annotations were made"
ok '[ "$(wc -l <gone)" -ge 5 ]' "50 rounds: some were taken away"
for clone in ana ben; do
	ids $clone >got
	same_file got wanted "50 rounds: $clone has every annotation but those that were taken away"
	is "$("$CROSSREAD" list --format=tsv --state=kept $clone/$article | sed 1d | wc -l)" "$(wc -l <wanted)" \
		"50 rounds: $clone's all stand on their words"
done
ok '[ "$(git -C ana rev-list --merges --count HEAD)" -ge 20 ]' "50 rounds: there were merges"

# --- What both did to one annotation, in an article where nothing is tagged yet ---

cp ana/$article ana/story/second.txt
article=story/second.txt
sidecar=$article.crossread.yaml
commit ana
hand_over ana ben

# Makes both alike, with one annotation of ana's more; sets $id.
prepare() { # NUMBER-OF-SENTENCE
	ids ana >before
	keys ana "key $1 G c"
	ids ana >after
	id=$(comm -13 before after)
	commit ana
	hand_over ana ben
}

# Ana at another desk, in ben's clone.
keys_of_ana() { # SCRIPT-LINE...
	author=ana
	keys ben "$@"
	author=
}

prepare 20
keys ana 'key 20 G s <Ctrl-U>' 'type Ted' 'key <Enter>'
commit ana
keys_of_ana 'key 20 G <Enter>' 'type at home' 'key <Enter>'
commit ben
merge_from ana ben
is "$status" 0 "different fields: clean"
is "$(column ana 8) $(column ana 9)" "Ted at home" "different fields: both changes are there"
hand_over ana ben

prepare 30
keys ana 'key 30 G <Enter>' 'type from the filing' 'key <Enter>'
commit ana
keys_of_ana 'key 30 G <Enter>' 'type from the court' 'key <Enter>'
commit ben
ids ana >wanted
merge_from ana ben
is "$status" 1 "the same field: a conflict"
like "$(git -C ana status --porcelain)" "^UU $sidecar" "the same field: git shows the sidecar unmerged"
like "$stderr" "^$sidecar: .*open the article in crossread" "the same field: says what to do"
ok "! grep -q '^<<<<<<<' ana/$sidecar" "the same field: no conflict markers"
ok "grep -q '^    conflict:' ana/$sidecar" "the same field: there is a conflict entry"
ok "grep -q 'from the filing' ana/$sidecar && grep -q 'from the court' ana/$sidecar" "the same field: both values are kept"
run "$CROSSREAD" list ana/$article
is "$status" 0 "the same field: the sidecar can be read"
merge_from ben ana
is "$status" 1 "the same field, merged by the other: a conflict"
same_file ben/$sidecar ana/$sidecar "the same field, merged by the other: the same bytes"
git -C ben merge --abort
ids ana >got
same_file got wanted "the same field: nothing else was lost"

# Chosen by hand: the field has one of the values already.
resolve() { # CLONE
	sed '/^    conflict:/,/^    [a-z]/{/^    conflict:/d;/^      /d}' "$1/$sidecar" >resolved
	cp resolved "$1/$sidecar"
	git -C "$1" add "$sidecar"
}
resolve ana
commit ana
hand_over ana ben
keys ben 'key 32 G d'
commit ben
keys ana 'key 33 G d'
commit ana
merge_from ben ana
is "$status" 0 "a conflict that was chosen about does not come back"
ok "! grep -q '^    conflict:' ben/$sidecar" "a conflict that was chosen about is gone from the file"
hand_over ben ana

# The same in a rebase: it stops, and goes on when one has chosen.
keys ana 'key 30 G s' 'type Ted' 'key <Enter>'
commit ana
keys_of_ana 'key 30 G s' 'type Andy' 'key <Enter>'
commit ben
keys ben 'key 34 G d'
commit ben
ids ben >wanted
git -C ben fetch -q ../ana main
run git -C ben rebase -q FETCH_HEAD
isnt "$status" 0 "a rebase stops at a conflict"
like "$(git -C ben status --porcelain)" "^UU $sidecar" "a rebase: git shows the sidecar unmerged"
resolve ben
run git -C ben -c core.editor=true rebase --continue
is "$status" 0 "a rebase goes on"
ids ben >got
same_file got wanted "a rebase: every annotation is there"
hand_over ben ana

# What is not committed yet.
keys ana 'key 35 G d'
commit ana
keys ben 'key 36 G d'
ids ben >wanted
run git -C ben pull -q --rebase --autostash ../ana main
is "$status" 0 "pulling with uncommitted tags: exit 0"
ids ben >got
is "$(comm -23 wanted got | wc -l)" 0 "pulling with uncommitted tags: none is lost"
commit ben
hand_over ben ana

prepare 40
keys ana 'key 40 G <Enter>' 'type to be checked' 'key <Enter>'
commit ana
keys_of_ana 'key 40 G x'
commit ben
is "$(column ben 2)" "" "edit against removal: it was removed"
merge_from ben ana
is "$(column ben 9)" "to be checked" "edit against removal: the edit stays"
like "$stderr" "^$sidecar: .*$id" "edit against removal: told"
hand_over ben ana

# One person tags the same words at two desks.
keys ana 'key 50 G d'
commit ana
keys_of_ana 'key 50 G d'
commit ben
merge_from ana ben
hand_over ana ben
is "$("$CROSSREAD" list --format=tsv --tag=denial --author=ana ben/$article | grep -c 'number 1850\.')" 1 \
	"the same tag twice: one stays"

# --- Folders, files and articles that change ---

prepare 60
git -C ana mv story tale
commit ana
keys ben 'key 61 G d'
commit ben
ids ben >wanted
merge_from ana ben
is "$status" 0 "a renamed folder: clean"
article=tale/second.txt
sidecar=$article.crossread.yaml
ids ana >got
same_file got wanted "a renamed folder: tags made under the old name are there"
hand_over ana ben

git -C ana rm -q $sidecar
commit ana
keys ben 'key 62 G d'
commit ben
ids ben >wanted
merge_from ana ben
isnt "$status" 0 "a deleted sidecar, tagged by the other: git asks"
ids ana >got
same_file got wanted "a deleted sidecar, tagged by the other: nothing is gone"
commit ana
hand_over ana ben
ids ben >got
same_file got wanted "a deleted sidecar: the other one keeps all"

# The article is corrected on one side, and a new sentence is tagged there; on the other side the old text is tagged.
{
	printf 'A correction was added on Friday.\n\n'
	sed '/number 37\./d' ana/$article
	printf 'Lawyers for Netflix said nothing of the kind.\n'
} >corrected
cp corrected ana/$article
keys ana 'key G d'
commit ana
keys ben 'key 70 G c'
commit ben
ids ana >ana.ids
ids ben >ben.ids
sort -u ana.ids ben.ids >wanted
git -C ana branch -qf before
merge_from ana ben
is "$status" 0 "a corrected article: clean"
git -C ben fetch -q ../ana before
run git -C ben merge -q --no-edit FETCH_HEAD
is "$status" 0 "a corrected article, merged by the other: clean"
for clone in ana ben; do
	ids $clone >got
	same_file got wanted "a corrected article: $clone has every annotation"
	is "$("$CROSSREAD" list --format=tsv --author=ana $clone/$article | grep -c 'nothing of the kind')" 1 \
		"a corrected article: $clone has the tag on the new sentence"
done

# Both have a first sidecar for an article: there is no common version.
for clone in ana ben; do
	mkdir $clone/new
done
article=new/article.txt
sidecar=$article.crossread.yaml
cp corrected ana/$article
commit ana
merge_from ben ana
merge_from ana ben
hand_over ana ben
keys ana 'key 5 G d'
commit ana
keys ben 'key 6 G d'
commit ben
merge_from ana ben
is "$status" 0 "two first sidecars: clean"
is "$(ids ana | wc -l)" 2 "two first sidecars: both annotations are there"
hand_over ana ben

# --- What cannot be merged ---

keys ana 'key 8 G d'
commit ana
keys ben 'key 9 G d'
sed 's/^entries: .*/entries: 99/' ben/$sidecar >damaged
cp damaged ben/$sidecar
commit ben
cp ana/$sidecar before.yaml
merge_from ana ben
isnt "$status" 0 "a damaged sidecar: no merge"
like "$stderr" "$sidecar \(theirs\):[0-9]+" "a damaged sidecar: says which and where"
same_file ana/$sidecar before.yaml "a damaged sidecar: ours is as it was"
git -C ana merge --abort 2>/dev/null
git -C ben show HEAD~1:$sidecar >ben/$sidecar
keys ben 'key 9 G d'
commit ben
merge_from ana ben
is "$status" 0 "a damaged sidecar, mended on its branch: clean"
is "$(ids ana | wc -l)" 4 "a damaged sidecar, mended: every annotation is there"
hand_over ana ben

# The damaged one is the version that both began from.
cp ana/$sidecar good.yaml
sed 's/^entries: .*/entries: 99/' good.yaml >ana/$sidecar
commit ana
hand_over ana ben
cp good.yaml ana/$sidecar
keys ana 'key 10 G d'
commit ana
cp good.yaml ben/$sidecar
keys ben 'key 11 G d'
commit ben
merge_from ana ben
is "$status" 0 "a damaged common version: clean"
like "$stderr" 'without their common one' "a damaged common version: says so"
is "$(ids ana | wc -l)" 6 "a damaged common version: every annotation is there"
hand_over ana ben

# --- Somebody who has not run git-setup ---

new_clone eve
hand_over ana eve
keys eve 'key 12 G d'
commit eve
keys ana 'key 13 G d'
commit ana
merge_from eve ana
is "$status" 1 "without git-setup: git cannot merge"
run "$CROSSREAD" list eve/$article
is "$status" 2 "without git-setup: what git has made of it is refused"
like "$stderr" 'git-setup' "without git-setup: says what to do"
(cd eve && "$CROSSREAD" git-setup) >/dev/null
git -C eve checkout -q -m -- $sidecar
is "$(ids eve | wc -l)" 8 "git-setup and git checkout -m: merged after all"

done_testing
