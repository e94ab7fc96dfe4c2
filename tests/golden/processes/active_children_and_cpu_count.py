import multiprocessing as mp
import time

if __name__ == "__main__":
    p = mp.Process(target=time.sleep, args=(0.1,), name="sleeper")
    print(mp.active_children())  # expect: []
    p.start()
    print([c.name for c in mp.active_children()])  # expect: ['sleeper']
    p.join()
    print(mp.active_children(), mp.cpu_count() >= 1, mp.get_start_method())  # expect: [] True fork
