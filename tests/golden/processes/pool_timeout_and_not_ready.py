import multiprocessing
import time
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool(1) as pool:
        result = pool.apply_async(time.sleep, (0.3,))
        try:
            result.get(timeout=0.02)
        except multiprocessing.TimeoutError as error:
            print(repr(error))  # expect: TimeoutError()
        try:
            result.successful()
        except ValueError as error:
            print(str(error).split(" at 0x")[-1][-9:], result.ready())  # expect: not ready False
