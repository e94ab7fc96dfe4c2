import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "print('child'); raise SystemExit(3)"], capture_output=True, text=True)
print(done.returncode, repr(done.stdout), repr(done.stderr))  # expect: 3 'child\n' ''
try:
    subprocess.run([sys.executable, "-c", "raise SystemExit(2)"], check=True)
except subprocess.CalledProcessError as error:
    print(error.returncode)  # expect: 2
