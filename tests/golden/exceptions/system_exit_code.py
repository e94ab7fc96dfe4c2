import sys

for value in ((), (0,), (3,), ("text",), (None,)):
    try:
        sys.exit(*value)
    except SystemExit as error:
        print(repr(error.code), repr(error))
# expect: None SystemExit()
# expect: 0 SystemExit(0)
# expect: 3 SystemExit(3)
# expect: 'text' SystemExit('text')
# expect: None SystemExit()
