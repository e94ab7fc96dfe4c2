import asyncio, re

def shown(value):
    return re.sub(r"\d{4,}", "N", re.sub(r"fd=\d+", "fd=F", re.sub(r" at 0x[0-9a-f]+", "", repr(value))))

async def handle(reader, writer):
    print(shown(writer))
    await reader.read()
    print(shown(reader))
    writer.close()
    print(shown(writer.transport))

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    print(shown(server), shown(server.sockets[0]))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(shown(reader))
    print(shown(writer))
    writer.transport.pause_reading()
    print(shown(writer.transport), writer.transport.is_reading())
    writer.transport.resume_reading()
    writer.close()
    print(shown(writer.transport))
    await writer.wait_closed()
    await asyncio.sleep(0.25)
    print(shown(writer.transport))
    server.close()
    print(shown(server))

asyncio.run(main())
# expect: <Server sockets=(<asyncio.TransportSocket fd=F, family=2, type=1, proto=6, laddr=('127.0.0.1', N)>,)> <asyncio.TransportSocket fd=F, family=2, type=1, proto=6, laddr=('127.0.0.1', N)>
# expect: <StreamWriter transport=<_SelectorSocketTransport fd=F read=polling write=<idle, bufsize=0>> reader=<StreamReader transport=<_SelectorSocketTransport fd=F read=polling write=<idle, bufsize=0>>>>
# expect: <StreamReader transport=<_SelectorSocketTransport fd=F read=polling write=<idle, bufsize=0>>>
# expect: <StreamWriter transport=<_SelectorSocketTransport fd=F read=polling write=<idle, bufsize=0>> reader=<StreamReader transport=<_SelectorSocketTransport fd=F read=polling write=<idle, bufsize=0>>>>
# expect: <_SelectorSocketTransport fd=F read=idle write=<idle, bufsize=0>> False
# expect: <_SelectorSocketTransport closing fd=F read=idle write=<idle, bufsize=0>>
# expect: <StreamReader eof transport=<_SelectorSocketTransport fd=F read=idle write=<idle, bufsize=0>>>
# expect: <_SelectorSocketTransport closing fd=F read=idle write=<idle, bufsize=0>>
# expect: <_SelectorSocketTransport closed fd=F>
# expect: <Server sockets=()>
