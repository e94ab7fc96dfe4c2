import asyncio

async def main():
    reader, writer = await asyncio.open_connection("127.0.0.1", 1)

asyncio.run(main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_refusal.py", line 6, in <module>
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
# stderr:   File "uncaught_refusal.py", line 4, in main
# stderr:     reader, writer = await asyncio.open_connection("127.0.0.1", 1)
# stderr:                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/streams.py", line 48, in open_connection
# stderr:     transport, _ = await loop.create_connection(
# stderr:                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/base_events.py", line 1085, in create_connection
# stderr:     raise exceptions[0]
# stderr:   File ".../lib/python3.11/asyncio/base_events.py", line 1069, in create_connection
# stderr:     sock = await self._connect_sock(
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/base_events.py", line 973, in _connect_sock
# stderr:     await self.sock_connect(sock, address)
# stderr:   File ".../lib/python3.11/asyncio/selector_events.py", line 634, in sock_connect
# stderr:     return await fut
# stderr:            ^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/selector_events.py", line 674, in _sock_connect_cb
# stderr:     raise OSError(err, f'Connect call failed {address}')
# stderr: ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 1)
