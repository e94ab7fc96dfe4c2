for args, options in ((("f", "wb"), {"encoding": "utf-8"}), (("f", "w"), {"buffering": 0}), (("f", "wb"), {"newline": "\n"}), (("f", "w"), {"newline": "x"}),
                      (("f", "rw"), {}), (("f", "z"), {}), (("f", "br+b"), {}), (("f", "w"), {"encoding": "no-such"}), (("f", "w"), {"errors": 5}),
                      (("f", "tb"), {}), (("f", ""), {}), (("f", "+"), {}), (("f", "U"), {}), (("f", "w"), {"closefd": False})):
    try:
        open(*args, **options).close()
        print(args, "opened")
    except (ValueError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError binary mode doesn't take an encoding argument
# expect: ValueError can't have unbuffered text I/O
# expect: ValueError binary mode doesn't take a newline argument
# expect: ValueError illegal newline value: x
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError invalid mode: 'z'
# expect: ValueError invalid mode: 'br+b'
# expect: LookupError unknown encoding: no-such
# expect: TypeError open() argument 'errors' must be str or None, not int
# expect: ValueError can't have text and binary mode at once
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: ValueError invalid mode: 'U'
# expect: ValueError Cannot use closefd=False with file name
