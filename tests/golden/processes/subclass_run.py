from multiprocessing import Process

class Worker(Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def run(self):
        print("run", self.n, self.name, flush=True)

if __name__ == "__main__":
    w = Worker(4)
    w.start()
    w.join()
# expect: run 4 Worker-1
