"""Modules that asyncio needs now and then. Each is loaded when it is first used: most programs come to few of them, and start sooner."""

import sys


class _LoadedAtFirstUse:
    """Stands for a module until a name is asked of it; then the module takes its place in the one that asks."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        __import__(self._name)
        module = sys.modules[self._name]
        using = sys._getframe(1).f_globals
        for key, value in list(using.items()):
            if value is self:
                using[key] = module
        return getattr(module, name)


abc = _LoadedAtFirstUse("collections.abc")
concurrent_futures = _LoadedAtFirstUse("concurrent.futures")
contextlib = _LoadedAtFirstUse("contextlib")
functools = _LoadedAtFirstUse("functools")
linecache = _LoadedAtFirstUse("linecache")
os = _LoadedAtFirstUse("os")
reprlib = _LoadedAtFirstUse("reprlib")
selector_transports = _LoadedAtFirstUse("asyncio.selector_transports")
selectors = _LoadedAtFirstUse("selectors")
servers = _LoadedAtFirstUse("asyncio.servers")
socket = _LoadedAtFirstUse("socket")
staggered = _LoadedAtFirstUse("asyncio.staggered")
stat = _LoadedAtFirstUse("stat")
threading = _LoadedAtFirstUse("threading")
traceback = _LoadedAtFirstUse("traceback")
trsock = _LoadedAtFirstUse("asyncio.trsock")
warnings = _LoadedAtFirstUse("warnings")
