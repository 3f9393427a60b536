libcrossread_a_SOURCES += \
	src/report/export_brat.c src/report/exports.h \
	src/report/export_claims.c \
	src/report/export_conll.c \
	src/report/export_csv.c \
	src/report/export_jsonld.c \
	src/report/export_markdown.c \
	src/report/exporter.c include/crossread/report/exporter.h \
	src/report/extract.c include/crossread/report/extract.h \
	src/report/format.c include/crossread/report/format.h \
	src/report/gaps.c include/crossread/report/gaps.h \
	src/report/iri.c src/report/iri.h \
	src/report/json.c include/crossread/report/json.h \
	src/report/plain.c src/report/plain.h
