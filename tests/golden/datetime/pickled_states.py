# Dates and times are pickled as bytes, and made from them; protocols from 4 on keep the fold.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone

zone = timezone(timedelta(hours=1), "X")
values = (
    date(2020, 1, 2), datetime(2020, 1, 2, 3, 4, 5, 6), datetime(1, 1, 1, tzinfo=zone), datetime(2020, 1, 1, fold=1),
    time(1, 2, 3, 4), time(23, 59, fold=1, tzinfo=timezone.utc), timedelta(1, 2, 3), zone, timezone.utc,
)
for value in values:
    print(value.__reduce__())
    for protocol in (2, 3, 4, 5):
        loaded = pickle.loads(pickle.dumps(value, protocol))
        print(repr(loaded), loaded == value, type(loaded) is type(value))
    print(repr(copy.copy(value)), repr(copy.deepcopy(value)))
# expect: (<class 'datetime.date'>, (b'\x07\xe4\x01\x02',))
# expect: datetime.date(2020, 1, 2) True True
# expect: datetime.date(2020, 1, 2) True True
# expect: datetime.date(2020, 1, 2) True True
# expect: datetime.date(2020, 1, 2) True True
# expect: datetime.date(2020, 1, 2) datetime.date(2020, 1, 2)
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06',))
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6) True True
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6) True True
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6) True True
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6) True True
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6) datetime.datetime(2020, 1, 2, 3, 4, 5, 6)
# expect: (<class 'datetime.datetime'>, (b'\x00\x01\x01\x01\x00\x00\x00\x00\x00\x00', datetime.timezone(datetime.timedelta(seconds=3600), 'X')))
# expect: datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')) True True
# expect: datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')) True True
# expect: datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')) True True
# expect: datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')) True True
# expect: datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')) datetime.datetime(1, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X'))
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x01\x01\x00\x00\x00\x00\x00\x00',))
# expect: datetime.datetime(2020, 1, 1, 0, 0) True True
# expect: datetime.datetime(2020, 1, 1, 0, 0) True True
# expect: datetime.datetime(2020, 1, 1, 0, 0, fold=1) True True
# expect: datetime.datetime(2020, 1, 1, 0, 0, fold=1) True True
# expect: datetime.datetime(2020, 1, 1, 0, 0, fold=1) datetime.datetime(2020, 1, 1, 0, 0, fold=1)
# expect: (<class 'datetime.time'>, (b'\x01\x02\x03\x00\x00\x04',))
# expect: datetime.time(1, 2, 3, 4) True True
# expect: datetime.time(1, 2, 3, 4) True True
# expect: datetime.time(1, 2, 3, 4) True True
# expect: datetime.time(1, 2, 3, 4) True True
# expect: datetime.time(1, 2, 3, 4) datetime.time(1, 2, 3, 4)
# expect: (<class 'datetime.time'>, (b'\x17;\x00\x00\x00\x00', datetime.timezone.utc))
# expect: datetime.time(23, 59, tzinfo=datetime.timezone.utc) True True
# expect: datetime.time(23, 59, tzinfo=datetime.timezone.utc) True True
# expect: datetime.time(23, 59, tzinfo=datetime.timezone.utc, fold=1) True True
# expect: datetime.time(23, 59, tzinfo=datetime.timezone.utc, fold=1) True True
# expect: datetime.time(23, 59, tzinfo=datetime.timezone.utc, fold=1) datetime.time(23, 59, tzinfo=datetime.timezone.utc, fold=1)
# expect: (<class 'datetime.timedelta'>, (1, 2, 3))
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) True True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) True True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) True True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) True True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) datetime.timedelta(days=1, seconds=2, microseconds=3)
# expect: (<class 'datetime.timezone'>, (datetime.timedelta(seconds=3600), 'X'), None)
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') True True
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') True True
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') True True
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') True True
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X') datetime.timezone(datetime.timedelta(seconds=3600), 'X')
# expect: (<class 'datetime.timezone'>, (datetime.timedelta(0),), None)
# expect: datetime.timezone.utc True True
# expect: datetime.timezone.utc True True
# expect: datetime.timezone.utc True True
# expect: datetime.timezone.utc True True
# expect: datetime.timezone.utc datetime.timezone.utc
print(pickle.dumps(date(2020, 1, 2), 4))
# expect: b'\x80\x04\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04date\x94\x93\x94C\x04\x07\xe4\x01\x02\x94\x85\x94R\x94.'
print(pickle.dumps(time(1, 2, 3, 4), 5))
# expect: b'\x80\x05\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04time\x94\x93\x94C\x06\x01\x02\x03\x00\x00\x04\x94\x85\x94R\x94.'
print(date(b"\x07\xe4\x01\x02"), datetime(b"\x07\xe4\x81\x01\x00\x00\x00\x00\x00\x00").fold, time(b"\x97\x01\x02\x00\x00\x03"))
# expect: 2020-01-02 1 23:01:02.000003
for state in (b"\x07\xe4\x0d\x02", b"abc"):
    try:
        print(date(state))
    except TypeError as error:
        print(error)
# expect: 'bytes' object cannot be interpreted as an integer
# expect: 'bytes' object cannot be interpreted as an integer
