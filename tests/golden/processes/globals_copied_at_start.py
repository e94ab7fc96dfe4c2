from multiprocessing import Process

state = {"n": 1}
def work():
    print(state["n"], flush=True)

if __name__ == "__main__":
    state["n"] = 2
    p = Process(target=work)
    p.start()
    state["n"] = 3
    p.join()
# expect: 2
