import datetime
import decimal
import pickle
import sys
import traceback
import warnings

class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        raise LookupError("no offset")

warnings.simplefilter("error")
for attempt in [lambda: datetime.date(2023, 2, 30), lambda: decimal.Decimal("abc"), lambda: decimal.Decimal(1) / 0, lambda: pickle.loads(b"x"),
                lambda: warnings.warn("careful"), lambda: datetime.datetime(2024, 1, 1, tzinfo=Zone()).isoformat()]:
    try:
        attempt()
    except Exception:
        traceback.print_exc(file=sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 13, in <lambda>
# expect:     for attempt in [lambda: datetime.date(2023, 2, 30), lambda: decimal.Decimal("abc"), lambda: decimal.Decimal(1) / 0, lambda: pickle.loads(b"x"),
# expect:                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: day is out of range for month
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 13, in <lambda>
# expect:     for attempt in [lambda: datetime.date(2023, 2, 30), lambda: decimal.Decimal("abc"), lambda: decimal.Decimal(1) / 0, lambda: pickle.loads(b"x"),
# expect:                                                                 ^^^^^^^^^^^^^^^^^^^^^^
# expect: decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 13, in <lambda>
# expect:     for attempt in [lambda: datetime.date(2023, 2, 30), lambda: decimal.Decimal("abc"), lambda: decimal.Decimal(1) / 0, lambda: pickle.loads(b"x"),
# expect:                                                                                                 ~~~~~~~~~~~~~~~~~~~^~~
# expect: decimal.DivisionByZero: [<class 'decimal.DivisionByZero'>]
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 13, in <lambda>
# expect:     for attempt in [lambda: datetime.date(2023, 2, 30), lambda: decimal.Decimal("abc"), lambda: decimal.Decimal(1) / 0, lambda: pickle.loads(b"x"),
# expect:                                                                                                                                 ^^^^^^^^^^^^^^^^^^
# expect: _pickle.UnpicklingError: invalid load key, 'x'.
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 14, in <lambda>
# expect:     lambda: warnings.warn("careful"), lambda: datetime.datetime(2024, 1, 1, tzinfo=Zone()).isoformat()]:
# expect:             ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: UserWarning: careful
# expect: Traceback (most recent call last):
# expect:   File "modules_in_c_have_no_frames.py", line 16, in <module>
# expect:     attempt()
# expect:   File "modules_in_c_have_no_frames.py", line 14, in <lambda>
# expect:     lambda: warnings.warn("careful"), lambda: datetime.datetime(2024, 1, 1, tzinfo=Zone()).isoformat()]:
# expect:                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "modules_in_c_have_no_frames.py", line 10, in utcoffset
# expect:     raise LookupError("no offset")
# expect: LookupError: no offset
