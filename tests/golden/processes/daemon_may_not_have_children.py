from multiprocessing import Process

def child():
    try:
        Process(target=print).start()
    except AssertionError as error:
        print(error, flush=True)

if __name__ == "__main__":
    p = Process(target=child, daemon=True)
    p.start()
    p.join()
# expect: daemonic processes are not allowed to have children
