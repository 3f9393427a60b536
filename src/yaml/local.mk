libcrossread_a_SOURCES += \
	src/yaml/yaml_node.c \
	src/yaml/yaml_read.c include/crossread/yaml/yaml_read.h \
	src/yaml/yaml_scan.c src/yaml/yaml_scan.h \
	src/yaml/yaml_write.c include/crossread/yaml/yaml_write.h \
	src/yaml/yaml_write_node.c
