import asyncio, socket, threading

listener = socket.create_server(("127.0.0.1", 0))

def serve():
    for _ in range(3):
        connection, _ = listener.accept()
        with connection, connection.makefile("rwb") as file:
            file.write(b"thread says " + file.readline())

async def ask(word):
    reader, writer = await asyncio.open_connection(*listener.getsockname())
    writer.write(word + b"\n")
    answer = await reader.read()
    writer.close()
    return answer

async def main():
    print(await asyncio.gather(ask(b"one"), ask(b"two"), ask(b"three")))

thread = threading.Thread(target=serve)
thread.start()
asyncio.run(main())  # expect: [b'thread says one\n', b'thread says two\n', b'thread says three\n']
thread.join()
listener.close()
