import statistics as s

print(s.mean([1, 2, 3, 4]), s.median([3, 1, 2]), s.median([1, 2, 3, 4]), s.mode("aab"), s.fmean([1, 2]), s.median_low([1, 2]), s.median_high([1, 2]), s.multimode("aabb"), s.geometric_mean([1, 4]), s.harmonic_mean([1, 2]))
# expect: 2.5 2 2.5 a 1.5 1 2 ['a', 'b'] 2.0 1.3333333333333333
