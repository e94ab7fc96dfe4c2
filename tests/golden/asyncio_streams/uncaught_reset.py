import asyncio, socket, struct

async def handle(reader, writer):
    await reader.readline()
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"go\n")
        await reader.readline()

asyncio.run(main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_reset.py", line 15, in <module>
# stderr:     asyncio.run(main())
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 190, in run
# stderr:     return runner.run(main)
# stderr:            ^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 118, in run
# stderr:     return self._loop.run_until_complete(task)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/base_events.py", line 653, in run_until_complete
# stderr:     return future.result()
# stderr:            ^^^^^^^^^^^^^^^
# stderr:   File "uncaught_reset.py", line 13, in main
# stderr:     await reader.readline()
# stderr:   File ".../lib/python3.11/asyncio/streams.py", line 563, in readline
# stderr:     line = await self.readuntil(sep)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/streams.py", line 655, in readuntil
# stderr:     await self._wait_for_data('readuntil')
# stderr:   File ".../lib/python3.11/asyncio/streams.py", line 540, in _wait_for_data
# stderr:     await self._waiter
# stderr:   File ".../lib/python3.11/asyncio/selector_events.py", line 995, in _read_ready__data_received
# stderr:     data = self._sock.recv(self.max_size)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr: ConnectionResetError: [Errno 104] Connection reset by peer
