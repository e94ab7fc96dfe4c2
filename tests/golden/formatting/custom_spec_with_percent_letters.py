class T:
    def __format__(self, spec):
        return spec.replace("%H", "12") or "default"

print(f"{T():%H:00} {T()}")  # expect: 12:00 default
