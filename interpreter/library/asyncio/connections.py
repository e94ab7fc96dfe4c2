#@ base_events.py +10000
"""Streams: a loop connects to an address, or serves at one."""

import itertools
from _functools import partial

from _asyncio import _purpose

from . import addresses, tasks
from .deferred import abc, servers, socket, staggered
from .log import logger

# Classes and functions say that they are the loop's module's, and so they are for programs and reprs.
__name__ = "asyncio.base_events"


class BaseEventLoop:
    """The part of a loop that connects and serves; called what the whole is called, as its coroutines say in reprs and warnings."""

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """socket.getaddrinfo in a thread."""
        return await self.run_in_executor(  #@ 867
            None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """socket.getnameinfo in a thread."""
        return await self.run_in_executor(  #@ 871
            None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type, proto=0, flags=0, loop):
        host, port = address[:2]
        info = addresses._ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type,  #@ 1419
                                      proto=proto, flags=flags)

    async def _resolve_stream(self, address, family, proto, flags):
        return await self._ensure_resolved(address, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self)

    def _bind_local(self, sock, family, local_addr_infos):
        """Bind to the first of the local addresses of this family that is free."""
        problem = None
        for lfamily, _, _, _, laddr in local_addr_infos:
            if lfamily != family:
                continue
            try:
                sock.bind(laddr)
                return
            except OSError as exc:
                msg = f"error while attempting to bind on address {laddr!r}: {exc.strerror.lower()}"
                problem = OSError(exc.errno, msg)
        raise problem or OSError(f"no matching local address with {family=} found")

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        """Connect a socket to one address. An error is put into a list of its own in `exceptions` as well."""
        my_exceptions = []
        exceptions.append(my_exceptions)
        family, type_, proto, _, address = addr_info
        sock = None
        try:
            sock = socket.socket(family=family, type=type_, proto=proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                self._bind_local(sock, family, local_addr_infos)
            await self.sock_connect(sock, address)  #@ 973
            return sock
        except BaseException as exc:
            if isinstance(exc, OSError):
                my_exceptions.append(exc)
            if sock is not None:
                sock.close()
            raise
        finally:
            exceptions = my_exceptions = None

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
        server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
    ):
        """Connect to a host and port, trying each of its addresses, or take a connected socket. Gives transport and protocol."""
        self._check_ssl_names(ssl, server_hostname)
        if ssl and server_hostname is None and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")  #@ 1042
            infos = await self._ensure_resolved(  #@ 1045
                (host, port), family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self)
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            laddr_infos = None
            if local_addr is not None:
                laddr_infos = await self._resolve_stream(local_addr, family, proto, flags)
                if not laddr_infos:
                    raise OSError("getaddrinfo() returned empty list")
            if interleave:
                infos = addresses._interleave_addrinfos(infos, interleave)

            exceptions = []
            if happy_eyeballs_delay is None:
                for addrinfo in infos:
                    try:
                        sock = await self._connect_sock(  #@ 1069
                            exceptions, addrinfo, laddr_infos)
                        break
                    except OSError:
                        continue
            else:
                attempts = (partial(self._connect_sock, exceptions, addrinfo, laddr_infos) for addrinfo in infos)
                sock, _, _ = await staggered.staggered_race(attempts, happy_eyeballs_delay, loop=self)
            if sock is None:
                exceptions = [exc for sub in exceptions for exc in sub]
                try:
                    words = [str(exc) for exc in exceptions]
                    if len(exceptions) == 1:
                        raise exceptions[0]  #@ 1085
                    if words.count(words[0]) == len(words):
                        raise exceptions[0]  #@ 1090
                    raise OSError(f"Multiple exceptions: {', '.join(words)}")  #@ 1093
                finally:
                    exceptions = None
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")  #@ 1100
        else:
            self._check_stream(sock)

        transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl)
        if self._debug:
            logger.debug(
                "%r connected to %s:%r: (%r, %r)", transport.get_extra_info("socket"), host, port, transport, protocol,
            )
        return transport, protocol

    async def _create_connection_transport(self, sock, protocol_factory, ssl):
        sock.setblocking(False)
        protocol = protocol_factory()
        if ssl:
            self._refuse_ssl()
        waiter = _purpose(self.create_future(), "connection_made")
        transport = self._make_socket_transport(sock, protocol, waiter)
        return await self._when_made(transport, protocol, waiter)

    async def _when_made(self, transport, protocol, waiter):
        """Wait until the protocol has heard of its transport."""
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):
        """Take a connection that was accepted outside of the loop."""
        self._check_stream(sock)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl)
        if self._debug:
            logger.debug("%r handled: (%r, %r)", transport.get_extra_info("socket"), transport, protocol)
        return transport, protocol

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved((host, port), family=family,  #@ 1423
                                            type=socket.SOCK_STREAM, flags=flags, loop=self)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _bound_sockets(self, infos, reuse_address, reuse_port):
        """A socket for each address; none if one of them cannot be had."""
        sockets = []
        try:
            for af, socktype, proto, _, sa in infos:
                try:
                    sock = socket.socket(af, socktype, proto)
                except socket.error:
                    if self._debug:
                        logger.warning(
                            "create_server() failed to create socket.socket(%r, %r, %r)", af, socktype, proto, exc_info=True,
                        )
                    continue
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                if reuse_port:
                    addresses._set_reuseport(sock)
                if af == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
                try:
                    sock.bind(sa)
                except OSError as err:
                    msg = "error while attempting to bind on address %r: %s" % (sa, err.strerror.lower())
                    raise OSError(err.errno, msg) from None
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=0, flags=None, sock=None, backlog=100, ssl=None,
        reuse_address=None, reuse_port=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
    ):
        """Serve at a port of a host, of several hosts, or of all addresses of this machine (""); or at a bound socket."""
        self._check_ssl_context(ssl)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")  #@ 1474
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not isinstance(host, abc.Iterable):
                hosts = [host]
            else:
                hosts = host
            flags = socket.AI_PASSIVE if flags is None else flags
            fs = [self._create_server_getaddrinfo(host, port, family=family, flags=flags) for host in hosts]
            infos = await tasks.gather(*fs)  #@ 1491
            # Each address once. CPython puts them into a set; here the order is that of the hosts.
            infos = dict.fromkeys(itertools.chain.from_iterable(infos))
            sockets = self._bound_sockets(infos, reuse_address is None or reuse_address, reuse_port)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")  #@ 1535
            self._check_stream(sock)
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        server = await self._serve(sockets, protocol_factory, ssl, backlog, start_serving)
        if self._debug:
            logger.info("%r is serving", server)
        return server

    async def _serve(self, sockets, protocol_factory, ssl, backlog, start_serving):
        if ssl is not None:
            self._refuse_ssl()
        server = servers.Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)
        return server

    def _check_stream(self, sock):
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")

    # There is no TLS. Arguments that only it has are checked, and then refused as CPython does that is built without it.

    def _check_ssl_context(self, ssl):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")

    def _check_ssl_names(self, ssl, server_hostname):
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")

    def _check_ssl_times(self, ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
        for name, value in (("ssl_handshake_timeout", ssl_handshake_timeout), ("ssl_shutdown_timeout", ssl_shutdown_timeout)):
            if value is not None and not ssl:
                raise ValueError(f"{name} is only meaningful with ssl")

    def _refuse_ssl(self):
        raise RuntimeError("stdlib ssl module not available")

    async def start_tls(self, transport, protocol, sslcontext, **kwargs):
        raise RuntimeError("Python ssl module is not available")
