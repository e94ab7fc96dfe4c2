import math

print(round(math.sin(math.pi / 2), 12), round(math.cos(math.pi), 12), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.tan(0), math.sinh(0), math.atan(1), math.asin(1))
# expect: 1.0 -1.0 0.7853981633974483 180.0 3.141592653589793 5.0 3.0 5.0 0.0 0.0 0.7853981633974483 1.5707963267948966
