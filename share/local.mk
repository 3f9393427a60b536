# What is installed beside the program; all folders lie below the prefix.
dist_man_MANS = \
	man/crossread.1 \
	man/crossread-config.5 \
	man/crossread-sidecar.5 \
	man/crossread-keys.7

bashcompletiondir = $(datadir)/bash-completion/completions
dist_bashcompletion_DATA = completion/bash/crossread
zshcompletiondir = $(datadir)/zsh/site-functions
dist_zshcompletion_DATA = completion/zsh/_crossread
fishcompletiondir = $(datadir)/fish/vendor_completions.d
dist_fishcompletion_DATA = completion/fish/crossread.fish

applicationsdir = $(datadir)/applications
dist_applications_DATA = share/crossread.desktop
metainfodir = $(datadir)/metainfo
dist_metainfo_DATA = share/org.crossread.crossread.metainfo.xml
iconsdir = $(datadir)/icons/hicolor/scalable/apps
dist_icons_DATA = share/crossread.svg
