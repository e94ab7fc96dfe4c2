import asyncio, threading, time

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    done = loop.create_future()

    def later():
        time.sleep(0.25)
        loop.call_soon_threadsafe(done.set_result, "from the thread")

    thread = threading.Thread(target=later)
    thread.start()
    print(await asyncio.wait_for(done, 5))
    thread.join()
    server.close()

asyncio.run(main())  # expect: from the thread
