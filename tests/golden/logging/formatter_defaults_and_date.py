import logging

record = logging.makeLogRecord({"msg": "x", "created": 0.25, "msecs": 250.0, "levelname": "INFO", "name": "n"})
f = logging.Formatter("%(asctime)s %(levelname)s %(message)s")
f.converter = __import__("time").gmtime
print(f.format(record))  # expect: 1970-01-01 00:00:00,250 INFO x
g = logging.Formatter("{asctime} {message}", "%H:%M", style="{")
g.converter = f.converter
print(g.format(record))  # expect: 00:00 x
try:
    logging.Formatter("{message")
    logging.Formatter("%(x", style="z")
except ValueError as error:
    print(str(error)[:40])  # expect: Invalid format '{message' for '%' style
