"""Two processes, in different time zones, languages and folders, write the same bytes."""
import hashlib

from sample_folder import NAMES, check, report_folder


def digests(sample, environment):
    with report_folder(sample, environment) as folder:
        check(sorted(path.name for path in folder.iterdir()) == NAMES, "files in the folder")
        return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in NAMES}


for sample in ["small", "2022"]:
    here = digests(sample, {"TZ": "UTC", "LC_ALL": "C", "TMPDIR": "/tmp"})
    there = digests(sample, {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "TMPDIR": "/var/tmp"})
    for name in NAMES:
        check(here[name] == there[name], f"{sample}: {name} differs")
print("ok")
