import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

def work(end, seconds):
    time.sleep(seconds)
    end.send(seconds)
    end.close()

if __name__ == "__main__":
    readers = []
    for seconds in (0.4, 0.1):
        reader, writer = Pipe(duplex=False)
        Process(target=work, args=(writer, seconds)).start()
        writer.close()
        readers.append(reader)
    while readers:
        for reader in wait(readers):
            try:
                print(reader.recv())
            except EOFError:
                readers.remove(reader)
# expect: 0.1
# expect: 0.4
