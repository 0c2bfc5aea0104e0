"""Every XML part is well formed, also with control characters, markup and emoji in the texts."""
import subprocess
import zipfile

from sample_folder import check, report_folder

with report_folder("small") as folder:
    for name in ["bao-cao-2022.docx", "bao-cao-2022.xlsx"]:
        with zipfile.ZipFile(folder / name) as archive:
            for part in archive.namelist():
                result = subprocess.run(["xmllint", "--noout", "-"], input=archive.read(part), capture_output=True)
                check(result.returncode == 0, f"{name}/{part}: {result.stderr.decode()}")
print("ok")
