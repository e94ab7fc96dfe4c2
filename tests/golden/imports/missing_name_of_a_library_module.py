import collections
import threading
import traceback
import typing

for ask in (lambda: threading.Semafore, lambda: collections.Userdict, lambda: typing.Patern):
    try:
        ask()
    except AttributeError as error:
        # No frame of the module's.
        print("".join(traceback.format_exception(error)).splitlines()[-1], len(traceback.extract_tb(error.__traceback__)))
# expect: AttributeError: module 'threading' has no attribute 'Semafore' 2
# expect: AttributeError: module 'collections' has no attribute 'Userdict' 2
# expect: AttributeError: module 'typing' has no attribute 'Patern' 2
print("Semaphore" in dir(threading), hasattr(collections, "UserList"), typing.Pattern[str])
# expect: True True typing.Pattern[str]
