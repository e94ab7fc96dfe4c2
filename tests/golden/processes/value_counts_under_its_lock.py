from multiprocessing import Process, Value

def work(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1

if __name__ == "__main__":
    value = Value("i", 0)
    ps = [Process(target=work, args=(value, 200)) for _ in range(3)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(value.value)  # expect: 600
