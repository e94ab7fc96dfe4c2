import math

print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isfinite(math.inf), math.isnan(1))
# expect: True True True False False
