from multiprocessing import Process

def work(): pass

if __name__ == "__main__":
    p = Process(target=work)
    for f in (p.join, p.terminate):
        try:
            f()
        except (AssertionError, AttributeError) as error:
            print(type(error).__name__, error)
    p.start()
    try:
        p.start()
    except AssertionError as error:
        print(error)
    p.join()
# expect: AssertionError can only join a started process
# expect: AttributeError 'NoneType' object has no attribute 'terminate'
# expect: cannot start a process twice
