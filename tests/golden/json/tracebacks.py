import json
import sys
import traceback

for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
                lambda: json.loads(5), lambda: json.loads("[", parse_int=str), lambda: json.dumps(object(), sort_keys=True)]:
    try:
        attempt()
    except Exception:
        traceback.print_exc(file=sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 5, in <lambda>
# expect:     for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
# expect:                             ^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 346, in loads
# expect:     return _default_decoder.decode(s)
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 337, in decode
# expect:     obj, end = self.raw_decode(s, idx=_w(s, 0).end())
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 353, in raw_decode
# expect:     obj, end = self.scan_once(s, idx)
# expect:                ^^^^^^^^^^^^^^^^^^^^^^
# expect: json.decoder.JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 5, in <lambda>
# expect:     for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
# expect:                                                          ^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 346, in loads
# expect:     return _default_decoder.decode(s)
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 337, in decode
# expect:     obj, end = self.raw_decode(s, idx=_w(s, 0).end())
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 355, in raw_decode
# expect:     raise JSONDecodeError("Expecting value", s, err.value) from None
# expect: json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 5, in <lambda>
# expect:     for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
# expect:                                                                                  ^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 346, in loads
# expect:     return _default_decoder.decode(s)
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 340, in decode
# expect:     raise JSONDecodeError("Extra data", s, end)
# expect: json.decoder.JSONDecodeError: Extra data: line 1 column 5 (char 4)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 5, in <lambda>
# expect:     for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
# expect:                                                                                                               ^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 346, in loads
# expect:     return _default_decoder.decode(s)
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 337, in decode
# expect:     obj, end = self.raw_decode(s, idx=_w(s, 0).end())
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 355, in raw_decode
# expect:     raise JSONDecodeError("Expecting value", s, err.value) from None
# expect: json.decoder.JSONDecodeError: Expecting value: line 1 column 4 (char 3)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 5, in <lambda>
# expect:     for attempt in [lambda: json.loads("[1 2]"), lambda: json.loads(""), lambda: json.loads("[1] x"), lambda: json.loads(b"[1,"), lambda: json.dumps({1}),
# expect:                                                                                                                                           ^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 231, in dumps
# expect:     return _default_encoder.encode(obj)
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 200, in encode
# expect:     chunks = self.iterencode(o, _one_shot=True)
# expect:              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 258, in iterencode
# expect:     return _iterencode(o, 0)
# expect:            ^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 180, in default
# expect:     raise TypeError(f'Object of type {o.__class__.__name__} '
# expect: TypeError: Object of type set is not JSON serializable
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 6, in <lambda>
# expect:     lambda: json.loads(5), lambda: json.loads("[", parse_int=str), lambda: json.dumps(object(), sort_keys=True)]:
# expect:             ^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 339, in loads
# expect:     raise TypeError(f'the JSON object must be str, bytes or bytearray, '
# expect: TypeError: the JSON object must be str, bytes or bytearray, not int
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 6, in <lambda>
# expect:     lambda: json.loads(5), lambda: json.loads("[", parse_int=str), lambda: json.dumps(object(), sort_keys=True)]:
# expect:                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 359, in loads
# expect:     return cls(**kw).decode(s)
# expect:            ^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 337, in decode
# expect:     obj, end = self.raw_decode(s, idx=_w(s, 0).end())
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/decoder.py", line 355, in raw_decode
# expect:     raise JSONDecodeError("Expecting value", s, err.value) from None
# expect: json.decoder.JSONDecodeError: Expecting value: line 1 column 2 (char 1)
# expect: Traceback (most recent call last):
# expect:   File "tracebacks.py", line 8, in <module>
# expect:     attempt()
# expect:   File "tracebacks.py", line 6, in <lambda>
# expect:     lambda: json.loads(5), lambda: json.loads("[", parse_int=str), lambda: json.dumps(object(), sort_keys=True)]:
# expect:                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/__init__.py", line 238, in dumps
# expect:     **kw).encode(obj)
# expect:           ^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 200, in encode
# expect:     chunks = self.iterencode(o, _one_shot=True)
# expect:              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 258, in iterencode
# expect:     return _iterencode(o, 0)
# expect:            ^^^^^^^^^^^^^^^^^
# expect:   File ".../lib/python3.11/json/encoder.py", line 180, in default
# expect:     raise TypeError(f'Object of type {o.__class__.__name__} '
# expect: TypeError: Object of type object is not JSON serializable
