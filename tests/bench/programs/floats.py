"""Floating point: the Mandelbrot set, counted."""


def inside(width, height, rounds):
    count = 0
    for row in range(height):
        imag = 2.0 * row / height - 1.0
        for column in range(width):
            real = 3.0 * column / width - 2.0
            x = y = 0.0
            for _ in range(rounds):
                x, y = x * x - y * y + real, 2.0 * x * y + imag
                if x * x + y * y > 4.0:
                    break
            else:
                count += 1
    return count


print(inside(160, 120, 80))
