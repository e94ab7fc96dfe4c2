import asyncio, re

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    sock = writer.get_extra_info("socket")
    for method in (loop.add_reader, loop.add_writer):
        try:
            method(sock.fileno(), print)
        except RuntimeError as error:
            print(re.sub(r"\d+", "N", str(error)))
    for call in ("settimeout(1)", "setblocking(True)", "recv(1)", "close()"):
        try:
            eval(f"sock.{call}")
        except (ValueError, AttributeError) as error:
            print(type(error).__name__, error)
    print(sock.gettimeout(), sock.setblocking(False))
    writer.close()
    server.close()

asyncio.run(main())
# expect: File descriptor N is used by transport <_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=N>>
# expect: File descriptor N is used by transport <_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=N>>
# expect: ValueError settimeout(): only 0 timeout is allowed on transport sockets
# expect: ValueError setblocking(): transport sockets cannot be blocking
# expect: AttributeError 'TransportSocket' object has no attribute 'recv'
# expect: AttributeError 'TransportSocket' object has no attribute 'close'
# expect: 0 None
