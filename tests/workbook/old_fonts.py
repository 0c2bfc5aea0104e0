"""Text as files hold it that was typed in a font from before Unicode."""
import subprocess


def stored(text, font):
    """As Excel keeps what was typed in that font: the encoding's bytes, taken for Windows-1252."""
    if font.startswith(".Vn"):
        command = ["iconv", "-f", "UTF-8", "-t", "TCVN"]
    elif font.startswith("VNI"):
        command = ["recode", "UTF-8..VNI"]
    else:
        return text
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode("latin-1")
