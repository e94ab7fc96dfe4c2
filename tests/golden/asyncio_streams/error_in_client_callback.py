import asyncio

async def handle(reader, writer):
    await reader.readline()
    raise LookupError("in the handler")

def report(loop, context):
    print(context["message"], repr(context["exception"]), sorted(context))

async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"x\n")
        print(await reader.read())
        writer.close()

asyncio.run(main())
# expect: Unhandled exception in client_connected_cb LookupError('in the handler') ['exception', 'message', 'transport']
# expect: b''
