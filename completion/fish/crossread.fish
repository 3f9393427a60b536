# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of crossread for fish, made by: crossread --reference=fish

# The verb that is given, or reader.
function __crossread_user
	for word in (commandline -opc)
		if contains -- $word sentences align differences quotes coverage suggest list export report merge merge-driver git-setup agree check import themes
			echo $word
			return
		end
	end
	echo reader
end

complete -c crossread -n 'contains -- (__crossread_user) reader' -a sentences -d 'print the sentences of articles'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a align -d 'print which sentences match'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a differences -d 'print what two articles say differently'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a quotes -d 'print who says what'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a coverage -d 'print which article carries which quotation and claim'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a suggest -d 'suggest a tag for sentences, and say why'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a list -d 'print the annotations of articles'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a export -d 'write the annotations in the formats of other programs'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a report -d 'write a page to read and print: side by side, tags'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a merge -d 'merge two versions of a sidecar'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a merge-driver -d 'the same, called by git'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a git-setup -d 'let git merge sidecars by entry, in this repository'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a agree -d 'print how far colleagues tagged alike'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a check -d 'print how annotations fit articles that changed'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a import -d 'make an article of a page of the web or a document'
complete -c crossread -n 'contains -- (__crossread_user) reader' -a themes -d 'show the colour themes on a sample passage'
complete -c crossread -n 'contains -- (__crossread_user) reader list export agree report' -l author -x -d 'who tags; list, export, report: only this author\'s; agree: one of several'
complete -c crossread -n 'contains -- (__crossread_user) reader sentences align differences quotes suggest coverage list export report agree check import' -l encoding -x -d 'how the articles are encoded, where it is not UTF-8'
complete -c crossread -n 'contains -- (__crossread_user) sentences align differences quotes suggest coverage list agree check' -l format -x -a 'text tsv json' -d 'how it is printed'
complete -c crossread -n 'contains -- (__crossread_user) list export report agree' -l tag -x -a 'allegation denial context' -d 'only this tag'
complete -c crossread -n 'contains -- (__crossread_user) list export report' -l speaker -x -d 'only speakers whose name contains this'
complete -c crossread -n 'contains -- (__crossread_user) list export report' -l state -x -a 'kept moved reworded ambiguous orphan unsearched' -d 'only kept, moved, reworded, ambiguous, orphan or unsearched'
complete -c crossread -n 'contains -- (__crossread_user) list export report quotes' -l filter -x -d 'only what fits: \'denial speaker:meta -state:kept\''
complete -c crossread -n 'contains -- (__crossread_user) check' -l accept-moved -d 'write down where moved passages stand now'
complete -c crossread -n 'contains -- (__crossread_user) align' -l order -d 'only matches in the same order, for two versions of one text'
complete -c crossread -n 'contains -- (__crossread_user) align' -l candidates -d 'also pairs that come near a match; most are wrong'
complete -c crossread -n 'contains -- (__crossread_user) export report' -l to -x -d 'jsonld, csv, brat, conll, markdown, html, claims; more: with -o; report: markdown or html'
complete -c crossread -n 'contains -- (__crossread_user) merge export report import' -s o -l output -r -F -d 'write here, not to standard output; export: a folder; else a file; merge: also one of the three'
complete -c crossread -n 'contains -- (__crossread_user) coverage' -l unanswered -d 'only allegations in articles where no denial or context is tagged'
complete -c crossread -n 'contains -- (__crossread_user) coverage' -l missing -d 'only denials that are tagged in one article and not found in another'
complete -c crossread -n 'contains -- (__crossread_user) sentences align differences quotes suggest coverage list agree check' -l from -r -F -d 'a job a line, its articles parted by tabs; - is standard input; prints JSON Lines'
complete -c crossread -n 'contains -- (__crossread_user) sentences align differences quotes suggest coverage list agree check' -l skip -x -d 'with --from: begin behind so many lines, where an earlier run ended'
complete -c crossread -n 'contains -- (__crossread_user) merge git-setup' -l dry-run -d 'say what would be done, do nothing'
complete -c crossread -n 'contains -- (__crossread_user) import' -l force -d 'let --output overwrite a file'
complete -c crossread -n 'contains -- (__crossread_user) agree' -l all -d 'take articles as read in full by all who tagged in them'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l theme -x -d 'colours of the reader: dark, light ...; or the path of a theme'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l blind -d 'hide what others tagged, so that you work apart; it is kept'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l no-blind -d 'show it, where the configuration says blind'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l adjudicate -x -d 'settle what these two tagged differently in one article'
complete -c crossread -n 'contains -- (__crossread_user) reader' -s c -l command -x -a 'next-sentence previous-sentence page-down page-up half-page-down half-page-up scroll-down scroll-up first-sentence last-sentence other-pane mark go-mark go-before jump-back jump-forward free-panes one-pane wider narrower rail theme furniture coverage unanswered missing articles next-article previous-article next-beside previous-beside edit-find find next-hit previous-hit hits next-match previous-match follow-match link unlink compare possible plot plot-down plot-up plot-right plot-left plot-first plot-last plot-next plot-previous plot-go plot-close differences next-difference previous-difference dismiss tag repeat select-words select-sentences select-paragraphs end-forward end-back edit-comment compose comment edit-speaker speaker retag next-here remove elsewhere follow-link undo redo suggest next-suggestion previous-suggestion accept-suggestion reject-suggestion accept-suggestions annotations suggestions review quotations speakers list-down list-up list-left list-right list-half-down list-half-up list-page-down list-page-up list-first list-last list-go list-go-beside edit-filter filter order list-mark list-mark-all list-remove accept-passage choose-passage take-first take-second edit-name rename-speaker edit-alias merge-speaker side list-close reviewed adjudicate next-disagreement previous-disagreement take-left take-right take-both take-neither word-forward word-back sentence-forward sentence-back sentence-end sentence-start paragraph-forward paragraph-back other-end cancel accept cursor-left cursor-right cursor-start cursor-end delete-before delete-at delete-word delete-to-start complete complete-back earlier later write quit quit! recover adopt prompt help tour suspend copy open-url set redraw help-down help-up help-page-down help-page-up help-first help-last edit-help-filter help-filter help-run help-close' -d 'run a command line after the start, as :LINE does; also -c LINE'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l script -r -F -d 'run keys from FILE without a terminal and print pictures'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l size -x -d 'size of these pictures (80x24)'
complete -c crossread -l stamp -x -d 'take times and identifiers from a fixed sequence, for tests'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l no-restore -d 'begin at the start, do not come back to where you were'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l restore -d 'come back to it, also with --script'
complete -c crossread -n 'contains -- (__crossread_user) reader' -l demo -d 'a tour of two minutes, on copies of two samples'
complete -c crossread -n 'contains -- (__crossread_user) reader list export report agree check align coverage quotes' -l sidecar-dir -x -a '(__fish_complete_directories)' -d 'keep annotations in DIR, not beside the articles'
complete -c crossread -l config -r -F -d 'read this configuration, not your own'
complete -c crossread -l no-config -d 'read no configuration'
complete -c crossread -l print-config -d 'print the configuration in effect, to be kept and changed'
complete -c crossread -l reference -x -d 'print a part of the manual pages, or completion for a shell'
complete -c crossread -l keys -d 'print all keys and commands'
complete -c crossread -s h -l help -d 'print this; behind a verb: what goes with it'
complete -c crossread -s V -l version -d 'print the version'
