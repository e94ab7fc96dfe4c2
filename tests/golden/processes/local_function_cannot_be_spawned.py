import multiprocessing as mp

if __name__ == "__main__":
    def work(): pass
    def outer():
        def inner(): pass
        return inner
    try:
        mp.get_context("spawn").Process(target=outer()).start()
    except AttributeError as error:
        print(error)  # expect: Can't pickle local object 'outer.<locals>.inner'
