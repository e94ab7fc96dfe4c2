import logging

record = logging.LogRecord("n", logging.INFO, "path/mod.py", 12, "m %s", ("a",), None)
print(record.name, record.levelname, record.lineno, record.getMessage(), record.filename, record.module, record)
# expect: n INFO 12 m a mod.py mod <LogRecord: n, 20, path/mod.py, 12, "m %s">
