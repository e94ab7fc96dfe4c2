"""Concurrency in one thread: coroutines that hand over to each other at every await."""

import sys
from _imp import defer as _defer

from . import base_events, coroutines, events, exceptions, futures, protocols, runners, tasks, transports, unix_events
from .base_events import BaseEventLoop
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .protocols import *
from .runners import *
from .tasks import *
from .transports import *
from .unix_events import *

# Modules that wait until one of their names is asked for: a program uses two of them at most, and starts sooner.
_LATER = {
    "locks": ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"),
    "queues": ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty"),
    "servers": ("Server",),
    "streams": (
        "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
        "open_unix_connection", "start_unix_server",
    ),
    "taskgroups": ("TaskGroup",),
    "threads": ("to_thread",),
    "timeouts": ("Timeout", "timeout", "timeout_at"),
    "trsock": (),
}

__all__ = (
    base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__ + _LATER["locks"]
    + protocols.__all__ + runners.__all__ + _LATER["queues"] + _LATER["streams"] + tasks.__all__
    + _LATER["threads"] + _LATER["timeouts"] + transports.__all__ + unix_events.__all__
)

if sys.version_info < (3, 11):
    from .locks import *
    from .queues import *
    from .servers import *
    from .streams import *
    from .threads import *
    from . import older, trsock
    older._fit(globals())
else:
    for _module, _names in _LATER.items():
        _defer(__name__, f"asyncio.{_module}", (*_names, _module))
    del _module, _names
