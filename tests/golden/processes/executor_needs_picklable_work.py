from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(lambda: 1).result()
        except Exception as error:
            print(str(error).split(" at 0x")[0], "|", str(error).split(": ")[-1])
# expect: Can't pickle <function <lambda> | attribute lookup <lambda> on __main__ failed
