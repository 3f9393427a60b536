unit_tests += tests/unit/yaml_read tests/unit/yaml_write tests/unit/yaml_write_node
