from multiprocessing import Condition, Process, Value

def work(condition, flag):
    with condition:
        flag.value = 1
        condition.notify()

if __name__ == "__main__":
    condition, flag = Condition(), Value("i", 0)
    p = Process(target=work, args=(condition, flag))
    with condition:
        p.start()
        print(condition.wait_for(lambda: flag.value == 1, timeout=5))  # expect: True
    p.join()
