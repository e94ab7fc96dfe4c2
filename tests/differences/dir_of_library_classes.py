# difference: datetime, decimal and fractions are written in Python here, with attributes of their own that dir() lists.
import datetime
print([name for name in dir(datetime.timedelta) if name.startswith("_") and not name.startswith("__")])
# cpython: []
# here: ['_days', '_microseconds', '_of', '_seconds', '_us']
