import asyncio
import gc
import warnings

warnings.simplefilter("always")


async def answer(reader, writer):
    data = await reader.readline()
    writer.write(data.upper())
    await writer.drain()
    # Left open: the protocol holds the writer for as long as the client stays.


async def ask(port, word):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(word.encode() + b"\n")
    return await reader.readline(), writer


async def first_run():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    answers = [await ask(port, word) for word in ("one", "two", "three")]
    print([data for data, _ in answers])
    for _, writer in answers[:2]:
        writer.close()
        await writer.wait_closed()
    return server, port, answers[2][1]


async def second_run(port, writer):
    # A connection lives on while the loop does not run.
    print(writer.is_closing(), (await ask(port, "four"))[0])


loop = asyncio.new_event_loop()
server, port, writer = loop.run_until_complete(first_run())  # expect: [b'ONE\n', b'TWO\n', b'THREE\n']
loop.run_until_complete(second_run(port, writer))  # expect: False b'FOUR\n'
print(len(loop._transports) > 0)  # expect: True
server.close()
loop.close()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    del writer
    gc.collect()
messages = {str(warning.message).split(" fd=")[0] for warning in caught}
print("loop is closed" in messages, "unclosed transport <_SelectorSocketTransport" in messages)  # expect: True True
