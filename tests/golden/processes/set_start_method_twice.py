import multiprocessing as mp

mp.set_start_method("fork")
print(mp.get_start_method(), mp.get_all_start_methods())  # expect: fork ['fork', 'spawn', 'forkserver']
try:
    mp.set_start_method("spawn")
except RuntimeError as error:
    print(error)  # expect: context has already been set
try:
    mp.get_context("thread")
except ValueError as error:
    print(error)  # expect: cannot find context for 'thread'
