print(int(3.9), int(-3.9), int(1e20), int(True))  # expect: 3 -3 100000000000000000000 1
for bad in (float("inf"), float("nan")):
    try:
        int(bad)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
