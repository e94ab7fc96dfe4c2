from multiprocessing import Process

items = [1]
def work():
    items.append(2)
    print("child", items, flush=True)

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    print("parent", items)
# expect: child [1, 2]
# expect: parent [1]
