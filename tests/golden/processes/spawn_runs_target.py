import multiprocessing as mp

state = {"n": 1}
def work(q):
    q.put((__name__, state["n"], mp.get_start_method()))

if __name__ == "__main__":
    state["n"] = 2
    ctx = mp.get_context("spawn")
    q = ctx.Queue()
    p = ctx.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode)
# expect: ('__mp_main__', 1, 'spawn')
# expect: 0
