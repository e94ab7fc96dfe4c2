import asyncio

loop = asyncio.new_event_loop()
loop.call_later(0.1, loop.stop)
loop.call_soon(print, "running")
loop.run_forever()  # expect: running
print("stopped", loop.is_running())  # expect: stopped False
loop.close()
# time: 0.10s
