from multiprocessing import Array, Process

def work(a):
    for i in range(len(a)):
        a[i] *= 2

if __name__ == "__main__":
    a = Array("d", [1, 2, 3])
    p = Process(target=work, args=(a,))
    p.start()
    p.join()
    print(a[:], len(a), list(Array("i", 3)))  # expect: [2.0, 4.0, 6.0] 3 [0, 0, 0]
