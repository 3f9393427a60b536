#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Articles in nine scripts: sentences, matches, an annotation made by keys, and its sidecar read back with exact positions.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/tests/scripts/*.txt .

# One row of the list of annotations: START|END|QUOTE of the one with this tag.
listed() { # FILE TAG
	run "$CROSSREAD" list --format=tsv --tag="$2" "$1"
	printf '%s\n' "$stdout" | sed 1d | cut -f 4,5,10 | tr '\t' '|'
}

# The denial is the fifth sentence; on standard input it and its first five words, or letters where blanks part no words.
check_script() { # LANGUAGE SENTENCES-LEFT SENTENCES-RIGHT DENIAL-START DENIAL-END WORDS-START WORDS-END
	read -r denial
	read -r words
	left=$1-left.txt
	right=$1-right.txt
	run "$CROSSREAD" sentences --format=tsv "$left"
	is "$(printf '%s\n' "$stdout" | sed 1d | wc -l)" "$2" "$1: sentences of the left article"
	run "$CROSSREAD" sentences --format=tsv "$right"
	is "$(printf '%s\n' "$stdout" | sed 1d | wc -l)" "$3" "$1: sentences of the right article"

	run "$CROSSREAD" align --format=tsv "$left" "$right"
	like "$stdout" 'verbatim' "$1: the sentence that is the same matches"
	ok "printf '%s\\n' \"\$stdout\" | cut -f 4,5 | tr '\\t' ' ' | grep -qx '$4 $5'" "$1: the reworded denial has a match"

	printf 'key 5 G d v w w w w a q\n' >script
	run "$CROSSREAD" --author=ana --stamp=1795195503 --size=80x24 --script=script "$left" "$right"
	is "$status" 0 "$1: tagging by keys"
	is "$(listed "$left" denial)" "$4|$5|$denial" "$1: the sidecar has the denial exactly"
	is "$(listed "$left" allegation)" "$6|$7|$words" "$1: and the first five words"
	run "$CROSSREAD" check "$left"
	is "$status" 0 "$1: both are found again"
}

check_script zh 9 8 77 97 77 84 <<'END'
她说：“我们从未向海湾排放过任何废油。”
她说：“我们从
END
check_script ja 9 8 106 132 107 112 <<'END'
「私たちは湾に廃油を流したことは一度もありません。」
私たちは湾
END
check_script ko 9 7 138 178 138 156 <<'END'
그는 “우리는 폐유를 바다에 버린 적이 한 번도 없습니다.”라고 밝혔다.
그는 “우리는 폐유를 바다에 버린
END
check_script ru 9 8 298 351 299 326 <<'END'
«Мы никогда не сливали масло в залив», — заявила она.
Мы никогда не сливали масло
END
check_script el 9 8 329 372 330 356 <<'END'
«Δεν ρίξαμε ποτέ λάδια στον κόλπο», δήλωσε.
Δεν ρίξαμε ποτέ λάδια στον
END
check_script ar 9 8 242 281 242 266 <<'END'
وقالت: «لم نُلقِ أي زيوت في الخليج قط».
وقالت: «لم نُلقِ أي زيوت
END
check_script he 9 8 229 262 230 254 <<'END'
"מעולם לא שפכנו שמן למפרץ", אמרה.
מעולם לא שפכנו שמן למפרץ
END
check_script hi 9 8 280 330 280 309 <<'END'
उन्होंने कहा, “हमने खाड़ी में कभी तेल नहीं बहाया।”
उन्होंने कहा, “हमने खाड़ी में
END
check_script th 9 7 222 264 222 228 <<'END'
เธอยืนยันว่า “เราไม่เคยทิ้งน้ำมันลงในอ่าว”
เธอยืน
END
done_testing
