"""Servers over sockets: one that waits for requests, and a handler object made for each."""

import os
import selectors
import socket
import sys
import threading
from io import BufferedIOBase, BytesIO
from time import monotonic as time

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
           "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "UnixStreamServer", "UnixDatagramServer",
           "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer"]

_ServerSelector = selectors.PollSelector


class BaseServer:
    """What all servers have in common: the loop, and what becomes of a request."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.__is_shut_down = threading.Event()
        self.__shutdown_request = False

    def server_activate(self):
        """Begin to take requests."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until `shutdown` is called, which is noticed after so many seconds at most."""
        self.__is_shut_down.clear()
        try:
            with _ServerSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while True:
                    if self.__shutdown_request:
                        break
                    ready = selector.select(poll_interval)  #@ 233
                    if self.__shutdown_request:
                        break  # a request that came just now is for nobody
                    if ready:
                        self._handle_request_noblock()  #@ 238
                    self.service_actions()
        finally:
            self.__shutdown_request = False
            self.__is_shut_down.set()

    def shutdown(self):
        """Have serve_forever, which another thread runs, come to its end; wait for that."""
        self.__shutdown_request = True
        self.__is_shut_down.wait()  #@ 253

    def service_actions(self):
        """Called in each round of serve_forever."""

    def handle_request(self):
        """Handle one request, or call handle_timeout when none has come in time."""
        limits = [limit for limit in (self.socket.gettimeout(), self.timeout) if limit is not None]
        left = min(limits, default=None)
        end = None if left is None else time() + left
        with _ServerSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while not selector.select(left):  #@ 295
                if end is not None:
                    left = end - time()
                    if left < 0:
                        return self.handle_timeout()
            return self._handle_request_noblock()  #@ 297

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)  #@ 317
        except BaseException as problem:
            if isinstance(problem, Exception):
                self.handle_error(request, client_address)
            self.shutdown_request(request)
            if not isinstance(problem, Exception):
                raise

    def handle_timeout(self):
        """No request has come in time."""

    def verify_request(self, request, client_address):
        """Is the request to be handled?"""
        return True

    def process_request(self, request, client_address):
        """Handle a request here and now."""
        self.finish_request(request, client_address)  #@ 348
        self.shutdown_request(request)

    def server_close(self):
        """Give up what the server holds."""

    def finish_request(self, request, client_address):
        """Make the handler, which does all the work while it is made."""
        self.RequestHandlerClass(request, client_address, self)  #@ 361

    def shutdown_request(self, request):
        """A request is over."""
        self.close_request(request)

    def close_request(self, request):
        """Close what a request came by."""

    def handle_error(self, request, client_address):
        """A handler has raised: tell so, and go on."""
        import traceback
        rule = "-" * 40
        print(rule, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address, file=sys.stderr)
        traceback.print_exc()
        print(rule, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server whose requests are connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if not bind_and_activate:
            return
        try:
            self.server_bind()  #@ 456
            self.server_activate()  #@ 457
        except:
            self.server_close()
            raise

    def server_bind(self):
        """Take the address."""
        for wanted, option in ((self.allow_reuse_address, "SO_REUSEADDR"), (self.allow_reuse_port, "SO_REUSEPORT")):
            if wanted:
                self.socket.setsockopt(socket.SOL_SOCKET, getattr(socket, option), 1)
        self.socket.bind(self.server_address)  #@ 472
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """The listening socket's descriptor, for selectors."""
        return self.socket.fileno()

    def get_request(self):
        """The next connection and its client's address."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """Tell the client that nothing more comes, and close."""
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the client has gone already
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """A server whose requests are datagrams: pairs of the data and the socket to answer with."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def server_activate(self):
        pass

    def get_request(self):
        data, address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), address

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class _Threads(list):
    """Threads to be waited for at the end; those that are over are dropped."""

    def append(self, thread):
        self[:] = [other for other in self if other.is_alive()]
        if not thread.daemon:
            super().append(thread)

    def join(self):
        waiting = self[:]
        self.clear()
        for thread in waiting:
            thread.join()


class ThreadingMixIn:
    """A thread for each request."""

    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """What such a thread does."""
        try:
            self.finish_request(request, client_address)  #@ 691
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        if self.block_on_close:
            if self._threads is None:
                self._threads = _Threads()
            self._threads.append(thread)
        thread.start()

    def server_close(self):
        super().server_close()
        if self._threads is not None:
            self._threads.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class UnixStreamServer(TCPServer):
    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class BaseRequestHandler:
    """Handles one request: what it is to do is said in `handle`."""

    def __init__(self, request, client_address, server):
        self.request, self.client_address, self.server = request, client_address, server
        self.setup()  #@ 753
        try:
            self.handle()  #@ 755
        finally:
            self.finish()  #@ 757

    def setup(self):
        """Before."""

    def handle(self):
        """The work itself."""

    def finish(self):
        """After, also if handle has raised."""


class StreamRequestHandler(BaseRequestHandler):
    """A connection as two files, rfile and wfile."""

    timeout = None
    disable_nagle_algorithm = False
    rbufsize = -1
    wbufsize = 0

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        self.wfile = self.connection.makefile("wb", self.wbufsize) if self.wbufsize else _SocketWriter(self.connection)

    def finish(self):
        try:
            if not self.wfile.closed:
                self.wfile.flush()
        except socket.error:
            pass  # the client has gone
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(BufferedIOBase):
    """A file that sends at once and all of it."""

    def __init__(self, sock):
        self._sock = sock

    def fileno(self):
        return self._sock.fileno()

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)  #@ 834
        return memoryview(b).nbytes


class DatagramRequestHandler(BaseRequestHandler):
    """A datagram as a file to read; what is written is the answer."""

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
