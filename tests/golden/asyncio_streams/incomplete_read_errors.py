import asyncio

async def handle(reader, writer):
    writer.write(b"abc")
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        for read in ("readexactly(5)", "readuntil(b'|')", "readline()", "read()", "read(2)", "readexactly(0)"):
            reader, writer = await asyncio.open_connection(*address)
            try:
                print(read, await eval(f"reader.{read}"))
            except asyncio.IncompleteReadError as error:
                print(read, error, error.partial, error.expected)
            writer.close()
            await writer.wait_closed()
        try:
            await reader.readexactly(-1)
        except ValueError as error:
            print(error)
        try:
            await reader.readuntil(b"")
        except ValueError as error:
            print(error)

asyncio.run(main())
# expect: readexactly(5) 3 bytes read on a total of 5 expected bytes b'abc' 5
# expect: readuntil(b'|') 3 bytes read on a total of undefined expected bytes b'abc' None
# expect: readline() b'abc'
# expect: read() b'abc'
# expect: read(2) b'ab'
# expect: readexactly(0) b''
# expect: readexactly size can not be less than zero
# expect: Separator should be at least one-byte string
