#@ base_events.py +20000
"""Server: what the loop loads when something begins to serve."""

from _asyncio import _purpose

from . import events, exceptions, tasks
from .deferred import trsock

__all__ = ("Server",)

# The class says that it is the loop's module's, and so it is for programs and reprs.
__name__ = "asyncio.base_events"


class Server(events.AbstractServer):
    """Listening sockets, and how many of their connections are open."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        # None: the server is closed.
        self._sockets = sockets
        self._active_count = 0
        # Of wait_closed(); None: closed, and the last connection is over.
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def _attach(self):
        """A connection begins."""
        assert self._sockets is not None
        self._active_count += 1

    def _detach(self):
        """A connection is over."""
        assert self._active_count > 0
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in [waiter for waiter in waiters if not waiter.done()]:
            waiter.set_result(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self, self._backlog)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    @property
    def sockets(self):
        """The listening sockets; of a closed server, none."""
        return tuple(trsock.TransportSocket(sock) for sock in self._sockets or ())

    def close(self):
        """Listen no longer. Connections that there are stay."""
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await tasks.sleep(0)

    async def serve_forever(self):
        """Serve until cancelled, or closed; both end in CancelledError."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")  #@ 360
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")  #@ 363
        self._start_serving()
        self._serving_forever_fut = _purpose(self._loop.create_future(), "serve_forever")
        try:
            await self._serving_forever_fut  #@ 369
        except exceptions.CancelledError:
            # Cancelled only when the server is closed.
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Wait, as long as the server still listens, for its end with all its connections' (as 3.11: a closed one is not waited for)."""
        if self._sockets is None or self._waiters is None:
            return
        waiter = _purpose(self._loop.create_future(), "server closed")
        self._waiters.append(waiter)
        await waiter  #@ 384
