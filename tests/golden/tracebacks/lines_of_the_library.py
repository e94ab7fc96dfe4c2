import collections, datetime, enum, queue, random, statistics, sys, time, traceback, uuid
class Color(enum.Enum): RED = 1
for attempt in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: statistics.mean([]), lambda: statistics.stdev([1]),
                lambda: datetime.datetime.strptime("x", "%Y"), lambda: datetime.datetime.strptime("2024 5", "%Y"), lambda: time.strptime("x", "%d"),
                lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
    try:
        attempt()
    except Exception:
        traceback.print_exc(file=sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 3, in <lambda>
# expect:     for attempt in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: statistics.mean([]), lambda: statistics.stdev([1]),
# expect:                             ^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/random.py", line 373, in choice
# expect:     raise IndexError('Cannot choose from an empty sequence')
# expect: IndexError: Cannot choose from an empty sequence
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 3, in <lambda>
# expect:     for attempt in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: statistics.mean([]), lambda: statistics.stdev([1]),
# expect:                                                        ^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/random.py", line 456, in sample
# expect:     raise ValueError("Sample larger than population or is negative")
# expect: ValueError: Sample larger than population or is negative
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 3, in <lambda>
# expect:     for attempt in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: statistics.mean([]), lambda: statistics.stdev([1]),
# expect:                                                                                       ^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/statistics.py", line 432, in mean
# expect:     raise StatisticsError('mean requires at least one data point')
# expect: statistics.StatisticsError: mean requires at least one data point
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 3, in <lambda>
# expect:     for attempt in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: statistics.mean([]), lambda: statistics.stdev([1]),
# expect:                                                                                                                    ^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/statistics.py", line 918, in stdev
# expect:     raise StatisticsError('stdev requires at least two data points')
# expect: statistics.StatisticsError: stdev requires at least two data points
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 4, in <lambda>
# expect:     lambda: datetime.datetime.strptime("x", "%Y"), lambda: datetime.datetime.strptime("2024 5", "%Y"), lambda: time.strptime("x", "%d"),
# expect:             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 568, in _strptime_datetime
# expect:     tt, fraction, gmtoff_fraction = _strptime(data_string, format)
# expect:                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 349, in _strptime
# expect:     raise ValueError("time data %r does not match format %r" %
# expect: ValueError: time data 'x' does not match format '%Y'
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 4, in <lambda>
# expect:     lambda: datetime.datetime.strptime("x", "%Y"), lambda: datetime.datetime.strptime("2024 5", "%Y"), lambda: time.strptime("x", "%d"),
# expect:                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 568, in _strptime_datetime
# expect:     tt, fraction, gmtoff_fraction = _strptime(data_string, format)
# expect:                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 352, in _strptime
# expect:     raise ValueError("unconverted data remains: %s" %
# expect: ValueError: unconverted data remains:  5
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 4, in <lambda>
# expect:     lambda: datetime.datetime.strptime("x", "%Y"), lambda: datetime.datetime.strptime("2024 5", "%Y"), lambda: time.strptime("x", "%d"),
# expect:                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 562, in _strptime_time
# expect:     tt = _strptime(data_string, format)[0]
# expect:          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/_strptime.py", line 349, in _strptime
# expect:     raise ValueError("time data %r does not match format %r" %
# expect: ValueError: time data 'x' does not match format '%d'
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 5, in <lambda>
# expect:     lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
# expect:             ~~~~~^^^^^^^^
# expect:   File ".../lib/python3.11/enum.py", line 790, in __getitem__
# expect:     return cls._member_map_[name]
# expect:            ~~~~~~~~~~~~~~~~^^^^^^
# expect: KeyError: 'BLUE'
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 5, in <lambda>
# expect:     lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
# expect:                                    ^^^^^^^^^^
# expect:   File ".../lib/python3.11/enum.py", line 784, in __getattr__
# expect:     raise AttributeError(name) from None
# expect: AttributeError: BLUE
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 5, in <lambda>
# expect:     lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
# expect:                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/queue.py", line 199, in get_nowait
# expect:     return self.get(block=False)
# expect:            ^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/queue.py", line 168, in get
# expect:     raise Empty
# expect: _queue.Empty
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 5, in <lambda>
# expect:     lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
# expect:                                                                                            ^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/uuid.py", line 178, in __init__
# expect:     raise ValueError('badly formed hexadecimal UUID string')
# expect: ValueError: badly formed hexadecimal UUID string
# expect: Traceback (most recent call last):
# expect:   File "lines_of_the_library.py", line 7, in <module>
# expect:     attempt()
# expect:   File "lines_of_the_library.py", line 5, in <lambda>
# expect:     lambda: Color["BLUE"], lambda: Color.BLUE, lambda: queue.Queue().get_nowait(), lambda: uuid.UUID("x"), lambda: collections.Counter(5)]:
# expect:                                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/collections/__init__.py", line 599, in __init__
# expect:     self.update(iterable, **kwds)
# expect:   File ".../lib/python3.11/collections/__init__.py", line 690, in update
# expect:     _count_elements(self, iterable)
# expect: TypeError: 'int' object is not iterable
