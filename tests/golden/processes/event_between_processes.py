from multiprocessing import Event, Process

def work(ready, go):
    ready.set()
    go.wait()
    print("gone", flush=True)

if __name__ == "__main__":
    ready, go = Event(), Event()
    p = Process(target=work, args=(ready, go))
    p.start()
    ready.wait()
    print("ready", go.is_set(), flush=True)
    go.set()
    p.join()
# expect: ready False
# expect: gone
