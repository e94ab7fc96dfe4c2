def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)

f(3)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "repeated_frames_three_times_are_not_folded.py", line 6, in <module>
# stderr:     f(3)
# stderr:   File "repeated_frames_three_times_are_not_folded.py", line 4, in f
# stderr:     f(n - 1)
# stderr:   File "repeated_frames_three_times_are_not_folded.py", line 4, in f
# stderr:     f(n - 1)
# stderr:   File "repeated_frames_three_times_are_not_folded.py", line 4, in f
# stderr:     f(n - 1)
# stderr:   File "repeated_frames_three_times_are_not_folded.py", line 3, in f
# stderr:     raise ValueError("bottom")
# stderr: ValueError: bottom
