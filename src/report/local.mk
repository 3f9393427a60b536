libcrossread_a_SOURCES += \
	src/report/corrections.c include/crossread/report/corrections.h \
	src/report/export_brat.c src/report/exports.h \
	src/report/export_claims.c \
	src/report/export_conll.c \
	src/report/export_csv.c \
	src/report/export_html.c \
	src/report/export_jsonld.c \
	src/report/export_markdown.c \
	src/report/exporter.c include/crossread/report/exporter.h \
	src/report/extract.c include/crossread/report/extract.h \
	src/report/format.c include/crossread/report/format.h \
	src/report/gaps.c include/crossread/report/gaps.h \
	src/report/html.c src/report/html.h \
	src/report/html_coverage.c \
	src/report/html_pair.c \
	src/report/html_plot.c \
	src/report/html_report.c \
	src/report/html_sentence.c \
	src/report/html_style.c \
	src/report/html_tables.c \
	src/report/iri.c src/report/iri.h \
	src/report/json.c include/crossread/report/json.h \
	src/report/markdown.c src/report/markdown.h \
	src/report/markdown_report.c \
	src/report/plain.c src/report/plain.h \
	src/report/quoted.c include/crossread/report/quoted.h \
	src/report/report.c include/crossread/report/report.h \
	src/report/sides.c src/report/sides.h
