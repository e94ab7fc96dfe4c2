import re
from multiprocessing import Manager
from multiprocessing.managers import BaseManager, RemoteError, SyncManager

class Thing:
    def fail(self):
        raise LookupError("no such", 1)
    def unpicklable(self):
        return lambda: None

def bad():
    raise OSError("cannot be made")

SyncManager.register("Thing", Thing)
SyncManager.register("bad", bad)
SyncManager.register("kept", exposed=("append",))

def shown(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except RemoteError as error:
        text = str(error)
        print(type(error).__module__, text.startswith("\n" + "-" * 75 + "\n"), text.endswith("-" * 75))
        for line in error.args[0].splitlines():
            line = re.sub(r'File ".*/', 'File "', line)
            line = re.sub("exposed={.*}", "exposed={...}", line)
            if not line.startswith(" ") or "managers.py" in line:
                print("  ", re.sub("0x[0-9a-f]+", "0x", line))
    except Exception as error:
        print(type(error).__name__, error.args, error.__cause__, error.__context__)

if __name__ == "__main__":
    with Manager() as manager:
        thing, items, table = manager.Thing(), manager.list([1]), manager.dict()
        shown(thing.fail)
        shown(thing.unpicklable)
        shown(items.pop, 5)
        shown(items.remove, 5)
        shown(lambda: table["missing"])
        shown(items._callmethod, "clear")
        shown(manager.bad)
        shown(manager.list, 1, 2)
        shown(manager.kept, 1, 2)
        shown(manager._create, "unknown")
        print(items, table)
    for call in manager.start, manager.get_server, manager.list, manager.__enter__:
        shown(call)
    shown(BaseManager().start, 5)
    shown(BaseManager.register, "x", method_to_typeid={"a": 1})
    shown(BaseManager().list if hasattr(BaseManager, "list") else BaseManager()._create, "list")
# expect: LookupError ('no such', 1) None None
# expect: multiprocessing.managers True True
# expect:    Unserializable message: Traceback (most recent call last):
# expect:      File "managers.py", line 308, in serve_client
# expect:    AttributeError: Can't pickle local object 'Thing.unpicklable.<locals>.<lambda>'
# expect:    
# expect: IndexError ('pop index out of range',) None None
# expect: ValueError ('list.remove(x): x not in list',) None None
# expect: KeyError ('missing',) None None
# expect: multiprocessing.managers True True
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 265, in serve_client
# expect:    AttributeError: method 'clear' of <class 'list'> object is not in exposed={...}
# expect:    
# expect:    During handling of the above exception, another exception occurred:
# expect:    
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 290, in serve_client
# expect:    KeyError: 'clear'
# expect: multiprocessing.managers True True
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 209, in _handle_request
# expect:      File "managers.py", line 387, in create
# expect:    OSError: cannot be made
# expect: multiprocessing.managers True True
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 209, in _handle_request
# expect:      File "managers.py", line 387, in create
# expect:    TypeError: list expected at most 1 argument, got 2
# expect: multiprocessing.managers True True
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 209, in _handle_request
# expect:      File "managers.py", line 383, in create
# expect:    ValueError: Without callable, must have one non-keyword argument
# expect: multiprocessing.managers True True
# expect:    Traceback (most recent call last):
# expect:      File "managers.py", line 209, in _handle_request
# expect:      File "managers.py", line 379, in create
# expect:    KeyError: 'unknown'
# expect: [1] {}
# expect: ProcessError ('Manager has shut down',) None None
# expect: ProcessError ('Manager has shut down',) None None
# expect: AssertionError ('server not yet started',) None None
# expect: ProcessError ('Manager has shut down',) None None
# expect: TypeError ('initializer must be a callable',) None None
# expect: AssertionError ('1 is not a string',) None None
# expect: AssertionError ('server not yet started',) None None
