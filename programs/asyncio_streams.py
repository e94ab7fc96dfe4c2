"""A server and three clients that talk over connections, all of them tasks of one event loop.

What it shows: a connection is read and written with await. Whoever awaits a line that has not come yet gives the loop back, so
one thread serves every client while each of them talks to it; the slow client keeps nobody waiting.

What to look at: in the table of tasks, a task of the server (serve) for each client (ask); what each of them awaits is `readuntil`,
a line from the other side. There are no hand-overs of the GIL, and the loop has nothing to run while all of them wait.

How to run it:
    gilscope stats programs/asyncio_streams.py
    gilscope explain programs/asyncio_streams.py -v
"""

import asyncio


async def serve(reader, writer):
    async for line in reader:
        words = line.split()
        writer.write(b"%d words, the longest is %s\n" % (len(words), max(words, key=len)))
        await writer.drain()
    writer.close()


async def ask(address, name, thinks, sentences):
    reader, writer = await asyncio.open_connection(*address)
    for sentence in sentences:
        await asyncio.sleep(thinks)
        writer.write(sentence.encode() + b"\n")
        answer = await reader.readline()
        print(f"{name}: {sentence!r} has {answer.decode().strip()}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        await asyncio.gather(
            ask(address, "quick", 0.020, ["to be", "or not to be"]),
            ask(address, "steady", 0.050, ["that is the question"]),
            ask(address, "slow", 0.090, ["whether it is nobler in the mind"]),
        )


asyncio.run(main())
