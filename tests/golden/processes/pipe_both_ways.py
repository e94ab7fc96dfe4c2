from multiprocessing import Pipe, Process

def work(end):
    print("child got", end.recv(), flush=True)
    end.send({"answer": 42})
    end.close()

if __name__ == "__main__":
    ours, theirs = Pipe()
    p = Process(target=work, args=(theirs,))
    p.start()
    ours.send([1, "two"])
    print("parent got", ours.recv())
    p.join()
# expect: child got [1, 'two']
# expect: parent got {'answer': 42}
