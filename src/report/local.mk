libcrossread_a_SOURCES += \
	src/report/format.c include/crossread/report/format.h \
	src/report/json.c include/crossread/report/json.h
