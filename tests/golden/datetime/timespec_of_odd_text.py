# A timespec is read as UTF-8 and ends at no null character.
from datetime import time

for timespec in ("hours", "\ud800", "hours\0", "x"):
    try:
        print(time(1).isoformat(timespec=timespec))
    except ValueError as error:
        print(type(error).__name__, error)
# expect: 01
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: ValueError embedded null character
# expect: ValueError Unknown timespec value
