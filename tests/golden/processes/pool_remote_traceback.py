from multiprocessing import Pool

def work(n):
    return 1 // n

if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.apply(work, (0,))
        except ZeroDivisionError as error:
            print(type(error.__cause__).__name__)
            print(str(error.__cause__).splitlines()[-3:])
# expect: RemoteTraceback
# expect: ['           ~~^^~~', 'ZeroDivisionError: integer division or modulo by zero', '"""']
