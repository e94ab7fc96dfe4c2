import asyncio

async def handle(reader, writer):
    async for line in reader:
        writer.write(line[::-1].strip() + b"\n")
        await writer.drain()
    writer.close()

async def client(address, number):
    reader, writer = await asyncio.open_connection(*address)
    answers = []
    for word in ("ab", "cd", "ef"):
        writer.write(f"{word}{number}\n".encode())
        answers.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    return answers

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        results = await asyncio.gather(*(client(address, number) for number in range(15)))
        print(len(results), results[7], results[14])

asyncio.run(main())  # expect: 15 ['7ba', '7dc', '7fe'] ['41ba', '41dc', '41fe']
