"""Every sentence of the window has its English, and the file of translations has nothing else.

lupdate reads the sources into a copy of the file; the copy must be the same and complete. A translation keeps the places (%1, %n), the
letter that opens a menu (&) and the dots of what asks further.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree


def messages(file):
    """(context, source, comment) -> (kind, [translation of each form])"""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = (translation.get("type") or "", message.get("numerus") == "yes", forms)
    return found


def faults(source, is_plural, forms):
    if is_plural and len(forms) != 2:
        yield "English has two forms"
    for form in forms:
        if not form.strip():
            yield "no English"
            continue
        for place in sorted(set(re.findall(r"%(?:\d|n|L\d)", source)) | set(re.findall(r"%(?:\d|n|L\d)", form))):
            # "one file" may say the number in a word.
            if (place in source) != (place in form) and not (place == "%n" and is_plural):
                yield f"{place} stands in one language only"
        if source.count("&") != form.count("&"):
            yield "& stands in one language only"
        if source.endswith("…") != form.endswith("…"):
            yield "… stands in one language only"


def main(lupdate, source_folder):
    root = pathlib.Path(source_folder)
    file = root / "qml/i18n/hopluu_en.ts"
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "hopluu_en.ts"
        shutil.copy(file, copy)
        subprocess.run([lupdate, root / "qml", root / "app/desktop", "-I", root / "app", "-extensions", "qml,cpp,h",
                        "-locations", "none", "-no-obsolete", "-source-language", "vi_VN", "-target-language", "en_GB", "-ts", copy],
                       check=True, stdout=subprocess.DEVNULL)
        wanted, given = messages(copy), messages(file)
    problems = [f"{context}: not said any more, take it out: {source}" for context, source, _ in given.keys() - wanted.keys()]
    for (context, source, comment), (kind, is_plural, forms) in wanted.items():
        if (context, source, comment) not in given:
            problems.append(f"{context}: new, without English: {source}")
        elif kind == "unfinished":
            problems.append(f"{context}: without English: {source}")
        else:
            problems += [f"{context}: {fault}: {source}" for fault in faults(source, is_plural, forms)]
    print("\n".join(sorted(problems)) or f"{len(given)} sentences, each with its English")
    if problems:
        print("To take new sentences in: cmake --build build/dev --target hopluu_desktop_lupdate; then write the English.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
