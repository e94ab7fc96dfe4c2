"""create_datagram_endpoint: a socket for datagrams with a protocol."""

from _asyncio import _purpose

from . import addresses
from .log import logger
from .deferred import os, socket, stat


def _remove_stale_socket(path):
    """A Unix socket whose owner is gone is in the way of a new one. Names that begin with a zero are no files."""
    if path[0] in (0, "\0"):
        return
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as err:
        logger.error("Unable to check or remove stale UNIX socket %r: %r", path, err)


class Datagrams:
    """The part of a loop that makes datagram endpoints."""

    async def create_datagram_endpoint(
        self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None,
        allow_broadcast=None, sock=None,
    ):
        """Receive at a local address, send to a remote one, or both; or take a socket. Gives transport and protocol."""
        r_addr = None
        if sock is not None:
            self._check_datagram_socket(sock, {
                "local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto, "flags": flags,
                "reuse_port": reuse_port, "allow_broadcast": allow_broadcast,
            })
            sock.setblocking(False)
        else:
            problems = []
            for key, pair in await self._address_pairs(local_addr, remote_addr, family, proto, flags):
                try:
                    sock = await self._datagram_socket(*key, *pair, reuse_port, allow_broadcast)
                except OSError as exc:
                    problems.append(exc)
                else:
                    r_addr = pair[1]
                    break
            else:
                raise problems[0]

        protocol = protocol_factory()
        waiter = _purpose(self.create_future(), "connection_made")
        transport = self._make_datagram_transport(sock, protocol, r_addr, waiter)
        if self._debug and local_addr:
            logger.info(
                "Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)", local_addr, remote_addr, transport, protocol,
            )
        elif self._debug:
            logger.debug("Datagram endpoint remote_addr=%r created: (%r, %r)", remote_addr, transport, protocol)
        return await self._when_made(transport, protocol, waiter)

    def _check_datagram_socket(self, sock, options):
        if sock.type != socket.SOCK_DGRAM:
            raise ValueError(f"A UDP Socket was expected, got {sock!r}")
        problems = ", ".join(f"{name}={value}" for name, value in options.items() if value)
        if problems:
            raise ValueError(f"socket modifier keyword arguments can not be used when sock is specified. ({problems})")

    async def _address_pairs(self, local_addr, remote_addr, family, proto, flags):
        """What to try: ((family, protocol), (local address, remote address)) each."""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for addr in (local_addr, remote_addr):
                if addr is not None and not isinstance(addr, str):
                    raise TypeError("string is expected")
            if local_addr:
                _remove_stale_socket(local_addr)
            return [((family, proto), (local_addr, remote_addr))]
        pairs = {}
        for side, addr in enumerate((local_addr, remote_addr)):
            if addr is None:
                continue
            if not (isinstance(addr, tuple) and len(addr) == 2):
                raise TypeError("2-tuple is expected")
            infos = await self._ensure_resolved(
                addr, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags, loop=self,
            )
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for fam, _, pro, _, address in infos:
                pairs.setdefault((fam, pro), [None, None])[side] = address
        # Both sides have to be of the same family.
        wanted = (local_addr, remote_addr)
        whole = [(key, pair) for key, pair in pairs.items() if not any(w and p is None for w, p in zip(wanted, pair))]
        if not whole:
            raise ValueError("can not get address information")
        return whole

    async def _datagram_socket(self, family, proto, local_address, remote_address, reuse_port, allow_broadcast):
        sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
        try:
            if reuse_port:
                addresses._set_reuseport(sock)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_address:
                sock.bind(local_address)
            if remote_address and not allow_broadcast:
                await self.sock_connect(sock, remote_address)
        except BaseException:
            sock.close()
            raise
        return sock
