import asyncio, os, tempfile

class Writer(asyncio.Protocol):
    def connection_lost(self, exc):
        print("writer lost", exc)

async def main():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    reader = asyncio.StreamReader()
    incoming, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read_end, "rb"))
    outgoing, _ = await loop.connect_write_pipe(Writer, os.fdopen(write_end, "wb"))
    outgoing.write(b"through\n")
    print(await reader.readline())
    outgoing.write(bytes(300_000))
    print(outgoing.get_write_buffer_size() > 0)
    outgoing.close()
    print(len(await reader.read()), reader.at_eof())
    print(incoming.is_closing(), outgoing.is_closing())
    with tempfile.TemporaryFile() as file:
        try:
            await loop.connect_read_pipe(asyncio.Protocol, file)
        except ValueError as error:
            print(error)

asyncio.run(main())
# expect: b'through\n'
# expect: True
# expect: writer lost None
# expect: 300000 True
# expect: True True
# expect: Pipe transport is for pipes/sockets only.
